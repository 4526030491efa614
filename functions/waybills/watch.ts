import type { Calendar } from "../kernel/business-days.ts";
import { type Counting, type Due, dueAfter, type Term } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";

/** By what a parcel is watched: the policy it was sent under, and the days off. */
export interface WatchRules {
  readonly policy: Counting & {
    readonly version: number;
    readonly terms: { readonly no_movement: Term };
  };
  readonly calendar: Calendar;
}

/** Until when a parcel that last moved at `moved` may stand still (R2.5). */
export function watchFrom(moved: Instant, { policy, calendar }: WatchRules): Due {
  return dueAfter(moved, policy.terms.no_movement, "R2.5", calendar, policy);
}
