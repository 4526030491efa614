import { type Calendar, dayOffReason, type SkippedDay } from "./business-days.ts";
import type { Counting } from "./deadlines.ts";
import { type Day, dayOf, type Instant, instant, millis, nextDay, startOf } from "./instants.ts";

/** When somebody is there: Monday to Friday between two times of day, Jakarta time, on no day off. */
export interface ServiceHours extends Counting {
  /** `09:00`. */
  readonly opens: string;
  readonly closes: string;
}

/** The end of a stretch of service time, and the days that had none. */
export interface ServiceTerm {
  readonly at: Instant;
  readonly skipped: readonly SkippedDay[];
  readonly provisional: boolean;
}

const MINUTE = 60_000;

/**
 * R4.5: `minutes` of service time after `from`, which counts from its next whole minute. A stretch may end just as
 * service closes, but none begins then: no minutes at all is the next instant at which somebody is there.
 */
export function serviceTerm(
  from: Instant,
  minutes: number,
  calendar: Calendar,
  hours: ServiceHours,
): ServiceTerm {
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
    const begins = Math.max(wholeMinute(from), at(day, hours.opens));
    const there = at(day, hours.closes) - begins;
    if (there <= 0) continue;
    if (left <= there) return { at: instant(begins + left), skipped, provisional };
    left -= there;
  }
}

/** Milliseconds of service time between two instants: how long somebody waited while somebody was there (R6.2). */
export function servedBetween(from: Instant, to: Instant, calendar: Calendar, hours: ServiceHours): number {
  let served = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = nextDay(day)) {
    if (dayOffReason(day, calendar, hours.joint_leave_counts)) continue;
    const begins = Math.max(millis(from), at(day, hours.opens));
    const ends = Math.min(millis(to), at(day, hours.closes));
    served += Math.max(0, ends - begins);
  }
  return served;
}

function at(day: Day, time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return millis(startOf(day)) + (hour * 60 + minute) * MINUTE;
}

function wholeMinute(from: Instant): number {
  return Math.ceil(millis(from) / MINUTE) * MINUTE;
}
