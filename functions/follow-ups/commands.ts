import { consentKey, consentOf, contactKey, unchanged } from "../contacts/store.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { type Facts, type Plan, run, type Moment as When } from "../platform/command.ts";
import { type CaseEvent, record } from "../platform/events.ts";
import { loadOne } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { decide } from "./decide.ts";
import { dueOf, evolve, type FollowUp, type FollowUpEvent } from "./follow-up.ts";
import { counted } from "./pace.ts";
import {
  advance,
  followUpKey,
  followUpOf,
  followUpPk,
  keepPace,
  paceKey,
  paceOf,
  schedulesKey,
  schedulesOf,
} from "./store.ts";

/**
 * R6.4: decides about a message whose instant has come, as the system. Only the item itself says whose it is, so it is
 * read first and again with what else decides: no person waits for this.
 */
export async function expire(
  followUpId: string,
  caller: Caller,
  receivedMs: number,
): Promise<Answer | Refusal> {
  const found = followUpOf(await loadOne(followUpKey(followUpId)));
  if (found === undefined) return notFound("follow_up");
  const { order_id, shop_id, buyer_id } = found;
  return run({
    reads: {
      case: followUpKey(followUpId),
      order: orderKey(order_id),
      schedules: schedulesKey(shop_id),
      consent: consentKey(buyer_id),
      contact: contactKey({ role: "buyer", id: buyer_id }),
      pace: paceKey(buyer_id),
    },
    receivedMs,
    plan: (facts, when) => plan(facts, when, caller),
  });
}

async function plan(facts: Facts, { now, settings }: When, caller: Caller): Promise<Plan | Refusal> {
  const before = followUpOf(facts.get("case"));
  if (before === undefined) return notFound("follow_up");
  const consent = consentOf(facts.get("consent"));
  const pace = paceOf(facts.get("pace"), before.buyer_id);
  const event = decide(before, {
    now,
    policy: await policyAt(settings.policy),
    schedules: schedulesOf(facts.get("schedules"), before.shop_id),
    order: orderOf(facts.get("order")),
    consent,
    reachable: facts.get("contact") !== undefined,
    pace,
  });
  if (isRefusal(event)) return event;
  const after = evolve(before, event);
  const isSent = after.status === "sent";
  return {
    changes: [
      advance(after),
      told(before, after, event.type, caller),
      ...(isSent ? [keepPace(counted(pace, after.purpose, now), now)] : []),
      // Whoever opts out while this is decided gets no offer any more.
      ...(isSent && after.purpose === "offer" && consent ? [unchanged(before.buyer_id, consent)] : []),
    ],
    answer: { status: 200, body: { status: after.status } },
  };
}

/** The event as it is recorded and published: ids, codes and instants, never what the message says (R8.5). */
export function told(
  before: FollowUp | undefined,
  after: FollowUp,
  type: FollowUpEvent["type"] | "follow_up.scheduled",
  caller: Caller,
) {
  const { follow_up_id, order_id, shop_id, buyer_id, schedule, moment, purpose, version } = after;
  const due = dueOf(after);
  const event: CaseEvent = {
    event_id: `${follow_up_id}-${version}`,
    type,
    at: after.updated_at,
    seq: version,
    actor: actorOf(caller),
    subject: { follow_up_id, order_id, shop_id, buyer_id },
    ...(before ? { from: before.status } : {}),
    to: after.status,
    data: {
      schedule,
      moment,
      purpose,
      ...(due ? { due_at: due.at, rule: due.rule } : {}),
      ...(after.status === "sent" ? { schedules: after.schedules } : {}),
      ...(after.status === "skipped" ? { reason: after.reason } : {}),
    },
  };
  return record(followUpPk(follow_up_id), event);
}
