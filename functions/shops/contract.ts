import * as z from "zod/mini";
import {
  givenId,
  instantText,
  money,
  moneyShown,
  pageOf,
  paging,
  type RouteContract,
  text,
} from "../platform/contract.ts";

/** A shop's released money (R1.3, R3.5). */
export const balanceShown = z.object({
  shop_id: z.string(),
  available: moneyShown,
  frozen: moneyShown,
  queued: moneyShown,
  queued_count: z.int(),
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
  reference: z.optional(z.string()),
});

const address = z.strictObject({
  recipient: text(100),
  phone: z.string().check(z.regex(/^\+?[0-9][0-9 -]{7,18}$/)),
  street: text(300),
  city: text(100),
  postal_code: z.string().check(z.regex(/^[0-9]{5}$/)),
});

const movedMoney = z.strictObject({ amount: money, reference: givenId });

/** The routes of the shops room. */
export const routes: readonly RouteContract[] = [
  {
    id: "getBalance",
    method: "GET",
    path: "/shops/{shop_id}/balance",
    who: ["seller", "agent", "operator", "marketplace"],
    summary: "A shop's money: available, frozen, queued for, and what a payout may take",
    rules: ["R1.3", "R3.5"],
    answers: { 200: balanceShown },
  },
  {
    id: "getStatement",
    method: "GET",
    path: "/shops/{shop_id}/statement",
    who: ["seller", "agent", "operator", "marketplace"],
    summary: "Every movement of a shop's money, newest first",
    rules: ["R1.3"],
    query: z.strictObject(paging),
    answers: { 200: pageOf(statementLine) },
  },
  {
    id: "topUp",
    method: "POST",
    path: "/shops/{shop_id}/top-ups",
    who: ["marketplace"],
    summary: "Money comes in; queued refunds are served first",
    rules: ["R3.5"],
    body: movedMoney,
    answers: { 201: balanceShown },
    keyed: true,
  },
  {
    id: "payOut",
    method: "POST",
    path: "/shops/{shop_id}/payouts",
    who: ["marketplace"],
    summary: "Money goes out to the shop: only what queued refunds and freezes leave",
    rules: ["R3.5"],
    body: movedMoney,
    answers: { 201: balanceShown },
    keyed: true,
  },
  {
    id: "putReturnAddress",
    method: "PUT",
    path: "/shops/{shop_id}/return-address",
    who: ["seller"],
    summary: "Where returned goods go; cases that wait for it go on",
    rules: ["R3.4"],
    body: address,
    answers: { 200: z.object({ shop_id: z.string(), return_address: address }) },
  },
  {
    id: "getReturnAddress",
    method: "GET",
    path: "/shops/{shop_id}/return-address",
    who: ["seller", "agent", "operator"],
    summary: "The shop's return address",
    rules: ["R3.4"],
    answers: { 200: z.object({ shop_id: z.string(), return_address: address }) },
  },
];
