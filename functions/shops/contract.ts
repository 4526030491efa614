import * as z from "zod/mini";
import {
  EVERYBODY,
  givenId,
  money,
  oneLine,
  paging,
  type RouteContract,
  text,
} from "../platform/contract.ts";

/** Where a shop's goods go back to (R3.4). */
export const address = z.strictObject({
  recipient: text(100),
  phone: z.string().check(z.regex(/^\+?[0-9][0-9 -]{7,18}$/)),
  street: text(300),
  city: text(100),
  postal_code: z.string().check(z.regex(/^[0-9]{5}$/)),
});

/** As many as a page of a list has rows. */
const shopIds = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}(,[A-Za-z0-9_-]{1,40}){0,99}$/));

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
  {
    id: "putShopProfile",
    method: "PUT",
    path: "/shops/{shop_id}/profile",
    who: ["operator", "marketplace"],
    summary: "What a shop is called, wherever people read of it",
    rules: ["R1.1"],
    body: z.strictObject({ name: oneLine(100) }),
  },
  {
    id: "getShopProfile",
    method: "GET",
    path: "/shops/{shop_id}/profile",
    who: EVERYBODY,
    summary: "What a shop is called; without a name where nobody gave it one",
    rules: ["R1.1"],
  },
  {
    id: "getShopNames",
    method: "GET",
    path: "/shops",
    who: EVERYBODY,
    summary: "What the shops of a page are called: up to 100, `shop_ids=shop-1,shop-2`",
    rules: ["R1.1"],
    query: z.strictObject({ shop_ids: shopIds }),
  },
];
