import { type BookingAsked, bookingFor, referenceOf } from "../bookings/booking.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import { isBeforeShipping, isBeingMended, type Order } from "../orders/order.ts";
import type { Shipment, Shipping } from "./shipment.ts";

/** Which shipping of an order this one is, or the next one where the last failed (R2.4): 1 for the first. */
export function shippingOf(shipment: Shipment | undefined): number {
  return (shipment?.failed?.length ?? 0) + 1;
}

/** R2.1: what the platform has to book before the goods of an order leave: nothing where the seller ships. */
export function toBook(order: Order, said: Shipping, shipping: number): BookingAsked | undefined | Refusal {
  if (order.delivery_method !== "platform") return undefined;
  if (said.carrier !== undefined || said.waybill !== undefined) return CARRIER_IS_BOOKED;
  return bookingFor(order, shipping);
}

/**
 * R2.1: the booking that may have been made for an order and that nobody will use: the platform ships it, it
 * can leave no more, and it is not on its way with a booking. `undefined` where there is none to give up.
 */
export function unusedBooking(order: Order, shipment: Shipment | undefined): string | undefined {
  const mayLeave = isBeforeShipping(order) || isBeingMended(order);
  if (order.delivery_method !== "platform" || mayLeave || shipment?.booking_id !== undefined)
    return undefined;
  return referenceOf(order.order_id, shippingOf(shipment));
}

const CARRIER_IS_BOOKED = ruledOut(
  "R2.1",
  "carrier_is_booked",
  "The platform books the carrier of this order: leave out carrier and waybill.",
);
