import * as z from "zod/mini";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { PENALTY_KINDS } from "../policies/policy.ts";
import { PENALTY_STATUSES } from "./penalty.ts";

const texts = z.object({ id: z.string(), en: z.string() });

const identity = {
  penalty_id: z.string(),
  notice_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  kind: z.enum(PENALTY_KINDS),
  status: z.enum(PENALTY_STATUSES),
  points: z.int(),
  fine: moneyShown,
  fine_owed: moneyShown,
  issued_at: instantText,
  lapses_at: instantText,
  appeal_until: instantText,
  appeals_left: z.int(),
  open_appeal: z.optional(z.string()),
};

/** A penalty as it is answered. */
export const penaltyShown = z.object({
  ...identity,
  kind_text: texts,
  fine_taken: moneyShown,
  issued_by: z.enum(["seller", "agent", "system"]),
  updated_at: instantText,
  lapsed_at: z.optional(instantText),
  given_back_at: z.optional(instantText),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  policy_version: z.int(),
  notice: z.string(),
  timeline: z.string(),
});

/** A penalty in a list. */
export const penaltyListed = z.object(identity);

const milestone = { points: z.int(), measure: z.string() };

/** A shop's points: issued = active + lapsed + given_back. */
export const pointsShown = z.object({
  shop_id: z.string(),
  issued: z.int(),
  active: z.int(),
  lapsed: z.int(),
  given_back: z.int(),
  in_force: z.array(z.object({ ...milestone, text: z.optional(texts) })),
  next: z.optional(z.object({ ...milestone, text: texts })),
  lapsing: z.array(z.object({ penalty_id: z.string(), points: z.int(), lapses_at: instantText })),
});

const outcome = z.object({
  points: z.int(),
  fines: moneyShown,
  reached: z.record(z.string(), z.int()),
});

/** What the penalties room answers. */
export const answers: AnswerShapes = {
  listPenalties: { 200: pageOf(penaltyListed) },
  getPenalty: { 200: penaltyShown },
  getPenaltyTimeline: { 200: pageOf(timelineEntry) },
  getPoints: { 200: pointsShown },
  dryRunPenalties: { 200: z.object({ penalties: z.int(), was: outcome, would_be: outcome }) },
};
