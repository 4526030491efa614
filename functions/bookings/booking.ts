import * as z from "zod/mini";
import { type Refusal, ruledOut, unavailable } from "../kernel/refusal.ts";
import { carrierCode } from "../waybills/contract.ts";
import type { Waybill } from "../waybills/taking.ts";
import { check } from "../waybills/waybill.ts";

/** What a carrier is asked for: ids only, whoever books finds the rest by them (R8.5). */
export interface BookingAsked {
  /** The name of just this booking: asked for again under it, the same parcel gets the same booking. */
  readonly reference: string;
  readonly order_id: string;
  /** Which shipping of the order this is: 1 for the first. */
  readonly shipping: number;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly service: Service;
}

/** How fast; orders do not say yet that they want another. */
export type Service = "regular";

/** A parcel that a carrier expects: which carrier, and the number it gave. */
export interface Booking extends Waybill {
  readonly booking_id: string;
}

/**
 * The name of the booking for the `shipping`-th time that an order leaves, 1 for the first. It hangs on
 * nothing else, so that whoever asks again, after a crash or beside somebody else, asks for the same booking.
 */
export function referenceOf(orderId: string, shipping: number): string {
  return `${orderId}.${shipping}`;
}

/** What to ask for when an order leaves for the `shipping`-th time. */
export function bookingFor(
  order: { readonly order_id: string; readonly shop_id: string; readonly buyer_id: string },
  shipping: number,
): BookingAsked {
  const { order_id, shop_id, buyer_id } = order;
  const reference = referenceOf(order_id, shipping);
  return { reference, order_id, shipping, shop_id, buyer_id, service: "regular" };
}

/** What a carrier answers; more than this it may say, and is not heard. */
const answered = z.object({
  booking_id: z.string().check(z.regex(/^[\x21-\x7e]{1,100}$/)),
  carrier: carrierCode,
  waybill: z.string().check(z.minLength(1), z.maxLength(100)),
});

/**
 * The booking that an answer speaks of. One that names no carrier of ours, or no number of its carrier
 * (R2.2), is unusable: nobody is there to confirm what only looks unlikely.
 */
export function bookingFrom(answer: unknown): Booking | Refusal {
  const read = z.safeParse(answered, answer);
  if (!read.success) {
    const [issue] = read.error.issues;
    return unusable({ why: "not_understood", at: `/${issue?.path.join("/") ?? ""}` });
  }
  const { booking_id, carrier, waybill: said } = read.data;
  const { verdict, number, why } = check(carrier, said);
  if (verdict !== "valid") return unusable({ why: why ?? verdict, at: "/waybill", booking_id, carrier });
  return { booking_id, carrier, waybill: number };
}

function unusable(present: Readonly<Record<string, unknown>>): Refusal {
  return unavailable(
    "carrier_answer_unusable",
    "The carrier's answer to the booking is of no use; nothing was shipped. Tell the platform's operator.",
    { rule: "R2.1", present },
  );
}

/** The carrier is down, or too busy, and remained so while it was asked again. */
export const CARRIER_UNAVAILABLE = unavailable(
  "carrier_unavailable",
  "The carrier cannot be reached; nothing was shipped. Try again in a minute: it will be the same booking.",
  { rule: "R2.1", retry_after_seconds: 60 },
);

/** The carrier answered no: `status` is its answer's, `code` its reason where it gives one. */
export function carrierRefused(status: number, code: string | undefined): Refusal {
  return unavailable(
    "carrier_refused",
    "The carrier does not take this booking; nothing was shipped. Tell the platform's operator.",
    { rule: "R2.1", present: { carrier_status: status, ...(code ? { carrier_code: code } : {}) } },
  );
}

/** This deployment books nowhere. */
export const NO_CARRIER_CONFIGURED = ruledOut(
  "R2.1",
  "no_carrier_configured",
  "No carrier can be booked here: the marketplace ships this order and reports it.",
);

/** R2.2: the carrier gave a number that is on its way already, with another parcel. */
export function bookedNumberInUse({ booking_id, carrier, waybill }: Booking): Refusal {
  return ruledOut(
    "R2.2",
    "booked_number_in_use",
    "The carrier gave a number that another live shipment has; nothing was shipped. Tell the platform's operator.",
    { present: { booking_id, carrier, waybill } },
  );
}
