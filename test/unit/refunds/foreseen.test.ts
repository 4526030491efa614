import { describe, expect, test } from "vitest";
import { awardBrings } from "../../../functions/refunds/foreseen.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import { aRefund } from "../given.ts";
import { disputed, step } from "./money-steps.ts";

const give = (amount: number) => ({ kind: "decide_dispute", amount }) as const;
const STANDS = { kind: "decide_dispute" } as const;

/** What a decision brings, by code and amount: foreseen from the step that really carries it out. */
function brings(before: Refund, command: typeof STANDS | ReturnType<typeof give>, available?: number) {
  const frozen = before.frozen ?? 0;
  const freeze_short = before.amount - frozen;
  const balance = available === undefined ? undefined : { available, frozen, freeze_short };
  const { after } = step(before, command, balance);
  return awardBrings(before, after).map(({ code, amount }) => [code, amount]);
}

describe("R4.4 what a decision brings is said beforehand", () => {
  test("given held money, then it goes back at once, and what is not given stays the shop's", () => {
    expect(brings(aRefund("disputed"), give(50_000))).toEqual([["paid_of_held", 50_000]]);
    expect(brings(aRefund("disputed"), give(20_000))).toEqual([
      ["paid_of_held", 20_000],
      ["shop_keeps", 30_000],
    ]);
  });

  test("given the rejection stands, then nothing is paid and the shop keeps all of it", () => {
    expect(brings(aRefund("disputed"), STANDS)).toEqual([
      ["nothing_paid", 0],
      ["shop_keeps", 50_000],
    ]);
  });

  test("R3.5 given released money, then it comes out of the balance, or waits and says how much is missing", () => {
    expect(brings(disputed(50_000), give(50_000), 0)).toEqual([["paid_of_balance", 50_000]]);
    expect(brings(disputed(20_000), give(50_000), 0)).toEqual([
      ["queued", 50_000],
      ["missing", 30_000],
    ]);
  });

  test("R3.4 given a return, then it is paid once the goods were sent back", () => {
    const before = aRefund("disputed", { type: "return_and_refund" });
    expect(brings(before, give(50_000))).toEqual([["paid_after_return", 50_000]]);
    const after = { ...before, status: "awaiting_return_address" } as unknown as Refund;
    expect(awardBrings(before, after)).toMatchObject([{ code: "paid_after_return_address", amount: 50_000 }]);
  });
});
