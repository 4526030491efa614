import { describe, expect, test } from "vitest";
import { givingBackBrings, issueBrings, refusalBrings } from "../../../functions/penalties/foreseen.ts";
import { noPoints } from "../../../functions/penalties/points.ts";
import { aBalance, MONDAY } from "../given.ts";
import { aPenalty } from "./given.ts";

const MILESTONES = [
  { points: 12, measure: "warning", text: { id: "Peringatan", en: "Warning" } },
  { points: 24, measure: "no_promotions", text: { id: "Tanpa promosi", en: "No promotions" } },
];
const points = (active: number) => ({
  ...noPoints("toko-1"),
  issued: active,
  active,
  reached: MILESTONES.filter((one) => active >= one.points).map(({ points: at, measure }) => ({
    points: at,
    measure,
  })),
});
const told = (all: readonly { code: string; amount?: number; points?: number }[]) =>
  all.map(({ code, amount, points: count }) => [code, count ?? amount]);

describe("R5.2 what a penalty brings is said beforehand", () => {
  const penalty = aPenalty("empty_parcel", { points: 12, fine: 50_000 });

  test("given the balance suffices in part, then points, what is taken, what is owed, what begins", () => {
    const brought = issueBrings(penalty, points(0), aBalance({ available: 20_000 }), MILESTONES);
    expect(told(brought)).toEqual([
      ["points_issued", 12],
      ["fine_taken", 20_000],
      ["fine_owed", 30_000],
      ["measure_begins", undefined],
    ]);
    expect(brought.at(-1)?.text.en).toBe("Begins: Warning");
  });

  test("given no fine, then none is spoken of", () => {
    const free = aPenalty("mismatch", { points: 2, fine: 0 });
    expect(told(issueBrings(free, points(0), aBalance({}), MILESTONES))).toEqual([["points_issued", 2]]);
  });
});

describe("R5.4 what an appeal brings is said beforehand", () => {
  const penalty = aPenalty("empty_parcel", { points: 12, fine: 50_000, fine_taken: 20_000 });

  test("given it is upheld, then points, fine and what is owed come back, and the measure ends", () => {
    const brought = givingBackBrings(penalty, points(14), MILESTONES);
    expect(told(brought)).toEqual([
      ["points_given_back", 12],
      ["fine_given_back", 20_000],
      ["fine_waived", 30_000],
      ["measure_ends", undefined],
    ]);
  });

  test("given its points have lapsed, then no points come back", () => {
    const lapsed = { ...penalty, status: "lapsed", lapsed_at: MONDAY } as typeof penalty;
    const none = { ...points(0), issued: 12, lapsed: 12 };
    expect(told(givingBackBrings(lapsed, none, MILESTONES))).toContainEqual(["points_lapsed", 0]);
  });

  test("R5.3 given it is refused, then the penalty stands, and until when another appeal may come, or none", () => {
    expect(told(refusalBrings(penalty, MONDAY))).toEqual([
      ["penalty_stands", 12],
      ["fine_stands", 50_000],
      ["another_appeal", undefined],
    ]);
    expect(refusalBrings(penalty, MONDAY).at(-1)?.text.en).toContain("2026-03-02 10:00 WIB");
    expect(told(refusalBrings(penalty, undefined))).toContainEqual(["no_appeals_left", undefined]);
  });
});
