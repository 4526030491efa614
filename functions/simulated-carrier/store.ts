import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Parcel } from "./life.ts";

/** A booking by the reference it was asked for under; without a waybill, one that was given up unbooked. */
export interface Entry {
  readonly reference: string;
  readonly waybill?: string;
  readonly cancelled?: true;
  readonly version: number;
}

/** Where the carrier's last number is kept. */
export const NUMBERS: Key = { pk: "SIMULATED#NUMBERS", sk: "NUMBERS" };

/** Where the booking of a reference is kept. */
export function entryKey(reference: string): Key {
  return { pk: `SIMULATED#BOOKING#${reference}`, sk: "BOOKING" };
}

/** Where a parcel is kept. */
export function parcelKey(waybill: string): Key {
  return { pk: `SIMULATED#PARCEL#${waybill}`, sk: "PARCEL" };
}

/** A booking from its item. */
export function entryOf(item: Item | undefined): Entry | undefined {
  return item as Entry | undefined;
}

/** A parcel from its item. */
export function parcelOf(item: Item | undefined): Parcel | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...parcel } = item;
  return parcel as unknown as Parcel;
}

/** How many numbers were given so far. */
export function numbersOf(item: Item | undefined): number {
  return Number(item?.given ?? 0);
}

/** Gives the next number; of two at once, one gives the one after. */
export function give(given: number): Change {
  const guard = { expression: "#given = :was_given", values: { ":was_given": given - 1 } };
  return put("numbers", { ...NUMBERS, given }, given === 1 ? ABSENT : guard);
}

/** Writes a booking's next version. */
export function enter(entry: Entry): Change {
  const guard = entry.version === 1 ? ABSENT : atVersion(entry.version - 1);
  return put("entry", { ...entryKey(entry.reference), ...entry }, guard);
}

/** Marks a parcel that nobody brings. */
export function cancelParcel(waybill: string): Change {
  return update("parcel", parcelKey(waybill), { set: { cancelled: true }, add: { version: 1 } });
}

/** Writes a parcel's next version. */
export function keep(parcel: Parcel): Change {
  const guard = parcel.version === 1 ? ABSENT : atVersion(parcel.version - 1);
  return put("parcel", { ...parcelKey(parcel.waybill), ...parcel }, guard);
}
