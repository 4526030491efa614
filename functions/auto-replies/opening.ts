import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { DAY_MINUTES, endOf, type Hours, minutesOf, type Span, type SpecialDays, WEEKDAYS } from "./hours.ts";

/**
 * R6.2: why these cannot be a shop's hours: a stretch that ends before it begins, or is longer than a day, two that
 * overlap, over midnight and from Saturday to Sunday too; days that end before they begin, or are special twice.
 */
export function checkHours(hours: Hours, pointer: string): Refusal | undefined {
  for (const day of WEEKDAYS) {
    const no = checkSpans(hours.week[day] ?? [], `${pointer}/week/${day}`);
    if (isRefusal(no)) return no;
  }
  const { special_days = [] } = hours;
  for (const [place, days] of special_days.entries()) {
    const at = `${pointer}/special_days/${place}`;
    const no = checkDays(days, special_days.slice(0, place), at) ?? checkSpans(days.spans, `${at}/spans`);
    if (isRefusal(no)) return no;
  }
  return intoNextDay(hours, pointer);
}

/** True where the shop is ever there: without that nothing is outside of its hours. */
export function everOpen({ week, special_days = [] }: Hours): boolean {
  return [...Object.values(week), ...special_days.map(({ spans }) => spans)].some(
    (spans) => spans.length > 0,
  );
}

function checkSpans(spans: readonly Span[], pointer: string): Refusal | undefined {
  for (const [place, span] of spans.entries()) {
    const at = `${pointer}/${place}`;
    const begins = minutesOf(span.opens);
    if (endOf(span) <= begins) return wrong("ends_before_it_begins", at);
    if (endOf(span) - begins > DAY_MINUTES) return wrong("longer_than_a_day", at);
    if (spans.slice(0, place).some((other) => overlap(span, other, 0))) return wrong("hours_overlap", at);
  }
  return undefined;
}

/** What goes over midnight must end before the next day of the week begins. */
function intoNextDay({ week }: Hours, pointer: string): Refusal | undefined {
  for (const [place, day] of WEEKDAYS.entries()) {
    const next = WEEKDAYS[(place + 1) % WEEKDAYS.length] ?? day;
    for (const late of week[day] ?? []) {
      const hit = (week[next] ?? []).findIndex((early) => overlap(late, early, DAY_MINUTES));
      if (hit >= 0) return wrong("hours_overlap", `${pointer}/week/${next}/${hit}`);
    }
  }
  return undefined;
}

/** True where `other`, so many minutes later, has begun when `one` ends, and the other way round. */
function overlap(one: Span, other: Span, later: number): boolean {
  return minutesOf(one.opens) < endOf(other) + later && minutesOf(other.opens) + later < endOf(one);
}

function checkDays(
  { from, until = from }: SpecialDays,
  earlier: readonly SpecialDays[],
  pointer: string,
): Refusal | undefined {
  if (until < from) return wrong("ends_before_it_begins", `${pointer}/until`);
  const twice = earlier.some((other) => from <= (other.until ?? other.from) && other.from <= until);
  return twice ? wrong("days_overlap", pointer) : undefined;
}

const DETAIL = {
  ends_before_it_begins:
    "It ends before it begins. Hours over midnight say so: closes 02:00 with next_day. A day ends at 24:00.",
  longer_than_a_day: "A stretch of opening hours is one day at most: 24 hours from when it opens.",
  hours_overlap:
    "Two stretches of opening hours overlap; make one of them, or let one end where the other begins.",
  days_overlap: "A day is special in two ways; let each day be in one stretch of special days only.",
};

function wrong(code: keyof typeof DETAIL, pointer: string): Refusal {
  return ruledOut("R6.2", code, DETAIL[code], { issues: [{ pointer, issue: code }] });
}
