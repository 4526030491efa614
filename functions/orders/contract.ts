import * as z from "zod/mini";
import { MOST_RUPIAH } from "../kernel/money.ts";
import { givenId, instantText, money, paging, type RouteContract, text } from "../platform/contract.ts";
import { ORDER_STATUSES } from "./order.ts";

/** Where an order is (R1.4). */
export const orderStatus = z.enum(ORDER_STATUSES as [string, ...string[]]);
/** How goods travel (R2.1). */
export const deliveryMethod = z.enum(["platform", "own_carrier", "own_delivery"]);

const line = z.strictObject({
  line_id: givenId,
  product_name: text(200),
  sku: text(60),
  quantity: z.int().check(z.gte(1), z.lte(10_000)),
  unit_price: z.strictObject({
    amount: z.int().check(z.gte(0), z.lte(MOST_RUPIAH)),
    currency: z.literal("IDR"),
  }),
});

/** Where an order goes: a city for rules that compare it, and an opaque fingerprint of the whole address. */
export const destination = z.strictObject({
  city: text(100),
  address_key: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
});

/** What the marketplace hands in (R1.1). */
export const orderHandedIn = z.strictObject({
  shop_id: givenId,
  buyer_id: givenId,
  delivery_method: deliveryMethod,
  placed_at: z.optional(instantText),
  paid: money,
  lines: z.array(line).check(z.minLength(1), z.maxLength(100)),
  destination: z.optional(destination),
});

const happened = (field: "shipped_at" | "delivered_at") =>
  z.strictObject({ [field]: z.optional(instantText) });

/** The routes of the orders room. */
export const routes: readonly RouteContract[] = [
  {
    id: "putOrder",
    method: "PUT",
    path: "/orders/{order_id}",
    who: ["marketplace"],
    summary: "Hand in an order; handing in the same order again changes nothing",
    rules: ["R1.1", "R1.2", "R1.3"],
    body: orderHandedIn,
  },
  {
    id: "getOrder",
    method: "GET",
    path: "/orders/{order_id}",
    who: ["buyer", "seller", "agent", "operator", "marketplace"],
    summary: "An order with its lines and its money",
    rules: ["R1.3"],
  },
  {
    id: "listOrders",
    method: "GET",
    path: "/orders",
    who: ["buyer", "seller", "agent", "operator", "marketplace"],
    summary: "The orders of a shop or a buyer, by status, with counts",
    rules: ["R1.4"],
    query: z.strictObject({
      ...paging,
      status: z.optional(orderStatus),
      shop_id: z.optional(givenId),
      buyer_id: z.optional(givenId),
    }),
  },
  {
    id: "reportShipment",
    method: "POST",
    path: "/orders/{order_id}/shipment",
    who: ["marketplace"],
    summary: "The goods have left",
    rules: ["R1.4"],
    body: happened("shipped_at"),
    keyed: true,
  },
  {
    id: "reportDelivery",
    method: "POST",
    path: "/orders/{order_id}/delivery",
    who: ["marketplace"],
    summary: "The goods have arrived",
    rules: ["R1.4", "R3.1"],
    body: happened("delivered_at"),
    keyed: true,
  },
  {
    id: "completeOrder",
    method: "POST",
    path: "/orders/{order_id}/completion",
    who: ["marketplace"],
    summary: "The order is complete: its money is released, except what open cases ask for",
    rules: ["R1.3"],
    body: z.strictObject({}),
    keyed: true,
  },
];
