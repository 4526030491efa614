import { describe, expect, test } from "vitest";
import { decide } from "../../../functions/refunds/decide.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import { aBalance, aContext, aRefund, MONDAY } from "../given.ts";
import { disputed, queued, step } from "./money-steps.ts";

describe("R3.5 a dispute freezes what it is about", () => {
  const dispute = { kind: "open_dispute" } as const;
  const rejected = (over: Record<string, unknown> = {}) =>
    aRefund("rejected", { funding: "released", ...over });

  test("given held money, then there is nothing to freeze", () => {
    const { after, money } = step(aRefund("rejected"), dispute, { available: 0 });
    expect(after.frozen).toBeUndefined();
    expect(money).toEqual({});
  });

  test.each([
    [
      "all of it is there",
      { available: 70_000 },
      50_000,
      { available: 20_000, frozen: 50_000, freeze_short: 0 },
    ],
    ["some is there", { available: 30_000 }, 30_000, { available: 0, frozen: 30_000, freeze_short: 20_000 }],
    ["nothing is there", {}, 0, { available: 0, frozen: 0, freeze_short: 50_000 }],
    [
      "the queue comes first",
      { available: 70_000, queued: 60_000, queued_count: 1 },
      10_000,
      { available: 60_000, frozen: 10_000, freeze_short: 40_000 },
    ],
  ])("given %s, then that is frozen and the rest is short", (_what, balance, frozen, figures) => {
    const got = step(rejected(), dispute, balance);
    expect(got.after.frozen).toBe(frozen);
    expect("place" in got.after).toBe(frozen < 50_000);
    expect(got.figures).toMatchObject(figures);
    expect(got.legs ?? []).toEqual(
      frozen === 0
        ? []
        : [
            { account: "shop:toko-1", amount: -frozen },
            { account: `frozen:${got.after.refund_id}`, amount: frozen },
          ],
    );
  });

  test("given a short freeze, when money comes in, then it takes what there is, and leaves the line when full", () => {
    const some = step(
      disputed(30_000),
      { kind: "top_up_freeze" },
      { available: 5_000, frozen: 30_000, freeze_short: 20_000 },
    );
    expect(some.after).toMatchObject({ status: "disputed", frozen: 35_000, place: 1 });
    expect(some.figures).toMatchObject({ available: 0, frozen: 35_000, freeze_short: 15_000 });
    const all = step(
      some.after,
      { kind: "top_up_freeze" },
      { available: 90_000, frozen: 35_000, freeze_short: 15_000 },
    );
    expect(all.after.frozen).toBe(50_000);
    expect(all.after).not.toHaveProperty("place");
    expect(all.figures).toMatchObject({ available: 75_000, freeze_short: 0 });
  });

  test("given a refund is queued, when money comes in, then freezes get none of it", () => {
    const event = decide(
      disputed(0),
      { kind: "top_up_freeze" },
      aContext(MONDAY, { balance: aBalance({ available: 9_000, queued: 10_000, queued_count: 1 }) }),
    );
    expect(event).toMatchObject({ code: "balance_short" });
  });

  test("given frozen money, when its case is paid, then it is spent first, and only the rest comes out of the balance", () => {
    const { legs, figures } = step(
      disputed(30_000),
      { kind: "approve" },
      { available: 25_000, frozen: 30_000, freeze_short: 20_000 },
    );
    expect(legs?.map((leg) => leg.amount)).toEqual([-20_000, -30_000, 50_000]);
    expect(figures).toMatchObject({ available: 5_000, frozen: 0, freeze_short: 0 });
  });

  test("given a dispute over released money whose balance nobody read, then it must be known first", () => {
    expect(step(disputed(30_000), { kind: "approve" }).money.balance).toEqual({ kind: "unknown" });
    expect(step(disputed(50_000), { kind: "withdraw" }).money.balance).toEqual({ kind: "unknown" });
  });

  test("given a dispute is approved and the rest is short, then it is queued for the rest and keeps what is frozen", () => {
    const { after, figures } = step(
      disputed(30_000),
      { kind: "approve" },
      { available: 5_000, frozen: 30_000, freeze_short: 20_000 },
    );
    expect(after).toMatchObject({ status: "queued", frozen: 30_000, missing: 15_000 });
    expect(figures).toMatchObject({
      available: 5_000,
      frozen: 30_000,
      freeze_short: 0,
      queued: 20_000,
      queued_count: 1,
    });
  });

  test.each([disputed(30_000), queued({ frozen: 30_000 })])(
    "given frozen money, when the case is withdrawn, then it is the shop's again and the line is looked at",
    (refund) => {
      const short =
        refund.status === "disputed" ? { freeze_short: 20_000 } : { queued: 20_000, queued_count: 1 };
      const { legs, figures, money } = step(
        refund,
        { kind: "withdraw" },
        { available: 1, frozen: 30_000, ...short },
      );
      expect(money).toMatchObject({ serves_queue: true, claim: { kind: "free", held: false } });
      expect(figures).toMatchObject({
        available: 30_001,
        frozen: 0,
        freeze_short: 0,
        queued: 0,
        queued_count: 0,
      });
      expect(legs?.map((leg) => leg.amount)).toEqual([-30_000, 30_000]);
    },
  );
});

describe("R3.5 a dispute that ends in a return", () => {
  const arguing = { ...disputed(30_000), type: "return_and_refund" } as Refund;
  const agreed = () =>
    step(arguing, { kind: "approve" }, { available: 0, frozen: 30_000, freeze_short: 20_000 });

  test("given the seller agrees to the return, then what is frozen stays for the case, and it leaves the line", () => {
    const { after, figures, legs } = agreed();
    expect(after).toMatchObject({ status: "awaiting_return", frozen: 30_000 });
    expect(figures).toMatchObject({ available: 0, frozen: 30_000, freeze_short: 0 });
    expect(legs).toBeUndefined();
  });

  test("given the goods are never sent, when the case is given up, then what was frozen is the shop's again", () => {
    const { figures, legs } = step(agreed().after, { kind: "withdraw" }, { frozen: 30_000 });
    expect(figures).toMatchObject({ available: 30_000, frozen: 0 });
    expect(legs?.map((leg) => leg.amount)).toEqual([-30_000, 30_000]);
  });

  test("given the goods come back wrong, when it is disputed again, then only the rest is frozen anew", () => {
    const back = step(agreed().after, { kind: "ship_return", carrier: "jnt", waybill: "JP1234567890" }).after;
    const { after, figures, legs } = step(
      back,
      { kind: "report_return_problem", problem: "empty" },
      { available: 90_000, frozen: 30_000 },
    );
    expect(after.frozen).toBe(50_000);
    expect(figures).toMatchObject({ available: 70_000, frozen: 50_000, freeze_short: 0 });
    expect(legs?.map((leg) => leg.amount)).toEqual([-20_000, 20_000]);
  });
});
