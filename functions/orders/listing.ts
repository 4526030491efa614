import type { Rupiah } from "../kernel/money.ts";
import type { Row } from "../platform/lists.ts";
import type { Key } from "../platform/table.ts";
import { isBeingMended, type Order } from "./order.ts";

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

/** A row of an order list. Only the shop's says how much is held, for the sum over all its orders. */
export type OrderRow = Row &
  Pick<
    Order,
    | "order_id"
    | "shop_id"
    | "buyer_id"
    | "status"
    | "product_name"
    | "line_count"
    | "placed_at"
    | "paid"
    | "delivery_failed_at"
  > & { readonly list: string; readonly held?: Rupiah };

/** The rows that an order has in lists (R1.4): ranked by status, newest last within each. */
export function orderRows(order: Order): OrderRow[] {
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
    version,
    ...(isBeingMended(order) ? { delivery_failed_at: order.delivery_failed_at } : {}),
  };
  const sk = `${placed_at}#${order_id}`;
  const place = (list: string) => ({ pk: list, sk, list, rank: `${status}#${sk}` });
  return [
    { ...place(shopOrders(shop_id)), ...shown, held },
    { ...place(buyerOrders(buyer_id)), ...shown },
  ];
}
