import type { Listed, Shapes } from "../api/client.ts";
import { day } from "../format/instants.ts";
import { useLanguage, useSaid, useWords, words } from "../texts/language.ts";
import { measured } from "./measured.ts";

const said = words({
  id: {
    chart: (name: string, days: number, most: string, at: string) =>
      `${name}, hari demi hari: ${days} hari tercatat, tertinggi ${most} pada ${at}.`,
    none: "Belum ada yang tercatat pada hari-hari ini.",
    table: "Angka per hari",
    day: "Hari",
    value: "Nilai",
    target: (value: string) => `Garis putus-putus: target ${value}`,
  },
  en: {
    chart: (name: string, days: number, most: string, at: string) =>
      `${name}, day by day: ${days} days counted, the highest ${most} on ${at}.`,
    none: "Nothing was counted on these days.",
    table: "Figures by day",
    day: "Day",
    value: "Value",
    target: (value: string) => `Dashed line: target ${value}`,
  },
});

type Metric = Shapes["Scorecard"]["metrics"][number];
type Counted = Metric["counted"];

interface Shown {
  readonly metric: Metric;
  readonly days: readonly Listed<"/scorecards/{shop_id}/days">[];
  readonly window: Shapes["Scorecard"]["window"];
}

const WIDTH = 320;
const HEIGHT = 80;
const DAY_MS = 86_400_000;

/** A metric day by day: bars beside its target, the same figures in a table for whoever does not see bars. */
export function DayChart({ metric, days, window }: Shown) {
  const text = useWords(said);
  const say = useSaid();
  const language = useLanguage();
  const { unit, target } = metric;
  const points = days
    .flatMap(({ day: at, counted }) => {
      const value = valueOn(counted[metric.metric], unit);
      return value === undefined
        ? []
        : [{ at, value, place: (Date.parse(at) - Date.parse(window.from)) / DAY_MS }];
    })
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  const highest = points.reduce((most, point) => (point.value > most.value ? point : most), {
    value: -1,
    at: window.to,
  });
  if (points.length === 0) return <p className="quiet">{text.none}</p>;
  const written = (value: number) => measured(value, unit, language);
  const top = Math.max(highest.value, target, 1);
  const step = WIDTH / window.days;
  const y = (value: number) => HEIGHT - (value / top) * HEIGHT;
  return (
    <>
      <svg
        className="chart"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={text.chart(
          say(metric.text),
          points.length,
          written(highest.value),
          day(highest.at, language),
        )}
      >
        {points.map(({ at, value, place }) => (
          <rect
            key={at}
            className={isMissed(metric, value) ? "missed" : undefined}
            x={place * step}
            y={Math.min(y(value), HEIGHT - 1)}
            width={Math.max(step * 0.8, 1)}
            height={Math.max(HEIGHT - y(value), 1)}
          />
        ))}
        <line x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
      </svg>
      <p className="quiet chart-span">
        <span>{day(window.from, language)}</span>
        <span>{day(window.to, language)}</span>
      </p>
      <p className="quiet">{text.target(written(target))}</p>
      <details>
        <summary>{text.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col" className="number">
                {text.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ at, value }) => (
              <tr key={at}>
                <td>{day(at, language)}</td>
                <td className="number">{written(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

/** So many of so many in per cent, a mean of what was summed up, or what came that day. */
function valueOn(counted: Counted | undefined, unit: Metric["unit"]): number | undefined {
  if (counted === undefined) return undefined;
  const { n, of } = counted;
  if (of === undefined || unit === "points") return n;
  if (of <= 0) return undefined;
  return unit === "percent" ? (n / of) * 100 : n / of;
}

function isMissed({ comparator, target }: Metric, value: number): boolean {
  return comparator === "at_most" ? value > target : value < target;
}
