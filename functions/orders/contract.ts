import * as z from "zod/mini";
import { MOST_RUPIAH } from "../kernel/money.ts";
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
import { ORDER_STATUSES } from "./order.ts";

const orderStatus = z.enum(ORDER_STATUSES as [string, ...string[]]);
const deliveryMethod = z.enum(["platform", "own_carrier", "own_delivery"]);

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

/** What the marketplace hands in (R1.1). */
export const orderHandedIn = z.strictObject({
  shop_id: givenId,
  buyer_id: givenId,
  delivery_method: deliveryMethod,
  placed_at: z.optional(instantText),
  paid: money,
  lines: z.array(line).check(z.minLength(1), z.maxLength(100)),
});

/** An order as it is answered. */
export const orderShown = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  status: orderStatus,
  delivery_method: deliveryMethod,
  product_name: z.string(),
  line_count: z.int(),
  placed_at: instantText,
  shipped_at: z.optional(instantText),
  delivered_at: z.optional(instantText),
  completed_at: z.optional(instantText),
  cancelled_at: z.optional(instantText),
  paid: moneyShown,
  held: moneyShown,
  refunded: moneyShown,
  asked_for: moneyShown,
  left: moneyShown,
  lines: z.array(
    z.object({
      line_id: z.string(),
      product_name: z.string(),
      sku: z.string(),
      quantity: z.int(),
      unit_price: moneyShown,
      paid: moneyShown,
      left: moneyShown,
    }),
  ),
});

const orderListed = z.object({
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  status: orderStatus,
  product_name: z.string(),
  line_count: z.int(),
  placed_at: instantText,
  paid: moneyShown,
});

const counts = z.object(Object.fromEntries(ORDER_STATUSES.map((status) => [status, z.int()])));
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
    answers: { 200: orderShown, 201: orderShown },
  },
  {
    id: "getOrder",
    method: "GET",
    path: "/orders/{order_id}",
    who: ["buyer", "seller", "agent", "operator", "marketplace"],
    summary: "An order with its lines and its money",
    rules: ["R1.3"],
    answers: { 200: orderShown },
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
    answers: {
      200: z.extend(pageOf(orderListed), { counts, held: moneyShown }),
    },
  },
  {
    id: "reportShipment",
    method: "POST",
    path: "/orders/{order_id}/shipment",
    who: ["marketplace"],
    summary: "The goods have left",
    rules: ["R1.4"],
    body: happened("shipped_at"),
    answers: { 200: orderShown },
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
    answers: { 200: orderShown },
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
    answers: { 200: orderShown },
    keyed: true,
  },
];
