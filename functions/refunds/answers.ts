import * as z from "zod/mini";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { dueShown, expiryShown } from "../policies/answers.ts";
import { ACTIONS } from "./actions.ts";
import { REFUND_STATUSES } from "./refund.ts";

const status = z.enum(REFUND_STATUSES as [string, ...string[]]);
const type = z.enum(["refund_only", "return_and_refund"]);
const texts = z.object({ id: z.string(), en: z.string() });

const line = z.object({
  line_id: z.string(),
  quantity: z.int(),
  product_name: z.string(),
  amount: moneyShown,
});

const identity = {
  refund_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  type,
  status,
  reason: z.string(),
  amount: moneyShown,
  created_at: instantText,
};

/** A refund case as it is answered. */
export const refundShown = z.object({
  ...identity,
  sub_reason: z.optional(z.string()),
  funding: z.enum(["held", "released"]),
  lines: z.array(line),
  updated_at: instantText,
  policy_version: z.int(),
  due: z.optional(dueShown),
  waiting_for: z.optional(z.enum(["seller", "buyer", "agent"])),
  missing: z.optional(moneyShown),
  rejection_reason: z.optional(z.string()),
  return_problem: z.optional(z.string()),
  texts: z.optional(z.record(z.string(), z.string())),
  return_address: z.optional(
    z.object({
      recipient: z.string(),
      phone: z.string(),
      street: z.string(),
      city: z.string(),
      postal_code: z.string(),
    }),
  ),
  return_shipment: z.optional(
    z.object({
      carrier: z.string(),
      waybill: z.string(),
      shipped_at: instantText,
      delivered_at: z.optional(instantText),
    }),
  ),
  payment: z.optional(
    z.object({
      payment_id: z.string(),
      amount: moneyShown,
      paid_at: instantText,
      settlement: z.enum(["pending", "settled", "failed"]),
      reference: z.optional(z.string()),
    }),
  ),
  dispute: z.optional(z.string()),
  asked: z.optional(moneyShown),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  timeline: z.string(),
});

/** A case in a list. */
export const refundListed = z.object({
  ...identity,
  product_name: z.string(),
  due_at: z.optional(instantText),
  on_expiry: z.optional(expiryShown),
  waiting_for: z.optional(z.string()),
  missing: z.optional(moneyShown),
});

/** What may be asked, beforehand (R3.1). */
export const eligibilityShown = z.object({
  order_id: z.string(),
  eligible: z.boolean(),
  why: z.optional(z.enum(["cancelled", "nothing_left", "window_closed"])),
  until: z.optional(instantText),
  left: moneyShown,
  lines: z.array(z.object({ line_id: z.string(), quantity: z.int(), left: moneyShown })),
  reasons: z.array(
    z.object({
      code: z.string(),
      ground: z.string(),
      text: texts,
      types: z.array(type),
      sub_reasons: z.array(z.object({ code: z.string(), text: texts })),
    }),
  ),
});

/** What an ask would come to. */
export const quoteShown = z.object({
  order_id: z.string(),
  amount: moneyShown,
  lines: z.array(line),
  funding: z.enum(["held", "released"]),
  due: z.optional(dueShown),
});

const bulkShown = z.object({
  results: z.array(
    z.object({
      refund_id: z.string(),
      status: z.int(),
      refund: z.optional(refundShown),
      problem: z.optional(z.unknown()),
    }),
  ),
});

/** What the refunds room answers; every other command answers with the case. */
export const answers: AnswerShapes = {
  getEligibility: { 200: eligibilityShown },
  quoteRefund: { 200: quoteShown },
  requestRefund: { 201: refundShown },
  listRefunds: { 200: pageOf(refundListed) },
  getRefund: { 200: refundShown },
  getTimeline: { 200: pageOf(timelineEntry) },
  bulkApprove: { 200: bulkShown },
  cancelOrder: { 201: refundShown },
  ...Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, { 200: refundShown }])),
};
