import type { Heard } from "./constructs/flows.ts";

/** What each room's listeners hear: `<room>-listeners` is the function. */
export const HEARD = {
  refunds: { types: ["shop.return_address_given", "parcel.delivered", "order.cancelled"], servesQueue: true },
  shipments: { types: ["order.delivered", "order.completed", "order.cancelled", "parcel.delivered"] },
  notices: {
    types: [
      "parcel.no_movement",
      "parcel.delivered",
      "shipment.carrier_changed",
      "failed_delivery.reported",
      "failed_delivery.shipped_again",
      "failed_delivery.refunded",
    ],
  },
  penalties: { types: [], servesQueue: true },
  disputes: { types: ["refund.disputed", "refund.approved", "refund.withdrawn"] },
  clocks: { types: ["calendar.published"] },
} as const satisfies Readonly<Record<string, Heard>>;

/** A room that listens. */
export type Listener = keyof typeof HEARD;
