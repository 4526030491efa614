import * as z from "zod/mini";
import { code, due, events, number } from "../platform/published.ts";
import type { EventName } from "./complaint.ts";
import { SOLUTIONS } from "./complaint.ts";

const category = { category: code };
/** `followed_by`: what happened besides, in the very same step. */
const still = { ...category, ...due, followed_by: z.optional(code) };
/** Of a proposal: its number, what it offers, and who made it. */
const proposal = {
  ...still,
  proposal: number,
  kind: z.enum(SOLUTIONS),
  by: z.enum(["seller", "agent"]),
  amount: z.optional(number),
  currency: z.optional(z.literal("IDR")),
};

/** The events of complaints (R6.3). */
export const published = events("complaint", {
  opened: { ...still, lines: z.array(code) },
  /** How long the first answer took; followed by `proposed` it came as that. */
  answered: { ...still, seconds: number, late: z.boolean() },
  proposed: proposal,
  proposal_agreed: proposal,
  proposal_accepted: proposal,
  proposal_declined: proposal,
  proposal_taken_back: proposal,
  proposal_lapsed: proposal,
  escalated: { ...still, why: code },
  claimed: still,
  released: still,
  reassigned: still,
  review_late: still,
  closed: { ...category, outcome: code, reason: z.optional(code) },
  rated: { ...category, satisfaction: number },
  due_moved: still,
} satisfies Record<EventName, object>);
