import { describe, expect, test } from "vitest";
import { MOST_RUPIAH, share, total } from "../../../functions/kernel/money.ts";

describe("R3.1 what was paid is shared in proportion, largest remainder first", () => {
  test.each([
    ["one line takes it all", 10, [7], [10]],
    ["equal weights, nothing odd", 9, [1, 1, 1], [3, 3, 3]],
    ["equal weights, the odd rupiah goes to the earlier line", 10, [1, 1, 1], [4, 3, 3]],
    ["equal weights, two odd rupiah", 11, [1, 1, 1], [4, 4, 3]],
    ["the larger remainder goes first, not the earlier line", 10, [1, 2], [3, 7]],
    ["remainders decide over weights", 7, [3, 3, 1], [3, 3, 1]],
    ["a voucher over two lines", 99_999, [50_000, 100_000], [33_333, 66_666]],
    ["nothing to share", 0, [5, 5], [0, 0]],
    ["a line that is worth nothing gets nothing", 10, [0, 5, 0], [0, 10, 0]],
    ["all lines worth nothing are as equal as can be", 10, [0, 0, 0], [4, 3, 3]],
    ["less money than lines", 2, [1, 1, 1, 1], [1, 1, 0, 0]],
    ["no lines", 5, [], []],
  ])("%s", (_case, amount, weights, parts) => {
    expect(share(amount, weights)).toEqual(parts);
  });

  test("given 100 lines, then every part is a whole rupiah and the sum is exact", () => {
    const weights = Array.from({ length: 100 }, (_, place) => 1 + ((place * 7919) % 997));
    const parts = share(1_234_567, weights);
    expect(parts).toHaveLength(100);
    expect(parts.every(Number.isSafeInteger)).toBe(true);
    expect(total(parts)).toBe(1_234_567);
  });

  test("given the most that an order may be worth, then nothing is lost to floating point", () => {
    const weights = [MOST_RUPIAH, MOST_RUPIAH - 1, 1];
    const parts = share(MOST_RUPIAH, weights);
    expect(parts).toEqual([500_000_000_000, 500_000_000_000, 0]);
    expect(total(parts)).toBe(MOST_RUPIAH);
  });
});
