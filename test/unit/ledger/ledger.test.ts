import { describe, expect, test } from "vitest";
import {
  effectOn,
  freezable,
  journal,
  type Leg,
  missingFor,
  payable,
  spendable,
} from "../../../functions/ledger/ledger.ts";
import { balanceOf, rebalance } from "../../../functions/ledger/store.ts";
import { aBalance, MONDAY } from "../given.ts";

process.env.TABLE = "purnajual";

const entry = (...legs: Leg[]) =>
  journal({ journal_id: "j1", at: MONDAY, shop_id: "s", movement: "topped_up", legs });

describe("R1.3 a double entry", () => {
  test("given legs that sum to zero, then it is booked, without legs of nothing", () => {
    const booked = entry(
      { account: "payments", amount: -5 },
      { account: "shop:s", amount: 5 },
      { account: "frozen:rf", amount: 0 },
    );
    expect(booked.legs).toHaveLength(2);
    expect(effectOn(booked, (account) => account.startsWith("shop:"))).toBe(5);
  });

  test.each([
    ["that do not sum to zero", -5, 6],
    ["that are not whole rupiah", -0.5, 0.5],
    ["that are not numbers", Number.NaN, Number.NaN],
    ["that no integer can hold", -(2 ** 53), 2 ** 53],
  ])("given legs %s, then it throws: that is a bug, not a case", (_what, out, into) => {
    expect(() => entry({ account: "payments", amount: out }, { account: "shop:s", amount: into })).toThrow();
  });
});

describe("R3.5 who may take from a balance", () => {
  test.each([
    ["nobody waits", { available: 100 }, { spend: 100, pay_out: 100, freeze: 100 }],
    [
      "a refund is queued",
      { available: 100, queued: 150, queued_count: 1 },
      { spend: 0, pay_out: 0, freeze: 0 },
    ],
    [
      "the queue wants less than there is",
      { available: 100, queued: 30, queued_count: 1 },
      { spend: 0, pay_out: 70, freeze: 70 },
    ],
    ["a freeze is short", { available: 100, freeze_short: 40 }, { spend: 60, pay_out: 60, freeze: 60 }],
    [
      "a freeze is short of more than there is",
      { available: 10, freeze_short: 40 },
      { spend: 0, pay_out: 0, freeze: 0 },
    ],
    [
      "both wait",
      { available: 100, queued: 50, queued_count: 1, freeze_short: 30 },
      { spend: 0, pay_out: 20, freeze: 20 },
    ],
    ["frozen money is no part of it", { available: 0, frozen: 500 }, { spend: 0, pay_out: 0, freeze: 0 }],
  ])("given %s, then that much", (_what, figures, expected) => {
    const balance = aBalance(figures);
    expect({ spend: spendable(balance), pay_out: payable(balance), freeze: freezable(balance) }).toEqual(
      expected,
    );
  });

  test.each([
    ["an empty balance", {}, 50, 50],
    ["part of it is there", { available: 20 }, 50, 30],
    ["others are queued before it", { available: 20, queued: 60, queued_count: 1 }, 50, 90],
    ["what is there belongs to freezes that are short", { available: 20, freeze_short: 20 }, 50, 50],
    ["all is there", { available: 90 }, 50, 0],
  ])("given %s, then so much is missing for a claim", (_what, figures, amount, missing) => {
    expect(missingFor(aBalance(figures), amount)).toBe(missing);
  });

  test.each(["available", "frozen", "queued", "queued_count", "freeze_short"])(
    "given a step that would leave %s below zero, then nothing is written at all",
    (figure) => {
      expect(() => rebalance("s", aBalance({}), { ...aBalance({}), [figure]: -1 })).toThrow(figure);
    },
  );

  test("given a shop that never had money, then every figure is zero", () => {
    expect(balanceOf(undefined)).toMatchObject({ available: 0, frozen: 0, queued: 0, version: 0 });
    expect(balanceOf({ pk: "SHOP#s", sk: "BALANCE", available: 5, version: 2 })).toEqual(
      aBalance({ available: 5, version: 2 }),
    );
  });
});
