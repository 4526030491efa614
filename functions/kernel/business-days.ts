import { type Day, dayOf, type Instant, nextDay, startOf, weekday } from "./instants.ts";

/** One day off, with the name that people know it by. */
export interface DayOff {
  readonly date: Day;
  readonly name: string;
}

/** The days off of one year, as decreed (R7.2). */
export interface Decree {
  readonly decree: string;
  readonly holidays: readonly DayOff[];
  readonly joint_leave: readonly DayOff[];
}

/** Days off by year; a year that is missing has no decree yet. Versions are immutable. */
export interface Calendar {
  readonly version: number;
  readonly years: Readonly<Record<string, Decree>>;
}

/** For terms in plain days or hours, which run from the instant: no calendar is asked (R7.1). */
export const NO_CALENDAR: Calendar = { version: 0, years: {} };

/** A day that did not count, and why. */
export interface SkippedDay {
  readonly date: Day;
  readonly why: "weekend" | "public_holiday" | "joint_leave";
  readonly name?: string;
}

/** The end of a term of business days. */
export interface BusinessTerm {
  /** 00:00 WIB after the last business day. */
  readonly at: Instant;
  readonly last_day: Day;
  readonly skipped: readonly SkippedDay[];
  /** True when a year was crossed that has no decree yet (R7.2). */
  readonly provisional: boolean;
}

/**
 * Why a day is no business day, or `undefined` if it is one (R7.1): Monday to Friday in Asia/Jakarta and
 * no public holiday; joint leave counts as a business day only where policy says so.
 */
export function dayOffReason(
  day: Day,
  calendar: Calendar,
  jointLeaveCounts: boolean,
): SkippedDay | undefined {
  const decree = calendar.years[day.slice(0, 4)];
  const holiday = decree?.holidays.find((off) => off.date === day);
  if (holiday) return { date: day, why: "public_holiday", name: holiday.name };
  const leave = jointLeaveCounts ? undefined : decree?.joint_leave.find((off) => off.date === day);
  if (leave) return { date: day, why: "joint_leave", name: leave.name };
  const number = weekday(day);
  return number === 0 || number === 6 ? { date: day, why: "weekend" } : undefined;
}

/**
 * The term of `days` business days that starts at `from` (R7.1). The day of the event is not counted;
 * the term ends at the end of the n-th business day after it.
 */
export function businessTerm(
  from: Instant,
  days: number,
  calendar: Calendar,
  jointLeaveCounts: boolean,
): BusinessTerm {
  const skipped: SkippedDay[] = [];
  let provisional = false;
  let day = dayOf(from);
  for (let counted = 0; counted < days; ) {
    day = nextDay(day);
    if (calendar.years[day.slice(0, 4)] === undefined) provisional = true;
    const off = dayOffReason(day, calendar, jointLeaveCounts);
    if (off) skipped.push(off);
    else counted += 1;
  }
  return { at: startOf(nextDay(day)), last_day: day, skipped, provisional };
}
