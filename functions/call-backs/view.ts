import { isOver } from "../kernel/deadlines.ts";
import { type Instant, inJakarta } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import { isOfPlatform, maySee } from "../platform/ownership.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { ACTIONS, availableActions } from "./actions.ts";
import { agentOf, type CallBack, type Contact, dueOf, expectedOf, isOpen, type Side } from "./call-back.ts";
import { expectedView } from "./explain.ts";
import type { CallBackRow } from "./listing.ts";

/** Whose call-back: of which side of which case. */
interface Asked {
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly asked_by: Side;
}

/** True where the caller may know of it: the side that asked and the platform's people, not the other side. */
export function mayKnow(caller: Caller, asked: Asked): boolean {
  const isSide = caller.role === "buyer" || caller.role === "seller";
  return maySee(caller, asked) && (!isSide || caller.role === asked.asked_by);
}

/** A call-back as this caller may see it (R8.2); of the number no more than that there is one. */
export async function callBackView(
  callBack: CallBack,
  caller: Caller,
  now: Instant,
  contact: Contact | undefined,
) {
  const policy = await policyAt(callBack.policy);
  const expected = expectedOf(callBack);
  const phone = kept(callBack, now, contact)?.masked;
  const due = dueOf(callBack);
  return {
    ...identity(callBack, caller),
    asked_at: inJakarta(callBack.asked_at),
    updated_at: inJakarta(callBack.updated_at),
    policy_version: callBack.policy,
    ...(expected ? { expected: expectedView(expected, await calendarAt(expected.calendar), policy) } : {}),
    ...(isOpen(callBack.status) ? { waiting_for: "agent" } : {}),
    attempts: callBack.attempts.map(({ at, outcome, call_at }) => ({
      at: inJakarta(at),
      outcome,
      ...(call_at ? { call_at: inJakarta(call_at) } : {}),
    })),
    ...("outcome" in callBack ? { outcome: callBack.outcome } : {}),
    ...("ended_at" in callBack ? { ended_at: inJakarta(callBack.ended_at) } : {}),
    ...(phone ? { phone } : {}),
    ...(phone && due ? { number_kept_until: inJakarta(due.at) } : {}),
    available_actions: availableActions(callBack, caller, now).map((action) => ({
      action,
      href: `/call-backs/${callBack.call_back_id}/${ACTIONS[action].path}`,
    })),
    timeline: `/call-backs/${callBack.call_back_id}/timeline`,
  };
}

/**
 * R8.5: what only one may see: the number and the topic are for the agent who has the call-back, the topic for who
 * wrote it as well. For reading alone: what a command answers is remembered under its key, and these are not.
 */
export function ownView(callBack: CallBack, caller: Caller, now: Instant, contact: Contact | undefined) {
  const known = kept(callBack, now, contact);
  if (known === undefined) return {};
  const calls = caller.role === "agent" && agentOf(callBack) === caller.id;
  const wrote = caller.role === callBack.asked_by;
  return {
    ...(calls ? { number: known.number } : {}),
    ...(known.topic && (calls || wrote) ? { topic: known.topic } : {}),
  };
}

/** A number past its life is never shown, whether or not it has been removed by then. */
function kept(callBack: CallBack, now: Instant, contact: Contact | undefined): Contact | undefined {
  const due = dueOf(callBack);
  return due === undefined || isOver(due, now) ? undefined : contact;
}

/** A row of a list as it is answered. */
export function callBackRowView(row: CallBackRow, caller: Caller) {
  const { asked_at, expected_at, outcome, attempt_count } = row;
  return {
    ...identity(row, caller),
    asked_at: inJakarta(asked_at),
    ...(expected_at ? { expected_at: inJakarta(expected_at) } : {}),
    ...(outcome ? { outcome } : {}),
    attempt_count,
  };
}

function identity(of: CallBack | CallBackRow, caller: Caller) {
  const { call_back_id, refund_id, order_id, shop_id, buyer_id, asked_by, status, language } = of;
  const agent = "by" in of ? of.by : undefined;
  return {
    call_back_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
    asked_by,
    status,
    language,
    ...(agent && isOfPlatform(caller) ? { claimed_by: agent } : {}),
  };
}
