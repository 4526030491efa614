import { describe, expect, test } from "vitest";
import { type Hours, openness, type Span } from "../../../functions/auto-replies/hours.ts";
import { checkHours } from "../../../functions/auto-replies/opening.ts";
import { inJakarta } from "../../../functions/kernel/instants.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { wib } from "../call-backs/given.ts";
import { hours } from "./given.ts";

/** `open until …`, or `why, opens …`, minutes of Jakarta. */
function state(at: string, over: Partial<Hours> = {}): string {
  const now = openness(hours(over), wib(at), FIRST_CALENDAR);
  const minute = (one: string | undefined) => (one ? inJakarta(one).slice(0, 16) : "never");
  return now.open ? `open until ${minute(now.until)}` : `${now.why}, opens ${minute(now.opens_at)}`;
}

const all = { opens: "00:00", closes: "24:00" };
const always = {
  monday: [all],
  tuesday: [all],
  wednesday: [all],
  thursday: [all],
  friday: [all],
  saturday: [all],
  sunday: [all],
};

describe("R6.2 whether a shop is open", () => {
  test.each([
    // Monday 2 March 2026
    ["2026-03-02T08:59", "outside_hours, opens 2026-03-02T09:00"],
    ["2026-03-02T09:00", "open until 2026-03-02T17:00"],
    ["2026-03-02T16:59", "open until 2026-03-02T17:00"],
    ["2026-03-02T17:00", "outside_hours, opens 2026-03-03T09:00"],
    // Over midnight, from Saturday to Sunday
    ["2026-03-07T20:00", "open until 2026-03-08T02:00"],
    ["2026-03-08T01:59", "open until 2026-03-08T02:00"],
    ["2026-03-08T02:00", "outside_hours, opens 2026-03-09T09:00"],
    ["2026-03-07T01:00", "outside_hours, opens 2026-03-07T20:00"],
  ])("given %s, then %s", (at, wanted) => {
    expect(state(at)).toBe(wanted);
  });

  test("given days of its own, then they go before the week, closed or open for longer", () => {
    const special_days = [
      { from: "2026-03-03", until: "2026-03-04", name: "Libur toko", spans: [] },
      { from: "2026-03-08", spans: [{ opens: "10:00", closes: "12:00" }] },
    ];
    expect(state("2026-03-03T10:00", { special_days })).toBe("special_day, opens 2026-03-05T09:00");
    expect(state("2026-03-04T23:59", { special_days })).toBe("special_day, opens 2026-03-05T09:00");
    expect(state("2026-03-08T11:00", { special_days })).toBe("open until 2026-03-08T12:00");
    // Saturday's night ends as it was promised, whatever Sunday is.
    expect(state("2026-03-08T01:00", { special_days })).toBe("open until 2026-03-08T02:00");
  });

  test("given the national calendar, then it is followed where the shop says so, and special days go before it", () => {
    const closed_on = ["public_holiday"] as const;
    // 19 March 2026 is a public holiday, 18 and 20 March are joint leave.
    expect(state("2026-03-19T10:00")).toBe("open until 2026-03-19T17:00");
    expect(state("2026-03-19T10:00", { closed_on })).toBe("public_holiday, opens 2026-03-20T09:00");
    const both = ["public_holiday", "joint_leave"] as const;
    expect(state("2026-03-18T10:00", { closed_on: both })).toBe("joint_leave, opens 2026-03-25T09:00");
    const special_days = [{ from: "2026-03-19", spans: [{ opens: "09:00", closes: "10:30" }] }];
    expect(state("2026-03-19T10:00", { closed_on, special_days })).toBe("open until 2026-03-19T10:30");
  });

  test("given hours that end where others begin, then it is open until the last of them", () => {
    const monday = [
      { opens: "13:00", closes: "24:00" },
      { opens: "09:00", closes: "13:00" },
    ];
    const tuesday = [{ opens: "00:00", closes: "01:00" }];
    expect(state("2026-03-02T10:00", { week: { monday, tuesday } })).toBe("open until 2026-03-03T01:00");
  });

  test("given it never closes, or never opens, then nobody says when", () => {
    expect(state("2026-03-02T10:00", { week: always })).toBe("open until never");
    expect(state("2026-03-02T10:00", { week: {} })).toBe("outside_hours, opens never");
    const special_days = [{ from: "2026-03-05", spans: [] }];
    expect(state("2026-03-02T10:00", { week: always, special_days })).toBe("open until 2026-03-05T00:00");
  });
});

describe("R6.2 what can be no opening hours", () => {
  const night: Span = { opens: "22:00", closes: "02:00", next_day: true };
  const span = (opens: string, closes: string): Span => ({ opens, closes });
  const checked = (over: Partial<Hours>) => {
    const no = checkHours(hours(over), "/hours");
    return no && [no.code, no.issues?.[0]?.pointer];
  };

  test.each([
    ["09:00–09:00", [span("09:00", "09:00")], "ends_before_it_begins", "/hours/week/monday/0"],
    [
      "22:00–02:00 of the same day",
      [span("22:00", "02:00")],
      "ends_before_it_begins",
      "/hours/week/monday/0",
    ],
    [
      "33 hours",
      [{ opens: "09:00", closes: "18:00", next_day: true } as const],
      "longer_than_a_day",
      "/hours/week/monday/0",
    ],
    [
      "two that overlap",
      [span("09:00", "13:00"), span("12:59", "17:00")],
      "hours_overlap",
      "/hours/week/monday/1",
    ],
    [
      "one within another",
      [span("09:00", "17:00"), span("10:00", "11:00")],
      "hours_overlap",
      "/hours/week/monday/1",
    ],
    [
      "the same twice",
      [span("09:00", "17:00"), span("09:00", "17:00")],
      "hours_overlap",
      "/hours/week/monday/1",
    ],
  ])("given %s, then it is refused", (_what, monday, code, pointer) => {
    expect(checked({ week: { monday } })).toEqual([code, pointer]);
  });

  test("given a night that runs into the next day's hours, from Saturday to Sunday too, then it is refused", () => {
    const early = [span("01:59", "05:00")];
    expect(checked({ week: { monday: [night], tuesday: early } })).toEqual([
      "hours_overlap",
      "/hours/week/tuesday/0",
    ]);
    expect(checked({ week: { saturday: [night], sunday: early } })).toEqual([
      "hours_overlap",
      "/hours/week/sunday/0",
    ]);
    expect(checked({ week: { monday: [night], tuesday: [span("02:00", "05:00")] } })).toBeUndefined();
    expect(checked({ week: { monday: [night], tuesday: [night] } })).toBeUndefined();
  });

  test("given hours that touch, or all day, then they are right", () => {
    expect(checked({ week: { monday: [span("12:00", "15:00"), span("09:00", "12:00")] } })).toBeUndefined();
    expect(checked({ week: always })).toBeUndefined();
  });

  test("given special days that end before they begin, overlap, or have wrong hours, then they are refused", () => {
    const one = { from: "2026-03-18", until: "2026-03-24", spans: [] };
    const at = "/hours/special_days";
    expect(checked({ special_days: [{ ...one, until: "2026-03-17" }] })).toEqual([
      "ends_before_it_begins",
      `${at}/0/until`,
    ]);
    expect(checked({ special_days: [one, { from: "2026-03-24", spans: [] }] })).toEqual([
      "days_overlap",
      `${at}/1`,
    ]);
    const spans = [span("09:00", "12:00"), span("11:00", "13:00")];
    expect(checked({ special_days: [{ ...one, spans }] })).toEqual(["hours_overlap", `${at}/0/spans/1`]);
    expect(checked({ special_days: [one, { from: "2026-03-25", spans: [] }] })).toBeUndefined();
  });
});
