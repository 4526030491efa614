import * as z from "zod/mini";
import { givenId, money, paging, type RouteContract, text } from "../platform/contract.ts";

/** Where a shop's goods go back to (R3.4). */
export const address = z.strictObject({
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
  },
  {
    id: "getStatement",
    method: "GET",
    path: "/shops/{shop_id}/statement",
    who: ["seller", "agent", "operator", "marketplace"],
    summary: "Every movement of a shop's money, newest first",
    rules: ["R1.3"],
    query: z.strictObject(paging),
  },
  {
    id: "topUp",
    method: "POST",
    path: "/shops/{shop_id}/top-ups",
    who: ["marketplace"],
    summary: "Money comes in; queued refunds are served first",
    rules: ["R3.5"],
    body: movedMoney,
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
  },
  {
    id: "getReturnAddress",
    method: "GET",
    path: "/shops/{shop_id}/return-address",
    who: ["seller", "agent", "operator"],
    summary: "The shop's return address",
    rules: ["R3.4"],
  },
];
