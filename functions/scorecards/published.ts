import * as z from "zod/mini";
import { code, events, number } from "../platform/published.ts";

const gone = { cases: number, events: number, mended: number };

/** The events of scorecards (R6.7): that a shop's risk is another one, and the metrics that it comes from; rebuilds. */
export const published = events("scorecard", {
  risk_changed: { level: code, reasons: z.array(code) },
  rebuild_begun: gone,
  rebuild_went_on: gone,
  rebuilt: gone,
});
