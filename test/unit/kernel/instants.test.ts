import { describe, expect, test } from "vitest";
import { newId, paymentId } from "../../../functions/kernel/ids.ts";
import {
  dayOf,
  inJakarta,
  nextDay,
  plusDays,
  plusHours,
  startOf,
  untilInJakarta,
  weekday,
} from "../../../functions/kernel/instants.ts";

describe("R7.1 days are days in Asia/Jakarta", () => {
  test.each([
    ["2026-03-16T16:59:59.999Z", "2026-03-16"],
    ["2026-03-16T17:00:00.000Z", "2026-03-17"],
    ["2025-12-31T17:00:00.000Z", "2026-01-01"],
  ])("given %s, then it falls on %s", (at, day) => {
    expect(dayOf(at)).toBe(day);
  });

  test.each([
    ["2026-02-28", "2026-03-01"],
    ["2028-02-28", "2028-02-29"],
    ["2026-12-31", "2027-01-01"],
  ])("given %s, then the next day is %s", (day, next) => {
    expect(nextDay(day)).toBe(next);
  });

  test("given a day, then it begins at 00:00 WIB, and reads so", () => {
    expect(startOf("2026-03-17")).toBe("2026-03-16T17:00:00.000Z");
    expect(inJakarta(startOf("2026-03-17"))).toBe("2026-03-17T00:00:00+07:00");
  });

  test.each([
    ["2026-03-26T17:00:00.000Z", "2026-03-26 24:00"],
    ["2026-12-31T17:00:00.000Z", "2026-12-31 24:00"],
    ["2026-03-26T17:00:00.001Z", "2026-03-27 00:00"],
    ["2026-03-26T07:05:59.000Z", "2026-03-26 14:05"],
  ])("given %s as the end of something, then that is until %s", (at, until) => {
    expect(untilInJakarta(at)).toBe(until);
  });

  test("given plain days and hours, then they run from the instant, over month and year", () => {
    expect(plusDays("2026-12-30T20:00:00.001Z", 7)).toBe("2027-01-06T20:00:00.001Z");
    expect(plusHours("2026-02-28T23:30:00.000Z", 1)).toBe("2026-03-01T00:30:00.000Z");
  });

  test("given 15 March 2026, then it is a Sunday", () => {
    expect([weekday("2026-03-15"), weekday("2026-03-16"), weekday("2026-03-21")]).toEqual([0, 1, 6]);
  });
});

describe("R3.6 ids", () => {
  test("given two instants, then ids sort by them", () => {
    const early = newId("rf", "2026-03-17T00:00:00.000Z");
    const late = newId("rf", "2026-03-17T00:00:00.001Z");
    expect(early < late).toBe(true);
    expect(early).toMatch(/^rf_[0-9A-HJKMNP-TV-Z]{26}$/);
  });

  test("given a case, then its payment id is derived, so that no retry can make a second one", () => {
    expect(paymentId("rf_01ARZ3NDEKTSV4RRFFQ69G5FAV")).toBe("pay_01ARZ3NDEKTSV4RRFFQ69G5FAV");
    expect(paymentId("rf_01ARZ3NDEKTSV4RRFFQ69G5FAV")).toBe(paymentId("rf_01ARZ3NDEKTSV4RRFFQ69G5FAV"));
  });
});
