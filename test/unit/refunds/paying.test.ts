import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { decide } from "../../../functions/refunds/decide.ts";
import { aBalance, aContext, aRefund, MONDAY } from "../given.ts";
import { queued, released, step } from "./money-steps.ts";

describe("R3.5 paying", () => {
  test("given held money, when it is approved, then it is paid whatever the shop's balance is", () => {
    const { after, money, legs } = step(aRefund("requested"), { kind: "approve" }, { available: 0 });
    expect(after.status).toBe("paid");
    expect(money.balance).toBeUndefined();
    expect(legs).toEqual([
      { account: "held:order-1", amount: -50_000 },
      { account: "payments", amount: 50_000 },
    ]);
  });

  test("given released money and a balance nobody read, then it is assumed to suffice, under a guard", () => {
    expect(step(released(), { kind: "approve" }).money.balance).toEqual({
      kind: "assume",
      take: 50_000,
      frozen: 0,
    });
  });

  test.each([
    [50_000, "paid", undefined],
    [49_999, "queued", 1],
    [0, "queued", 50_000],
  ])(
    "given a balance of %i, when it is approved, then it is %s, missing %s",
    (available, status, missing) => {
      const { after, figures } = step(released(), { kind: "approve" }, { available, queue_places: 6 });
      expect(after).toMatchObject({ status, ...(missing ? { missing, place: 7 } : {}) });
      expect(figures).toMatchObject(
        status === "paid"
          ? { available: 0 }
          : { available, queued: 50_000, queued_count: 1, queue_places: 7 },
      );
    },
  );

  test("given somebody is queued, when another is approved, then it does not overtake, though there is enough", () => {
    const { after } = step(
      released(),
      { kind: "approve" },
      { available: 90_000, queued: 80_000, queued_count: 1 },
    );
    expect(after).toMatchObject({ status: "queued", missing: 40_000 });
  });

  test("given a freeze that is short, then what is there is not for others", () => {
    const { after } = step(released(), { kind: "approve" }, { available: 50_000, freeze_short: 1 });
    expect(after).toMatchObject({ status: "queued", missing: 1 });
  });

  test("given the head of the queue, when the balance suffices, then it is paid and leaves the queue", () => {
    const { after, figures, money } = step(
      queued(),
      { kind: "pay_queued" },
      { available: 50_000, queued: 80_000, queued_count: 2, queue_places: 2 },
    );
    expect(after.status).toBe("paid");
    expect(money.claim).toEqual({ kind: "pay", held: false });
    expect(figures).toMatchObject({ available: 0, queued: 30_000, queued_count: 1, queue_places: 2 });
  });

  test("given a rupiah less, when the queue is served, then the head waits on", () => {
    const event = decide(
      queued(),
      { kind: "pay_queued" },
      aContext(MONDAY, { balance: aBalance({ available: 49_999 }) }),
    );
    expect(event).toMatchObject({ code: "balance_short", rule: "R3.5" });
  });

  test.each([
    [0, 30_000, 20_000],
    [30_000, 30_000, 50_000],
    [0, 60_000, 0],
  ])("given %i ahead of it and %i there, then %i is shown as missing", (ahead, available, missing) => {
    const event = decide(
      queued({ missing: 1 }),
      { kind: "recount_missing", ahead },
      aContext(MONDAY, { balance: aBalance({ available }) }),
    );
    expect(event).toMatchObject({ type: "refund.missing_changed", to: { missing, place: 1 } });
  });

  test("given nothing changed about it, then no event is made of it", () => {
    const event = decide(
      queued({ missing: 20_000 }),
      { kind: "recount_missing", ahead: 0 },
      aContext(MONDAY, { balance: aBalance({ available: 30_000 }) }),
    );
    expect(isRefusal(event)).toBe(true);
  });
});

describe("R1.3 a case that ends unpaid", () => {
  test("given held money and an order that goes on, then only what was asked for is free again", () => {
    expect(step(aRefund("requested"), { kind: "withdraw" }).money).toEqual({
      claim: { kind: "free", held: true },
    });
  });

  test("given the order completed meanwhile, then what was still held is released at once, and serves the line", () => {
    const { money, legs } = step(aRefund("requested"), { kind: "withdraw" }, undefined, true);
    expect(money).toMatchObject({ balance: { kind: "credit", amount: 50_000 }, serves_queue: true });
    expect(legs).toEqual([
      { account: "held:order-1", amount: -50_000 },
      { account: "shop:toko-1", amount: 50_000 },
    ]);
  });

  test("given released money that nobody froze or queued for, then the balance is not touched", () => {
    expect(step(released(), { kind: "withdraw" }).money).toEqual({ claim: { kind: "free", held: false } });
  });

  test("given a case that is closed, when its payment is reported, then no money moves", () => {
    expect(step(aRefund("paid"), { kind: "report_payment", result: "failed" }).money).toEqual({});
  });
});
