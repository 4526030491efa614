import * as z from "zod/mini";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, dayText, instantText, pageOf } from "../platform/contract.ts";
import { METRICS } from "../policies/scorecards.ts";
import { RISK_LEVELS } from "./risk.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const metric = z.enum(METRICS);
const severity = z.enum(["high", "medium"]);

const counted = z.object({ n: z.number(), of: z.optional(z.int()) });

const caseShown = z.object({
  kind: z.optional(
    z.enum([
      "refund",
      "dispute",
      "penalty",
      "notice",
      "failed_delivery",
      "conversation",
      "complaint",
      "review",
    ]),
  ),
  case_id: z.optional(z.string()),
  href: z.optional(z.string()),
  at: instantText,
  /** Rupiah of a refund, seconds of an answer, stars, points; else 1. */
  worth: z.number(),
});

const metricShown = z.object({
  metric,
  text: texts,
  unit: z.enum(["seconds", "percent", "stars", "points"]),
  value: z.optional(z.number()),
  counted,
  target: z.number(),
  serious: z.number(),
  least: z.int(),
  comparator: z.enum(["at_most", "at_least"]),
  met: z.optional(z.boolean()),
  previous: z.optional(z.number()),
  trend: z.optional(z.enum(["better", "worse", "steady"])),
  cases: z.array(caseShown),
  all_cases: z.string(),
});

const reason = { code: z.string(), metric, severity };
const step = z.object({ code: z.string(), text: texts, href: z.string() });

/** A shop's scorecard as it is answered. */
export const scorecardShown = z.object({
  shop_id: z.string(),
  as_of: dayText,
  window: z.object({ days: z.int(), from: dayText, to: dayText }),
  risk: z.object({
    level: z.enum(RISK_LEVELS),
    reasons: z.array(z.object({ ...reason, text: texts, next_steps: z.array(step) })),
  }),
  metrics: z.array(metricShown),
  days: z.string(),
  timeline: z.string(),
});

const listed = z.object({
  shop_id: z.string(),
  level: z.enum(RISK_LEVELS),
  reasons: z.array(z.object(reason)),
  since: instantText,
  href: z.string(),
});

const dayShown = z.object({ day: dayText, counted: z.record(z.string(), counted) });

const rebuildShown = z.object({
  shop_id: z.string(),
  status: z.enum(["running", "done", "never"]),
  begun_at: z.optional(instantText),
  updated_at: z.optional(instantText),
  cases: z.int(),
  events: z.int(),
  mended: z.int(),
  href: z.string(),
});

/** What the scorecards room answers. */
export const answers: AnswerShapes = {
  listScorecards: { 200: pageOf(listed) },
  getScorecard: { 200: scorecardShown },
  getScorecardDays: { 200: pageOf(dayShown) },
  getScorecardCases: { 200: pageOf(caseShown) },
  rebuildScorecard: { 202: rebuildShown },
  getScorecardRebuild: { 200: rebuildShown },
  getScorecardTimeline: { 200: pageOf(timelineEntry) },
};
