import type { Calendar } from "../kernel/business-days.ts";
import { type Due, dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, invalid, type Refusal } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { PenaltyKind, Policy } from "../policies/policy.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { elsewhere, isAction, presentOf, refusalOf } from "./actions.ts";
import { inTime } from "./correction.ts";
import { dueOf, type EventName, isOpen, type Notice, type NoticeEvent, type Situation } from "./notice.ts";

/** What somebody wants done to a notice that is there. */
export type Command =
  | { readonly kind: "explainNotice"; readonly text: string; readonly files?: readonly string[] }
  | { readonly kind: "acceptNotice" }
  | { readonly kind: "claimNotice" }
  | { readonly kind: "releaseNotice" }
  | { readonly kind: "judgeNotice"; readonly reason: string; readonly text: string }
  /** Something became of the shipment: it is looked at. */
  | { readonly kind: "see_shipment" }
  /** The failed delivery was given up, and the buyer refunded (R2.4). */
  | { readonly kind: "delivery_given_up" }
  | { readonly kind: "expire" }
  | { readonly kind: "recount_due" };

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly caller: Caller;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly shipment: Shipment | undefined;
}

/**
 * What a command does to a notice (R5.2), or why not. A correction that was made in time goes before all that would
 * bring a penalty, whether or not anybody had seen it yet.
 */
export function decide(notice: Notice, command: Command, context: Context): NoticeEvent | Refusal {
  const { now, caller } = context;
  const no = isAction(command.kind) ? refusalOf(command.kind, notice, caller, now) : undefined;
  if (no) return no;
  switch (command.kind) {
    case "explainNotice": {
      const due = dueAfter(
        now,
        context.policy.terms.notice_judgement,
        "R5.2",
        context.calendar,
        context.policy,
      );
      const { text, files = [] } = command;
      const adds = { explanation: { text, ...(files.length > 0 ? { files } : {}), at: now } };
      return { ...event(now, "explained", { status: "awaiting_judgement", due }), adds };
    }
    case "acceptNotice":
      return corrected(notice, context) ?? penalised(now, notice.kind);
    case "claimNotice":
      if (notice.status !== "awaiting_judgement") return elsewhere(notice);
      return event(now, "claimed", { ...judging(notice), by: caller.id });
    case "releaseNotice":
      if (notice.status !== "awaiting_judgement") return elsewhere(notice);
      return event(now, "released", judging(notice));
    case "judgeNotice":
      return judged(notice, command, context);
    case "see_shipment":
      return corrected(notice, context) ?? elsewhere(notice);
    case "delivery_given_up": {
      if (!isOpen(notice.status) || inTime(notice, context.shipment) === undefined) return elsewhere(notice);
      return event(now, "given_up", { status: "given_up", ended_at: now });
    }
    case "expire":
      return expire(notice, context);
    case "recount_due":
      return recount(notice, context);
    default:
      return command satisfies never;
  }
}

function event(at: Instant, name: EventName, to: Situation): NoticeEvent {
  return { type: `notice.${name}`, at, to };
}

/** R5.2: a correction that passes R2.2 closes the notice; a delivery that is being mended waits for that. */
function corrected(notice: Notice, { now, shipment }: Context): NoticeEvent | undefined {
  const correction = isOpen(notice.status) ? inTime(notice, shipment) : undefined;
  if (correction === undefined || correction.status === notice.status) return undefined;
  if (correction.status === "being_corrected") {
    return event(now, "correction_begun", { status: "being_corrected" });
  }
  return event(now, "corrected", { status: "corrected", ended_at: now });
}

function penalised(now: Instant, penalty: PenaltyKind): NoticeEvent {
  return { ...event(now, "penalised", { status: "penalised", ended_at: now }), penalty };
}

type Judging = Extract<Situation, { readonly status: "awaiting_judgement" }>;

/** The wait for a judgement, in nobody's hands. */
function judging({ status, due, late_since }: Judging): Judging {
  return { status, ...(due ? { due } : {}), ...(late_since ? { late_since } : {}) };
}

/** R5.2: an agent judges the explanation by one of policy's reasons; dismissed, it brings the penalty. */
function judged(
  notice: Notice,
  { reason, text }: Extract<Command, { readonly kind: "judgeNotice" }>,
  context: Context,
): NoticeEvent | Refusal {
  const { now, caller, policy } = context;
  const known = policy.penalties.judgement_reasons.find(({ code }) => code === reason);
  if (known === undefined) return UNKNOWN_REASON;
  const { outcome } = known;
  const adds = { judgement: { outcome, reason, text, by: caller.id, at: now } };
  if (outcome === "upheld") {
    return { ...event(now, "upheld", { status: "upheld", ended_at: now }), adds };
  }
  return corrected(notice, context) ?? { ...penalised(now, notice.kind), adds };
}

/** R5.2: silence is the fourth kind. A late judgement is escalated, and nothing is decided. */
function expire(notice: Notice, context: Context): NoticeEvent | Refusal {
  const { now } = context;
  const due = dueOf(notice);
  const present = presentOf(notice);
  if (due === undefined) return conflict("nothing_due", "Nobody is waited for.", { present });
  if (!isOver(due, now)) {
    return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4", present });
  }
  const anew = recounted(due, context.calendar, context.policy);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (anew && !isOver(anew, now)) return recount(notice, context);
  const mended = corrected(notice, context);
  if (mended) return mended;
  if (notice.status !== "awaiting_judgement") return penalised(now, "no_answer");
  const { due: _due, ...rest } = judging(notice);
  const by = notice.by ? { by: notice.by } : {};
  return event(now, "escalated", { ...rest, ...by, late_since: due.at });
}

function recount(notice: Notice, { now, policy, calendar }: Context): NoticeEvent | Refusal {
  const due = dueOf(notice);
  const anew = due && recounted(due, calendar, policy);
  if (anew === undefined) {
    return conflict("nothing_to_move", "The deadline stands.", { rule: "R7.2", present: presentOf(notice) });
  }
  return event(now, "due_moved", movedTo(notice, anew));
}

function movedTo(notice: Notice, due: Due): Situation {
  if (notice.status !== "awaiting_judgement") return { status: "awaiting_answer", due };
  return { ...judging(notice), ...(notice.by ? { by: notice.by } : {}), due };
}

const UNKNOWN_REASON = invalid("unknown_judgement_reason", "Choose one of the policy's reasons.", [
  { pointer: "/reason", issue: "unknown" },
]);
