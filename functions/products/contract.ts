import * as z from "zod/mini";
import type { Role } from "../platform/caller.ts";
import { EVERYBODY, paging, type RouteContract, text } from "../platform/contract.ts";

/** Text of several lines, and nothing invisible besides. */
const lines = (most: number) => text(most).check(z.regex(/^(?:[^\p{Cc}]|[\n\r\t])+$/u));
const line = (most: number) => text(most).check(z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]+$/u));

/** A picture's address: by https, and nobody's password in it. */
const picture = z
  .string()
  .check(z.maxLength(500), z.regex(/^https:\/\/[\x21-\x7e]+$/), z.refine(isPlainAddress, "no_address"));

function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password, hash } = new URL(address);
  return username === "" && password === "" && hash === "";
}

/** A product's facts, whole. */
export const facts = {
  name: line(200),
  description: z.optional(lines(5000)),
  specification: z.optional(
    z.record(line(60), line(300)).check(z.refine((all) => Object.keys(all).length <= 50, "at_most_50")),
  ),
  use_guidance: z.optional(z.strictObject({ id: z.optional(lines(3000)), en: z.optional(lines(3000)) })),
  pictures: z.optional(
    z.array(picture).check(
      z.maxLength(20),
      z.refine((all) => new Set(all).size === all.length, "each_once"),
    ),
  ),
};

const THOSE: readonly Role[] = ["seller", "agent", "operator", "marketplace"];
const one = "/shops/{shop_id}/products/{product_key}";

/** The routes of the products room. */
export const routes: readonly RouteContract[] = [
  {
    id: "putProduct",
    method: "PUT",
    path: one,
    who: ["seller", "marketplace"],
    summary: "The facts of a product, whole; with the `version` that was seen nobody's work is undone",
    rules: ["R6.6"],
    body: z.strictObject({ ...facts, version: z.optional(z.int().check(z.gte(0))) }),
  },
  {
    id: "getProduct",
    method: "GET",
    path: one,
    who: EVERYBODY,
    summary: "A product; its shop and the platform see how complete it is, and what buyers say",
    rules: ["R6.6"],
  },
  {
    id: "getProducts",
    method: "GET",
    path: "/shops/{shop_id}/products",
    who: THOSE,
    summary: "A shop's products, the least complete first",
    rules: ["R6.6"],
    query: z.strictObject({
      ...paging,
      score_to: z.optional(z.coerce.number().check(z.int(), z.gte(0), z.lte(100))),
      buyers_say: z.optional(z.literal("true")),
    }),
  },
  {
    id: "getGuidance",
    method: "GET",
    path: "/orders/{order_id}/guidance",
    who: EVERYBODY,
    summary: "How what was bought is used and looked after, line by line",
    rules: ["R6.6"],
  },
];
