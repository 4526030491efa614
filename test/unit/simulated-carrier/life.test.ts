import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { LIFE_NAMES, LIVES, live, type Parcel } from "../../../functions/simulated-carrier/life.ts";
import { numberOf } from "../../../functions/simulated-carrier/number.ts";
import { check } from "../../../functions/waybills/waybill.ts";
import { later, MONDAY } from "../given.ts";

const BOOKED: Parcel = { waybill: "JO0000000001", booked_at: MONDAY, steps: [], version: 1 };
const HOUR = 3_600_000;

function further(...args: Parameters<typeof live>): Parcel {
  const outcome = live(...args);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome;
}

describe("R2.5 the life of a parcel", () => {
  test.each(LIFE_NAMES)(
    "given %s, then its steps come in order, none before it was booked, none ahead of case time",
    (life) => {
      const now = later(MONDAY, 5 * HOUR);
      const { steps } = further(BOOKED, life, 10, now);
      expect(steps.map(({ tag }) => tag)).toEqual(LIVES[life].map(({ tag }) => tag));
      const instants = [MONDAY, ...steps.map(({ occurred_at }) => occurred_at)];
      expect(new Set(instants).size).toBe(instants.length);
      expect([...instants].sort()).toEqual(instants);
      expect(instants.at(-1)).toBe(now);
    },
  );

  test("given it is played step by step, then each goes on where the last one ended, and the end is the end", () => {
    let parcel = BOOKED;
    for (const hours of [1, 2, 3, 4]) parcel = further(parcel, "delivered", 1, later(MONDAY, hours * HOUR));
    expect(parcel.steps.map(({ occurred_at }) => occurred_at)).toEqual(
      [1, 2, 3, 4].map((hours) => later(MONDAY, hours * HOUR)),
    );
    expect(parcel.version).toBe(5);
    expect(live(parcel, "delivered", 1, later(MONDAY, 5 * HOUR))).toMatchObject({ code: "life_over" });
  });

  test("given one life, then no other; given a booking that was given up, then none", () => {
    const parcel = further(BOOKED, "stuck", 1, later(MONDAY, HOUR));
    expect(live(parcel, "delivered", 1, later(MONDAY, HOUR))).toMatchObject({ code: "life_differs" });
    expect(live({ ...BOOKED, cancelled: true }, "stuck", 1, MONDAY)).toMatchObject({
      code: "booking_cancelled",
    });
  });

  test("given all of it at the very instant of the booking, then the instants still rise", () => {
    const instants = further(BOOKED, "delivered", 10, MONDAY).steps.map(({ occurred_at }) => occurred_at);
    expect(instants).toEqual([1, 2, 3, 4].map((ms) => later(MONDAY, ms)));
  });
});

test.each([1, 42, 1_234_567_890])("given the number %s, then it passes for its carrier's (R2.2)", (n) => {
  expect(check("jnt", numberOf(n)).verdict).toBe("valid");
});
