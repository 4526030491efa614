import * as z from "zod/mini";
import { METRICS } from "./scorecards.ts";

function whole(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

/** A value of a metric: seconds, per cent, stars or points. */
const measured = z.number().check(z.gte(0), z.lte(1_000_000));
/** R6.7: as it is published: a line for each metric. */
export const scorecardTerms = z.strictObject({
  // Twice the window is read at once.
  window_days: whole(7, 45),
  targets: z
    .array(
      z.strictObject({
        metric: z.enum(METRICS),
        target: measured,
        serious: measured,
        least: whole(0, 1_000),
      }),
    )
    .check(
      z.length(METRICS.length),
      z.refine((all) => new Set(all.map(({ metric }) => metric)).size === all.length, "each_metric_once"),
    ),
});
const span = whole(1, 180);
/** R6.7: as it is published. */
export const flagTerms = z.strictObject({
  serial_refunder: z.strictObject({ refunds: whole(1, 50), days: span, percent: whole(0, 100) }),
  many_to_one_address: z.strictObject({ requests: whole(2, 50), days: span }),
});
