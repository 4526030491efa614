import { type Day, dayOf, type Instant, plusDays, startOf } from "../kernel/instants.ts";
import type { Metric, Target } from "../policies/scorecards.ts";
import { METRICS } from "../policies/scorecards.ts";
import type { CaseNamed, Share } from "./fact.ts";
import { type Counted, isWithin, MEASURES, valueIn } from "./metric.ts";

/** What was counted on one day, by metric; what is not there was not counted. */
export interface DayCounts {
  readonly day: Day;
  readonly counted: Readonly<Partial<Record<Metric, Counted>>>;
}

/** What was counted for a metric in the days that a scorecard looks at, and in as many before. */
export interface Figures {
  readonly now: Counted;
  readonly before: Counted;
}

/** A case behind a metric, as a scorecard names it. */
export interface CaseBehind {
  readonly at: Instant;
  readonly worth: number;
  readonly of_case?: CaseNamed;
}

/** How many of the cases behind a metric stand on the scorecard itself, the newest. */
export const CASES_SHOWN = 10;

/** From which day on a scorecard of `days` looks back, today counted, and from which the days before. */
export function windowOf(today: Day, days: number): { readonly from: Day; readonly before: Day } {
  return { from: back(today, days - 1), before: back(today, 2 * days - 1) };
}

function back(day: Day, days: number): Day {
  return dayOf(plusDays(startOf(day), -days));
}

/**
 * R6.7: what a shop's days come to. A level is what there is now, `level`, and what there was when the days began; everything
 * else is summed over the days.
 */
export function figuresOf(
  days: readonly DayCounts[],
  today: Day,
  windowDays: number,
  level: number,
): Readonly<Record<Metric, Figures>> {
  const { from, before } = windowOf(today, windowDays);
  const within = days.filter(({ day }) => day >= from && day <= today);
  const earlier = days.filter(({ day }) => day >= before && day < from);
  const figures = (metric: Metric): Figures => {
    const now = sum(within, metric);
    if (MEASURES[metric].made !== "level") return { now, before: sum(earlier, metric) };
    return { now: { n: level, of: 0 }, before: { n: level - now.n, of: 0 } };
  };
  return Object.fromEntries(METRICS.map((metric) => [metric, figures(metric)])) as Record<Metric, Figures>;
}

function sum(days: readonly DayCounts[], metric: Metric): Counted {
  return days.reduce(
    (all, { counted }) => ({
      n: all.n + (counted[metric]?.n ?? 0),
      of: all.of + (counted[metric]?.of ?? 0),
    }),
    { n: 0, of: 0 },
  );
}

/** Whether things become better or worse for the shop. */
export type Trend = "better" | "worse" | "steady";

/** One metric of a scorecard. */
export interface Reached extends Target {
  readonly value: number | undefined;
  /** What the value is made of. */
  readonly counted: Counted;
  readonly previous: number | undefined;
  readonly trend: Trend | undefined;
  /** As good as wanted; `undefined` where there is too little to say. */
  readonly met: boolean | undefined;
  /** So bad that the risk is high. */
  readonly serious_missed: boolean;
}

/** R6.7: a metric against its target. */
export function reachedOf({ now, before }: Figures, target: Target): Reached {
  const { metric, least, serious } = target;
  const value = valueIn(metric, now);
  const previous = valueIn(metric, before);
  const enough = value !== undefined && (MEASURES[metric].made === "level" || now.of >= least);
  return {
    ...target,
    value,
    counted: now,
    previous,
    trend: trendOf(metric, value, previous),
    met: enough ? isWithin(metric, value, target.target) : undefined,
    serious_missed: enough && !isWithin(metric, value, serious),
  };
}

function trendOf(metric: Metric, value?: number, previous?: number): Trend | undefined {
  if (value === undefined || previous === undefined) return undefined;
  if (value === previous) return "steady";
  return value < previous === (MEASURES[metric].comparator === "at_most") ? "better" : "worse";
}

/** What changes of a shop's days where a fact has come to something else: the difference, by day. */
export function difference(
  metric: Metric,
  was: readonly Share[],
  is: readonly Share[],
): readonly DayCounts[] {
  const days = [...new Set([...was, ...is].map(({ day }) => day))].sort();
  return days.flatMap((day) => {
    const [gone, come] = [was, is].map((shares) => total(shares.filter((share) => share.day === day)));
    const counted = { n: (come?.n ?? 0) - (gone?.n ?? 0), of: (come?.of ?? 0) - (gone?.of ?? 0) };
    return counted.n === 0 && counted.of === 0 ? [] : [{ day, counted: { [metric]: counted } }];
  });
}

function total(shares: readonly Share[]): Counted {
  return shares.reduce((all, { n, of }) => ({ n: all.n + n, of: all.of + of }), { n: 0, of: 0 });
}
