import * as z from "zod/mini";
import { oneLine, type RouteContract } from "../platform/contract.ts";

/** How somebody is reached. */
export const contactBody = z.strictObject({
  email: z.email().check(z.maxLength(254)),
  language: z._default(z.enum(["id", "en"]), "id"),
  name: z.optional(oneLine(100)),
});

/** The routes of the contacts room. */
export const routes: readonly RouteContract[] = [
  {
    id: "putBuyerContact",
    method: "PUT",
    path: "/buyers/{buyer_id}/contact",
    who: ["marketplace"],
    summary: "How a buyer is reached, in which language; the last word counts, theirs or the marketplace's",
    rules: ["R6.4", "R8.4"],
    body: contactBody,
  },
  {
    id: "putShopContact",
    method: "PUT",
    path: "/shops/{shop_id}/contact",
    who: ["seller", "marketplace"],
    summary: "How the people of a shop are reached, and what the shop is called in letters",
    rules: ["R6.4", "R8.4"],
    body: contactBody,
  },
  {
    id: "getShopContact",
    method: "GET",
    path: "/shops/{shop_id}/contact",
    who: ["seller", "operator", "marketplace"],
    summary: "How the people of a shop are reached",
    rules: ["R6.4"],
  },
  {
    id: "getMyContact",
    method: "GET",
    path: "/me/contact",
    who: ["buyer"],
    summary: "How I am reached, and whether I get offers",
    rules: ["R6.4"],
  },
  {
    id: "putMyContact",
    method: "PUT",
    path: "/me/contact",
    who: ["buyer"],
    summary: "How I am to be reached",
    rules: ["R6.4", "R8.4"],
    body: contactBody,
  },
  {
    id: "putMyOffers",
    method: "PUT",
    path: "/me/offers",
    who: ["buyer"],
    summary: "Opt in to offers, or out: nobody else can opt a buyer in",
    rules: ["R6.4"],
    body: z.strictObject({ opted_in: z.boolean() }),
  },
  {
    id: "showOptOut",
    method: "GET",
    path: "/offers/opt-out/{token}",
    who: "link",
    summary: "A page with a button that ends offers; looking at it changes nothing",
    rules: ["R6.4"],
    gives: "text/html",
  },
  {
    id: "optOut",
    method: "POST",
    path: "/offers/opt-out/{token}",
    who: "link",
    summary: "Ends offers without signing in (RFC 8058), however often it is sent",
    rules: ["R6.4"],
    gives: "text/html",
  },
];
