import type { Calendar } from "../kernel/business-days.ts";
import type { Instant } from "../kernel/instants.ts";
import { serviceTerm } from "../kernel/service-hours.ts";
import { type Serving, serviceHours } from "../policies/policy.ts";

/** When a call can be expected, as a case keeps it: enough to explain it, nothing that can be computed again. */
export interface Expected {
  readonly at: Instant;
  readonly from: Instant;
  /** Minutes of service time after `from`. */
  readonly minutes: number;
  /** The version of the calendar it was computed with. */
  readonly calendar: number;
  /** It reaches into a year with no decree yet, and may move later when that comes (R7.2). */
  readonly provisional?: true;
}

/** When a call can be expected that is promised at `from` (R4.5). */
export function expectedAfter(from: Instant, minutes: number, calendar: Calendar, policy: Serving): Expected {
  const { at, provisional } = serviceTerm(from, minutes, calendar, serviceHours(policy));
  const base = { at, from, minutes, calendar: calendar.version };
  return provisional ? { ...base, provisional: true } : base;
}

/**
 * A provisional expectation under a new calendar: later or the same, never earlier (R7.2). `undefined` when
 * nothing about it changes.
 */
export function reexpected(expected: Expected, calendar: Calendar, policy: Serving): Expected | undefined {
  if (expected.provisional !== true) return undefined;
  const anew = expectedAfter(expected.from, expected.minutes, calendar, policy);
  if (anew.at > expected.at) return anew;
  return anew.provisional === true ? undefined : { ...anew, at: expected.at };
}
