import * as z from "zod/mini";
import { type AnswerShapes, dayText, instantText, moneyShown } from "../platform/contract.ts";
import { dayOff, policyBody, term } from "./contract.ts";

const texts = z.object({ id: z.string(), en: z.string() });

/** A version of the policy. */
export const policyShown = z.object({ version: z.int(), ...policyBody.shape });
/** A version of the calendar. */
export const calendarShown = z.object({
  version: z.int(),
  years: z.record(
    z.string(),
    z.object({ decree: z.string(), holidays: z.array(dayOff), joint_leave: z.array(dayOff) }),
  ),
});

/** What happens if nobody acts (R7.3): said by every deadline, and by lists of cases that are under one. */
export const expiryShown = z.object({
  outcome: z.enum([
    "approved",
    "paid",
    "lapsed",
    "declined",
    "review_begins",
    "escalated",
    "penalised",
    "closed",
  ]),
  text: texts,
});

/** A deadline that explains itself (R7.3). */
export const dueShown = z.object({
  at: instantText,
  rule: z.string(),
  explains: z.object({
    from: instantText,
    term: z.object({ count: z.int(), unit: z.enum(["business_days", "days", "hours"]) }),
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
  on_expiry: z.optional(expiryShown),
});

/** What a decision brings, said beforehand. */
export const consequenceShown = z.object({
  code: z.string(),
  text: texts,
  amount: z.optional(moneyShown),
  points: z.optional(z.int()),
});

const deadlineShown = z.object({
  at: instantText,
  rule: z.string(),
  explains: z.object({
    from: instantText,
    term,
    skipped_days: z.array(z.object({ date: dayText, why: z.string(), name: z.optional(z.string()) })),
    provisional: z.boolean(),
    calendar_version: z.int(),
    policy_version: z.int(),
  }),
});

/** What the policies room answers. */
export const answers: AnswerShapes = {
  getPolicy: { 200: policyShown },
  getPolicyVersion: { 200: policyShown },
  publishPolicy: { 201: policyShown },
  getCalendar: { 200: calendarShown },
  getCalendarVersion: { 200: calendarShown },
  publishDecree: { 201: calendarShown },
  previewDeadline: { 200: deadlineShown },
};
