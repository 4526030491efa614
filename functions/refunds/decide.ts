import { type Due, dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, invalid, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Terms } from "../policies/policy.ts";
import { checked, type SaidWaybill } from "../waybills/taking.ts";
import { isAction, presentOf, refusalOf } from "./actions.ts";
import { approval, award, GIVEN_UP } from "./approving.ts";
import type { Context } from "./context.ts";
import { freeze, pay, payQueued, recountMissing, topUpFreeze } from "./paying.ts";
import { dueOf, isClosed, type Refund, type RefundEvent, type Situation } from "./refund.ts";

/** What somebody wants done to a case that is there. */
export type Command =
  | { readonly kind: "approve" }
  | { readonly kind: "reject"; readonly reason: string; readonly text: string }
  | { readonly kind: "withdraw" }
  | { readonly kind: "agree_to_return" }
  | { readonly kind: "open_dispute" }
  /** What an agent decided (R4.4): so much, or nothing where the rejection stands. */
  | { readonly kind: "decide_dispute"; readonly amount?: Rupiah }
  | ({ readonly kind: "ship_return" } & SaidWaybill)
  | {
      readonly kind: "report_return_delivery";
      /** As the marketplace says: refused where that cannot be. */
      readonly delivered_at?: Instant;
      /** As the carrier saw it: where its number was typed after it arrived, the days run from then. */
      readonly seen_at?: Instant;
    }
  | { readonly kind: "confirm_receipt" }
  | { readonly kind: "report_return_problem"; readonly problem: string }
  | { readonly kind: "report_payment"; readonly result: "settled" | "failed"; readonly reference?: string }
  | { readonly kind: "expire" }
  | { readonly kind: "pay_queued" }
  | { readonly kind: "recount_missing"; readonly ahead: Rupiah }
  | { readonly kind: "top_up_freeze" }
  | { readonly kind: "give_return_address" }
  | { readonly kind: "order_given_up" }
  | { readonly kind: "recount_due" };

/** What a command does to a case (R3), or why not. The same for a click, a deadline and a replay. */
export function decide(refund: Refund, command: Command, context: Context): RefundEvent | Refusal {
  const { kind } = command;
  const no = isAction(kind) ? refusalOf(kind, refund, context.policy, context.now) : undefined;
  if (no) return no;
  const event = (type: RefundEvent["type"], to: Situation, more: Partial<RefundEvent> = {}): RefundEvent => ({
    type,
    at: context.now,
    to,
    ...more,
  });
  switch (command.kind) {
    case "approve":
      return event("refund.approved", ...approval(refund, context));
    case "reject": {
      const known = context.policy.rejection_reasons.some(({ code }) => code === command.reason);
      if (!known) return UNKNOWN_REJECTION;
      const due = after("dispute_opening", "R3.7", context);
      const adds = { rejected_for: command.reason, texts: { rejection: command.text } };
      return event("refund.rejected", { status: "rejected", due }, { adds });
    }
    case "withdraw":
      if (context.order_given_up) return GIVEN_UP;
      return event("refund.withdrawn", { status: "withdrawn" });
    case "agree_to_return": {
      const [to, more] = approval({ ...refund, type: "return_and_refund" }, context);
      return event("refund.return_agreed", to, { adds: { ...more?.adds, type: "return_and_refund" } });
    }
    case "open_dispute":
      return dispute(refund, context, {});
    case "decide_dispute":
      return award(refund, command.amount, context);
    case "ship_return": {
      const taken = checked(command);
      if (isRefusal(taken)) return taken;
      const adds = { return_shipment: { ...taken, shipped_at: context.now } };
      const due = after("receipt_after_dispatch", "R3.4", context);
      return event("refund.return_shipped", { status: "returning", due }, { adds });
    }
    case "report_return_delivery":
      return delivered(refund, command.delivered_at ?? seenAt(refund, command.seen_at, context.now), context);
    case "confirm_receipt":
      return event("refund.return_received", pay(refund, context));
    case "report_return_problem":
      return dispute(refund, context, { return_problem: command.problem });
    case "report_payment": {
      const { result, reference } = command;
      const settlement = { settlement: result, ...(reference ? { reference } : {}) };
      const type = result === "settled" ? "refund.settled" : "refund.settlement_failed";
      return event(type, { status: "paid" }, { settlement });
    }
    case "expire":
      return expire(refund, context);
    case "pay_queued":
      return payQueued(refund, context);
    case "recount_missing":
      return recountMissing(refund, command.ahead, context);
    case "top_up_freeze":
      return topUpFreeze(refund, context);
    case "give_return_address":
      return giveAddress(refund, context);
    case "order_given_up":
      return orderGivenUp(refund, context);
    case "recount_due":
      return recount(refund, context);
    default:
      return command satisfies never;
  }
}

/** A dispute freezes what it is about, as far as that is there (R3.5). */
function dispute(refund: Refund, context: Context, told: { return_problem?: string }): RefundEvent {
  const { frozen, to } = freeze(refund, context);
  const disputes = (refund.disputes ?? 0) + 1;
  const adds = { ...told, disputes, ...(frozen === undefined ? {} : { frozen }) };
  return { type: "refund.disputed", at: context.now, to, adds };
}

/** What the deadline of each status brings. */
function expire(refund: Refund, context: Context): RefundEvent | Refusal {
  const due = dueOf(refund);
  const present = presentOf(refund);
  if (due === undefined) return conflict("nothing_due", "The case waits for no deadline.", { present });
  if (!isOver(due, context.now)) {
    return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4", present });
  }
  const at = context.now;
  const moved = recounted(due, context.calendar, context.policy);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (moved && !isOver(moved, at)) return recount(refund, context);
  switch (refund.status) {
    case "requested": {
      const [to, more] = approval(refund, context);
      return { type: "refund.approved", at, to, ...more };
    }
    case "awaiting_return_address":
      return { type: "refund.approved", at, to: pay(refund, context) };
    case "awaiting_return":
      return { type: "refund.lapsed", at, to: { status: "lapsed" } };
    case "returning":
      return { type: "refund.return_received", at, to: pay(refund, context) };
    case "rejected":
      if (context.order_given_up) return { type: "refund.approved", at, to: pay(refund, context) };
      return { type: "refund.declined", at, to: { status: "declined" } };
    default:
      return conflict("nothing_due", "The case waits for no deadline.", { present });
  }
}

/** No earlier than the goods were said to be sent, no later than now. */
function seenAt(refund: Refund, seen: Instant | undefined, now: Instant): Instant {
  const sent = refund.return_shipment?.shipped_at ?? now;
  if (seen === undefined || seen > now) return now;
  return seen < sent ? sent : seen;
}

/** A delivery that was seen replaces the days after dispatch by the business days after delivery (R3.4). */
function delivered(refund: Refund, at: Instant, context: Context): RefundEvent | Refusal {
  const shipment = refund.return_shipment;
  if (shipment === undefined)
    return conflict("case_status", "No goods are on their way back.", { rule: "R3.4" });
  if (at > context.now || at < shipment.shipped_at) {
    return ruledOut(
      "R3.4",
      "delivery_instant",
      "The goods arrive after they were sent, and not in the future.",
    );
  }
  const due = dueAfter(
    at,
    context.policy.terms.receipt_after_delivery,
    "R3.4",
    context.calendar,
    context.policy,
  );
  const adds = { return_shipment: { ...shipment, delivered_at: at } };
  return { type: "refund.return_delivered", at: context.now, to: { status: "returning", due }, adds };
}

/** The buyer's days start when the address is given (R3.4). */
function giveAddress(refund: Refund, context: Context): RefundEvent | Refusal {
  const address = context.return_address;
  if (
    refund.status !== "awaiting_return_address" ||
    address === undefined ||
    isOver(refund.due, context.now)
  ) {
    return conflict("case_status", "The case waits for no address.", {
      rule: "R3.4",
      present: presentOf(refund),
    });
  }
  const due = after("return_shipping", "R3.4", context);
  const to = { status: "awaiting_return", due } as const;
  return { type: "refund.return_address_given", at: context.now, to, adds: { return_address: address } };
}

/**
 * R2.4: the goods will not come at all, so that whatever was asked for is paid, in whatever state it is. Where a
 * deadline has passed already, that is what brings it about (R7.1).
 */
function orderGivenUp(refund: Refund, context: Context): RefundEvent | Refusal {
  if (isClosed(refund.status) || refund.funding !== "held") {
    return conflict("case_status", "The case is decided.", { rule: "R2.4", present: presentOf(refund) });
  }
  const due = dueOf(refund);
  if (due && isOver(due, context.now)) {
    const detail = "The deadline has passed; what it brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present: presentOf(refund) });
  }
  return { type: "refund.approved", at: context.now, to: pay(refund, context) };
}

/** A provisional deadline moves, later only, when its year's decree comes (R7.2). */
function recount(refund: Refund, context: Context): RefundEvent | Refusal {
  const due = dueOf(refund);
  const anew = due && recounted(due, context.calendar, context.policy);
  if (anew === undefined || !("due" in refund)) {
    return conflict("nothing_to_move", "The deadline stands.", { rule: "R7.2", present: presentOf(refund) });
  }
  const to = { status: refund.status, due: anew } as Situation;
  return { type: "refund.due_moved", at: context.now, to };
}

function after(term: keyof Terms, rule: string, { now, policy, calendar }: Context): Due {
  return dueAfter(now, policy.terms[term], rule, calendar, policy);
}

const UNKNOWN_REJECTION = invalid(
  "unknown_rejection_reason",
  "Choose one of the policy's rejection reasons.",
  [{ pointer: "/reason", issue: "unknown" }],
);
