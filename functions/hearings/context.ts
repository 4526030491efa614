import type { Calendar } from "../kernel/business-days.ts";
import type { Counting } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Actor } from "./actions.ts";
import type { Terms } from "./kind.ts";

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly actor: Actor;
  readonly terms: Terms;
  readonly calendar: Calendar;
  readonly counting: Counting;
}
