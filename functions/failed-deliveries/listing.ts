import type { Row } from "../platform/lists.ts";
import { dueOf, type FailedDelivery } from "./failed-delivery.ts";

/** A row of a list of failed deliveries: what the list shows and what its filters look at. */
export interface FailedRow
  extends Row,
    Pick<
      FailedDelivery,
      "order_id" | "shop_id" | "buyer_id" | "status" | "reason" | "reported_at" | "at_stake" | "refund_id"
    > {
  readonly due_at?: string;
}

/** All failed deliveries there are. */
export const ALL_FAILED = "LIST#failed-deliveries";

/** The failed deliveries of a shop or a buyer. */
export function failedList(owner: "shop" | "buyer", id: string): string {
  return `LIST#${owner}#${id}#failed-deliveries`;
}

/** Sorts after every due instant: what is over comes last. */
export const NO_DUE = "9999";

/**
 * The rows of a failed delivery: in the list of all, its shop's, its buyer's. An order whose delivery fails again has
 * another row: the first one is history.
 */
export function failedRows(failed: FailedDelivery): (FailedRow & { list: string })[] {
  const { order_id, shop_id, buyer_id, status, reason, reported_at, at_stake, refund_id, version } = failed;
  const due_at = dueOf(failed)?.at;
  const shown = {
    order_id,
    shop_id,
    buyer_id,
    status,
    reason,
    reported_at,
    at_stake,
    ...(due_at ? { due_at } : {}),
    ...(refund_id ? { refund_id } : {}),
    version,
  };
  const sk = `${reported_at}#${order_id}`;
  const rank = `${due_at ?? NO_DUE}#${order_id}`;
  const lists = [ALL_FAILED, failedList("shop", shop_id), failedList("buyer", buyer_id)];
  return lists.map((list) => ({ pk: list, sk, list, rank, ...shown }));
}
