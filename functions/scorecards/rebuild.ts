import type { Instant } from "../kernel/instants.ts";
import { millis } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";

/** How far a scorecard's rebuild has come: which list, and where in it. */
export interface Place {
  readonly source: number;
  readonly next_token?: string;
}

/** A rebuild of a shop's scorecard from the record of its cases (R6.7). A shop has one at a time. */
export interface Rebuild extends Place {
  readonly shop_id: string;
  readonly status: "running" | "done";
  readonly begun_at: Instant;
  readonly updated_at: Instant;
  /** What was gone through so far. */
  readonly cases: number;
  readonly events: number;
  /** Events of which something had been missing. */
  readonly mended: number;
  readonly version: number;
}

/** What one run has gone through. */
export type Stretch = Pick<Rebuild, "cases" | "events" | "mended">;

/** Nobody has gone on for so long: whoever did is gone, and another rebuild may begin. */
const GONE_MS = 15 * 60_000;

/** R6.7: a rebuild begins, unless one is running. */
export function begin(before: Rebuild | undefined, shop_id: string, now: Instant): Rebuild | Refusal {
  if (before?.status === "running" && millis(now) - millis(before.updated_at) < GONE_MS) {
    const { status, begun_at, updated_at } = before;
    return conflict("rebuild_running", "The scorecard is being rebuilt already; see how far it is.", {
      rule: "R6.7",
      present: { shop_id, status, begun_at, updated_at },
    });
  }
  const version = (before?.version ?? 0) + 1;
  const nothing = { cases: 0, events: 0, mended: 0 };
  return { shop_id, status: "running", begun_at: now, updated_at: now, source: 0, ...nothing, version };
}

/** The rebuild after another stretch: at `place`, or done where there is none. */
export function wentOn(before: Rebuild, stretch: Stretch, place: Place | undefined, now: Instant): Rebuild {
  const { next_token: _token, ...rest } = before;
  return {
    ...rest,
    ...(place ?? {}),
    status: place ? "running" : "done",
    cases: before.cases + stretch.cases,
    events: before.events + stretch.events,
    mended: before.mended + stretch.mended,
    updated_at: now,
    version: before.version + 1,
  };
}
