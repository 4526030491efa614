import * as z from "zod/mini";
import { caseFilters } from "../platform/case-lists.ts";
import { EVERYBODY, paging, type RouteContract } from "../platform/contract.ts";
import { carrierCode, typedNumber } from "../waybills/contract.ts";
import { FAILED_DELIVERY_STATUSES } from "./failed-delivery.ts";

/** The routes of the failed-deliveries room. */
export const routes: readonly RouteContract[] = [
  {
    id: "reportFailedDelivery",
    method: "POST",
    path: "/shipments/{order_id}/failed-delivery",
    who: ["seller"],
    summary: "The goods did not arrive: the order moves to the cancelled list until it is mended",
    rules: ["R2.4"],
    body: z.strictObject({ reason: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)) }),
    keyed: true,
  },
  {
    id: "listFailedDeliveries",
    method: "GET",
    path: "/failed-deliveries",
    who: EVERYBODY,
    summary: "Deliveries that failed: of a shop, of a buyer, or all; by due or by age",
    rules: ["R2.4", "R3.8"],
    query: z.strictObject({
      ...paging,
      ...caseFilters,
      status: z.optional(z.enum(FAILED_DELIVERY_STATUSES as [string, ...string[]])),
      waiting_for: z.optional(z.literal("seller")),
    }),
  },
  {
    id: "getFailedDelivery",
    method: "GET",
    path: "/shipments/{order_id}/failed-delivery",
    who: EVERYBODY,
    summary: "A delivery that failed: what is next, by when, and what happens otherwise",
    rules: ["R2.4", "R7.3", "R8.2"],
  },
  {
    id: "getFailedDeliveryTimeline",
    method: "GET",
    path: "/shipments/{order_id}/failed-delivery/timeline",
    who: EVERYBODY,
    summary: "What happened to it, in order",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  {
    id: "chooseResolution",
    method: "POST",
    path: "/shipments/{order_id}/failed-delivery/resolution",
    who: ["seller"],
    summary: "Prepare to ship again, or refund the buyer at once",
    rules: ["R2.4"],
    body: z.strictObject({ resolution: z.enum(["reshipment_prepared", "refund_the_buyer"]) }),
    keyed: true,
  },
  {
    id: "callTheLogistics",
    method: "POST",
    path: "/shipments/{order_id}/failed-delivery/logistics-call",
    who: ["seller"],
    summary: "Ship again, with the corrected waybill",
    rules: ["R2.4", "R2.2"],
    body: z.strictObject({
      carrier: z.optional(carrierCode),
      waybill: z.optional(typedNumber),
      confirmed: z.optional(z.literal(true)),
    }),
    keyed: true,
  },
];
