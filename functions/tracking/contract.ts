import * as z from "zod/mini";
import { givenId, instantText, paging, type RouteContract, text } from "../platform/contract.ts";
import { TAGS } from "../shipments/parcel.ts";
import { carrierCode } from "../waybills/contract.ts";

/** The routes of the tracking room. */
export const routes: readonly RouteContract[] = [
  {
    id: "reportTracking",
    method: "POST",
    path: "/tracking-events",
    who: "signed",
    summary: "A carrier or an aggregator says where a parcel is; may come twice, late and in any order",
    rules: ["R2.5"],
    body: z.strictObject({
      carrier: carrierCode,
      waybill: z.string().check(z.minLength(1), z.maxLength(100)),
      tag: z.enum(TAGS),
      subtag: z.optional(z.string().check(z.regex(/^[A-Za-z]{1,30}_[0-9]{3}$/))),
      occurred_at: instantText,
      place: z.optional(text(100)),
      city: z.optional(text(100)),
      order_id: z.optional(givenId),
    }),
  },
  {
    id: "getTracking",
    method: "GET",
    path: "/shipments/{order_id}/tracking",
    who: ["buyer", "seller", "agent", "operator", "marketplace"],
    summary: "Where an order's parcel was when, the latest first",
    rules: ["R2.5"],
    query: z.strictObject(paging),
  },
];
