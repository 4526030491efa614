import type { Heard } from "./constructs/flows.ts";

/** What each room's listeners hear: `<room>-listeners` is the function. */
export const HEARD = {
  refunds: { types: ["shop.return_address_given", "parcel.delivered", "order.cancelled"], servesQueue: true },
  shipments: { types: ["order.delivered", "order.completed", "order.cancelled", "parcel.delivered"] },
  notices: {
    types: [
      "parcel.no_movement",
      "parcel.delivered",
      "parcel.of_another_order",
      "shipment.carrier_changed",
      "failed_delivery.reported",
      "failed_delivery.shipped_again",
      "failed_delivery.refunded",
    ],
  },
  penalties: { types: [], servesQueue: true },
  disputes: { types: ["refund.disputed", "refund.approved", "refund.withdrawn"] },
  "follow-ups": { types: ["order.shipped", "order.delivered", "order.completed"] },
  notifications: {
    types: [
      "follow_up.sent",
      "refund.requested",
      "refund.approved",
      "refund.rejected",
      "refund.return_agreed",
      "refund.return_address_given",
      "refund.return_received",
      "refund.dispute_decided",
      "refund.paid",
      "dispute.opened",
      "dispute.decided",
      "notice.opened",
      "penalty.issued",
      "appeal.decided",
      "shipment.carrier_changed",
      "failed_delivery.reported",
      "failed_delivery.shipped_again",
      "review.written",
      "review.edited",
      "review.answered",
      "review.removed",
      "review.answer_removed",
      "refund.due_soon",
      "dispute.due_soon",
      "failed_delivery.due_soon",
      "notice.due_soon",
      "appeal.due_soon",
    ],
  },
  clocks: { types: ["calendar.published"] },
  webhooks: { types: [], everything: true },
} as const satisfies Readonly<Record<string, Heard>>;

/** A room that listens. */
export type Listener = keyof typeof HEARD;
