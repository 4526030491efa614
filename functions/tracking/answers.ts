import * as z from "zod/mini";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { TAGS } from "../shipments/parcel.ts";

/** An entry of the record. */
export const entryShown = z.object({
  tag: z.enum(TAGS),
  subtag: z.optional(z.string()),
  occurred_at: instantText,
  place: z.optional(z.string()),
  city: z.optional(z.string()),
  carrier: z.string(),
  waybill: z.string(),
  /** The goods were coming back. */
  refund_id: z.optional(z.string()),
});

/** What the tracking room answers. */
export const answers: AnswerShapes = {
  reportTracking: { 200: z.object({ order_id: z.string(), latest: z.boolean() }) },
  getTracking: { 200: pageOf(entryShown) },
};
