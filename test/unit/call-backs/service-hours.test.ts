import { describe, expect, test } from "vitest";
import { expectedView } from "../../../functions/call-backs/explain.ts";
import { expectedAfter, reexpected } from "../../../functions/call-backs/service-hours.ts";
import { inJakarta } from "../../../functions/kernel/instants.ts";
import { serviceTerm } from "../../../functions/kernel/service-hours.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { serviceHours } from "../../../functions/policies/policy.ts";
import { wib } from "./given.ts";

const termOf = (from: string, minutes = 60, policy = FIRST_POLICY) =>
  serviceTerm(wib(from), minutes, FIRST_CALENDAR, serviceHours(policy));
const at = (from: string, minutes?: number) => inJakarta(termOf(from, minutes).at).slice(0, 19);
const whys = (from: string) => termOf(from).skipped.map(({ date, why }) => [date, why]);

describe("R4.5 when a call can be expected, in service time", () => {
  test.each([
    ["in the morning", "2026-03-02T10:00:00", "2026-03-02T11:00:00"],
    ["before service opens", "2026-03-02T03:12:00", "2026-03-02T10:00:00"],
    ["a second before it opens", "2026-03-02T08:59:59", "2026-03-02T10:00:00"],
    ["just as it opens", "2026-03-02T09:00:00", "2026-03-02T10:00:00"],
    ["an hour before it closes", "2026-03-02T17:00:00", "2026-03-02T18:00:00"],
    ["a second less than an hour before it closes", "2026-03-02T17:00:01", "2026-03-03T09:01:00"],
    ["a minute before it closes", "2026-03-02T17:59:00", "2026-03-03T09:59:00"],
    ["in the last second before it closes", "2026-03-02T17:59:59", "2026-03-03T10:00:00"],
    ["just as it closes", "2026-03-02T18:00:00", "2026-03-03T10:00:00"],
    ["late at night", "2026-03-02T23:59:59", "2026-03-03T10:00:00"],
    ["on Friday at 17:30", "2026-03-06T17:30:00", "2026-03-09T09:30:00"],
    ["on Saturday", "2026-03-07T12:00:00", "2026-03-09T10:00:00"],
    ["on Sunday at midnight", "2026-03-08T00:00:00", "2026-03-09T10:00:00"],
    ["before Nyepi and Idulfitri", "2026-03-17T17:40:00", "2026-03-25T09:40:00"],
    ["on joint leave", "2026-03-23T10:00:00", "2026-03-25T10:00:00"],
    ["on a public holiday in the week", "2026-08-17T10:00:00", "2026-08-18T10:00:00"],
    ["with seconds and milliseconds", "2026-03-02T10:00:00.001", "2026-03-02T11:01:00"],
  ])("given it is asked for %s", (_when, from, wanted) => {
    expect(at(from)).toBe(wanted);
  });

  test.each([
    ["while service is open", "2026-03-02T10:20:00", "2026-03-02T10:20:00"],
    ["in its last minute", "2026-03-02T17:58:30", "2026-03-02T17:59:00"],
    ["within its last minute", "2026-03-02T17:59:30", "2026-03-03T09:00:00"],
    ["just as it closes", "2026-03-06T18:00:00", "2026-03-09T09:00:00"],
    ["at night", "2026-03-02T02:00:00", "2026-03-02T09:00:00"],
  ])(
    "given a time that they asked for themselves, %s, then it is the next at which somebody is there",
    (_when, from, wanted) => {
      expect(at(from, 0)).toBe(wanted);
    },
  );

  test("given more than a day of service, then it goes on where it stopped, over days off", () => {
    // Thursday 17:00: one hour, Friday nine, Monday two.
    expect(at("2026-03-05T17:00:00", 12 * 60)).toBe("2026-03-09T11:00:00");
  });

  test("given the days that have none, then each is named with why, the day of asking too", () => {
    expect(whys("2026-03-17T17:40:00")).toEqual([
      ["2026-03-18", "joint_leave"],
      ["2026-03-19", "public_holiday"],
      ["2026-03-20", "joint_leave"],
      ["2026-03-21", "public_holiday"],
      ["2026-03-22", "public_holiday"],
      ["2026-03-23", "joint_leave"],
      ["2026-03-24", "joint_leave"],
    ]);
    expect(whys("2026-03-07T12:00:00")).toEqual([
      ["2026-03-07", "weekend"],
      ["2026-03-08", "weekend"],
    ]);
    expect(whys("2026-03-02T23:00:00")).toEqual([]);
  });

  test("given joint leave counts as working days, or other hours, then policy decides", () => {
    const counts = { ...FIRST_POLICY, joint_leave_counts: true };
    expect(inJakarta(termOf("2026-03-17T17:40:00", 60, counts).at)).toBe("2026-03-18T09:40:00+07:00");
    const call_backs = { ...FIRST_POLICY.call_backs, opens: "08:30", closes: "12:15" };
    const half = { ...FIRST_POLICY, call_backs };
    expect(inJakarta(termOf("2026-03-02T12:00:00", 60, half).at)).toBe("2026-03-03T09:15:00+07:00");
  });
});

describe("R7.2 an expectation into a year with no decree", () => {
  const from = wib("2026-12-31T17:30:00");
  const expected = expectedAfter(from, 60, FIRST_CALENDAR, FIRST_POLICY);
  const decreed = (date: string) => ({
    version: 2,
    years: {
      ...FIRST_CALENDAR.years,
      "2027": { decree: "SKB", holidays: [{ date, name: "Tahun Baru" }], joint_leave: [] },
    },
  });

  test("is provisional, and moves later when the decree comes; one that is not stays", () => {
    expect(inJakarta(expected.at)).toBe("2027-01-01T09:30:00+07:00");
    expect(expected.provisional).toBe(true);
    const moved = reexpected(expected, decreed("2027-01-01"), FIRST_POLICY);
    expect(moved && inJakarta(moved.at)).toBe("2027-01-04T09:30:00+07:00");
    expect(moved?.provisional).toBeUndefined();
    const stands = reexpected(expected, decreed("2027-06-01"), FIRST_POLICY);
    expect(stands).toEqual({ at: expected.at, from, minutes: 60, calendar: 2 });
    expect(moved && reexpected(moved, decreed("2027-01-04"), FIRST_POLICY)).toBeUndefined();
    expect(reexpected(expected, FIRST_CALENDAR, FIRST_POLICY)).toBeUndefined();
  });

  test("never moves earlier", () => {
    const late = { ...expected, at: wib("2027-01-06T09:30:00") };
    expect(reexpected(late, decreed("2027-01-01"), FIRST_POLICY)).toMatchObject({ at: late.at, calendar: 2 });
  });

  test("R7.3, R8.4 explains itself in both languages", () => {
    const { explains, at } = expectedView(expected, FIRST_CALENDAR, FIRST_POLICY);
    expect(at).toBe("2027-01-01T09:30:00+07:00");
    expect(explains).toMatchObject({
      service_minutes: 60,
      service_hours: { opens: "09:00", closes: "18:00" },
      provisional: true,
    });
    expect(explains.text.id).toMatch(
      /Jumat, 0?1 Januari 2027 pukul 09\.30 WIB.*09\.00–18\.00.*belum ditetapkan/,
    );
    expect(explains.text.en).toMatch(/Friday,? 1 January 2027 at 09:30 WIB.*09:00–18:00.*not decreed yet/);
    const friday = expectedAfter(wib("2026-03-06T17:30:00"), 60, FIRST_CALENDAR, FIRST_POLICY);
    const { text } = expectedView(friday, FIRST_CALENDAR, FIRST_POLICY).explains;
    expect(text.id).toContain("2 hari libur dilewati");
    expect(text.en).toContain("2 days off left out");
  });
});
