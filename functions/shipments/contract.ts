import * as z from "zod/mini";
import { EVERYBODY, givenId, paging, type RouteContract } from "../platform/contract.ts";
import { carrierCode, saidWaybill, typedNumber } from "../waybills/contract.ts";
import { TROUBLES } from "./parcel.ts";

/** The routes of the shipments room. */
export const routes: readonly RouteContract[] = [
  {
    id: "listCarriers",
    method: "GET",
    path: "/carriers",
    who: EVERYBODY,
    summary: "The carriers there are",
    rules: ["R2.2"],
  },
  {
    id: "checkWaybill",
    method: "POST",
    path: "/waybills/check",
    who: ["buyer", "seller", "agent", "operator"],
    summary: "What is to be said about a waybill number, before it is used; changes nothing",
    rules: ["R2.2"],
    body: z.strictObject({ waybill: typedNumber, carrier: z.optional(carrierCode) }),
  },
  {
    id: "shipOrder",
    method: "POST",
    path: "/shipments/{order_id}",
    who: ["seller"],
    summary:
      "The goods leave: with a carrier that is booked now, with the seller's own, or brought by the seller",
    rules: ["R2.1", "R2.2"],
    body: z.strictObject({
      carrier: z.optional(carrierCode),
      waybill: z.optional(typedNumber),
      confirmed: z.optional(z.literal(true)),
    }),
    keyed: true,
  },
  {
    id: "previewChange",
    method: "POST",
    path: "/shipments/{order_id}/carrier-change/preview",
    who: ["seller"],
    summary: "What a change of carrier and number would be, old and new; changes nothing",
    rules: ["R2.3"],
    body: z.strictObject(saidWaybill),
  },
  {
    id: "confirmChange",
    method: "POST",
    path: "/shipments/{order_id}/carrier-change",
    who: ["seller"],
    summary: "Make just the change that was previewed; it uses up the only one there is",
    rules: ["R2.3"],
    body: z.strictObject({ ...saidWaybill, preview: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)) }),
    keyed: true,
  },
  {
    id: "listTroubles",
    method: "GET",
    path: "/shipments",
    who: ["seller", "agent", "operator"],
    summary: "A shop's shipments whose parcels are in trouble, the oldest trouble first",
    rules: ["R2.5"],
    query: z.strictObject({
      shop_id: z.optional(givenId),
      trouble: z.optional(z.enum(TROUBLES)),
      ...paging,
    }),
  },
  {
    id: "getShipment",
    method: "GET",
    path: "/shipments/{order_id}",
    who: EVERYBODY,
    summary: "How an order's goods travel",
    rules: ["R2.1", "R2.5"],
  },
];
