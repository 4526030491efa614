import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { dueView } from "../policies/dues.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { ACTIONS, availableActions } from "./actions.ts";
import { onExpiry, waitingFor } from "./explain.ts";
import type { RefundRow } from "./listing.ts";
import { disputeOf, dueOf, type Refund } from "./refund.ts";

/** A case as this caller may see it (R8.2): state, who must act by when, and what this caller can do. */
export async function refundView(refund: Refund, caller: Caller, now: Instant) {
  const policy = await policyAt(refund.policy);
  const due = dueOf(refund);
  const waiting_for = waitingFor(refund);
  const shipment = refund.return_shipment;
  // The address is the buyer's to know once the return is approved, and the shop's own.
  const seesAddress = caller.role === "buyer" || caller.role === "seller";
  return {
    refund_id: refund.refund_id,
    order_id: refund.order_id,
    shop_id: refund.shop_id,
    buyer_id: refund.buyer_id,
    type: refund.type,
    status: refund.status,
    reason: refund.reason,
    ...(refund.sub_reason ? { sub_reason: refund.sub_reason } : {}),
    amount: idr(refund.amount),
    funding: refund.funding,
    lines: refund.lines.map(({ place: _place, amount, ...line }) => ({ ...line, amount: idr(amount) })),
    created_at: inJakarta(refund.created_at),
    updated_at: inJakarta(refund.updated_at),
    policy_version: refund.policy,
    ...(due ? { due: dueView(due, await calendarAt(due.calendar), policy, onExpiry(refund)) } : {}),
    ...(waiting_for ? { waiting_for } : {}),
    ...(refund.status === "queued" ? { missing: idr(refund.missing) } : {}),
    ...(refund.rejected_for ? { rejection_reason: refund.rejected_for } : {}),
    ...(refund.return_problem ? { return_problem: refund.return_problem } : {}),
    ...(refund.texts && Object.keys(refund.texts).length > 0 ? { texts: refund.texts } : {}),
    ...(refund.return_address && seesAddress ? { return_address: refund.return_address } : {}),
    ...(shipment
      ? {
          return_shipment: {
            ...shipment,
            shipped_at: inJakarta(shipment.shipped_at),
            ...(shipment.delivered_at ? { delivered_at: inJakarta(shipment.delivered_at) } : {}),
          },
        }
      : {}),
    ...(refund.payment
      ? {
          payment: {
            ...refund.payment,
            amount: idr(refund.payment.amount),
            paid_at: inJakarta(refund.payment.paid_at),
          },
        }
      : {}),
    ...(disputeOf(refund) ? { dispute: `/disputes/${disputeOf(refund)}` } : {}),
    ...(refund.asked === undefined ? {} : { asked: idr(refund.asked) }),
    available_actions: availableActions(refund, caller.role, policy, now).map((action) => ({
      action,
      href: `/refunds/${refund.refund_id}/${ACTIONS[action].path}`,
    })),
    timeline: `/refunds/${refund.refund_id}/timeline`,
  };
}

/** A row of the list as it is answered. */
export function refundRowView(row: RefundRow) {
  const expiry = onExpiry(row);
  return {
    refund_id: row.refund_id,
    order_id: row.order_id,
    shop_id: row.shop_id,
    buyer_id: row.buyer_id,
    type: row.type,
    status: row.status,
    reason: row.reason,
    amount: idr(row.amount),
    product_name: row.product_name,
    created_at: inJakarta(row.created_at),
    ...(row.due_at ? { due_at: inJakarta(row.due_at) } : {}),
    ...(row.due_at && expiry ? { on_expiry: expiry } : {}),
    ...(row.waiting_for ? { waiting_for: row.waiting_for } : {}),
    ...(row.missing === undefined ? {} : { missing: idr(row.missing) }),
  };
}
