import { describe, expect, test } from "vitest";
import { businessTerm } from "../../../functions/kernel/business-days.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";

/**
 * The same calendar, written down a second time and counted another way: the days off as the decree prints
 * them, the business days of the year as one list made from them, and a term as a look-up by index.
 */
const HOLIDAYS = "1/1 16/1 17/2 19/3 21/3 22/3 3/4 5/4 1/5 14/5 27/5 31/5 1/6 16/6 17/8 25/8 25/12".split(
  " ",
);
const JOINT_LEAVE = "16/2 18/3 20/3 23/3 24/3 15/5 28/5 24/12".split(" ");

/** Midday in Jakarta of day number `n` of 2026, 0 being 1 January; goes on into 2027. */
const midday = (n: number): Date => new Date(Date.UTC(2026, 0, 1 + n, 5));
const printed = (date: Date): string => `${date.getUTCDate()}/${date.getUTCMonth() + 1}`;
const iso = (date: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Jakarta", dateStyle: "short" }).format(date);

function businessDays(jointLeaveCounts: boolean): number[] {
  return Array.from({ length: 400 }, (_, n) => n).filter((n) => {
    const date = midday(n);
    const name = new Intl.DateTimeFormat("en-US", { timeZone: "Asia/Jakarta", weekday: "short" }).format(
      date,
    );
    if (name === "Sat" || name === "Sun") return false;
    if (date.getUTCFullYear() !== 2026) return true;
    if (HOLIDAYS.includes(printed(date))) return false;
    return jointLeaveCounts || !JOINT_LEAVE.includes(printed(date));
  });
}

const TERMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe.each([
  // 261 weekdays, 13 holidays that fall on one, 8 days of joint leave.
  [false, 261 - 13 - 8],
  [true, 261 - 13],
])("R7.1 every day of 2026, joint leave counting as business days: %s", (counts, inTheYear) => {
  const list = businessDays(counts);

  test("the year has as many business days as counted by hand", () => {
    expect(list.filter((n) => n < 365)).toHaveLength(inTheYear);
  });

  test.each(TERMS)("a term of %i days ends where the list of business days says", (days) => {
    for (let n = 0; n < 365; n += 1) {
      const firstAfter = list.findIndex((day) => day > n);
      const last = list[firstAfter + days - 1] as number;
      const end = businessTerm(midday(n).toISOString(), days, FIRST_CALENDAR, counts);
      const due = new Date(midday(last).getTime() + 12 * 3_600_000).toISOString();
      const skipped = last - n - days;
      expect([end.last_day, end.at, end.provisional, end.skipped.length], `from ${iso(midday(n))}`).toEqual([
        iso(midday(last)),
        due,
        last >= 365,
        skipped,
      ]);
    }
  });
});
