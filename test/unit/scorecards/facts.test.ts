import { describe, expect, test } from "vitest";
import type { Metric } from "../../../functions/policies/scorecards.ts";
import { type Fact, type Mark, merged, weigh } from "../../../functions/scorecards/fact.ts";
import { difference } from "../../../functions/scorecards/scorecard.ts";

/** 23:30 WIB is still that day, and 00:30 WIB the next one. */
const LATE = "2026-11-25T16:30:00.000Z";
const NEXT = "2026-11-25T17:30:00.000Z";

const mark = (at: string, worth?: number, seq = 1): Mark => ({
  at,
  seq,
  ...(worth === undefined ? {} : { worth }),
});
const fact = (metric: Metric, marks: Fact["marks"]): Fact => ({ metric, fact_id: "f", marks });
const weight = (metric: Metric, marks: Fact["marks"]) => weigh(fact(metric, marks));

describe("What a fact comes to (R6.7)", () => {
  test("given an instant in Jakarta's evening, then it counts on Jakarta's day", () => {
    expect(weight("dispute_losses", { decided: mark(LATE, 1) }).shares[0]?.day).toBe("2026-11-25");
    expect(weight("dispute_losses", { decided: mark(NEXT, 1) }).shares[0]?.day).toBe("2026-11-26");
  });

  test("given an order that was delivered and then completed, then it arrived once, when it was delivered", () => {
    const both = weight("refund_rate", { completed: mark(NEXT), delivered: mark(LATE) });
    expect(both.shares).toEqual([{ day: "2026-11-25", n: 0, of: 1 }]);
    expect(weight("refund_rate", { completed: mark(NEXT) }).shares).toEqual([
      { day: "2026-11-26", n: 0, of: 1 },
    ]);
  });

  test("given a penalty that is given back, then its waybill counts no more, and its points leave on that day (R5.4)", () => {
    const marks = { issued: mark(LATE, 12), given_back: mark(NEXT, 12) };
    expect(weight("invalid_waybills", marks)).toEqual({ shares: [] });
    expect(weight("points", marks)).toEqual({
      shares: [
        { day: "2026-11-25", n: 12, of: 0 },
        { day: "2026-11-26", n: -12, of: 0 },
      ],
    });
  });

  test("given points that lapsed and are given back later, then they leave once, when they lapsed", () => {
    const marks = {
      issued: mark(LATE, 6),
      given_back: mark("2026-11-30T00:00:00.000Z", 6),
      lapsed: mark(NEXT, 6),
    };
    expect(weight("points", marks).shares).toHaveLength(2);
    expect(weight("points", marks).shares[1]).toEqual({ day: "2026-11-26", n: -6, of: 0 });
  });

  test("given a review that is edited, then the last stars count on the day it was written; removed, none do", () => {
    const marks = { written: mark(LATE, 5), edited: mark(NEXT, 1, 3) };
    expect(weight("rating", marks)).toEqual({
      shares: [{ day: "2026-11-25", n: 1, of: 1 }],
      behind: { at: LATE, worth: 1 },
    });
    expect(weight("rating", { ...marks, removed: mark(NEXT, 1) })).toEqual({ shares: [] });
    expect(weight("rating", { edited: mark(NEXT, 1, 3) })).toEqual({ shares: [] });
  });

  test("given answers, then those of more than an hour are cases behind the mean", () => {
    expect(weight("answer_time", { answered: mark(LATE, 3_600) }).behind).toBeUndefined();
    expect(weight("answer_time", { answered: mark(LATE, 3_601) }).behind).toEqual({ at: LATE, worth: 3_601 });
  });

  test("given an older edit after a newer one, then nothing changes, and the fact is the very same", () => {
    const reading = (seq: number, worth: number) =>
      ({ metric: "rating", fact_id: "f", name: "edited", mark: mark(NEXT, worth, seq) }) as const;
    const newer = merged(undefined, reading(3, 2));
    expect(merged(newer, reading(2, 5))).toBe(newer);
    expect(merged(newer, reading(3, 2))).toBe(newer);
    expect(merged(newer, reading(4, 5)).marks.edited?.worth).toBe(5);
  });

  test("given shares that stay as they are, then no day changes; those that move leave one and join another", () => {
    const was = [{ day: "2026-11-25", n: 1, of: 1 }];
    expect(difference("rating", was, was)).toEqual([]);
    expect(difference("rating", was, [{ day: "2026-11-26", n: 1, of: 1 }])).toEqual([
      { day: "2026-11-25", counted: { rating: { n: -1, of: -1 } } },
      { day: "2026-11-26", counted: { rating: { n: 1, of: 1 } } },
    ]);
  });
});
