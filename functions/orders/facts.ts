import type { Instant } from "../kernel/instants.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import { journal } from "../ledger/ledger.ts";
import { book, credit } from "../ledger/store.ts";
import type { Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { happened, type OrderEventType } from "./events.ts";
import { type Order, type OrderFact, progress } from "./order.ts";
import { advance } from "./store.ts";

/** All that a fact does to an order (R1.3, R1.4), whoever tells it: its next version, its event, the money it releases. */
export function carriedOut(
  order: Order,
  fact: OrderFact,
  at: Instant,
  now: Instant,
  caller: Caller,
): { readonly order: Order; readonly changes: Change[] } | Refusal {
  const next = progress(order, fact, at);
  if (isRefusal(next)) return next;
  const data = {
    happened_at: at,
    released: next.released,
    ...(next.released > 0 ? { serves_queue: true } : {}),
  };
  return {
    order: next.order,
    changes: [
      advance(next.order),
      ...released(next.order, next.released, now),
      happened(next.order, PAST[fact], now, caller, data, order.status),
    ],
  };
}

const PAST: Readonly<Record<OrderFact, OrderEventType>> = {
  shipment: "order.shipped",
  delivery: "order.delivered",
  completion: "order.completed",
};

function released(order: Order, amount: number, now: Instant): Change[] {
  if (amount === 0) return [];
  const legs = [
    { account: `held:${order.order_id}`, amount: -amount } as const,
    { account: `shop:${order.shop_id}`, amount } as const,
  ];
  return [credit(order.shop_id, amount), book(journal({ ...moved(order, now, "order_released"), legs }))];
}

/** What a double entry of an order says of it. */
export function moved(order: Order, at: Instant, movement: "order_paid" | "order_released") {
  const { order_id, shop_id } = order;
  return { journal_id: `${order_id}-${order.version}`, at, shop_id, movement, order_id };
}
