import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Hours,
  openness,
  type Span,
  WEEKDAYS,
  type Weekday,
} from "../../functions/auto-replies/hours.ts";
import { checkHours } from "../../functions/auto-replies/opening.ts";
import { instant, millis } from "../../functions/kernel/instants.ts";
import { FIRST_CALENDAR } from "../../functions/policies/first-calendar.ts";

const MINUTE = 60_000;
const DAY = 1_440;
/** Sunday, 1 March 2026, 00:00 WIB. */
const BEGINNING = Date.parse("2026-02-28T17:00:00Z");

const time = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;

/** Times of whole quarters, so that stretches touch, meet midnight and overlap often. */
const span = fc.tuple(fc.nat({ max: 95 }), fc.integer({ min: 1, max: 96 })).map(([from, until]): Span => {
  const [opens, closes] = [from * 15, until * 15];
  return opens < closes
    ? { opens: time(opens), closes: time(closes) }
    : { opens: time(opens), closes: time(closes), next_day: true };
});
const spans = fc.array(span, { maxLength: 3 });
const hours = fc
  .record({
    week: fc.record(Object.fromEntries(WEEKDAYS.map((day) => [day, spans])) as Record<Weekday, typeof spans>),
    special: fc.option(fc.record({ day: fc.integer({ min: 2, max: 9 }), spans }), { nil: undefined }),
  })
  .map(({ week, special }): Hours => {
    if (special === undefined) return { week };
    return { week, special_days: [{ from: `2026-03-0${special.day}`, spans: special.spans }] };
  })
  .filter((one) => checkHours(one, "") === undefined);

/** Minutes of March 2026 in which the shop is open, painted stretch by stretch: a second calculation. */
function painted({ week, special_days = [] }: Hours): boolean[] {
  const open = Array.from({ length: 31 * DAY }, () => false);
  for (let day = 0; day < 31; day += 1) {
    const date = `2026-03-${String(day + 1).padStart(2, "0")}`;
    const special = special_days.find(({ from }) => from === date);
    for (const { opens, closes, next_day } of special?.spans ?? week[WEEKDAYS[day % 7] ?? "sunday"] ?? []) {
      const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
      const from = day * DAY + minutes(opens);
      open.fill(true, from, day * DAY + minutes(closes) + (next_day ? DAY : 0));
    }
  }
  return open;
}

test("R6.2 given any opening hours, then a shop is open when a second calculation says so, and until and from when it does", () => {
  let open = 0;
  let closed = 0;
  fc.assert(
    fc.property(hours, fc.integer({ min: 2 * DAY, max: 12 * DAY }), (theirs, minute) => {
      const paint = painted(theirs);
      const state = openness(theirs, instant(BEGINNING + minute * MINUTE + 1), FIRST_CALENDAR);
      expect(state.open).toBe(paint[minute]);
      const change = state.open ? state.until : state.opens_at;
      const next = paint.indexOf(!state.open, minute);
      // What changes later than this month is not painted.
      if (next >= 0 && next < 28 * DAY) expect(change && (millis(change) - BEGINNING) / MINUTE).toBe(next);
      if (state.open) open += 1;
      else closed += 1;
    }),
    { numRuns: 300 },
  );
  expect(Math.min(open, closed), "hours that are never open, or always, would prove nothing").toBeGreaterThan(
    50,
  );
});
