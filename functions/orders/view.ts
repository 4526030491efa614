import { inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import type { Item } from "../platform/table.ts";
import { isBeingMended, leftOf, mayLeave, type Order, type OrderLine } from "./order.ts";

const MOMENTS = [
  "placed_at",
  "shipped_at",
  "delivered_at",
  "completed_at",
  "cancelled_at",
  "delivery_failed_at",
] as const;

/** An order as this caller may see it, with what they can do (R8.2). */
export function orderView(order: Order, lines: readonly OrderLine[], caller: Caller) {
  return {
    order_id: order.order_id,
    shop_id: order.shop_id,
    buyer_id: order.buyer_id,
    status: order.status,
    delivery_method: order.delivery_method,
    product_name: order.product_name,
    line_count: order.line_count,
    ...Object.fromEntries(
      MOMENTS.flatMap((name) => (order[name] === undefined ? [] : [[name, inJakarta(order[name])]])),
    ),
    paid: idr(order.paid),
    held: idr(order.held),
    refunded: idr(order.refunded),
    asked_for: idr(order.reserved),
    left: idr(leftOf(order)),
    lines: lines.map((line, place) => ({
      ...line,
      unit_price: idr(line.unit_price),
      paid: idr(line.paid),
      left: idr(line.paid - (order.claimed[place] ?? 0)),
    })),
    available_actions: actions(order, caller),
    ...(isBeingMended(order) ? { failed_delivery: `/shipments/${order.order_id}/failed-delivery` } : {}),
  };
}

/** R2.1: a seller's goods that may leave; only of an own carrier there is a number to say. */
function actions(order: Order, { role }: Caller) {
  if (role !== "seller" || !mayLeave(order)) return [];
  const wants = order.delivery_method === "own_carrier" ? ["carrier", "waybill"] : [];
  return [{ action: "ship", href: `/shipments/${order.order_id}`, wants }];
}

/** A row of the order list as it is answered. */
export function orderRowView(row: Item) {
  const { order_id, shop_id, buyer_id, status, product_name, line_count } = row;
  const placed_at = inJakarta(String(row.placed_at));
  return {
    order_id,
    shop_id,
    buyer_id,
    status,
    product_name,
    line_count,
    placed_at,
    paid: idr(Number(row.paid)),
    ...(row.delivery_failed_at ? { delivery_failed_at: inJakarta(String(row.delivery_failed_at)) } : {}),
  };
}
