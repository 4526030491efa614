import { termsFor } from "../../../functions/disputes/dispute.ts";
import type { Actor } from "../../../functions/hearings/actions.ts";
import type { Attached, Submitted } from "../../../functions/hearings/checklist.ts";
import type { Context } from "../../../functions/hearings/context.ts";
import { type Command, decide, openHearing } from "../../../functions/hearings/decide.ts";
import { evolve, type Hearing } from "../../../functions/hearings/hearing.ts";
import type { Terms } from "../../../functions/hearings/kind.ts";
import { isRefusal, type Refusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { MONDAY } from "../given.ts";

export const BUYER: Actor = { as: "buyer", id: "b", party: true };
export const SELLER: Actor = { as: "seller", id: "s", party: true };
export const AGENT: Actor = { as: "agent", id: "agent-1", party: false };
export const SECOND: Actor = { as: "agent", id: "agent-2", party: false };
export const LEAD: Actor = { as: "lead", id: "lead", party: false };

/** The terms of a dispute over this much, under the first policy. */
export function terms(amount = 50_000, over: Partial<Terms> = {}): Terms {
  return { ...termsFor(FIRST_POLICY, { reason: "damaged", amount }), ...over };
}

export function context(actor: Actor, now: string, given: Terms = terms()): Context {
  return { now, actor, terms: given, calendar: FIRST_CALENDAR, counting: FIRST_POLICY };
}

/** A dispute that was opened on Monday. */
export function opened(given: Terms = terms()): Hearing {
  return openHearing(MONDAY, { terms: given, calendar: FIRST_CALENDAR, counting: FIRST_POLICY });
}

export function file(requirement: string, over: Partial<Attached> = {}): Attached {
  return {
    file_id: `ef_${requirement}`,
    requirement,
    content_type: "image/jpeg",
    status: "accepted",
    ...over,
  };
}

/** All that the checklist wants of each side. */
export const COMPLETE: Readonly<Record<"buyer" | "seller", Submitted>> = {
  buyer: { statement: "Rusak", files: [file("goods_received")] },
  seller: { statement: "Utuh", files: [file("proof_of_purchase"), file("proof_of_shipment")] },
};

export const submit = (side: "buyer" | "seller") =>
  ({ kind: "submit_evidence", submission: COMPLETE[side] }) as const;
export const REFUND = {
  kind: "decide",
  outcome: "refund",
  reason: "shared_fault",
  amount: 20_000,
  text: "Sebagian",
} as const;

/** What a command does, or the code of its refusal. */
export function tried(
  hearing: Hearing,
  actor: Actor,
  command: Command,
  now = MONDAY,
  given: Terms = terms(),
): Hearing | Refusal {
  const event = decide(hearing, command, context(actor, now, given));
  return isRefusal(event) ? event : evolve(hearing, event);
}

/** What a command does; throws where it is refused. */
export function done(
  hearing: Hearing,
  actor: Actor,
  command: Command,
  now = MONDAY,
  given: Terms = terms(),
): Hearing {
  const after = tried(hearing, actor, command, now, given);
  if (isRefusal(after)) throw new Error(after.code);
  return after;
}

/** A dispute that both sides have said they are done with, claimed by the first agent. */
export function claimed(given: Terms = terms()): Hearing {
  const bought = done(opened(given), BUYER, { kind: "finish_evidence" }, MONDAY, given);
  const both = done(bought, SELLER, { kind: "finish_evidence" }, MONDAY, given);
  return done(both, AGENT, { kind: "claim" }, MONDAY, given);
}

/** A dispute over more than one agent may decide, with what the first proposes. */
export function proposed(given: Terms = terms(6_000_000)): Hearing {
  return done(claimed(given), AGENT, REFUND, MONDAY, given);
}
