import { dayOf, type Instant, instant, millis, nextDay, startOf } from "../kernel/instants.ts";
import type { FollowUpTerms } from "../policies/messages.ts";

type Quiet = FollowUpTerms["quiet"];

/**
 * R6.4: nobody is written to at night. The instant itself where that is not quiet, else the end of the quiet hours it
 * falls into: 08:00 WIB of the same day or the next. What ends quiet hours is not in them any more.
 */
export function outsideQuiet(at: Instant, quiet: Quiet): Instant {
  const from = minutes(quiet.from);
  const until = minutes(quiet.until);
  const today = dayOf(at);
  const now = (millis(at) - millis(startOf(today))) / MINUTE;
  if (from <= until) return now >= from && now < until ? timeOf(today, until) : at;
  if (now < until) return timeOf(today, until);
  return now >= from ? timeOf(nextDay(today), until) : at;
}

const MINUTE = 60_000;

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return hour * 60 + minute;
}

function timeOf(day: string, minute: number): Instant {
  return instant(millis(startOf(day)) + minute * MINUTE);
}
