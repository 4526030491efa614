import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { type CaseEvent, record } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { rulesAt } from "../policies/versions.ts";
import { type CallBack, type CallBackEvent, dueOf, evolve, expectedOf } from "./call-back.ts";
import { type Command, decide } from "./decide.ts";
import { advance, callBackKey, callBackOf, callBackPk, contactKey, contactOf } from "./store.ts";
import { callBackView, mayKnow } from "./view.ts";

/** A command to a call-back that is there, whoever sends it. */
export interface Sent {
  readonly callBackId: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
}

/** Sends a command through load, decide, commit. The answer is the call-back as the caller may see it. */
export function send(sent: Sent): Promise<Answer | Refusal> {
  const { callBackId, receivedMs, call } = sent;
  const reads = { case: callBackKey(callBackId), contact: contactKey(callBackId) };
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(sent, facts, moment) });
}

async function plan(sent: Sent, facts: Facts, { now, settings }: Moment): Promise<Plan | Refusal> {
  const { caller, command } = sent;
  const before = callBackOf(facts.get("case"));
  if (before === undefined || !mayKnow(caller, before)) return notFound("call_back");
  const { policy, calendar } = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const event = decide(before, command, { now, caller, policy, calendar });
  if (isRefusal(event)) return event;
  const after = evolve(before, event);
  const contact = contactOf(facts.get("contact"));
  const gone = (fact: string): boolean => (fact === "contact" ? contact === undefined : facts.learned(fact));
  return {
    changes: [
      ...advance(before, after, gone),
      record(callBackPk(after.call_back_id), told(before, after, event, caller)),
    ],
    answer: { status: 200, body: await callBackView(after, caller, now, contact) },
  };
}

/** The event as it is recorded and published: ids, codes and instants (R8.5). */
export function told(
  before: CallBack | undefined,
  after: CallBack,
  event: Pick<CallBackEvent, "type" | "at" | "attempt">,
  caller: Caller,
): CaseEvent {
  const { call_back_id, refund_id, order_id, shop_id, buyer_id, asked_by, version } = after;
  const expected = expectedOf(after);
  const due = dueOf(after);
  const { attempt } = event;
  return {
    event_id: `${call_back_id}-${version}`,
    type: event.type,
    at: event.at,
    seq: version,
    actor: actorOf(caller),
    subject: { call_back_id, refund_id, order_id, shop_id, buyer_id, asked_by },
    ...(before ? { from: before.status } : {}),
    to: after.status,
    data: {
      ...(expected ? { expected_at: expected.at } : {}),
      ...(expected?.provisional ? { provisional: true } : {}),
      ...(attempt ? { attempt: attempt.outcome, attempt_count: after.attempts.length } : {}),
      ...("outcome" in after ? { outcome: after.outcome } : {}),
      ...(due ? { number_kept_until: due.at } : {}),
    },
  };
}
