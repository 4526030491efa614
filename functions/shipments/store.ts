import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Waybill } from "../waybills/taking.ts";
import type { SeenParcel } from "./parcel.ts";
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

/**
 * Shows on a shipment where its parcel is, whatever else became of the shipment, as long as it has this number.
 * It is the shipment's next version all the same: nobody writes over it what they read before.
 */
export function showParcel(orderId: string, { carrier, waybill }: Waybill, seen: SeenParcel): Change {
  return update(
    "shipment",
    shipmentKey(orderId),
    { set: { parcel: seen }, add: { version: 1 } },
    {
      expression: "#carrier = :of_carrier AND #waybill = :of_waybill",
      values: { ":of_carrier": carrier, ":of_waybill": waybill },
    },
  );
}
