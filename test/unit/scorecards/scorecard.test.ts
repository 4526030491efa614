import { describe, expect, test } from "vitest";
import { FIRST_SCORECARDS, METRICS } from "../../../functions/policies/scorecards.ts";
import { valueIn } from "../../../functions/scorecards/metric.ts";
import { rankOf, reachedBy, riskOf } from "../../../functions/scorecards/risk.ts";
import { figuresOf, reachedOf, windowOf } from "../../../functions/scorecards/scorecard.ts";
import { METRIC_TEXTS, missedText, NEXT_STEPS } from "../../../functions/scorecards/wording.ts";
import { figures, targetOf } from "./given.ts";

const day = (day: string, n: number, of: number) => ({ day, counted: { refund_rate: { n, of } } });

describe("A shop's scorecard (R6.7)", () => {
  test("given 30 days, then today is the last of them, and as many lie before", () => {
    expect(windowOf("2026-11-30", 30)).toEqual({ from: "2026-11-01", before: "2026-10-02" });
  });

  test("given days in and out of the window, then each is counted where it lies, and older and later ones nowhere", () => {
    const days = ["2026-12-01", "2026-11-30", "2026-11-01", "2026-10-31", "2026-10-02", "2026-10-01"];
    const made = figuresOf(
      days.map((one) => day(one, 1, 10)),
      "2026-11-30",
      30,
      0,
    );
    expect(made.refund_rate).toEqual({ now: { n: 2, of: 20 }, before: { n: 2, of: 20 } });
  });

  test("given points of the window and older ones, then now there are all, and before there were the older ones", () => {
    const days = [{ day: "2026-11-20", counted: { points: { n: 12, of: 0 } } }];
    expect(figuresOf(days, "2026-11-30", 30, 18).points).toEqual({
      now: { n: 18, of: 0 },
      before: { n: 6, of: 0 },
    });
  });

  test.each([
    ["refund_rate", { n: 1, of: 3 }, 33.33],
    ["refund_rate", { n: 0, of: 0 }, undefined],
    ["rating", { n: 14, of: 3 }, 4.67],
    ["answer_time", { n: 100, of: 3 }, 33],
    ["points", { n: 0, of: 0 }, 0],
  ] as const)("given %s of %j, then its value is %s", (metric, counted, wanted) => {
    expect(valueIn(metric, counted)).toBe(wanted);
  });

  test("given fewer than say something, then it is neither met nor missed", () => {
    const few = reachedOf({ now: { n: 9, of: 9 }, before: { n: 0, of: 0 } }, targetOf("refund_rate"));
    expect(few).toMatchObject({ value: 100, met: undefined, serious_missed: false });
    const enough = reachedOf({ now: { n: 10, of: 10 }, before: { n: 0, of: 0 } }, targetOf("refund_rate"));
    expect(enough).toMatchObject({ met: false, serious_missed: true });
  });

  test.each([
    ["refund_rate", 1, 2, "better"],
    ["refund_rate", 2, 1, "worse"],
    ["refund_rate", 2, 2, "steady"],
    ["rating", 90, 80, "better"],
    ["rating", 80, 90, "worse"],
  ] as const)("given %s %i after %i, then the trend is %s", (metric, now, before, wanted) => {
    const both = { now: { n: now, of: 20 }, before: { n: before, of: 20 } };
    expect(reachedOf(both, targetOf(metric)).trend).toBe(wanted);
  });

  test("given just the target, then it is met", () => {
    const just = reachedOf({ now: { n: 5, of: 100 }, before: { n: 0, of: 0 } }, targetOf("refund_rate"));
    expect([just.met, just.trend]).toEqual([true, undefined]);
    const stars = reachedOf({ now: { n: 45, of: 10 }, before: { n: 0, of: 0 } }, targetOf("rating"));
    expect(stars.met).toBe(true);
  });
});

describe("A shop's risk (R6.7)", () => {
  const risk = (some: Parameters<typeof figures>[0]) =>
    riskOf(reachedBy(figures(some), FIRST_SCORECARDS.targets));
  const points = (n: number) => ({ points: { now: { n, of: 0 } } });

  test("given nothing that is missed, then it is low", () => {
    expect(risk({})).toEqual({ level: "low", reasons: [] });
  });

  test("given a target that is missed, then it is medium; seriously missed, high", () => {
    expect(risk(points(12))).toEqual({
      level: "medium",
      reasons: [{ metric: "points", severity: "medium" }],
    });
    expect(risk(points(37))).toEqual({ level: "high", reasons: [{ metric: "points", severity: "high" }] });
  });

  test("given four that are missed a little, then it is high; the worst reason comes first", () => {
    const little = {
      ...points(12),
      refund_rate: { now: { n: 6, of: 100 } },
      left_to_the_clock: { now: { n: 15, of: 100 } },
    };
    expect(risk(little).level).toBe("medium");
    expect(risk({ ...little, invalid_waybills: { now: { n: 3, of: 100 } } }).level).toBe("high");
    expect(risk({ ...points(12), rating: { now: { n: 20, of: 10 } } }).reasons[0]).toEqual({
      metric: "rating",
      severity: "high",
    });
  });

  test("given shops, then the worst sorts first", () => {
    const ranks = [risk({}), risk(points(12)), risk(points(37))].map((one) => rankOf(one, "s"));
    expect([...ranks].sort()).toEqual([...ranks].reverse());
  });
});

describe("Texts of scorecards (R8.4)", () => {
  test.each(METRICS)(
    "given %s, then it has a name and next steps in both languages, each with a place to go",
    (metric) => {
      const steps = NEXT_STEPS[metric];
      expect(steps.length).toBeGreaterThan(0);
      for (const { id, en } of [METRIC_TEXTS[metric], ...steps.map(({ text }) => text)]) {
        expect(id).not.toBe("");
        expect(en).not.toBe("");
        expect(id).not.toBe(en);
      }
      for (const { href } of steps) expect(href("shop-1")).toMatch(/^\/[a-z]/);
    },
  );

  test("given a metric that is missed, then the text says what it is and what it should be", () => {
    expect(missedText("refund_rate", "percent", 12.5, 5)).toEqual({
      id: expect.stringMatching(/: 12,5%, target 5%\.$/),
      en: expect.stringMatching(/: 12\.5%, target 5%\.$/),
    });
    expect(missedText("answer_time", "seconds", 7_200, 3_600).en).toMatch(/120 minutes, target 60 minutes/);
  });
});
