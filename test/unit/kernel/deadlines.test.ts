import { describe, expect, test } from "vitest";
import type { Calendar } from "../../../functions/kernel/business-days.ts";
import { type Due, dueAfter, isOver, recounted, skippedDays } from "../../../functions/kernel/deadlines.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";

const COUNTING = { joint_leave_counts: false };
const THREE_DAYS = { count: 3, unit: "business_days" } as const;
const NEW_YEARS_EVE = "2026-12-30T03:00:00.000Z";

const with2027 = (...holidays: string[]): Calendar => ({
  version: 2,
  years: {
    ...FIRST_CALENDAR.years,
    "2027": {
      decree: "2027",
      holidays: holidays.map((date) => ({ date, name: "holiday" })),
      joint_leave: [],
    },
  },
});

const provisional = (): Due => dueAfter(NEW_YEARS_EVE, THREE_DAYS, "R3.3", FIRST_CALENDAR, COUNTING);

describe("R7.1 terms in hours and plain days run from the instant", () => {
  test.each([
    ["days", 7, "2026-03-24T03:04:05.678Z"],
    ["hours", 24, "2026-03-18T03:04:05.678Z"],
    ["hours", 1, "2026-03-17T04:04:05.678Z"],
  ] as const)("given a term in %s of %i, then it ends to the millisecond", (unit, count, at) => {
    const due = dueAfter("2026-03-17T03:04:05.678Z", { count, unit }, "R3.1", FIRST_CALENDAR, COUNTING);
    expect(due).toEqual({
      at,
      rule: "R3.1",
      from: "2026-03-17T03:04:05.678Z",
      term: { count, unit },
      calendar: 1,
    });
    expect(skippedDays(due, FIRST_CALENDAR, COUNTING)).toEqual([]);
  });

  test("given a deadline, when it is a millisecond before, then it is not over; at the instant it is", () => {
    const due = provisional();
    const before = new Date(Date.parse(due.at) - 1).toISOString();
    expect(isOver(due, before)).toBe(false);
    expect(isOver(due, due.at)).toBe(true);
  });
});

describe("R7.2 a provisional deadline is counted again when the decree comes", () => {
  test("given a term into a year with no decree, then the deadline says that it is provisional", () => {
    expect(provisional()).toMatchObject({ at: "2027-01-04T17:00:00.000Z", provisional: true, calendar: 1 });
  });

  test("given a decree with days off on the way, when counted again, then it moves later and is firm", () => {
    const moved = recounted(provisional(), with2027("2027-01-01", "2027-01-04"), COUNTING);
    expect(moved).toEqual({
      at: "2027-01-06T17:00:00.000Z",
      rule: "R3.3",
      from: NEW_YEARS_EVE,
      term: THREE_DAYS,
      calendar: 2,
    });
  });

  test("given a decree that changes nothing on the way, when counted again, then only `provisional` goes", () => {
    const firm = recounted(provisional(), with2027("2027-06-01"), COUNTING);
    expect(firm?.at).toBe(provisional().at);
    expect(firm?.provisional).toBeUndefined();
  });

  test("given a count that would end earlier, when counted again, then the deadline never moves earlier", () => {
    const late = { ...provisional(), at: "2027-02-01T17:00:00.000Z" };
    expect(recounted(late, with2027(), COUNTING)?.at).toBe("2027-02-01T17:00:00.000Z");
  });

  test("given a calendar that still has no decree for the year, then nothing changes", () => {
    expect(recounted(provisional(), { ...FIRST_CALENDAR, version: 2 }, COUNTING)).toBeUndefined();
  });

  test("given a deadline that was firm, when a decree is amended, then it stands", () => {
    const firm = dueAfter("2026-03-02T03:00:00.000Z", THREE_DAYS, "R3.3", FIRST_CALENDAR, COUNTING);
    const year = FIRST_CALENDAR.years["2026"];
    const amended: Calendar = {
      version: 2,
      years: {
        "2026": { decree: "", joint_leave: [], ...year, holidays: [{ date: "2026-03-04", name: "new" }] },
      },
    };
    expect(recounted(firm, amended, COUNTING)).toBeUndefined();
  });
});
