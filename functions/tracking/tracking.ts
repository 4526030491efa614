import { isOver, recounted } from "../kernel/deadlines.ts";
import { type Instant, plusHours } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { TAGS, type Tag } from "../shipments/parcel.ts";
import type { WatchRules } from "../waybills/watch.ts";
import { dueOf, type Parcel, RETURNED, RETURNING, unwatched, watchAfter } from "./parcel.ts";

/** What a carrier or an aggregator says about a parcel. */
export interface TrackingEvent {
  readonly tag: Tag;
  /** Finer than the tag, in the aggregators' words: `Exception_010`. */
  readonly subtag?: string;
  readonly occurred_at: Instant;
  readonly place?: string;
  /** The city of that place, as the carrier writes it. */
  readonly city?: string;
}

/** A clock may be a little ahead of ours; more than this is a mistake, or a trick. */
const AHEAD_HOURS = 1;

/**
 * The parcel after one more event (R2.5). Events come in any order: the latest by when it happened says where the
 * parcel is, an earlier one only adds to the record. A parcel that was delivered stays delivered, whatever is
 * told later or was told before.
 */
export function track(
  parcel: Parcel,
  event: TrackingEvent,
  now: Instant,
  rules: WatchRules,
): { readonly parcel: Parcel; readonly latest: boolean } | Refusal {
  const { tag, subtag, occurred_at, place, city } = event;
  if (subtag !== undefined && !subtag.startsWith(`${tag}_`)) return OTHER_TAG;
  if (occurred_at > plusHours(now, AHEAD_HOURS)) return IN_THE_FUTURE;
  const told = parcel.told + 1;
  if (!isLatest(parcel, event)) return { parcel: { ...parcel, told }, latest: false };
  const { tag: _tag, tag_at: _at, subtag: _subtag, place: _place, city: _city, ...facts } = unwatched(parcel);
  const there = {
    tag,
    tag_at: occurred_at,
    ...(subtag ? { subtag } : {}),
    ...(place ? { place } : {}),
    ...(city ? { city } : {}),
  };
  return {
    parcel: { ...facts, ...there, ...watchAfter(parcel, there, now, rules), told },
    latest: true,
  };
}

/**
 * The parcel after an event that its carrier has for another order's goods (R5.1): it is told, and nothing is known of
 * where these goods are.
 */
export function trackOther(parcel: Parcel, { tag, subtag, occurred_at }: TrackingEvent, now: Instant) {
  if (subtag !== undefined && !subtag.startsWith(`${tag}_`)) return OTHER_TAG;
  if (occurred_at > plusHours(now, AHEAD_HOURS)) return IN_THE_FUTURE;
  return { parcel: { ...parcel, told: parcel.told + 1 }, latest: false };
}

/** Of two at one instant the one further along the way, so that no order of arrival makes a difference. */
function isLatest(parcel: Parcel, event: TrackingEvent): boolean {
  const { tag, tag_at } = parcel;
  if (tag === undefined || tag_at === undefined) return true;
  if ((tag === "Delivered") !== (event.tag === "Delivered")) return event.tag === "Delivered";
  if (event.occurred_at !== tag_at) return event.occurred_at > tag_at;
  const further = TAGS.indexOf(event.tag) - TAGS.indexOf(tag);
  return further === 0 ? (event.subtag ?? "") >= (parcel.subtag ?? "") : further > 0;
}

/**
 * The parcel once it has stood still for too long (R2.5), or why it has not. Told once for each silence: what was
 * told is not waited for any more, until it moves again.
 */
export function standStill(parcel: Parcel, now: Instant, rules: WatchRules): Parcel | Refusal {
  const due = dueOf(parcel);
  if (due === undefined) return conflict("nothing_due", "The parcel is not watched.", { rule: "R2.5" });
  if (!isOver(due, now)) return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4" });
  const anew = recounted(due, rules.calendar, rules.policy);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (anew && !isOver(anew, now)) return recount(parcel, rules);
  return { ...unwatched(parcel), status: "stalled", stalled_at: due.at, told: parcel.told + 1 };
}

/** The parcel under a provisional deadline that its year's decree has moved, later only (R7.2). */
export function recount(parcel: Parcel, { calendar, policy }: WatchRules): Parcel | Refusal {
  const due = dueOf(parcel);
  const anew = due && recounted(due, calendar, policy);
  if (anew === undefined) return conflict("nothing_to_move", "The deadline stands.", { rule: "R7.2" });
  return { ...unwatched(parcel), status: "watched", due: anew, told: parcel.told + 1 };
}

/** What was said as the name of what happened: `parcel.out_for_delivery`, and what goes back by a name of its own. */
export function eventType({ tag, subtag }: Pick<TrackingEvent, "tag" | "subtag">): string {
  if (subtag === RETURNING) return "parcel.returning_to_sender";
  if (subtag === RETURNED) return "parcel.returned_to_sender";
  return `parcel.${tag.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase()}`;
}

/** R5.1: the carrier has the number for goods of another order. */
export const OF_ANOTHER_ORDER = "parcel.of_another_order";

const IN_THE_FUTURE = ruledOut(
  "R2.5",
  "in_the_future",
  "That has not happened yet: look at the clock that told it.",
  { issues: [{ pointer: "/occurred_at", issue: "in_the_future" }] },
);
const OTHER_TAG = ruledOut("R2.5", "subtag_of_another_tag", "A subtag begins with its own tag.", {
  issues: [{ pointer: "/subtag", issue: "other_tag" }],
});
