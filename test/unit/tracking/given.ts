import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import type { Parcel } from "../../../functions/tracking/parcel.ts";
import type { TrackingEvent } from "../../../functions/tracking/tracking.ts";
import { type WatchRules, watchFrom } from "../../../functions/waybills/watch.ts";
import { later, MONDAY } from "../given.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const RULES: WatchRules = { policy: FIRST_POLICY, calendar: FIRST_CALENDAR };

/** 00:00 WIB after the third business day: a parcel sent on Monday and not seen by the end of Thursday. */
export const FRIDAY = "2026-03-05T17:00:00.000Z";

/** A parcel that was sent on Monday at ten, and nothing was told of it. */
export function aParcel(over: Partial<Parcel> = {}): Parcel {
  return {
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    carrier: "jnt",
    waybill: "JP1234567890",
    parcel_id: "parcel-1",
    taken_at: MONDAY,
    policy: 1,
    status: "watched",
    due: watchFrom(MONDAY, RULES),
    told: 0,
    ...over,
  } as Parcel;
}

/** What is told of it, so many hours after Monday at ten. */
export function event(tag: TrackingEvent["tag"], hours: number, subtag?: string): TrackingEvent {
  return { tag, occurred_at: later(MONDAY, hours * HOUR), ...(subtag ? { subtag } : {}) };
}
