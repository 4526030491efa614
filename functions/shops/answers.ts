import * as z from "zod/mini";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { address } from "./contract.ts";

/** A shop's released money (R1.3, R3.5). */
export const balanceShown = z.object({
  shop_id: z.string(),
  available: moneyShown,
  frozen: moneyShown,
  queued: moneyShown,
  queued_count: z.int(),
  fines_owed: moneyShown,
  payable: moneyShown,
  held: moneyShown,
});

const statementLine = z.object({
  journal_id: z.string(),
  at: instantText,
  movement: z.string(),
  held_change: moneyShown,
  balance_change: moneyShown,
  frozen_change: moneyShown,
  legs: z.array(z.object({ account: z.string(), amount: moneyShown })),
  order_id: z.optional(z.string()),
  refund_id: z.optional(z.string()),
  penalty_id: z.optional(z.string()),
  reference: z.optional(z.string()),
});

const addressShown = z.object({ shop_id: z.string(), return_address: address });

/** What a shop is called. */
export const shopNamed = z.object({ shop_id: z.string(), name: z.optional(z.string()) });

/** What the shops room answers. */
export const answers: AnswerShapes = {
  getBalance: { 200: balanceShown },
  getStatement: { 200: pageOf(statementLine) },
  topUp: { 201: balanceShown },
  payOut: { 201: balanceShown },
  putReturnAddress: { 200: addressShown },
  getReturnAddress: { 200: addressShown },
  putShopProfile: { 200: shopNamed },
  getShopProfile: { 200: shopNamed },
  getShopNames: { 200: z.object({ items: z.array(shopNamed) }) },
};
