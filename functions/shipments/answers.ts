import * as z from "zod/mini";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { TAGS, TROUBLES } from "./parcel.ts";

const texts = z.object({ id: z.string(), en: z.string() });

const parcelShown = z.object({
  tag: z.optional(z.enum(TAGS)),
  at: z.optional(instantText),
  place: z.optional(z.string()),
  city: z.optional(z.string()),
  trouble: z.optional(z.enum(TROUBLES)),
  since: z.optional(instantText),
  text: texts,
});

/** A shipment as it is answered. */
export const shipmentShown = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  method: z.enum(["platform", "own_carrier", "own_delivery"]),
  status: z.enum(["shipped", "delivered", "failed"]),
  carrier: z.optional(z.string()),
  carrier_name: z.optional(z.string()),
  waybill: z.optional(z.string()),
  booking_id: z.optional(z.string()),
  tracking_page: z.optional(z.string()),
  shipped_at: instantText,
  delivered_at: z.optional(instantText),
  earlier: z.optional(z.object({ carrier: z.string(), waybill: z.string(), changed_at: instantText })),
  failed: z.optional(
    z.array(
      z.object({
        carrier: z.optional(z.string()),
        waybill: z.optional(z.string()),
        booking_id: z.optional(z.string()),
        shipped_at: instantText,
        failed_at: instantText,
        reason: z.string(),
        earlier: z.optional(z.object({ carrier: z.string(), waybill: z.string(), changed_at: instantText })),
      }),
    ),
  ),
  failed_delivery: z.optional(z.string()),
  parcel: z.optional(parcelShown),
  available_actions: z.array(
    z.object({ action: z.string(), href: z.string(), until: z.optional(instantText) }),
  ),
});

/** What is in the list of troubles. */
const troubleShown = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  carrier: z.optional(z.string()),
  carrier_name: z.optional(z.string()),
  waybill: z.optional(z.string()),
  shipped_at: instantText,
  parcel: z.optional(parcelShown),
});

const number = z.object({ carrier: z.string(), carrier_name: z.string(), waybill: z.string() });

const previewShown = z.object({
  order_id: z.string(),
  preview: z.string(),
  from: number,
  to: number,
  until: instantText,
  uses_up: z.object({ changes: z.literal(1), left_after: z.literal(0), text: texts }),
});

const checkShown = z.object({
  number: z.string(),
  changes: z.array(z.object({ code: z.string(), text: texts })),
  verdict: z.enum(["valid", "unlikely", "malformed", "used_elsewhere"]),
  why: z.optional(z.object({ code: z.string(), text: texts })),
  did_you_mean: z.optional(z.string()),
  likely_carriers: z.array(z.string()),
});

const carriersShown = z.object({
  items: z.array(
    z.object({
      carrier: z.string(),
      name: z.string(),
      tracking_page: z.string(),
      formats: z.array(
        z.object({
          pattern: z.string(),
          certainty: z.enum(["certain", "observed"]),
          check_digit: z.optional(z.string()),
          example: z.string(),
        }),
      ),
    }),
  ),
});

/** What the shipments room answers. */
export const answers: AnswerShapes = {
  listCarriers: { 200: carriersShown },
  checkWaybill: { 200: checkShown },
  shipOrder: { 201: shipmentShown },
  previewChange: { 200: previewShown },
  confirmChange: { 200: shipmentShown },
  listTroubles: { 200: pageOf(troubleShown) },
  getShipment: { 200: shipmentShown },
};
