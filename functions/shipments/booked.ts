import type { Booking } from "../bookings/booking.ts";
import { book, giveUp } from "../bookings/carrier.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Order } from "../orders/order.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import { log } from "../platform/log.ts";
import { load } from "../platform/table.ts";
import type { Shipping } from "./shipment.ts";
import { shipmentKey, shipmentOf } from "./store.ts";
import { toBook, unusedBooking } from "./to-book.ts";

/**
 * What one command books (R2.1): once, however often it decides anew. Asked only once the goods may leave;
 * whoever dies before they have, or loses the race, finds the same booking when they come again.
 */
export class Booked {
  private made: Booking | undefined;

  /** The booking for this shipping; `undefined` where the seller ships. */
  async before(order: Order, said: Shipping, shipping: number): Promise<Booking | undefined | Refusal> {
    const asked = toBook(order, said, shipping);
    if (asked === undefined || isRefusal(asked)) return asked;
    if (this.made) return this.made;
    const booked = await book(asked);
    if (!isRefusal(booked)) this.made = booked;
    return booked;
  }

  /** What came of the command; where that was a refusal, what was booked in vain is given up. */
  async after<T>(orderId: string, outcome: T | Refusal): Promise<T | Refusal> {
    const kept = this.made && isRefusal(outcome) ? await giveUpUnused(orderId) : undefined;
    if (kept) log.error("booked in vain", { order_id: orderId, ...this.made, code: kept.code });
    return outcome;
  }
}

/** Gives up what was booked for an order in vain, or says why that could not be done; may be done again. */
export async function giveUpUnused(orderId: string): Promise<Refusal | undefined> {
  const [item, shipment] = await load([orderKey(orderId), shipmentKey(orderId)]);
  const order = orderOf(item);
  const reference = order && unusedBooking(order, shipmentOf(shipment));
  return reference === undefined ? undefined : giveUp(reference);
}
