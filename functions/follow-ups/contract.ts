import * as z from "zod/mini";
import { givenId, paging, type RouteContract } from "../platform/contract.ts";
import { line, lines, templateOf } from "../templates/contract.ts";
import { FOLLOW_UP_STATUSES } from "./follow-up.ts";
import { MOMENTS, PURPOSES } from "./schedule.ts";

/** What a message says, in one language at least. */
export const template = templateOf({ subject: line(120), body: lines(1000) });

const after = z.strictObject({
  count: z.int().check(z.gte(0), z.lte(60)),
  unit: z.enum(["days", "hours"]),
});

/** A schedule with its text. */
export const schedule = z.strictObject({
  code: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
  moment: z.enum(MOMENTS),
  after,
  purpose: z.enum(PURPOSES),
  template,
  enabled: z.boolean(),
});

const base = "/shops/{shop_id}/follow-ups";

/** The routes of the follow-ups room. */
export const routes: readonly RouteContract[] = [
  {
    id: "getFollowUps",
    method: "GET",
    path: base,
    who: ["seller", "agent", "operator"],
    summary: "The messages that a shop sends after purchase: when, what for, what they say",
    rules: ["R6.4"],
  },
  {
    id: "putFollowUps",
    method: "PUT",
    path: base,
    who: ["seller"],
    summary:
      "Publish the next version of the shop's messages; `version` is the one that was edited, 0 at first",
    rules: ["R6.4"],
    body: z.strictObject({
      version: z.int().check(z.gte(0), z.lte(999_998)),
      schedules: z.array(schedule).check(z.maxLength(20)),
    }),
  },
  {
    id: "previewFollowUp",
    method: "POST",
    path: `${base}/preview`,
    who: ["seller"],
    summary: "What a buyer would read, in both languages, about a sample order; changes nothing",
    rules: ["R6.4"],
    body: z.strictObject({ schedule, order_id: z.optional(givenId) }),
  },
  {
    id: "getFollowUpMessages",
    method: "GET",
    path: `${base}/messages`,
    who: ["seller", "agent", "operator"],
    summary: "What is scheduled, was sent or was skipped and why, the newest first",
    rules: ["R6.4", "R3.8"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(FOLLOW_UP_STATUSES)),
      schedule: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/))),
      order_id: z.optional(givenId),
    }),
  },
];
