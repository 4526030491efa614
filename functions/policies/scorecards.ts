/** What a shop is measured by (R6.7). */
export const METRICS = [
  "answer_time",
  "refund_rate",
  "dispute_losses",
  "left_to_the_clock",
  "invalid_waybills",
  "rating",
  "points",
  "late_first_answers",
] as const;

export type Metric = (typeof METRICS)[number];

/** What is wanted of a metric: as good as `target`; as bad as `serious` is a high risk. Fewer than `least` say nothing yet. */
export interface Target {
  readonly metric: Metric;
  readonly target: number;
  readonly serious: number;
  readonly least: number;
}

/** R6.7: how many days a scorecard looks back, and what is wanted of each metric. */
export interface ScorecardTerms {
  readonly window_days: number;
  /** One line for each metric. */
  readonly targets: readonly Target[];
}

/** R6.7: what makes a request stand out for the agents who look at it. It never decides anything. */
export interface FlagTerms {
  /** A buyer who was refunded so often within so many days, and for so many per cent of what arrived. */
  readonly serial_refunder: { readonly refunds: number; readonly days: number; readonly percent: number };
  /** So many requests for orders to one address within so many days. */
  readonly many_to_one_address: { readonly requests: number; readonly days: number };
}

/** What a new deployment starts with: seconds of service time, per cent, stars, points. */
export const FIRST_SCORECARDS: ScorecardTerms = {
  window_days: 30,
  targets: [
    { metric: "answer_time", target: 3_600, serious: 14_400, least: 5 },
    { metric: "refund_rate", target: 5, serious: 15, least: 10 },
    { metric: "dispute_losses", target: 40, serious: 70, least: 3 },
    { metric: "left_to_the_clock", target: 10, serious: 30, least: 5 },
    { metric: "invalid_waybills", target: 2, serious: 6, least: 10 },
    { metric: "rating", target: 4.5, serious: 3.5, least: 5 },
    { metric: "points", target: 11, serious: 36, least: 0 },
    { metric: "late_first_answers", target: 10, serious: 30, least: 3 },
  ],
};

/** What a new deployment starts with. */
export const FIRST_FLAGS: FlagTerms = {
  serial_refunder: { refunds: 4, days: 60, percent: 40 },
  many_to_one_address: { requests: 4, days: 90 },
};
