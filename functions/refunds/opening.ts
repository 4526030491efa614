import type { Balance } from "../ledger/ledger.ts";
import { afterClaim } from "../orders/claims.ts";
import { happened } from "../orders/events.ts";
import { givenUp } from "../orders/mending.ts";
import { isBeforeShipping, leftOf, type Order, type OrderLine } from "../orders/order.ts";
import { advance as advanceOrder } from "../orders/store.ts";
import type { Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Ask } from "./asking.ts";
import { told } from "./commands.ts";
import { effects } from "./money.ts";
import type { Refund } from "./refund.ts";
import { insert, moneyChanges, refundPk } from "./store.ts";

/** The lines of which something is left: what is asked for where all of an order goes back. */
export function whatIsLeft(order: Order, lines: readonly OrderLine[]): Ask["lines"] {
  return lines.filter((line, place) => line.paid > (order.claimed[place] ?? 0));
}

/**
 * All that opening a case writes: the case, its event, what it does to its order. Asking reserves (R3.1); what
 * was cancelled before shipping (R3.2), and a delivery that was given up (R2.4), is paid in the same step, and
 * its order is cancelled once nothing is left of it. What was agreed on (R6.3) is paid or queued in the same step, too;
 * `balance` is the shop's, where it is known.
 */
export function opening(order: Order, refund: Refund, caller: Caller, balance?: Balance): Change[] {
  const event = { type: "refund.requested", at: refund.created_at } as const;
  return [
    insert(refund),
    ...claim(order, refund, caller),
    ...moved(order, refund, balance),
    record(refundPk(refund.refund_id), told(undefined, refund, event, caller)),
  ];
}

function claim(order: Order, refund: Refund, caller: Caller): Change[] {
  const held = refund.funding === "held";
  const reserved = afterClaim(order, refund.lines, { kind: "reserve", held });
  if (refund.status !== "paid") {
    return [advanceOrder({ ...reserved, open_refunds: [...(order.open_refunds ?? []), refund.refund_id] })];
  }
  const paid = {
    ...afterClaim(reserved, refund.lines, { kind: "pay", held }),
    version: order.version,
  };
  const over = refund.ground === "delivery_given_up" || (leftOf(paid) === 0 && isBeforeShipping(order));
  if (!over) return [advanceOrder({ ...paid, version: order.version + 1 })];
  const { created_at: at, refund_id } = refund;
  const cancelled = givenUp(paid, at);
  return [
    advanceOrder(cancelled),
    happened(cancelled, "order.cancelled", at, caller, { refund_id }, order.status),
  ];
}

/**
 * The money of a case that is decided as it opens, beside what it does to its order: the same as if it had been asked for
 * and then approved (R3.5, R3.6).
 */
function moved({ status }: Order, refund: Refund, balance: Balance | undefined): Change[] {
  if (refund.status === "requested") return [];
  const asked = { ...refund, status: "requested", place: undefined, missing: undefined } as unknown as Refund;
  const completed = status === "completed";
  const { claim: _inTheOrder, ...money } = effects(asked, refund, { balance, completed }, refund.created_at);
  return moneyChanges(asked, refund, money, balance, completed);
}
