import { businessTerm, type Calendar, type SkippedDay } from "./business-days.ts";
import { type Instant, plusDays, plusHours } from "./instants.ts";

/** How long somebody has. Business days end at the end of a day, plain days and hours run from the instant. */
export interface Term {
  readonly count: number;
  readonly unit: "business_days" | "days" | "hours";
}

/** A deadline as a case keeps it: enough to explain itself later, nothing that can be computed again. */
export interface Due {
  readonly at: Instant;
  readonly rule: string;
  readonly from: Instant;
  readonly term: Term;
  /** The version of the calendar it was computed with. */
  readonly calendar: number;
  /** It reaches into a year with no decree yet, and may move later when that comes (R7.2). */
  readonly provisional?: true;
}

/** What a deadline needs to know of policy: whether joint leave counts as a business day (R7.1). */
export interface Counting {
  readonly joint_leave_counts: boolean;
}

/** The deadline of `term` from `from`, under `rule` (R7.1). */
export function dueAfter(
  from: Instant,
  term: Term,
  rule: string,
  calendar: Calendar,
  counting: Counting,
): Due {
  const base = { rule, from, term, calendar: calendar.version };
  if (term.unit === "days") return { ...base, at: plusDays(from, term.count) };
  if (term.unit === "hours") return { ...base, at: plusHours(from, term.count) };
  const end = businessTerm(from, term.count, calendar, counting.joint_leave_counts);
  return end.provisional ? { ...base, at: end.at, provisional: true } : { ...base, at: end.at };
}

/** The days that did not count towards a deadline, and why (R7.3). */
export function skippedDays(due: Due, calendar: Calendar, counting: Counting): readonly SkippedDay[] {
  if (due.term.unit !== "business_days") return [];
  return businessTerm(due.from, due.term.count, calendar, counting.joint_leave_counts).skipped;
}

/**
 * A provisional deadline under a new calendar: later or the same, never earlier (R7.2). `undefined` when
 * nothing about it changes.
 */
export function recounted(due: Due, calendar: Calendar, counting: Counting): Due | undefined {
  if (due.provisional !== true || due.term.unit !== "business_days") return undefined;
  const anew = dueAfter(due.from, due.term, due.rule, calendar, counting);
  if (anew.at > due.at) return anew;
  return anew.provisional === true ? undefined : { ...anew, at: due.at };
}

/** A command received before the due instant is in time; from that instant on it is not (R7.1). */
export function isOver(due: Due, now: Instant): boolean {
  return now >= due.at;
}
