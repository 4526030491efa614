import { inJakarta } from "../kernel/instants.ts";
import type { Item } from "../platform/table.ts";
import { entryOf } from "./store.ts";

/** An entry of an order's tracking record as it is answered (R2.5). */
export function entryView(item: Item) {
  const { tag, subtag, occurred_at, place, city, carrier, waybill, refund_id } = entryOf(item);
  return {
    tag,
    ...(subtag ? { subtag } : {}),
    occurred_at: inJakarta(occurred_at),
    ...(place ? { place } : {}),
    ...(city ? { city } : {}),
    carrier,
    waybill,
    ...(refund_id ? { refund_id } : {}),
  };
}
