import type { ReactNode } from "react";
import type { Shapes } from "../api/client.ts";
import { instant } from "../format/instants.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { measured } from "./measured.ts";
import { CASE_KIND, TREND } from "./scorecard-words.ts";

const said = words({
  id: {
    none: "Belum cukup untuk diukur",
    target: {
      at_most: (value: string) => `target paling banyak ${value}`,
      at_least: (value: string) => `target paling sedikit ${value}`,
    },
    met: "Tercapai",
    missed: "Tidak tercapai",
    before: (value: string) => `sebelumnya ${value}`,
    cases: (count: number) => `${count} kasus terakhir di baliknya`,
  },
  en: {
    none: "Not enough to be measured yet",
    target: {
      at_most: (value: string) => `target at most ${value}`,
      at_least: (value: string) => `target at least ${value}`,
    },
    met: "Met",
    missed: "Missed",
    before: (value: string) => `${value} before`,
    cases: (count: number) => `The latest ${count} cases behind it`,
  },
});

interface Shown {
  readonly metric: Shapes["Scorecard"]["metrics"][number];
  /** Where a case is for whoever reads this; none where they have no page of it. */
  readonly pageOf: (href: string) => string | undefined;
  readonly children?: ReactNode;
}

/** One metric: its value beside its target, its trend, and the cases behind it (R6.7). */
export function MetricCard({ metric, pageOf, children }: Shown) {
  const text = useWords(said);
  const trends = useWords(TREND);
  const kinds = useWords(CASE_KIND);
  const say = useSaid();
  const language = useLanguage();
  const { value, unit, target, comparator, met, previous, trend, cases } = metric;
  const written = (of: number) => measured(of, unit, language);
  const title = say(metric.text);
  return (
    <section className="card" aria-label={title}>
      <h3>{title}</h3>
      <p>
        {value === undefined ? (
          <span className="quiet">{text.none}</span>
        ) : (
          <strong className="figure">{written(value)}</strong>
        )}{" "}
        {met !== undefined && (
          <span className={met ? "pill" : "pill urgent"}>{met ? text.met : text.missed}</span>
        )}
      </p>
      <p className="quiet">
        {text.target[comparator](written(target))}
        {previous !== undefined && `; ${text.before(written(previous))}`}
        {trend && `; ${trends[trend]}`}
      </p>
      {children}
      {cases.length > 0 && (
        <details>
          <summary>{text.cases(cases.length)}</summary>
          <ul>
            {cases.map((one) => {
              const name = one.kind ? kinds[one.kind] : undefined;
              const page = one.href && pageOf(one.href);
              return (
                <li key={`${one.at}${one.case_id}`}>
                  {page ? <a href={page}>{name ?? one.case_id}</a> : (name ?? one.case_id)}{" "}
                  <time className="quiet" dateTime={one.at}>
                    {instant(one.at, language)}
                  </time>
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}
