import type { Calendar } from "../kernel/business-days.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { Policy } from "../policies/policy.ts";
import type { ComplaintEvent } from "./complaint.ts";

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly caller: Caller;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What happens to a complaint, one thing after the other, or why not. */
export type Decision = readonly ComplaintEvent[] | Refusal;
