import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Shipment } from "./shipment.ts";

/** Where the shipment of an order is kept: it is no order's own item, so that orders stay small. */
export function shipmentKey(orderId: string): Key {
  return { pk: `SHIPMENT#${orderId}`, sk: "SHIPMENT" };
}

/** A shipment from its item. */
export function shipmentOf(item: Item | undefined): Shipment | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...shipment } = item;
  return shipment as unknown as Shipment;
}

/** Writes a new shipment. */
export function insert(shipment: Shipment): Change {
  return put("shipment", { ...shipmentKey(shipment.order_id), ...shipment }, ABSENT);
}

/** Writes a known shipment's next version. */
export function advance(next: Shipment): Change {
  return put("shipment", { ...shipmentKey(next.order_id), ...next }, atVersion(next.version - 1));
}
