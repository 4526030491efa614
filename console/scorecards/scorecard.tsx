import type { ReactNode } from "react";
import type { Shapes } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { MetricCard } from "./metric-card.tsx";
import { METRIC } from "./scorecard-words.ts";

const said = words({
  id: {
    why: "Mengapa, dan apa selanjutnya",
    metrics: "Ukuran",
    window: (days: number, from: string, to: string) => `${days} hari, ${from} sampai ${to}`,
    fine: "Semua ukuran yang dapat dinilai memenuhi targetnya.",
  },
  en: {
    why: "Why, and what to do next",
    metrics: "Metrics",
    window: (days: number, from: string, to: string) => `${days} days, ${from} to ${to}`,
    fine: "Every metric that says something meets its target.",
  },
});

interface Shown {
  readonly card: Shapes["Scorecard"];
  readonly pageOf: (href: string) => string | undefined;
  /** What stands below a metric's figures: how it went day by day, where all its cases are. */
  readonly below?: (metric: Shapes["Scorecard"]["metrics"][number]) => ReactNode;
}

/** A shop's scorecard: what it is at risk by and what to do about it, then each metric with the cases behind it (R6.7). */
export function Scorecard({ card, pageOf, below }: Shown) {
  const text = useWords(said);
  const metrics = useWords(METRIC);
  const say = useSaid();
  const language = useLanguage();
  const { reasons } = card.risk;
  return (
    <>
      <section className="card" aria-label={text.why}>
        <h2>{text.why}</h2>
        {reasons.length === 0 && <p>{text.fine}</p>}
        <ul>
          {reasons.map((reason) => (
            <li key={reason.code}>
              {say(reason.text)} <span className="quiet">({metrics[reason.metric] ?? reason.metric})</span>
              <ul>
                {reason.next_steps.map((step) => {
                  const page = pageOf(step.href);
                  return (
                    <li key={step.code}>{page ? <a href={page}>{say(step.text)}</a> : say(step.text)}</li>
                  );
                })}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <h2>{text.metrics}</h2>
      <p className="quiet">
        {text.window(card.window.days, day(card.window.from, language), day(card.window.to, language))}
      </p>
      <div className="columns">
        {card.metrics.map((metric) => (
          <MetricCard key={metric.metric} metric={metric} pageOf={pageOf}>
            {below?.(metric)}
          </MetricCard>
        ))}
      </div>
    </>
  );
}
