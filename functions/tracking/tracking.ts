import type { Instant } from "../kernel/instants.ts";
import { plusHours } from "../kernel/instants.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";

/** Where a parcel is, in the nine tags that aggregators speak (R2.5). */
export const TAGS = [
  "Pending",
  "InfoReceived",
  "InTransit",
  "OutForDelivery",
  "AttemptFail",
  "AvailableForPickup",
  "Exception",
  "Expired",
  "Delivered",
] as const;

export type Tag = (typeof TAGS)[number];

/** What a carrier or an aggregator says about a parcel. */
export interface TrackingEvent {
  readonly tag: Tag;
  readonly occurred_at: Instant;
  readonly place?: string;
}

/** What is known of a parcel so far: the latest of what was said, and how much was. */
export interface Parcel {
  readonly tag?: Tag;
  readonly tag_at?: Instant;
  readonly told: number;
}

/** A clock may be a little ahead of ours; more than this is a mistake, or a trick. */
const AHEAD_HOURS = 1;

/**
 * The parcel after one more event. Events come in any order: the latest by when it happened says where the
 * parcel is, an earlier one only adds to the record. A parcel that was delivered stays delivered.
 */
export function track(
  parcel: Parcel,
  event: TrackingEvent,
  now: Instant,
): { readonly parcel: Parcel; readonly latest: boolean } | Refusal {
  if (event.occurred_at > plusHours(now, AHEAD_HOURS)) {
    return ruledOut("R2.5", "in_the_future", "That has not happened yet: look at the clock that told it.", {
      issues: [{ pointer: "/occurred_at", issue: "in_the_future" }],
    });
  }
  const told = parcel.told + 1;
  const over = parcel.tag === "Delivered";
  const latest = !over && (parcel.tag_at === undefined || event.occurred_at >= parcel.tag_at);
  if (!latest) return { parcel: { ...parcel, told }, latest };
  return { parcel: { tag: event.tag, tag_at: event.occurred_at, told }, latest };
}

/** A tag as the name of what happened: `parcel.out_for_delivery`. */
export function eventType(tag: Tag): string {
  return `parcel.${tag.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()}`;
}
