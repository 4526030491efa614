import type { Row } from "../platform/lists.ts";
import type { Key } from "../platform/table.ts";
import type { Order } from "./order.ts";

/** The list of a shop's orders. */
export function shopOrders(shopId: string): string {
  return `LIST#shop#${shopId}#orders`;
}

/** The list of a buyer's orders. */
export function buyerOrders(buyerId: string): string {
  return `LIST#buyer#${buyerId}#orders`;
}

/** The counts by status of a list of orders, beside it: a page of the list must not meet them. */
export function countsKey(list: string): Key {
  return { pk: `${list}#counts`, sk: "COUNTS" };
}

/** The rows that an order has in lists (R1.4): ranked by status, newest last within each. */
export function orderRows(order: Order): (Row & Record<string, unknown>)[] {
  const { order_id, shop_id, buyer_id, status, product_name, line_count, placed_at, paid, held, version } =
    order;
  const shown = {
    order_id,
    shop_id,
    buyer_id,
    status,
    product_name,
    line_count,
    placed_at,
    paid,
    held,
    version,
  };
  const sk = `${placed_at}#${order_id}`;
  return [shopOrders(shop_id), buyerOrders(buyer_id)].map((list) => ({
    pk: list,
    sk,
    list,
    rank: `${status}#${sk}`,
    ...shown,
  }));
}
