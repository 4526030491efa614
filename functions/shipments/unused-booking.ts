import { referenceOf } from "../bookings/booking.ts";
import { giveUp } from "../bookings/carrier.ts";
import type { Refusal } from "../kernel/refusal.ts";
import { isBeforeShipping, isBeingMended, type Order } from "../orders/order.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import { load } from "../platform/table.ts";
import { type Shipment, shippingOf } from "./shipment.ts";
import { shipmentKey, shipmentOf } from "./store.ts";

/**
 * R2.1: the booking that may have been made for an order and that nobody will use: the platform ships it, it
 * can leave no more, and it did not leave with a booking. `undefined` where there is none to give up.
 */
export function unusedBooking(order: Order, shipment: Shipment | undefined): string | undefined {
  if (order.delivery_method !== "platform" || isBeforeShipping(order) || isBeingMended(order))
    return undefined;
  return shipment?.booking_id ? undefined : referenceOf(order.order_id, shippingOf(shipment));
}

/** Gives up what was booked for an order in vain, or says why that could not be done; may be done again. */
export async function giveUpUnused(orderId: string): Promise<Refusal | undefined> {
  const [order, shipment] = await load([orderKey(orderId), shipmentKey(orderId)]);
  const known = orderOf(order);
  const reference = known && unusedBooking(known, shipmentOf(shipment));
  return reference === undefined ? undefined : giveUp(reference);
}
