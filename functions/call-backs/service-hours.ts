import { type Calendar, dayOffReason, type SkippedDay } from "../kernel/business-days.ts";
import { dayOf, type Instant, instant, millis, nextDay, startOf } from "../kernel/instants.ts";
import type { Policy } from "../policies/policy.ts";

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

/** What service time depends on: the hours, and what counts as a day off. */
export type Hours = Pick<Policy, "call_backs" | "joint_leave_counts">;

/** The end of a stretch of service time, and the days that had none. */
export interface ServiceTerm {
  readonly at: Instant;
  readonly skipped: readonly SkippedDay[];
  readonly provisional: boolean;
}

const MINUTE = 60_000;

/**
 * R4.5: `minutes` of service time after `from`, which counts from its next whole minute. Service time is Monday to Friday
 * between the hours that policy has, Jakarta time, on no day off. A stretch may end just as service closes, but
 * none begins then: no minutes at all is the next instant at which somebody is there.
 */
export function serviceTerm(from: Instant, minutes: number, calendar: Calendar, hours: Hours): ServiceTerm {
  const { opens, closes } = hours.call_backs;
  const skipped: SkippedDay[] = [];
  let provisional = false;
  let left = minutes * MINUTE;
  for (let day = dayOf(from); ; day = nextDay(day)) {
    if (calendar.years[day.slice(0, 4)] === undefined) provisional = true;
    const off = dayOffReason(day, calendar, hours.joint_leave_counts);
    if (off) {
      skipped.push(off);
      continue;
    }
    const begins = Math.max(wholeMinute(from), at(day, opens));
    const there = at(day, closes) - begins;
    if (there <= 0) continue;
    if (left <= there) return { at: instant(begins + left), skipped, provisional };
    left -= there;
  }
}

/** When a call can be expected that is promised at `from`. */
export function expectedAfter(from: Instant, minutes: number, calendar: Calendar, hours: Hours): Expected {
  const { at, provisional } = serviceTerm(from, minutes, calendar, hours);
  const base = { at, from, minutes, calendar: calendar.version };
  return provisional ? { ...base, provisional: true } : base;
}

/**
 * A provisional expectation under a new calendar: later or the same, never earlier (R7.2). `undefined` when
 * nothing about it changes.
 */
export function reexpected(expected: Expected, calendar: Calendar, hours: Hours): Expected | undefined {
  if (expected.provisional !== true) return undefined;
  const anew = expectedAfter(expected.from, expected.minutes, calendar, hours);
  if (anew.at > expected.at) return anew;
  return anew.provisional === true ? undefined : { ...anew, at: expected.at };
}

function at(day: string, time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return millis(startOf(day)) + (hour * 60 + minute) * MINUTE;
}

function wholeMinute(from: Instant): number {
  return Math.ceil(millis(from) / MINUTE) * MINUTE;
}
