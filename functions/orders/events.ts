import type { Instant } from "../kernel/instants.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { record } from "../platform/events.ts";
import type { Order } from "./order.ts";
import { orderPk } from "./store.ts";

/** What happened to an order, in the past tense. */
export type OrderEventType =
  | "order.placed"
  | "order.shipped"
  | "order.delivered"
  | "order.completed"
  | "order.cancelled"
  | "order.delivery_failed"
  | "order.reshipment_prepared";

/** The event of an order's new version, in its transaction (R8.1, R8.3). `from` is absent for a new order. */
export function happened(
  order: Order,
  type: OrderEventType,
  at: Instant,
  caller: Caller,
  data: Readonly<Record<string, unknown>>,
  from?: Order["status"],
): Change {
  const { order_id, shop_id, buyer_id, version } = order;
  return record(orderPk(order_id), {
    event_id: `ord_${order_id}-${version}`,
    type,
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { order_id, shop_id, buyer_id },
    ...(from ? { from } : {}),
    to: order.status,
    data,
  });
}
