import * as z from "zod/mini";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { ACTIONS } from "./actions.ts";
import { CALL_BACK_STATUSES } from "./call-back.ts";

const texts = z.object({ id: z.string(), en: z.string() });

const identity = {
  call_back_id: z.string(),
  refund_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  asked_by: z.enum(["buyer", "seller"]),
  status: z.enum(CALL_BACK_STATUSES),
  language: z.enum(["id", "en"]),
  asked_at: instantText,
  outcome: z.optional(z.enum(["reached", "no_answer", "wrong_number", "not_called"])),
  /** The agent; shown to agents and operators. */
  claimed_by: z.optional(z.string()),
};

/** A call-back as it is answered. */
export const callBackShown = z.object({
  ...identity,
  updated_at: instantText,
  policy_version: z.int(),
  expected: z.optional(
    z.object({
      at: instantText,
      rule: z.string(),
      explains: z.object({
        from: instantText,
        service_minutes: z.int(),
        service_hours: z.object({ days: z.string(), opens: z.string(), closes: z.string() }),
        skipped_days: z.array(
          z.object({
            date: z.iso.date(),
            why: z.enum(["weekend", "public_holiday", "joint_leave"]),
            name: z.optional(z.string()),
          }),
        ),
        provisional: z.boolean(),
        text: texts,
      }),
    }),
  ),
  waiting_for: z.optional(z.literal("agent")),
  attempts: z.array(
    z.object({
      at: instantText,
      outcome: z.enum(["reached", "no_answer", "wrong_number", "call_later"]),
      call_at: z.optional(instantText),
    }),
  ),
  ended_at: z.optional(instantText),
  /** The number with most of its digits hidden; gone once it is erased. */
  phone: z.optional(z.string()),
  /** The number itself, E.164: for the agent who has the call-back, and only when it is read. */
  number: z.optional(z.string()),
  topic: z.optional(z.string()),
  number_kept_until: z.optional(instantText),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  timeline: z.string(),
});

/** A call-back in a list. */
export const callBackListed = z.object({
  ...identity,
  expected_at: z.optional(instantText),
  attempt_count: z.int(),
});

/** What the call-backs room answers; every other command answers with the call-back. */
export const answers: AnswerShapes = {
  requestCallBack: { 201: callBackShown },
  listCallBacks: { 200: pageOf(callBackListed) },
  getCallBack: { 200: callBackShown },
  getCallBackTimeline: { 200: pageOf(timelineEntry) },
  ...Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, { 200: callBackShown }])),
};
