import type { Instant } from "../kernel/instants.ts";
import { type Rupiah, share, total } from "../kernel/money.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";

/** Where an order is, as sellers know it (R1.4). */
export type OrderStatus = "to_ship" | "processing" | "shipped" | "delivered" | "completed" | "cancelled";

/** Every status, in the order a seller thinks of them. */
export const ORDER_STATUSES: readonly OrderStatus[] = [
  "to_ship",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
];

/** How goods travel (R2.1). */
export type DeliveryMethod = "platform" | "own_carrier" | "own_delivery";

/** One line of an order. */
export interface OrderLine {
  readonly line_id: string;
  readonly product_name: string;
  readonly sku: string;
  readonly quantity: number;
  readonly unit_price: Rupiah;
  /** This line's share of what was paid (R3.1). */
  readonly paid: Rupiah;
}

/** An order and its money (R1.3). `paid = held + refunded + released` at all times. */
export interface Order {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly status: OrderStatus;
  readonly delivery_method: DeliveryMethod;
  readonly product_name: string;
  readonly line_count: number;
  readonly placed_at: Instant;
  readonly shipped_at?: Instant;
  readonly delivered_at?: Instant;
  readonly completed_at?: Instant;
  readonly cancelled_at?: Instant;
  /** A delivery that failed and is being mended (R2.4): on the cancelled list, but no cancellation. */
  readonly delivery_failed_at?: Instant;
  readonly paid: Rupiah;
  /** Still in our keeping. */
  readonly held: Rupiah;
  readonly refunded: Rupiah;
  /** Asked for in open cases: nobody can ask for it twice. */
  readonly reserved: Rupiah;
  /** The part of `reserved` whose cases are paid from held money; it stays held through completion. */
  readonly reserved_held: Rupiah;
  /** The cases that are open, so that none is forgotten where the order is given up (R2.4). */
  readonly open_refunds?: readonly string[];
  /** What open and paid cases took of each line, by its place. */
  readonly claimed: readonly Rupiah[];
  readonly version: number;
}

/** What the marketplace hands in (R1.1). */
export interface NewOrder {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly delivery_method: DeliveryMethod;
  readonly placed_at: Instant;
  readonly paid: Rupiah;
  readonly lines: readonly Omit<OrderLine, "paid">[];
}

/** A new order, its whole amount held (R1.3) and shared over its lines (R3.1). */
export function openOrder(asked: NewOrder): { order: Order; lines: OrderLine[] } | Refusal {
  const ids = new Set(asked.lines.map((line) => line.line_id));
  if (ids.size !== asked.lines.length) {
    return ruledOut("R1.1", "duplicate_line", "Two lines have the same line_id; give each its own.");
  }
  const worth = asked.lines.map((line) => line.quantity * line.unit_price);
  if (!worth.every(Number.isSafeInteger) || !Number.isSafeInteger(total(worth))) {
    return ruledOut("R1.2", "amount_too_large", "The lines are worth more than this system can hold.");
  }
  const shares = share(asked.paid, worth);
  const lines = asked.lines.map((line, place) => ({ ...line, paid: shares[place] ?? 0 }));
  const { lines: _lines, ...facts } = asked;
  return {
    lines,
    order: {
      ...facts,
      status: "to_ship",
      product_name: lines[0]?.product_name ?? "",
      line_count: lines.length,
      held: asked.paid,
      refunded: 0,
      reserved: 0,
      reserved_held: 0,
      claimed: lines.map(() => 0),
      version: 1,
    },
  };
}

/** What the marketplace reports about an order's way. */
export type OrderFact = "shipment" | "delivery" | "completion";

const BEFORE: Readonly<Record<OrderFact, readonly OrderStatus[]>> = {
  shipment: ["to_ship", "processing"],
  delivery: ["shipped"],
  completion: ["to_ship", "processing", "shipped", "delivered"],
};

/** What a fact does to an order. Completion releases all that no open case asks for (R1.3). */
export interface Progress {
  readonly order: Order;
  readonly released: Rupiah;
}

/** The order after a fact, or why that cannot be. `at` is when it happened, never after `now`. */
export function progress(order: Order, fact: OrderFact, at: Instant): Progress | Refusal {
  if (isBeingMended(order)) {
    return conflict(
      "being_mended",
      "A delivery of this order failed; its failed delivery says what is next.",
      {
        rule: "R2.4",
        present: { order_id: order.order_id, status: order.status },
      },
    );
  }
  if (!BEFORE[fact].includes(order.status)) {
    return conflict("order_status", `An order that is ${order.status} cannot take a ${fact}.`, {
      rule: "R1.4",
      present: { order_id: order.order_id, status: order.status },
    });
  }
  const next = { ...order, version: order.version + 1 };
  if (fact === "shipment") return { order: { ...next, status: "shipped", shipped_at: at }, released: 0 };
  if (fact === "delivery") return { order: { ...next, status: "delivered", delivered_at: at }, released: 0 };
  const released = order.held - order.reserved_held;
  return {
    order: { ...next, status: "completed", completed_at: at, held: order.held - released },
    released,
  };
}

/** True where the goods may leave (R2.1). */
export function mayLeave(order: Order): boolean {
  return BEFORE.shipment.includes(order.status) && !isBeingMended(order);
}

/** True while goods have not left: a cancellation is refunded at once (R3.2). */
export function isBeforeShipping(order: Order): boolean {
  return (order.status === "to_ship" || order.status === "processing") && !isBeingMended(order);
}

/** True from a failed delivery until the goods left again, or the order was given up (R2.4). */
export function isBeingMended(order: Order): boolean {
  return order.delivery_failed_at !== undefined && order.cancelled_at === undefined;
}

/** What may still be asked for: paid − refunded − asked for in open cases (R3.1). */
export function leftOf(order: Order): Rupiah {
  return order.paid - order.refunded - order.reserved;
}
