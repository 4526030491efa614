import { describe, expect, test } from "vitest";
import { businessTerm, dayOffReason } from "../../../functions/kernel/business-days.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";

/** An instant on a day at a time of day, in Jakarta. */
const wib = (day: string, time = "10:00:00"): string => new Date(`${day}T${time}+07:00`).toISOString();

const term = (from: string, days: number, jointLeaveCounts = false) =>
  businessTerm(from, days, FIRST_CALENDAR, jointLeaveCounts);

describe("R7.1 a term of business days", () => {
  test("given 17 March 2026, when three business days are counted, then they end on 27 March", () => {
    const end = term(wib("2026-03-17"), 3);
    expect(end.last_day).toBe("2026-03-27");
    expect(end.at).toBe(wib("2026-03-28", "00:00:00"));
    expect(end.provisional).toBe(false);
  });

  test("given 17 March 2026, when joint leave counts as working days, then they end on 23 March", () => {
    expect(term(wib("2026-03-17"), 3, true).last_day).toBe("2026-03-23");
  });

  test("given the days around Idulfitri, when they are skipped, then each is named with its reason", () => {
    expect(term(wib("2026-03-17"), 3).skipped).toEqual([
      { date: "2026-03-18", why: "joint_leave", name: "Cuti bersama Nyepi" },
      { date: "2026-03-19", why: "public_holiday", name: "Hari Suci Nyepi" },
      { date: "2026-03-20", why: "joint_leave", name: "Cuti bersama Idulfitri" },
      { date: "2026-03-21", why: "public_holiday", name: "Idulfitri" },
      { date: "2026-03-22", why: "public_holiday", name: "Idulfitri" },
      { date: "2026-03-23", why: "joint_leave", name: "Cuti bersama Idulfitri" },
      { date: "2026-03-24", why: "joint_leave", name: "Cuti bersama Idulfitri" },
    ]);
  });

  test.each([
    ["the first millisecond of Monday", "00:00:00.000"],
    ["the middle of Monday", "12:00:00.000"],
    ["the last millisecond of Monday", "23:59:59.999"],
  ])("given %s, when one day is counted, then the day of the event is not one of them", (_when, time) => {
    expect(term(wib("2026-03-02", time), 1).at).toBe(wib("2026-03-04", "00:00:00"));
  });

  test("given an instant that is Monday in London and Tuesday in Jakarta, then it is Tuesday's event", () => {
    // 2026-03-02T17:00Z is 00:00 WIB of 3 March: one business day is Wednesday the 4th.
    expect(term("2026-03-02T16:59:59.999Z", 1).last_day).toBe("2026-03-03");
    expect(term("2026-03-02T17:00:00.000Z", 1).last_day).toBe("2026-03-04");
  });

  test.each([
    ["Friday", "2026-03-06", "2026-03-09"],
    ["Saturday", "2026-03-07", "2026-03-09"],
    ["Sunday", "2026-03-08", "2026-03-09"],
    ["a public holiday in the week", "2026-05-14", "2026-05-18"],
    ["the day before a holiday that is a Friday", "2026-04-02", "2026-04-06"],
    ["a holiday that falls on a Sunday", "2026-04-05", "2026-04-06"],
  ])(
    "given an event on %s, when one day is counted, then it is the next business day",
    (_what, day, last) => {
      expect(term(wib(day), 1).last_day).toBe(last);
    },
  );

  test("given a term that is over at the end of its last day, then it is due at 00:00 WIB after it", () => {
    expect(term(wib("2026-03-02"), 3).at).toBe("2026-03-05T17:00:00.000Z");
  });
});

describe("R7.2 a year with no decree yet", () => {
  test("given a term that crosses into 2027, then it is provisional", () => {
    const end = term(wib("2026-12-30"), 3);
    expect(end.last_day).toBe("2027-01-04");
    expect(end.provisional).toBe(true);
  });

  test("given a term whose last day is 31 December, then it is not, though it is due in January", () => {
    const end = term(wib("2026-12-30"), 1);
    expect(end).toMatchObject({ last_day: "2026-12-31", at: "2026-12-31T17:00:00.000Z", provisional: false });
  });

  test("given a year with no decree, then weekends are known and skipped all the same", () => {
    expect(term(wib("2027-01-08"), 1).skipped.map((day) => day.why)).toEqual(["weekend", "weekend"]);
  });
});

describe("R7.1 why a day does not count", () => {
  test.each([
    ["2026-05-31", false, "public_holiday"],
    ["2026-03-20", false, "joint_leave"],
    ["2026-03-20", true, undefined],
    ["2026-03-07", true, "weekend"],
    ["2026-03-03", false, undefined],
    ["2026-03-21", true, "public_holiday"],
  ])("given %s with joint leave counting %s, then the reason is %s", (day, counts, why) => {
    expect(dayOffReason(day, FIRST_CALENDAR, counts)?.why).toBe(why);
  });

  test("given the decree of 2026, then it has 17 days of holiday and 8 of joint leave, in order, none twice", () => {
    const year = FIRST_CALENDAR.years["2026"];
    const days = [...(year?.holidays ?? []), ...(year?.joint_leave ?? [])].map((off) => off.date);
    expect(year?.holidays).toHaveLength(17);
    expect(year?.joint_leave).toHaveLength(8);
    expect(new Set(days).size).toBe(25);
    for (const list of [year?.holidays ?? [], year?.joint_leave ?? []]) {
      expect([...list].sort((a, b) => (a.date < b.date ? -1 : 1))).toEqual(list);
    }
  });
});
