import * as z from "zod/mini";
import { code, events } from "../platform/published.ts";

/** The events of scorecards (R6.7): that a shop's risk is another one, and the metrics that it comes from. */
export const published = events("scorecard", {
  risk_changed: { level: code, reasons: z.array(code) },
});
