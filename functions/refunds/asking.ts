import { type Calendar, NO_CALENDAR } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { type Rupiah, share, total } from "../kernel/money.ts";
import { invalid, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Balance } from "../ledger/ledger.ts";
import { isBeforeShipping, isBeingMended, leftOf, type Order, type OrderLine } from "../orders/order.ts";
import { type Ground, type Policy, type Reason, reasonOf } from "../policies/policy.ts";
import { pay } from "./paying.ts";
import { firstPayment, type Refund, type RefundLine, type RefundType } from "./refund.ts";

/** What a buyer asks for. */
export interface Ask {
  readonly type: RefundType;
  readonly reason: string;
  readonly sub_reason?: string;
  readonly lines: readonly { readonly line_id: string; readonly quantity: number }[];
  /** Less than the lines are worth, if the buyer wants less. */
  readonly amount?: Rupiah;
  readonly text?: string;
}

/** What may be asked for, beforehand (R3.1). */
export interface Eligibility {
  readonly eligible: boolean;
  /** Why nothing may be asked; a stable code. */
  readonly why?: "cancelled" | "nothing_left" | "window_closed";
  /** The last instant for asking, once the window has begun. */
  readonly until?: Instant;
  readonly left: Rupiah;
  readonly reasons: readonly { readonly reason: Reason; readonly types: readonly RefundType[] }[];
}

/** What may be asked of an order now, and why not (R3.1). */
export function eligibility(order: Order, policy: Policy, now: Instant): Eligibility {
  const left = leftOf(order);
  const until = windowEnd(order, policy);
  const no = (why: Eligibility["why"] & string): Eligibility => ({
    eligible: false,
    why,
    left,
    reasons: [],
    ...(until ? { until } : {}),
  });
  if (order.status === "cancelled" && !isBeingMended(order)) return no("cancelled");
  if (left <= 0) return no("nothing_left");
  if (until && now >= until) return no("window_closed");
  const reasons = policy.reasons
    .map((reason) => ({ reason, types: typesFor(reason.ground, order) }))
    .filter(({ types }) => types.length > 0);
  return { eligible: true, left, reasons, ...(until ? { until } : {}) };
}

/** The window ends after delivery, or after completion where no delivery was seen (R3.1). */
function windowEnd(order: Order, policy: Policy): Instant | undefined {
  const from = order.delivered_at ?? order.completed_at;
  if (from === undefined) return undefined;
  return dueAfter(from, policy.terms.request_window, "R3.1", NO_CALENDAR, policy).at;
}

/** Which types a ground allows, given how far the order is (R3.1, R3.2). */
function typesFor(ground: Ground, order: Order): readonly RefundType[] {
  const before = isBeforeShipping(order);
  const arrived = order.delivered_at !== undefined || order.status === "completed";
  switch (ground) {
    case "cancelled_before_shipping":
      return before ? ["refund_only"] : [];
    case "shipping":
      return before ? [] : arrived ? ["refund_only", "return_and_refund"] : ["refund_only"];
    case "product":
      return arrived ? ["refund_only", "return_and_refund"] : [];
    case "changed_mind":
      return arrived ? ["return_and_refund"] : [];
    case "delivery_given_up":
    case "agreed":
      return [];
    default:
      return ground satisfies never;
  }
}

/** What an ask comes to: the lines with their part of the amount, whole rupiah (R3.1). */
export function quote(order: Order, lines: readonly OrderLine[], ask: Ask): RefundLine[] | Refusal {
  const asked = new Map(ask.lines.map((line) => [line.line_id, line.quantity]));
  if (asked.size !== ask.lines.length) {
    return invalid("duplicate_line", "Name each line once.", [{ pointer: "/lines", issue: "duplicate" }]);
  }
  const full: RefundLine[] = [];
  for (const [index, { line_id, quantity }] of ask.lines.entries()) {
    const place = lines.findIndex((line) => line.line_id === line_id);
    const line = lines[place];
    if (line === undefined) return notInOrder(index, "line_id", "unknown");
    if (quantity > line.quantity) return notInOrder(index, "quantity", `at_most_${line.quantity}`);
    const worth = worthOf(line, quantity);
    const left = line.paid - (order.claimed[place] ?? 0);
    const amount = Math.max(0, Math.min(worth, left));
    full.push({ line_id, place, quantity, amount, product_name: line.product_name });
  }
  const most = total(full.map((line) => line.amount));
  if (most === 0) return ruledOut("R3.1", "nothing_left", "Nothing is left to ask for on these lines.");
  if (ask.amount === undefined) return full;
  if (ask.amount > most) {
    return ruledOut("R3.1", "more_than_left", `These lines allow at most ${most} rupiah.`, {
      issues: [{ pointer: "/amount/amount", issue: `at_most_${most}` }],
    });
  }
  const parts = share(
    ask.amount,
    full.map((line) => line.amount),
  );
  return full.map((line, place) => ({ ...line, amount: parts[place] ?? 0 }));
}

/** What `quantity` units of a line were paid for: shared evenly, the odd rupiah with the first units. */
function worthOf(line: OrderLine, quantity: number): Rupiah {
  const odd = line.paid % line.quantity;
  return ((line.paid - odd) / line.quantity) * quantity + Math.min(quantity, odd);
}

function notInOrder(index: number, field: string, issue: string): Refusal {
  return ruledOut("R3.1", "not_in_order", "The order has no such line, or not as many of it.", {
    issues: [{ pointer: `/lines/${index}/${field}`, issue }],
  });
}

/** What a new case is opened with. */
export interface Opening {
  readonly refund_id: string;
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** Nobody asks for it: the delivery was given up, and what is left of the order goes back (R2.4). */
  readonly deliveryGivenUp?: true;
  /** Both sides agreed on it (R6.3): it opens approved. The shop's balance where it is known; else it is assumed to suffice. */
  readonly agreed?: { readonly balance?: Balance | undefined };
}

/**
 * Opens a case (R3.1): the seller gets the policy's business days (R3.3), except for what is cancelled
 * before shipping (R3.2) or was given up (R2.4), which is paid at once from held money. What both sides agreed on (R6.3) is
 * paid as whatever is approved: at once, or in its turn where the shop's balance is short (R3.5); no window ends that.
 */
export function openRefund(
  order: Order,
  lines: readonly OrderLine[],
  ask: Ask,
  { refund_id, now, policy, calendar, deliveryGivenUp, agreed }: Opening,
): Refund | Refusal {
  const may = eligibility(order, policy, now);
  if (!may.eligible && !(agreed && may.why === "window_closed"))
    return ruledOut("R3.1", may.why ?? "not_eligible", NOT_ELIGIBLE[may.why ?? "nothing_left"]);
  const reason = reasonOf(policy, ask.reason);
  if (reason === undefined)
    return invalid("unknown_reason", "Choose one of the policy's reasons.", UNKNOWN("/reason"));
  if (ask.sub_reason && !reason.sub_reasons.some(({ code }) => code === ask.sub_reason)) {
    return invalid("unknown_reason", "Choose one of the reason's sub-reasons.", UNKNOWN("/sub_reason"));
  }
  const types: readonly RefundType[] =
    deliveryGivenUp || agreed ? ["refund_only"] : typesFor(reason.ground, order);
  if (!types.includes(ask.type)) {
    const allowed = types.length > 0 ? `only as ${types.join(" or ")}` : "not for this order as it is now";
    return ruledOut("R3.1", "type_not_allowed", `This reason is possible ${allowed}.`);
  }
  if ((order.open_refunds ?? []).length >= MOST_OPEN) return TOO_MANY_OPEN;
  const quoted = quote(order, lines, ask);
  if (isRefusal(quoted)) return quoted;
  const facts = {
    refund_id,
    order_id: order.order_id,
    shop_id: order.shop_id,
    buyer_id: order.buyer_id,
    type: ask.type,
    reason: reason.code,
    ...(ask.sub_reason ? { sub_reason: ask.sub_reason } : {}),
    ground: reason.ground,
    lines: quoted,
    amount: total(quoted.map((line) => line.amount)),
    funding: order.status === "completed" ? "released" : "held",
    policy: policy.version,
    created_at: now,
    updated_at: now,
    version: 1,
    stage: 1,
    ...(ask.text ? { texts: { request: ask.text } } : {}),
  } as const;
  if (reason.ground === "cancelled_before_shipping" || deliveryGivenUp) {
    return { ...facts, status: "paid", payment: firstPayment(facts, now) };
  }
  const due = dueAfter(now, policy.terms.seller_answer, "R3.3", calendar, policy);
  const requested: Refund = { ...facts, status: "requested", due };
  if (agreed === undefined) return requested;
  const { balance } = agreed;
  const to = pay(requested, { now, ...(balance ? { balance } : {}) });
  const payment = to.status === "paid" ? { payment: firstPayment(facts, now) } : {};
  return { ...facts, ...payment, ...to } as Refund;
}

/** Enough for every line to be argued about on its own; an order that holds their ids stays small. */
const MOST_OPEN = 50;

const TOO_MANY_OPEN = ruledOut(
  "R3.1",
  "too_many_open",
  `An order has at most ${MOST_OPEN} open refunds; wait until one of them is decided.`,
);

const NOT_ELIGIBLE: Readonly<Record<NonNullable<Eligibility["why"]>, string>> = {
  cancelled: "The order is cancelled.",
  nothing_left: "Everything that was paid is refunded or asked for already.",
  window_closed: "The time for asking is over.",
};

const UNKNOWN = (pointer: string) => [{ pointer, issue: "unknown" }];
