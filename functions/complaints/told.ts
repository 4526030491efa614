import { millis } from "../kernel/instants.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { record, waitOf } from "../platform/events.ts";
import { type Complaint, type ComplaintEvent, dueOf, evolve } from "./complaint.ts";
import { complaintPk } from "./store.ts";

/** The complaint after several events, one after the other. */
export function evolved(complaint: Complaint, events: readonly ComplaintEvent[]): Complaint {
  return events.reduce(evolve, complaint);
}

/** The writes of events: ids, codes, amounts and instants, none of what people wrote (R8.5). Only the last one wakes a wait. */
export function told(
  before: Complaint,
  last: Complaint,
  events: readonly ComplaintEvent[],
  caller: Caller,
): Change[] {
  let was = before;
  return events.map((event, place) => {
    const is = { ...evolve(was, event), ...(last.refund_id ? { refund_id: last.refund_id } : {}) };
    const wait = place === events.length - 1 ? waitOf(waiting(before), waiting(last)) : {};
    const change = entry(is, event, caller, { from: was.status, ...wait }, events[place + 1]);
    was = is;
    return change;
  });
}

/** The write of the first event of a complaint. */
export function toldOpened(complaint: Complaint, caller: Caller): Change {
  const event = { type: "complaint.opened", at: complaint.opened_at, to: complaint } as const;
  return entry(complaint, event, caller, waitOf(undefined, waiting(complaint)));
}

function waiting(complaint: Complaint) {
  const { stage, status } = complaint;
  return { stage, status, due: dueOf(complaint) };
}

function entry(
  after: Complaint,
  event: ComplaintEvent,
  caller: Caller,
  more: object,
  next?: ComplaintEvent,
): Change {
  const { complaint_id, order_id, shop_id, buyer_id, refund_id, version, category, status } = after;
  const due = dueOf(after);
  return record(complaintPk(complaint_id), {
    event_id: `${complaint_id}-${version}`,
    type: event.type,
    at: event.at,
    seq: version,
    actor: actorOf(caller),
    subject: { complaint_id, order_id, shop_id, buyer_id, ...(refund_id ? { refund_id } : {}) },
    to: status,
    data: {
      category,
      ...particulars(after, event),
      ...(next ? { followed_by: next.type.replace("complaint.", "") } : {}),
      ...(due ? { due_at: due.at, rule: due.rule } : {}),
    },
    ...more,
  });
}

function particulars(after: Complaint, { type }: ComplaintEvent): object {
  switch (type) {
    case "complaint.opened":
      return { lines: after.lines.map(({ line_id }) => line_id) };
    case "complaint.answered": {
      const { answer, opened_at } = after;
      if (answer === undefined) return {};
      const seconds = Math.floor((millis(answer.at) - millis(opened_at)) / 1000);
      return { seconds, late: answer.late };
    }
    case "complaint.escalated":
      return { why: after.escalation?.why };
    case "complaint.closed": {
      const reason = after.resolution?.reason;
      return {
        ...(after.status === "closed" ? { outcome: after.outcome } : {}),
        ...(reason ? { reason } : {}),
      };
    }
    case "complaint.rated":
      return { satisfaction: after.rating?.satisfaction };
    default:
      return type.startsWith("complaint.propos") ? proposalTold(after) : {};
  }
}

function proposalTold({ proposals }: Complaint): object {
  const last = proposals.at(-1);
  if (last === undefined) return {};
  const { solution: kind, by, amount } = last;
  const money = amount === undefined ? {} : { amount, currency: "IDR" };
  return { proposal: proposals.length, kind, by, ...money };
}
