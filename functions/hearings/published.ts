import * as z from "zod/mini";
import { at, code, due, events, number, type PublishedEvents } from "../platform/published.ts";
import type { HearingEventName } from "./hearing.ts";

const heard = {
  chances_used: z.record(code, number),
  ...due,
  escalated_at: z.optional(at),
  was_due_at: z.optional(at),
  claimed_by: z.optional(code),
  outcome: z.optional(code),
  reason: z.optional(code),
  given: z.optional(number),
  currency: z.optional(z.literal("IDR")),
  why: z.optional(code),
};

/** The events of a kind of review (R4, R5.3): what every one tells, and what its room tells besides. */
export function hearingEvents(kind: string, more: z.core.$ZodShape): PublishedEvents {
  const told = { ...heard, ...more };
  return events(kind, {
    opened: told,
    evidence_submitted: told,
    evidence_finished: told,
    evidence_closed: told,
    evidence_wanted: told,
    claimed: told,
    released: told,
    reassigned: told,
    decision_proposed: told,
    decision_sent_back: told,
    decided: told,
    escalated: told,
    settled: told,
    due_moved: told,
  } satisfies Record<HearingEventName, typeof told>);
}
