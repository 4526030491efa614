import * as z from "zod/mini";
import { givenId, type RouteContract } from "../platform/contract.ts";
import { LIFE_NAMES } from "./life.ts";

/** The name of a booking, chosen by whoever books. */
const reference = z.string().check(z.regex(/^[\x21-\x7e]{1,64}$/));

/**
 * The routes of the simulated carrier: they do not exist in a production stage. The first two are the booking
 * API that we speak to a real one (docs/carriers.md); the last is for whoever tries what parcels go through.
 */
export const routes: readonly RouteContract[] = [
  {
    id: "bookParcel",
    method: "POST",
    path: "/simulated-carrier/bookings",
    who: "keyholder",
    summary: "The carrier's side: book a parcel; the same reference is the same booking",
    rules: ["R2.1"],
    body: z.strictObject({
      reference,
      order_id: givenId,
      shipping: z.int().check(z.gte(1)),
      shop_id: givenId,
      buyer_id: givenId,
      service: z.enum(["regular"]),
    }),
  },
  {
    id: "cancelBooking",
    method: "POST",
    path: "/simulated-carrier/cancellations",
    who: "keyholder",
    summary: "The carrier's side: no parcel comes under this reference, nor ever will",
    rules: ["R2.1"],
    body: z.strictObject({ reference }),
  },
  {
    id: "liveParcel",
    method: "POST",
    path: "/simulated-carrier/parcels/{waybill}/lives",
    who: ["operator", "marketplace"],
    summary: "Play a booked parcel's life, whole or some steps of it: each is a signed tracking event",
    rules: ["R2.1", "R2.5"],
    body: z.strictObject({
      life: z.enum(LIFE_NAMES),
      steps: z.optional(z.int().check(z.gte(1), z.lte(10))),
    }),
    keyed: true,
  },
];
