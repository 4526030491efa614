import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { log } from "../platform/log.ts";
import { secret } from "../platform/secret.ts";
import { type Booking, type BookingAsked, bookingFrom, NO_CARRIER_CONFIGURED } from "./booking.ts";
import { type Line, post } from "./line.ts";

/**
 * Books a parcel (R2.1). Asking again under the same reference is the same booking, so whoever lost its
 * answer asks again. A refusal has changed nothing here: down, unwilling, or not understood.
 */
export async function book(asked: BookingAsked): Promise<Booking | Refusal> {
  const line = await lineOf();
  if (line === undefined) return NO_CARRIER_CONFIGURED;
  const answer = await post(line, "/bookings", asked.reference, asked);
  const booking = isRefusal(answer) ? answer : bookingFrom(answer.body);
  if (isRefusal(booking)) log.error("not booked", { ...asked, code: booking.code, present: booking.present });
  return booking;
}

/**
 * Gives a booking up that nobody uses, for good: the carrier expects no parcel under this reference any more,
 * nor ever again, whether it was booked before, is being booked or never was. Doing it again does nothing.
 */
export async function giveUp(reference: string): Promise<Refusal | undefined> {
  const line = await lineOf();
  if (line === undefined) return undefined;
  const answer = await post(line, "/cancellations", reference, { reference });
  return isRefusal(answer) ? answer : undefined;
}

/** How the carrier of this deployment is reached: its address by the deployment, its key by a secret. */
async function lineOf(): Promise<Line | undefined> {
  const url = process.env.CARRIER_URL;
  return url ? { url, key: await secret(process.env.CARRIER_SECRET) } : undefined;
}
