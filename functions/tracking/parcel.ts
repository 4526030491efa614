import { type Due, isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { SeenParcel, Tag, Trouble } from "../shipments/parcel.ts";
import type { TakenWaybill } from "../waybills/store.ts";
import { type WatchRules, watchFrom } from "../waybills/watch.ts";

/** The subtags that are more than an exception: the parcel goes back, or is back (docs/carriers.md). */
export const RETURNING = "Exception_010";
export const RETURNED = "Exception_011";

/** Where it was last, by when that happened; nothing where nothing was told yet. */
interface Whereabouts {
  readonly tag?: Tag;
  readonly tag_at?: Instant;
  readonly subtag?: string;
  readonly place?: string;
  readonly city?: string;
}

/** What is waited for: the next movement, in vain, or none. */
export type Watch =
  | { readonly status: "watched"; readonly due: Due }
  | { readonly status: "stalled"; readonly stalled_at: Instant }
  | { readonly status: "over" };

/**
 * A parcel on its way, as long as it has its number. `told` rises by one with everything that is recorded of
 * it, and numbers its events.
 */
export type Parcel = Omit<TakenWaybill, "status" | "due" | "told"> &
  Whereabouts &
  Watch & { readonly told: number };

/** All of it but what is waited for. */
export function unwatched(parcel: Parcel) {
  const {
    due: _due,
    stalled_at: _stalled,
    status: _status,
    ...facts
  } = parcel as Parcel & {
    due?: Due;
    stalled_at?: Instant;
  };
  return facts;
}

/** When it will have stood still for too long; `undefined` where nobody waits for that. */
export function dueOf(parcel: Parcel): Due | undefined {
  return parcel.status === "watched" ? parcel.due : undefined;
}

/**
 * What is waited for once a parcel is where it is now (R2.5): it is watched anew from its latest movement. What
 * has reached an end is not; nor what was told late of a parcel that has stood still for too long since: the
 * same silence goes on, and was told.
 */
export function watchAfter(before: Parcel, now: Whereabouts, at: Instant, rules: WatchRules): Watch {
  if (isEnd(now)) return { status: "over" };
  const due = watchFrom(moved(before, now, at), rules);
  if (before.status === "stalled" && isOver(due, at)) {
    return { status: "stalled", stalled_at: before.stalled_at };
  }
  return { status: "watched", due };
}

/** Delivered, back with the sender, or given up by whoever tracks it. */
function isEnd({ tag, subtag }: Whereabouts): boolean {
  return tag === "Delivered" || tag === "Expired" || subtag === RETURNED;
}

/** No earlier than it was sent, whatever the clock that told it says, and no later than now. */
function moved({ taken_at }: Parcel, { tag_at = taken_at }: Whereabouts, now: Instant): Instant {
  if (tag_at > now) return now;
  return tag_at < taken_at ? taken_at : tag_at;
}

/** The parcel as its shipment shows it. */
export function seenOf(parcel: Parcel): SeenParcel {
  const { tag, tag_at, place, city } = parcel;
  return {
    ...(tag && tag_at ? { tag, at: tag_at } : {}),
    ...(place ? { place } : {}),
    ...(city ? { city } : {}),
    ...troubleOf(parcel),
  };
}

/** What is wrong with it and since when: what its carrier says goes before its silence. */
function troubleOf(parcel: Parcel): { trouble: Trouble; since: Instant } | undefined {
  const told = toldTrouble(parcel);
  if (told && parcel.tag_at) return { trouble: told, since: parcel.tag_at };
  return parcel.status === "stalled" ? { trouble: "no_movement", since: parcel.stalled_at } : undefined;
}

function toldTrouble({ tag, subtag }: Whereabouts): Trouble | undefined {
  if (subtag === RETURNING) return "returning_to_sender";
  if (subtag === RETURNED) return "returned_to_sender";
  if (tag === "Exception") return "exception";
  if (tag === "AttemptFail") return "attempt_failed";
  return tag === "Expired" ? "no_movement" : undefined;
}
