import * as z from "zod/mini";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { dueShown, expiryShown } from "../policies/answers.ts";
import { FAILED_DELIVERY_STATUSES } from "./failed-delivery.ts";

const texts = z.object({ id: z.string(), en: z.string() });

/** A failed delivery as it is answered. */
export const failedShown = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  status: z.enum(FAILED_DELIVERY_STATUSES as [string, ...string[]]),
  reason: z.string(),
  reason_text: z.optional(texts),
  reported_at: instantText,
  updated_at: instantText,
  policy_version: z.int(),
  /** All that giving up can cost: what the buyer had not been given back when it was reported. */
  at_stake: moneyShown,
  due: z.optional(dueShown),
  waiting_for: z.optional(z.literal("seller")),
  refund_id: z.optional(z.string()),
  resolutions: z.optional(z.array(z.enum(["reshipment_prepared", "refund_the_buyer"]))),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  timeline: z.string(),
});

/** A failed delivery in a list. */
export const failedListed = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  status: z.enum(FAILED_DELIVERY_STATUSES as [string, ...string[]]),
  reason: z.string(),
  reported_at: instantText,
  at_stake: moneyShown,
  due_at: z.optional(instantText),
  on_expiry: z.optional(expiryShown),
  waiting_for: z.optional(z.literal("seller")),
  refund_id: z.optional(z.string()),
  href: z.string(),
});

/** What the failed-deliveries room answers. */
export const answers: AnswerShapes = {
  listFailedDeliveries: { 200: pageOf(failedListed) },
  reportFailedDelivery: { 201: failedShown },
  getFailedDelivery: { 200: failedShown },
  getFailedDeliveryTimeline: { 200: pageOf(timelineEntry) },
  chooseResolution: { 200: failedShown },
  callTheLogistics: { 200: failedShown },
};
