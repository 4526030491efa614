import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { type CaseEvent, record } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import { rulesAt } from "../policies/versions.ts";
import { type Command, decide } from "./decide.ts";
import { evolve, type Review, type ReviewEvent } from "./review.ts";
import { advance, reviewKey, reviewOf, reviewPk } from "./store.ts";
import { reviewView } from "./view.ts";

/** A command to a review that is there, whoever sends it. */
export interface Sent {
  readonly reviewId: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
}

/** Sends a command through load, decide, commit. The answer is the review as the caller may see it. */
export function send(sent: Sent): Promise<Answer | Refusal> {
  const { reviewId, receivedMs, call } = sent;
  const reads = { review: reviewKey(reviewId) };
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(sent, facts, moment) });
}

async function plan(
  { caller, command }: Sent,
  facts: Facts,
  { now, settings }: Moment,
): Promise<Plan | Refusal> {
  const before = reviewOf(facts.get("review"));
  if (before === undefined || !maySee(caller, before)) return notFound("review");
  const { policy, calendar } = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const event = decide(before, command, { now, caller, policy, calendar });
  if (isRefusal(event)) return event;
  if (event === "unchanged")
    return { changes: [], answer: { status: 200, body: await reviewView(before, caller, now) } };
  const after = evolve(before, event);
  return {
    changes: [advance(after), told(after, event, caller)],
    answer: { status: 200, body: await reviewView(after, caller, now) },
  };
}

/** The event as it is recorded and published: ids, codes, figures and instants, never what was written (R8.5). */
export function told(after: Review, event: Pick<ReviewEvent, "type" | "at" | "told">, caller: Caller) {
  const { review_id, order_id, shop_id, buyer_id, line_id, sku, rating, version, status } = after;
  const item: CaseEvent = {
    event_id: `${review_id}-${version}`,
    type: event.type,
    at: event.at,
    seq: version,
    actor: actorOf(caller),
    subject: { review_id, order_id, shop_id, buyer_id },
    to: status,
    data: { line_id, sku, rating, ...event.told },
  };
  return record(reviewPk(review_id), item);
}
