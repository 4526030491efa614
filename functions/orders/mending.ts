import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Order } from "./order.ts";

/**
 * R2.4: the order after a delivery failed. It is on the cancelled list, and its money stays held. Only goods that
 * are on their way can fail to arrive.
 */
export function deliveryFailed(order: Order, at: Instant): Order | Refusal {
  if (order.status !== "shipped") {
    return conflict("order_status", `The delivery of an order that is ${order.status} cannot fail.`, {
      rule: "R2.4",
      present: { order_id: order.order_id, status: order.status },
    });
  }
  return { ...order, status: "cancelled", delivery_failed_at: at, version: order.version + 1 };
}

/** R2.4: the order whose goods are to leave again. */
export function reshipmentPrepared(order: Order): Order {
  return { ...order, status: "processing", version: order.version + 1 };
}

/** R2.4: the order whose goods have left again: nothing of it failed any more. */
export function shippedAgain(order: Order, at: Instant): Order {
  const { delivery_failed_at: _mended, ...rest } = order;
  return { ...rest, status: "shipped", shipped_at: at, version: order.version + 1 };
}

/** R2.4, R3.2: the order that was given up: cancelled for good. */
export function givenUp(order: Order, at: Instant): Order {
  return { ...order, status: "cancelled", cancelled_at: at, version: order.version + 1 };
}
