import * as z from "zod/mini";
import { CARRIERS, type CarrierCode } from "./carriers.ts";

/** A carrier's code, as `GET /carriers` lists them. */
export const carrierCode = z.enum(CARRIERS.map(({ code }) => code) as [CarrierCode, ...CarrierCode[]]);

/** What somebody typed: anything, so that what is wrong with it can be said in words (R2.2). */
export const typedNumber = z.string().check(z.maxLength(400));

/** A number with its carrier, as somebody says it; confirmed where it looked unlikely (R2.2). */
export const saidWaybill = {
  carrier: carrierCode,
  waybill: typedNumber,
  confirmed: z.optional(z.literal(true)),
};
