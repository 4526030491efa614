import * as z from "zod/mini";
import { type AnswerShapes, instantText } from "../platform/contract.ts";
import { hours, reply } from "./contract.ts";
import { TRIGGERS } from "./reply.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const variables = z.array(z.string());

/** A shop's automatic replies as they are answered. */
export const autoRepliesShown = z.object({
  shop_id: z.string(),
  version: z.int(),
  enabled: z.boolean(),
  hours: z.optional(hours),
  replies: z.array(reply),
  variables: z.object({ keyword: variables, outside_hours: variables, first_contact: variables }),
});

const considered = {
  reply: z.string(),
  trigger: z.enum(TRIGGERS),
  answers: z.boolean(),
  why: z.enum([
    "keyword_found",
    "outside_hours",
    "first_contact",
    "reply_switched_off",
    "no_keyword_found",
    "within_hours",
    "not_first_contact",
    "another_goes_first",
  ]),
  text: texts,
  keyword: z.optional(z.string()),
  word: z.optional(z.string()),
};

const read = z.object({ language: z.enum(["id", "en"]), text: z.string() });

const triedOut = z.object({
  answers: z.optional(z.object({ ...considered, message: z.object({ id: read, en: read }) })),
  held_back: z.optional(
    z.object({
      why: z.enum([
        "switched_off",
        "too_late",
        "answered_by_person",
        "person_there",
        "twice_in_a_row",
        "quiet_period",
      ]),
      text: texts,
    }),
  ),
  considered: z.array(z.object(considered)),
  shop: z.optional(
    z.object({
      open: z.boolean(),
      until: z.optional(instantText),
      why: z.optional(z.enum(["outside_hours", "special_day", "public_holiday", "joint_leave"])),
      day: z.optional(z.string()),
      opens_at: z.optional(instantText),
    }),
  ),
});

/** What the auto-replies room answers. */
export const answers: AnswerShapes = {
  getAutoReplies: { 200: autoRepliesShown },
  putAutoReplies: { 200: autoRepliesShown },
  tryAutoReplies: { 200: triedOut },
};
