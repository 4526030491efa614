import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedAfter, reexpected } from "../../functions/call-backs/service-hours.ts";
import { type Calendar, dayOffReason } from "../../functions/kernel/business-days.ts";
import { dayOf, inJakarta, instant, millis } from "../../functions/kernel/instants.ts";
import { servedBetween, serviceTerm } from "../../functions/kernel/service-hours.ts";
import { FIRST_POLICY } from "../../functions/policies/first-policy.ts";
import { serviceHours } from "../../functions/policies/policy.ts";

const FROM = Date.parse("2026-01-01T00:00:00+07:00");
const TO = Date.parse("2027-06-30T00:00:00+07:00");
const asked = fc.integer({ min: FROM, max: TO }).map(instant);
const minutes = fc.integer({ min: 0, max: 3_000 });
const day = fc.integer({ min: 0, max: 545 }).map((n) => dayOf(instant(FROM + n * 86_400_000)));

/** Days off at random; the second year is decreed or not. */
const calendar = fc
  .record({
    days: fc.uniqueArray(day, { maxLength: 60 }),
    leave: fc.uniqueArray(day, { maxLength: 30 }),
    both: fc.boolean(),
  })
  .map(({ days, leave, both }): Calendar => {
    const of = (year: string, dates: string[]) =>
      dates.filter((date) => date.startsWith(year)).map((date) => ({ date, name: date }));
    const decree = (year: string) => ({
      decree: "SKB",
      holidays: of(year, days),
      joint_leave: of(year, leave),
    });
    return { version: 1, years: { "2026": decree("2026"), ...(both ? { "2027": decree("2027") } : {}) } };
  });
const hours = fc
  .record({
    opens: fc.integer({ min: 0, max: 22 * 60 }),
    length: fc.integer({ min: 1, max: 600 }),
    joint_leave_counts: fc.boolean(),
  })
  .map(({ opens, length, joint_leave_counts }) => {
    const text = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const closes = Math.min(opens + length, 23 * 60 + 59);
    const call_backs = { ...FIRST_POLICY.call_backs, opens: text(opens), closes: text(closes) };
    return { call_backs, joint_leave_counts };
  });

/** A second calculation: minute by minute, whether somebody is there. */
function byTheMinute(
  from: string,
  count: number,
  on: Calendar,
  { call_backs, joint_leave_counts }: typeof FIRST_POLICY,
) {
  const MINUTE = 60_000;
  const isThere = (ms: number): boolean => {
    const at = instant(ms);
    const time = inJakarta(at).slice(11, 16);
    const open = time >= call_backs.opens && time < call_backs.closes;
    return open && dayOffReason(dayOf(at), on, joint_leave_counts) === undefined;
  };
  let ms = Math.ceil(millis(from) / MINUTE) * MINUTE;
  for (let left = count; ; ms += MINUTE) {
    if (!isThere(ms)) continue;
    if (left === 0) return instant(ms);
    left -= 1;
    if (left === 0) return instant(ms + MINUTE);
  }
}

describe("R4.5 service time, whatever the hours and the calendar", () => {
  test("a call is expected within service hours, on no day off, and not before it was asked for", () => {
    fc.assert(
      fc.property(asked, minutes, calendar, hours, (from, count, on, policy) => {
        const { at, skipped } = serviceTerm(from, count, on, serviceHours(policy));
        const time = inJakarta(at).slice(11, 19);
        const { opens, closes } = policy.call_backs;
        expect(at >= from).toBe(true);
        expect(time >= `${opens}:00` && time <= `${closes}:00`).toBe(true);
        expect(dayOffReason(dayOf(at), on, policy.joint_leave_counts)).toBeUndefined();
        for (const off of skipped) expect(off.date >= dayOf(from) && off.date < dayOf(at)).toBe(true);
      }),
    );
  });

  test("who asks later is called no sooner, and more minutes are never less", () => {
    fc.assert(
      fc.property(asked, asked, minutes, minutes, calendar, hours, (a, b, m, n, on, policy) => {
        const [first = a, second = b] = [a, b].sort();
        const [less = m, more = n] = [m, n].sort((x, y) => x - y);
        expect(
          serviceTerm(first, less, on, serviceHours(policy)).at <=
            serviceTerm(second, less, on, serviceHours(policy)).at,
        ).toBe(true);
        // At a closing instant a stretch ends, and none begins: the two are one instant of service time apart.
        if (less > 0)
          expect(
            serviceTerm(first, less, on, serviceHours(policy)).at <=
              serviceTerm(first, more, on, serviceHours(policy)).at,
          ).toBe(true);
      }),
    );
  });

  test("it agrees with a count minute by minute", () => {
    const short = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(asked, short, calendar, (from, count, on) => {
        const policy = { ...FIRST_POLICY };
        expect(serviceTerm(from, count, on, serviceHours(policy)).at).toBe(
          byTheMinute(from, count, on, policy),
        );
      }),
      { numRuns: 40 },
    );
  });

  test("R6.2 what was served until a stretch of service time has passed is just that stretch", () => {
    fc.assert(
      fc.property(asked, minutes, calendar, hours, (from, count, on, policy) => {
        const served = serviceHours(policy);
        // A stretch counts from a whole minute: so does this.
        const begun = instant(Math.ceil(millis(from) / 60_000) * 60_000);
        const { at } = serviceTerm(begun, count, on, served);
        expect(servedBetween(begun, at, on, served)).toBe(count * 60_000);
      }),
    );
  });

  test("R6.2 what was served from one instant to a third is what was served to any second and from it", () => {
    fc.assert(
      fc.property(asked, asked, asked, calendar, hours, (a, b, c, on, policy) => {
        const [first = a, second = b, third = c] = [a, b, c].sort();
        const served = (from: string, to: string) => servedBetween(from, to, on, serviceHours(policy));
        expect(served(first, third)).toBe(served(first, second) + served(second, third));
        expect(served(third, first)).toBe(0);
      }),
    );
  });

  test("R7.2 a decree moves what is provisional later or not at all", () => {
    fc.assert(
      fc.property(asked, minutes, calendar, calendar, (from, count, before, after) => {
        const expected = expectedAfter(from, count, before, FIRST_POLICY);
        const moved = reexpected(expected, after, FIRST_POLICY);
        if (moved) expect(expected.provisional === true && moved.at >= expected.at).toBe(true);
      }),
    );
  });
});
