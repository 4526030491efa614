import type { Metric } from "../policies/scorecards.ts";

/** What a metric's value is in. */
export type Unit = "seconds" | "percent" | "stars" | "points";

/** Whether a value is to stay below its target, or to reach it. */
export type Comparator = "at_most" | "at_least";

/** How a value is made of what was counted. */
interface Measure {
  readonly unit: Unit;
  readonly comparator: Comparator;
  /**
   * `rate`: so many of so many, per cent. `mean`: the sum over so many. `level`: what there is now, whenever it came.
   */
  readonly made: "rate" | "mean" | "level";
}

/** R6.7: every metric of a shop. A mean is one, and no median: days add up to a mean, and to no median. */
export const MEASURES: Readonly<Record<Metric, Measure>> = {
  /** Mean service time until a buyer's message was answered by a person (R6.2). */
  answer_time: { unit: "seconds", comparator: "at_most", made: "mean" },
  /** Refunds paid after goods had left, of orders that arrived. */
  refund_rate: { unit: "percent", comparator: "at_most", made: "rate" },
  /** Disputes that ended in a refund, of those that were decided (R4.4). */
  dispute_losses: { unit: "percent", comparator: "at_most", made: "rate" },
  /** Decisions that a deadline took because the shop had not, of all that were the shop's (R3.3, R3.4, R2.4, R5.2). */
  left_to_the_clock: { unit: "percent", comparator: "at_most", made: "rate" },
  /** Penalties about waybills that were not given back, of parcels that left (R5.2, R5.4). */
  invalid_waybills: { unit: "percent", comparator: "at_most", made: "rate" },
  /** Mean of the stars that buyers gave (R6.5). */
  rating: { unit: "stars", comparator: "at_least", made: "mean" },
  /** Penalty points that count now (R5.2). */
  points: { unit: "points", comparator: "at_most", made: "level" },
  /** First answers to complaints that came late, of all first answers (R6.3). */
  late_first_answers: { unit: "percent", comparator: "at_most", made: "rate" },
};

/** What was counted for a metric: `n` of `of`. For a mean `n` is the sum; a level has no `of`. */
export interface Counted {
  readonly n: number;
  readonly of: number;
}

/** Two decimals, as percentages and stars are shown. */
const HUNDREDTHS = 100;

/** The value of what was counted, rounded; none where nothing was. A level of nothing is 0. */
export function valueIn(metric: Metric, { n, of }: Counted): number | undefined {
  const { made, unit } = MEASURES[metric];
  if (made === "level") return n;
  if (of <= 0) return undefined;
  const value = made === "rate" ? (n / of) * 100 : n / of;
  return unit === "seconds" ? Math.round(value) : Math.round(value * HUNDREDTHS) / HUNDREDTHS;
}

/** True where a value is as good as `wanted`. */
export function isWithin(metric: Metric, value: number, wanted: number): boolean {
  return MEASURES[metric].comparator === "at_most" ? value <= wanted : value >= wanted;
}
