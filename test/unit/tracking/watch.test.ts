import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decree } from "../../../functions/kernel/business-days.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { TAGS, type Tag } from "../../../functions/shipments/parcel.ts";
import { dueOf, type Parcel, seenOf } from "../../../functions/tracking/parcel.ts";
import { recount, standStill, type TrackingEvent, track } from "../../../functions/tracking/tracking.ts";
import { type WatchRules, watchFrom } from "../../../functions/waybills/watch.ts";
import { later, MONDAY } from "../given.ts";
import { aParcel, DAY, event, FRIDAY, HOUR, RULES } from "./given.ts";

function known<T>(outcome: T): Exclude<T, { refused: true }> {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome as Exclude<T, { refused: true }>;
}

const told = (parcel: Parcel, one: TrackingEvent, now = one.occurred_at): Parcel =>
  known(track(parcel, one, now, RULES)).parcel;
const stalled = () => known(standStill(aParcel(), FRIDAY, RULES));

describe("R2.5 a parcel that does not move", () => {
  test("given it was sent on Monday, then three business days end with Thursday: not a millisecond earlier, and once", () => {
    const parcel = aParcel();
    expect(dueOf(parcel)?.at).toBe(FRIDAY);
    expect(standStill(parcel, later(FRIDAY, -1), RULES)).toMatchObject({ code: "not_yet" });
    const still = known(standStill(parcel, later(FRIDAY, 5), RULES));
    expect(still).toMatchObject({ status: "stalled", stalled_at: FRIDAY, told: 1 });
    expect(standStill(still, later(FRIDAY, DAY), RULES)).toMatchObject({ code: "nothing_due" });
  });

  test("given weekend, holidays and joint leave, then none of these days counts", () => {
    // 17 March 2026 10:00 WIB: Nyepi and Idulfitri, with their joint leave, are on the way.
    expect(watchFrom("2026-03-17T03:00:00.000Z", RULES).at).toBe("2026-03-27T17:00:00.000Z");
  });

  test("given it moves on, then it is watched anew from there", () => {
    expect(dueOf(told(aParcel(), event("InTransit", 24)))?.at).toBe("2026-03-06T17:00:00.000Z");
  });

  test.each([
    ["Delivered", undefined],
    ["Expired", undefined],
    ["Exception", "Exception_011"],
  ] as const)("given %s %s, then nobody waits for more", (tag, subtag) => {
    const parcel = told(aParcel(), event(tag, 2, subtag));
    expect(parcel.status).toBe("over");
    expect(standStill(parcel, later(FRIDAY, 30 * DAY), RULES)).toMatchObject({ code: "nothing_due" });
  });

  test("given it stood still and moves again, then its trouble is over and it is watched again", () => {
    const parcel = told(stalled(), event("InTransit", 100));
    expect(parcel).toMatchObject({ status: "watched", told: 2 });
    expect(parcel).not.toHaveProperty("stalled_at");
    expect(seenOf(parcel)).not.toHaveProperty("trouble");
  });

  test("given what is told only then happened long before, then the silence goes on and is not told twice", () => {
    const parcel = told(stalled(), event("InTransit", 1), later(FRIDAY, 10 * DAY));
    expect(parcel).toMatchObject({ status: "stalled", stalled_at: FRIDAY, tag: "InTransit" });
  });

  test("given a clock that is wrong, then it moves no earlier than it was sent and no later than now", () => {
    const early = told(aParcel(), event("InTransit", -200), MONDAY);
    expect(dueOf(early)).toEqual(dueOf(aParcel()));
    const now = later(MONDAY, 13 * HOUR + 59 * 60_000);
    // Ten minutes ahead it is Tuesday already.
    const ahead = told(aParcel(), { tag: "InTransit", occurred_at: later(now, 10 * 60_000) }, now);
    expect(dueOf(ahead)).toMatchObject({ at: FRIDAY, from: now });
  });
});

describe("R7.2 a parcel that is watched into a year without a decree", () => {
  const SENT = "2026-12-30T03:00:00.000Z";
  const parcel = aParcel({ taken_at: SENT, due: watchFrom(SENT, without("2027")) } as Partial<Parcel>);
  const decreed = withDecree("2027", ["2027-01-01", "2027-01-04"]);

  function without(year: string): WatchRules {
    const { [year]: _gone, ...years } = RULES.calendar.years;
    return { ...RULES, calendar: { version: 1, years } };
  }

  function withDecree(year: string, dates: readonly string[]): WatchRules {
    const decree: Decree = {
      decree: "SKB",
      holidays: dates.map((date) => ({ date, name: "Libur" })),
      joint_leave: [],
    };
    return { ...RULES, calendar: { version: 2, years: { ...RULES.calendar.years, [year]: decree } } };
  }

  test("given the decree comes, then its deadline moves, later only", () => {
    const due = dueOf(parcel);
    expect(due?.provisional).toBe(true);
    const moved = known(recount(parcel, decreed));
    expect(moved.told).toBe(1);
    expect((dueOf(moved)?.at ?? "") > (due?.at ?? "")).toBe(true);
    expect(dueOf(moved)).not.toHaveProperty("provisional");
    expect(recount(moved, decreed)).toMatchObject({ code: "nothing_to_move", rule: "R7.2" });
  });

  test("given the decree came and nobody had moved it yet, then it does not stand still before", () => {
    const at = dueOf(parcel)?.at ?? "";
    expect(known(standStill(parcel, at, decreed))).toMatchObject({ status: "watched" });
    expect(known(standStill(parcel, at, without("2027")))).toMatchObject({ status: "stalled" });
  });
});

describe("R2.5 what is wrong with a parcel", () => {
  test.each([
    ["AttemptFail", undefined, "attempt_failed"],
    ["Exception", "Exception_003", "exception"],
    ["Exception", undefined, "exception"],
    ["Exception", "Exception_010", "returning_to_sender"],
    ["Exception", "Exception_011", "returned_to_sender"],
    ["Expired", undefined, "no_movement"],
  ] as const)("given %s %s, then it is %s since then", (tag, subtag, trouble) => {
    const { occurred_at } = event(tag, 5);
    const seen = seenOf(told(aParcel(), event(tag, 5, subtag)));
    expect(seen).toEqual({ tag, at: occurred_at, trouble, since: occurred_at });
  });

  test("given nothing was ever told, then its silence is its trouble, since its deadline", () => {
    expect(seenOf(stalled())).toEqual({ trouble: "no_movement", since: FRIDAY });
  });

  test("given it stands still after an exception, then the exception is what is wrong", () => {
    const parcel = known(standStill(told(aParcel(), event("Exception", 1)), FRIDAY, RULES));
    expect(parcel.status).toBe("stalled");
    expect(seenOf(parcel)).toMatchObject({ trouble: "exception", since: event("Exception", 1).occurred_at });
  });

  test("given all that is fine, then nothing is wrong", () => {
    const fine: readonly Tag[] = TAGS.filter((tag) => !["AttemptFail", "Exception", "Expired"].includes(tag));
    for (const tag of fine) expect(seenOf(told(aParcel(), event(tag, 1)))).not.toHaveProperty("trouble");
  });
});

describe("R7.4 a parcel under events, deadlines and duplicates in any order", () => {
  const HOURS = 40 * 24;
  const happening = fc.record({
    told: fc.boolean(),
    tag: fc.constantFrom(...TAGS),
    /** How much later something happens, and how long ago what is told was by then. */
    later: fc.integer({ min: 0, max: 200 }),
    ago: fc.integer({ min: 0, max: 200 }),
  });

  test("then it is told once for each silence, never early, and what is over is not told", () => {
    let times = 0;
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 20 }), (happenings) => {
        let parcel: Parcel = aParcel();
        let hours = 0;
        let silenceTold = false;
        for (const one of happenings) {
          hours = Math.min(hours + one.later, HOURS);
          const now = later(MONDAY, hours * HOUR);
          if (one.told) {
            const tracked = known(track(parcel, event(one.tag, hours - one.ago), now, RULES));
            const goesOn = parcel.status === "stalled" && tracked.parcel.status === "stalled";
            if (tracked.latest && !goesOn) silenceTold = false;
            parcel = tracked.parcel;
            continue;
          }
          const due = dueOf(parcel);
          const outcome = standStill(parcel, now, RULES);
          if (isRefusal(outcome)) {
            expect(due === undefined || now < due.at).toBe(true);
            continue;
          }
          expect(silenceTold).toBe(false);
          expect(due && now >= due.at).toBe(true);
          expect(parcel.tag).not.toBe("Delivered");
          silenceTold = true;
          times += 1;
          parcel = outcome;
        }
      }),
    );
    expect(times).toBeGreaterThan(20);
  });
});
