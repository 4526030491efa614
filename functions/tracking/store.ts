import { caseItem, stateOf } from "../platform/cases.ts";
import { ABSENT, type Change, put, update } from "../platform/changes.ts";
import type { Item } from "../platform/table.ts";
import { claimKey, type WaybillClaim, waybillId } from "../waybills/store.ts";
import type { Waybill } from "../waybills/taking.ts";
import { dueOf, type Parcel } from "./parcel.ts";
import type { TrackingEvent } from "./tracking.ts";

/** The partition of an order's tracking record. */
export function trackingPk(orderId: string): string {
  return `TRACKING#${orderId}`;
}

/** The partition of a parcel's events; the number it has may be another one's later. */
export function parcelPk(parcelId: string): string {
  return `PARCEL#${parcelId}`;
}

/** How entries of the record begin: they sort by when it happened. */
export const ENTRIES = "TRACK#";

/** The parcel that has the number of this claim. */
export function parcelOf(claim: Item | undefined): Parcel | undefined {
  return claim && (stateOf(claim) as unknown as Parcel);
}

/** Writes what is known of a parcel now, on the claim of its number, as long as nobody did so since. */
export function advance(was: Item, before: Parcel, after: Parcel): Change {
  const { carrier, waybill } = after;
  const next = caseItem("parcel", waybillId(carrier, waybill), after, dueOf(after));
  const set = Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value)),
  );
  const gone = Object.keys(was).filter((name) => next[name] === undefined);
  return update(
    "claim",
    claimKey(carrier, waybill),
    { set, remove: gone },
    {
      expression: "#parcel_id = :parcel_id AND #told = :was_told",
      values: { ":parcel_id": before.parcel_id, ":was_told": before.told },
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
