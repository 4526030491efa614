import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { dueOf, type FailedDelivery } from "./failed-delivery.ts";

/** The partition of an order's failed delivery. */
export function failedPk(orderId: string): string {
  return casePk("failed_delivery", orderId);
}

/** The failed delivery of an order: the one there is, or the last there was. */
export function failedKey(orderId: string): Key {
  return caseKey("failed_delivery", orderId);
}

/** A failed delivery from its item. */
export function failedOf(item: Item | undefined): FailedDelivery | undefined {
  return item && (stateOf(item) as unknown as FailedDelivery);
}

/** Writes a failed delivery's next version; the first one where there was none. */
export function advance(before: FailedDelivery | undefined, after: FailedDelivery): Change {
  const guard = before === undefined ? ABSENT : atVersion(before.version);
  return put("case", caseItem("failed_delivery", after.order_id, after, dueOf(after)), guard);
}
