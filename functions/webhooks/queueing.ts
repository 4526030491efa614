import { millis } from "../kernel/instants.ts";
import { enqueue, LONGEST_DELAY_SECONDS } from "../platform/queue.ts";
import type { Delivery } from "./delivery.ts";
import { deliveryKey, type Place } from "./store.ts";

/** Queues where a delivery is, for when it is due; one that is due later than a queue can hold it is the timer's. */
export async function queueFor(delivery: Delivery, nowMs: number): Promise<void> {
  const { webhook_id, delivery_id, shop_id, next_at } = delivery;
  if (next_at === undefined) return;
  const seconds = Math.max(0, Math.ceil((millis(next_at) - nowMs) / 1_000));
  if (seconds > LONGEST_DELAY_SECONDS) return;
  await queuePlace({ ...deliveryKey(webhook_id, delivery_id), ...(shop_id ? { shop_id } : {}) }, seconds);
}

/** Queues a place; each webhook has its own share of the queue, so that a slow one holds up nobody else. */
export function queuePlace({ pk, sk, shop_id }: Place, seconds = 0): Promise<void> {
  return enqueue(process.env.DELIVERIES, { pk, sk, ...(shop_id ? { shop_id } : {}) }, { group: pk, seconds });
}
