import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { dueView } from "../policies/dues.ts";
import type { Texts } from "../policies/policy.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { type Action, availableActions, dueOf, type FailedDelivery, resolutions } from "./failed-delivery.ts";
import type { FailedRow } from "./listing.ts";

const PATHS: Readonly<Record<Action, string>> = {
  choose_resolution: "resolution",
  call_the_logistics: "logistics-call",
};

/** A failed delivery as this caller may see it (R8.2): state, due with its reason, what this caller can do. */
export async function failedView(failed: FailedDelivery, caller: Caller, now: Instant) {
  const { order_id, shop_id, buyer_id, status, reason, refund_id } = failed;
  const policy = await policyAt(failed.policy);
  const due = dueOf(failed);
  const text = policy.delivery_failures.find(({ code }) => code === reason)?.text;
  const base = `/shipments/${order_id}/failed-delivery`;
  const actions = caller.role === "seller" ? availableActions(failed, now) : [];
  return {
    order_id,
    shop_id,
    buyer_id,
    status,
    reason,
    ...(text ? { reason_text: text } : {}),
    reported_at: inJakarta(failed.reported_at),
    updated_at: inJakarta(failed.updated_at),
    policy_version: failed.policy,
    at_stake: idr(failed.at_stake),
    ...(due
      ? {
          due: dueView(due, await calendarAt(due.calendar), policy, ON_EXPIRY),
          waiting_for: "seller",
        }
      : {}),
    ...(refund_id ? { refund_id } : {}),
    ...(actions.includes("choose_resolution") ? { resolutions: resolutions(failed) } : {}),
    available_actions: actions.map((action) => ({ action, href: `${base}/${PATHS[action]}` })),
    timeline: `${base}/timeline`,
  };
}

/** A row of a list as it is answered. */
export function failedRowView({ reported_at, due_at, at_stake, ...row }: FailedRow) {
  const { order_id, shop_id, buyer_id, status, reason, refund_id } = row;
  return {
    order_id,
    shop_id,
    buyer_id,
    status,
    reason,
    reported_at: inJakarta(reported_at),
    at_stake: idr(at_stake),
    ...(due_at ? { due_at: inJakarta(due_at), on_expiry: ON_EXPIRY, waiting_for: "seller" } : {}),
    ...(refund_id ? { refund_id } : {}),
    href: `/shipments/${order_id}/failed-delivery`,
  };
}

/** What happens if the seller does nothing (R2.4). */
const ON_EXPIRY: { readonly outcome: "paid"; readonly text: Texts } = {
  outcome: "paid",
  text: {
    id: "Bila penjual tidak menyelesaikannya, dana dikembalikan kepada pembeli dan pesanan dibatalkan.",
    en: "If the seller does not settle it, the buyer is refunded and the order is cancelled.",
  },
};
