import * as z from "zod/mini";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { deliveryMethod, orderStatus } from "./contract.ts";
import { ORDER_STATUSES } from "./order.ts";

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
  /** Its delivery failed and is being mended: it is on the cancelled list, and no cancellation. */
  delivery_failed_at: z.optional(instantText),
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
  /** What its reader can do; `wants` is what the command's body must say. */
  available_actions: z.array(z.object({ action: z.string(), href: z.string(), wants: z.array(z.string()) })),
  failed_delivery: z.optional(z.string()),
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
  delivery_failed_at: z.optional(instantText),
});

const counts = z.object(Object.fromEntries(ORDER_STATUSES.map((status) => [status, z.int()])));
/** What the orders room answers. */
export const answers: AnswerShapes = {
  putOrder: { 200: orderShown, 201: orderShown },
  getOrder: { 200: orderShown },
  listOrders: { 200: z.extend(pageOf(orderListed), { counts, held: z.optional(moneyShown) }) },
  reportShipment: { 200: orderShown },
  reportDelivery: { 200: orderShown },
  completeOrder: { 200: orderShown },
};
