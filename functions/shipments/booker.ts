import type { Booking, BookingAsked } from "../bookings/booking.ts";
import { book } from "../bookings/carrier.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";
import { giveUpUnused } from "./unused-booking.ts";

/**
 * Books for one command of an order, once, however often the command decides anew (R2.1). `booked` takes what is
 * to be booked, if anything, or why the goods may not leave: what was booked by then is given up.
 */
export function booker(orderId: string) {
  let booking: Booking | undefined;
  return {
    async booked(asked: BookingAsked | undefined | Refusal): Promise<Booking | undefined | Refusal> {
      if (isRefusal(asked)) {
        const kept = booking && (await giveUpUnused(orderId));
        if (kept) log.error("booked in vain", { order_id: orderId, ...booking, code: kept.code });
        return asked;
      }
      if (asked === undefined || booking) return booking;
      const made = await book(asked);
      if (!isRefusal(made)) booking = made;
      return made;
    },
  };
}
