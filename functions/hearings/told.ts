import { actorOf, type Caller } from "../platform/caller.ts";
import { type CaseEvent, waitOf } from "../platform/events.ts";
import type { Case, Court } from "./court.ts";
import { dueOf, type HearingEventName } from "./hearing.ts";

/** A step as it is recorded and published: ids, codes, amounts and instants (R8.5). */
export function told<H extends Case>(
  court: Court<H>,
  before: H | undefined,
  after: H,
  name: HearingEventName,
  caller: Caller,
): CaseEvent {
  const id = court.idOf(after);
  const due = dueOf(after);
  return {
    event_id: `${id}-${after.version}`,
    type: `${court.kind}.${name}`,
    at: after.updated_at,
    seq: after.version,
    actor: actorOf(caller),
    subject: court.subjectOf(after),
    ...(before ? { from: before.status } : {}),
    to: after.status,
    data: {
      ...court.tells(after),
      chances_used: Object.fromEntries(Object.entries(after.sides).map(([side, { used }]) => [side, used])),
      ...(due ? { due_at: due.at, rule: due.rule } : {}),
      ...(after.escalated ? { escalated_at: after.escalated.at, was_due_at: after.escalated.due_at } : {}),
      ...(after.status === "in_review" && after.claimed_by ? { claimed_by: after.claimed_by } : {}),
      ...("ruling" in after ? rulingTold(after.ruling) : {}),
      ...(after.status === "settled" ? { why: after.why } : {}),
    },
    ...waitOf(before && { ...before, due: dueOf(before) }, { ...after, due }),
  };
}

function rulingTold({ outcome, reason, amount }: { outcome: string; reason: string; amount?: number }) {
  return { outcome, reason, ...(amount === undefined ? {} : { given: amount, currency: "IDR" }) };
}
