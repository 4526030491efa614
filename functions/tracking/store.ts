import { ABSENT, type Change, put, update } from "../platform/changes.ts";
import type { Item } from "../platform/table.ts";
import type { CarrierCode } from "../waybills/carriers.ts";
import { claimKey, type WaybillClaim } from "../waybills/store.ts";
import type { Waybill } from "../waybills/taking.ts";
import type { Parcel, Tag, TrackingEvent } from "./tracking.ts";

/** The partition of an order's tracking record. */
export function trackingPk(orderId: string): string {
  return `TRACKING#${orderId}`;
}

/** The partition of the events of one number of an order: each number counts its own. */
export function parcelPk(orderId: string, carrier: CarrierCode, waybill: string): string {
  return `PARCEL#${orderId}#${carrier}#${waybill}`;
}

/** How entries of the record begin: they sort by when it happened. */
export const ENTRIES = "TRACK#";

/** What is known of the parcel whose number this claim is. */
export function parcelOf(claim: Item): Parcel {
  const { tag, tag_at, told } = claim as { tag?: Tag; tag_at?: string; told?: number };
  return { ...(tag && tag_at ? { tag, tag_at } : {}), told: told ?? 0 };
}

/** Writes where the parcel is, on the claim of its number, as long as nobody did so since. */
export function advance(
  carrier: CarrierCode,
  number: string,
  orderId: string,
  before: Parcel,
  after: Parcel,
): Change {
  const { tag, tag_at, told } = after;
  return update(
    "claim",
    claimKey(carrier, number),
    { set: { tag, tag_at, told } },
    {
      expression:
        before.told === 0
          ? "#order_id = :order_id AND attribute_not_exists(#told)"
          : "#order_id = :order_id AND #told = :was_told",
      values: { ":order_id": orderId, ...(before.told === 0 ? {} : { ":was_told": before.told }) },
    },
  );
}

/** One thing that was said of a parcel; with a refund where its goods were coming back. */
export interface Entry extends TrackingEvent, Waybill {
  readonly refund_id?: string;
}

/** Adds an entry to the record of an order's parcel. */
export function entry(owner: WaybillClaim, number: Waybill, id: string, event: TrackingEvent): Change {
  const key = { pk: trackingPk(owner.order_id), sk: `${ENTRIES}${event.occurred_at}#${id}` };
  return put("entry", { ...key, ...owner, ...number, ...event }, ABSENT);
}

/** Where the tracking record of an order is read from. */
export function entryOf(item: Item): Entry {
  return item as unknown as Entry;
}
