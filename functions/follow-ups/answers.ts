import * as z from "zod/mini";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { schedule } from "./contract.ts";
import { FOLLOW_UP_STATUSES, SKIP_REASONS } from "./follow-up.ts";
import { MOMENTS, PURPOSES, VARIABLES } from "./schedule.ts";

const texts = z.object({ id: z.string(), en: z.string() });

/** A shop's schedules as they are answered. */
export const followUpsShown = z.object({
  shop_id: z.string(),
  version: z.int(),
  schedules: z.array(schedule),
  variables: z.array(z.enum(VARIABLES)),
});

const read = z.object({ language: z.enum(["id", "en"]), subject: z.string(), body: z.string() });

const listed = z.object({
  follow_up_id: z.string(),
  order_id: z.string(),
  buyer_id: z.string(),
  schedule: z.string(),
  moment: z.enum(MOMENTS),
  purpose: z.enum(PURPOSES),
  status: z.enum(FOLLOW_UP_STATUSES),
  scheduled_at: instantText,
  updated_at: instantText,
  due_at: z.optional(instantText),
  reason: z.optional(z.enum(SKIP_REASONS)),
  reason_text: z.optional(texts),
});

/** What the follow-ups room answers. */
export const answers: AnswerShapes = {
  getFollowUps: { 200: followUpsShown },
  putFollowUps: { 200: followUpsShown },
  previewFollowUp: { 200: z.object({ id: read, en: read }) },
  getFollowUpMessages: { 200: pageOf(listed) },
};
