import * as z from "zod/mini";
import { type AnswerShapes, instantText } from "../platform/contract.ts";
import { TAGS } from "../shipments/parcel.ts";
import { carrierCode } from "../waybills/contract.ts";
import { LIFE_NAMES } from "./life.ts";

const booked = z.object({ booking_id: z.string(), carrier: carrierCode, waybill: z.string() });

/** What the simulated carrier answers. */
export const answers: AnswerShapes = {
  bookParcel: { 200: booked },
  cancelBooking: { 200: z.object({ reference: z.string(), cancelled: z.literal(true) }) },
  liveParcel: {
    200: z.object({
      carrier: carrierCode,
      waybill: z.string(),
      life: z.enum(LIFE_NAMES),
      over: z.boolean(),
      steps: z.array(z.object({ tag: z.enum(TAGS), occurred_at: instantText, place: z.string() })),
    }),
  },
};
