import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { finable, payable } from "../../../functions/ledger/ledger.ts";
import { dryRun } from "../../../functions/penalties/dry-run.ts";
import { entryOf, newFine, payOwed } from "../../../functions/penalties/fines.ts";
import { giveBack, lapse, owedOf } from "../../../functions/penalties/penalty.ts";
import { counted, nextMilestone, noPoints } from "../../../functions/penalties/points.ts";
import { FIRST_PENALTIES } from "../../../functions/policies/first-penalties.ts";
import { aBalance, later, MONDAY } from "../given.ts";
import { aPenalty } from "./given.ts";

/** 90 days after Monday, 2 March. */
const LAPSES = "2026-05-31T03:00:00.000Z";
const code = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : "accepted");

describe("R5.2 a penalty", () => {
  test("costs what policy has for its kind, and says until when it counts and may be appealed against", () => {
    expect(aPenalty()).toMatchObject({
      points: 12,
      fine: 50_000,
      fine_taken: 0,
      status: "active",
      lapses_at: LAPSES,
      due: { at: LAPSES, rule: "R5.2" },
      appeal_until: "2026-03-09T03:00:00.000Z",
      appeals_used: 0,
    });
    expect(aPenalty("untrackable_number")).toMatchObject({ points: 4, fine: 0 });
  });

  test("lapses after 90 days, not a millisecond early, and once", () => {
    expect(code(lapse(aPenalty(), later(LAPSES, -1)))).toBe("not_yet");
    const lapsed = lapse(aPenalty(), LAPSES);
    if (isRefusal(lapsed)) throw new Error(lapsed.code);
    expect(lapsed).toMatchObject({ status: "lapsed", lapsed_at: LAPSES, version: 2, stage: 2 });
    expect(lapsed).not.toHaveProperty("due");
    expect(code(lapse(lapsed, LAPSES))).toBe("penalty_status");
    expect(code(giveBack(lapsed, LAPSES))).toBe("accepted");
  });

  test("R5.4 is given back once, and owes nothing then", () => {
    const back = giveBack(aPenalty("empty_parcel", { fine_taken: 20_000 }), MONDAY);
    if (isRefusal(back)) throw new Error(back.code);
    expect([owedOf(back), back.status]).toEqual([0, "given_back"]);
    expect([code(giveBack(back, MONDAY)), code(lapse(back, LAPSES))]).toEqual([
      "penalty_status",
      "penalty_status",
    ]);
  });
});

describe("R5.2 milestones", () => {
  const { milestones } = FIRST_PENALTIES;
  test("are told when they are reached, several at once too, and when they are left", () => {
    const up = counted(noPoints("toko-1"), undefined, { status: "active", points: 30 }, milestones);
    expect(up.reached.map(({ measure }) => measure)).toEqual(["warning", "no_promotions"]);
    expect(up.after).toMatchObject({ issued: 30, active: 30, told: 2, version: 1 });
    expect(nextMilestone(up.after, milestones)?.measure).toBe("new_listings_stopped");
    const down = counted(up.after, "active", { status: "lapsed", points: 30 }, milestones);
    expect([down.reached, down.left.map(({ measure }) => measure)]).toEqual([
      [],
      ["warning", "no_promotions"],
    ]);
    expect(down.after).toMatchObject({ issued: 30, active: 0, lapsed: 30, reached: [], told: 4 });
  });

  test("exactly so many points reach one, and one less does not", () => {
    for (const [points, reached] of [
      [11, 0],
      [12, 1],
    ] as const)
      expect(
        counted(noPoints("t"), undefined, { status: "active", points }, milestones).reached,
      ).toHaveLength(reached);
  });

  test("a policy that moved a milestone tells only what that makes of the points at the next change", () => {
    const { after } = counted(noPoints("t"), undefined, { status: "active", points: 12 }, milestones);
    const stricter = milestones.map((one) => ({ ...one, points: one.points / 2 }));
    const next = counted(after, undefined, { status: "active", points: 0 }, stricter);
    expect(next.reached.map(({ measure }) => measure)).toEqual(["no_promotions"]);
    expect(next.left).toEqual([]);
  });
});

describe("R3.5 a fine comes after queued refunds and freezes", () => {
  test.each([
    [{ available: 100_000 }, 50_000, 0],
    [{ available: 20_000 }, 20_000, 30_000],
    [{ available: 100_000, queued: 70_000, queued_count: 1 }, 30_000, 20_000],
    [{ available: 100_000, freeze_short: 90_000 }, 10_000, 40_000],
    [{ available: 40_000, queued: 50_000, queued_count: 1 }, 0, 50_000],
    [{ available: 100_000, fines_owed: 10 }, 0, 50_010],
  ])("given %o, then %i are taken and %i owed", (figures, taken, owed) => {
    const taking = newFine(50_000, aBalance(figures));
    expect([taking.taken, taking.after?.fines_owed]).toEqual([taken, owed]);
    expect(taking.after?.available).toBe(figures.available - taken);
  });

  test("what is owed is paid by later credits, in parts, and no payout overtakes it", () => {
    const short = aBalance({ available: 20_000, fines_owed: 50_000 });
    expect([finable(short), payable(short)]).toEqual([20_000, 0]);
    const first = payOwed(aPenalty(), short, MONDAY);
    if (isRefusal(first)) throw new Error(first.code);
    expect([first.taken, owedOf(first.penalty), first.after.available]).toEqual([20_000, 30_000, 0]);
    expect(code(payOwed(first.penalty, first.after, MONDAY))).toBe("balance_short");
    const last = payOwed(first.penalty, { ...first.after, available: 45_000 }, MONDAY);
    if (isRefusal(last)) throw new Error(last.code);
    expect([last.taken, last.after]).toMatchObject([30_000, { available: 15_000, fines_owed: 0 }]);
    expect(code(payOwed(last.penalty, last.after, MONDAY))).toBe("nothing_owed");
  });

  test("R1.3 its entries are each other's opposite and name the penalty", () => {
    const [out, back] = [entryOf(aPenalty(), "fine_taken", 7), entryOf(aPenalty(), "fine_given_back", 7)];
    expect(out.legs).toEqual([
      { account: "shop:toko-1", amount: -7 },
      { account: "payments", amount: 7 },
    ]);
    expect(back.legs).toEqual(out.legs.map((leg) => ({ ...leg, amount: -leg.amount })));
    expect(out).toMatchObject({ penalty_id: aPenalty().penalty_id, order_id: "order-1" });
  });
});

describe("A policy change is tried on past cases", () => {
  const past = (n: number, shop_id: string, more = {}) => ({
    penalty_id: `pn_${n}`,
    shop_id,
    kind: "no_answer" as const,
    points: 8,
    fine: 0,
    issued_at: later(MONDAY, n * 86_400_000),
    lapses_at: later(MONDAY, (n + 90) * 86_400_000),
    ...more,
  });
  const tariff = FIRST_PENALTIES.tariff.map((line) => ({ ...line, points: line.points * 2, fine: 1_000 }));

  test("given the same penalties twice as dear, then both sides say points, fines and milestones", () => {
    const rows = [past(0, "a"), past(1, "a"), past(2, "b")];
    expect(dryRun(rows, FIRST_PENALTIES, { ...FIRST_PENALTIES, tariff })).toEqual({
      penalties: 3,
      was: { points: 24, fines: 0, reached: reached(1, 0, 0, 0) },
      would_be: { points: 48, fines: 3_000, reached: reached(2, 1, 0, 0) },
    });
  });

  test("given points that lapsed or were given back in between, then they count no more", () => {
    const apart = [past(0, "a"), past(90, "a")];
    const given = [past(0, "a", { given_back_at: later(MONDAY, 86_400_000) }), past(1, "a")];
    for (const rows of [apart, given])
      expect(dryRun(rows, FIRST_PENALTIES, FIRST_PENALTIES).was.reached).toEqual(reached(0, 0, 0, 0));
  });

  function reached(
    warning: number,
    no_promotions: number,
    new_listings_stopped: number,
    shop_suspended: number,
  ) {
    return { warning, no_promotions, new_listings_stopped, shop_suspended };
  }
});
