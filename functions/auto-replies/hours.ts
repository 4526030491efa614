import { type Calendar, dayOffReason } from "../kernel/business-days.ts";
import {
  type Day,
  dayOf,
  type Instant,
  instant,
  millis,
  nextDay,
  startOf,
  weekday,
} from "../kernel/instants.ts";

/** The days of a week, as `weekday` counts them. */
export const WEEKDAYS = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of a day in which a shop is there, Jakarta time: `09:00` to `17:00`, or to `02:00` of the next day. */
export interface Span {
  readonly opens: string;
  /** `24:00` is the end of the day. */
  readonly closes: string;
  /** It goes over midnight: `closes` is of the day after. */
  readonly next_day?: true;
}

/** Days that are not as others of the week are: a holiday of the shop's, or longer hours before a feast. */
export interface SpecialDays {
  readonly from: Day;
  /** The last of them; the first where it is not said. */
  readonly until?: Day;
  readonly name?: string;
  /** When the shop is there on each of them; never, where there is none. */
  readonly spans: readonly Span[];
}

/** Days off of the national calendar (R7.2) on which a shop may be closed. */
export const NATIONAL = ["public_holiday", "joint_leave"] as const;

/** R6.2: when the people of a shop are there. */
export interface Hours {
  readonly week: Readonly<Partial<Record<Weekday, readonly Span[]>>>;
  readonly special_days?: readonly SpecialDays[];
  readonly closed_on?: readonly (typeof NATIONAL)[number][];
}

/** Why a shop is closed at an instant. */
export type Closed = "outside_hours" | "special_day" | "public_holiday" | "joint_leave";

/** Whether a shop is open at an instant, and until when it is so. */
export type Openness =
  | { readonly open: true /** Absent where it never closes. */; readonly until?: Instant }
  | {
      readonly open: false;
      readonly why: Closed;
      /** What the day is called, where it is a special one. */
      readonly day?: string;
      /** When somebody is there again; absent where nobody is for a year. */
      readonly opens_at?: Instant;
    };

const MINUTE = 60_000;

/** How far ahead an opening is looked for, and the end of hours that follow one another. */
const LONGEST_DAYS = 366;

/**
 * R6.2: whether the shop is open at `at`. What a day has goes by its special days, then by the calendar where the shop
 * follows it, then by the week. A stretch over midnight belongs to the day it begins on, so that it ends as it
 * was promised whatever the next day is.
 */
export function openness(hours: Hours, at: Instant, calendar: Calendar): Openness {
  const now = millis(at);
  const today = dayOf(at);
  const evening = stretchesOf(hours, dayOf(instant(now - 86_400_000)), calendar);
  const running = [...evening, ...stretchesOf(hours, today, calendar)].filter(
    ({ from, until }) => from <= now && now < until,
  );
  if (running.length > 0) {
    const until = closingAfter(hours, Math.max(...running.map((one) => one.until)), calendar);
    return { open: true, ...(until === undefined ? {} : { until: instant(until) }) };
  }
  const off = dayOff(hours, today, calendar);
  const opens = openingAfter(hours, at, calendar);
  return {
    open: false,
    why: off?.why ?? "outside_hours",
    ...(off?.day ? { day: off.day } : {}),
    ...(opens === undefined ? {} : { opens_at: instant(opens) }),
  };
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

function stretchesOf(hours: Hours, day: Day, calendar: Calendar): Stretch[] {
  const midnight = millis(startOf(day));
  return spansOf(hours, day, calendar).map((span) => ({
    from: midnight + minutesOf(span.opens) * MINUTE,
    until: midnight + endOf(span) * MINUTE,
  }));
}

function spansOf(hours: Hours, day: Day, calendar: Calendar): readonly Span[] {
  const special = specialOn(hours, day);
  if (special) return special.spans;
  return nationalDay(hours, day, calendar) ? [] : (hours.week[weekdayOf(day)] ?? []);
}

/** Why nobody is there all day, if that is so. */
function dayOff(hours: Hours, day: Day, calendar: Calendar): { why: Closed; day?: string } | undefined {
  const special = specialOn(hours, day);
  if (special) {
    if (special.spans.length > 0) return undefined;
    return { why: "special_day", ...(special.name ? { day: special.name } : {}) };
  }
  return nationalDay(hours, day, calendar);
}

function nationalDay({ closed_on = [] }: Hours, day: Day, calendar: Calendar) {
  const off = dayOffReason(day, calendar, !closed_on.includes("joint_leave"));
  if (off === undefined || off.why === "weekend" || !closed_on.includes(off.why)) return undefined;
  return { why: off.why, ...(off.name ? { day: off.name } : {}) };
}

function specialOn({ special_days = [] }: Hours, day: Day): SpecialDays | undefined {
  return special_days.find(({ from, until = from }) => from <= day && day <= until);
}

function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekday(day)] ?? "sunday";
}

/** When hours end that end at `until` unless others begin there, or had begun. */
function closingAfter(hours: Hours, until: number, calendar: Calendar): number | undefined {
  let end = until;
  let day = dayOf(instant(until - 1));
  for (let days = 0; days < LONGEST_DAYS; days += 1) {
    for (const one of inOrder(stretchesOf(hours, day, calendar)))
      if (one.from <= end) end = Math.max(end, one.until);
    const tomorrow = nextDay(day);
    if (end < millis(startOf(tomorrow))) return end;
    day = tomorrow;
  }
  return undefined;
}

function openingAfter(hours: Hours, at: Instant, calendar: Calendar): number | undefined {
  let day = dayOf(at);
  for (let days = 0; days < LONGEST_DAYS; days += 1, day = nextDay(day)) {
    const next = inOrder(stretchesOf(hours, day, calendar)).find(({ from }) => from >= millis(at));
    if (next) return next.from;
  }
  return undefined;
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((a, b) => a.from - b.from);
}

/** Minutes after midnight. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** When a stretch ends, in minutes after the midnight that its day begins with. */
export function endOf({ closes, next_day }: Span): number {
  return minutesOf(closes) + (next_day ? DAY_MINUTES : 0);
}

export const DAY_MINUTES = 1_440;
