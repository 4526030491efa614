import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { businessTerm } from "../../functions/kernel/business-days.ts";
import { dueAfter, recounted } from "../../functions/kernel/deadlines.ts";
import { instant } from "../../functions/kernel/instants.ts";
import { MOST_RUPIAH, share, total } from "../../functions/kernel/money.ts";
import { FIRST_CALENDAR } from "../../functions/policies/first-calendar.ts";

const rupiah = fc.integer({ min: 0, max: MOST_RUPIAH });
const weights = fc.array(fc.integer({ min: 0, max: 10_000_000_000_000 }), { minLength: 1, maxLength: 100 });

describe("R3.1 shares", () => {
  test("given any amount and weights, then the parts are whole, exact, and within a rupiah of fair", () => {
    fc.assert(
      fc.property(rupiah, weights, (amount, given) => {
        const parts = share(amount, given);
        expect(total(parts)).toBe(amount);
        const sum = given.reduce((all, weight) => all + BigInt(weight), 0n);
        parts.forEach((part, place) => {
          expect(Number.isSafeInteger(part) && part >= 0).toBe(true);
          if (sum === 0n) return;
          const floor = Number((BigInt(amount) * BigInt(given[place] as number)) / sum);
          expect(part === floor || part === floor + 1).toBe(true);
        });
      }),
    );
  });

  test("given a heavier line, then it never gets less than a lighter one", () => {
    fc.assert(
      fc.property(rupiah, weights, (amount, given) => {
        const sorted = [...given].sort((a, b) => b - a);
        const parts = share(amount, sorted);
        expect([...parts].sort((a, b) => b - a)).toEqual(parts);
      }),
    );
  });

  test("given lines that were shared once, when all of them are asked for, then that is the amount again", () => {
    fc.assert(
      fc.property(rupiah, weights, (amount, given) => {
        const parts = share(amount, given);
        if (amount > 0) expect(share(amount, parts)).toEqual(parts);
      }),
    );
  });
});

describe("R7.1 business terms", () => {
  const moment = fc
    .integer({ min: Date.parse("2026-01-01T00:00:00Z"), max: Date.parse("2028-12-31T00:00:00Z") })
    .map(instant);
  const days = fc.integer({ min: 1, max: 60 });

  test("given a later event or a longer term, then it never ends earlier", () => {
    fc.assert(
      fc.property(moment, moment, days, days, fc.boolean(), (a, b, m, n, leave) => {
        const at = (from: string, count: number) => businessTerm(from, count, FIRST_CALENDAR, leave).at;
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(at(early, m) <= at(late, m)).toBe(true);
        const [short, long] = m < n ? [m, n] : [n, m];
        expect(at(a, short) <= at(a, long)).toBe(true);
        expect(at(a, m) > a).toBe(true);
      }),
    );
  });

  test("given a term, then two terms one after the other are at least as long, and leave never shortens it", () => {
    fc.assert(
      fc.property(moment, days, (from, count) => {
        const strict = businessTerm(from, count, FIRST_CALENDAR, false);
        const lenient = businessTerm(from, count, FIRST_CALENDAR, true);
        expect(lenient.at <= strict.at).toBe(true);
        expect(strict.skipped.every(({ date }) => date <= strict.last_day)).toBe(true);
      }),
    );
  });

  test("R7.2 given any decree for 2027, then a provisional deadline moves later or stands, and never earlier", () => {
    const dayOff = fc.integer({ min: 0, max: 364 }).map((n) => ({
      date: instant(Date.UTC(2027, 0, 1 + n)).slice(0, 10),
      name: "libur",
    }));
    const december = fc
      .integer({ min: Date.parse("2026-12-01T00:00:00Z"), max: Date.parse("2027-02-01T00:00:00Z") })
      .map(instant);
    fc.assert(
      fc.property(december, days, fc.array(dayOff, { maxLength: 30 }), (from, count, holidays) => {
        const counting = { joint_leave_counts: false };
        const term = { count, unit: "business_days" } as const;
        const due = dueAfter(from, term, "R3.3", FIRST_CALENDAR, counting);
        const years = { ...FIRST_CALENDAR.years, "2027": { decree: "", holidays, joint_leave: [] } };
        const calendar = { version: 2, years };
        const moved = recounted(due, calendar, counting);
        expect(moved !== undefined).toBe(due.provisional === true);
        if (moved) expect(moved.at >= due.at).toBe(true);
        const anew = dueAfter(from, term, "R3.3", calendar, counting);
        if (moved) expect(moved.at).toBe([anew.at, due.at].sort().at(-1));
      }),
    );
  });
});
