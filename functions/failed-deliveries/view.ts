import { type Instant, inJakarta } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import { dueView } from "../policies/dues.ts";
import type { Texts } from "../policies/policy.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { type Action, availableActions, dueOf, type FailedDelivery, resolutions } from "./failed-delivery.ts";

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

/** What happens if the seller does nothing (R2.4). */
const ON_EXPIRY: { readonly outcome: "paid"; readonly text: Texts } = {
  outcome: "paid",
  text: {
    id: "Bila penjual tidak menyelesaikannya, dana dikembalikan kepada pembeli dan pesanan dibatalkan.",
    en: "If the seller does not settle it, the buyer is refunded and the order is cancelled.",
  },
};
