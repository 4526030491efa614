import { describe, expect, test } from "vitest";
import { hasRightCheckDigit, s10CheckDigit } from "../../../functions/waybills/check-digits.ts";

describe("R2.2 the check digit of S10", () => {
  test.each([
    ["the example of the standard's descriptions", "47312482", 9],
    ["a single one at the end", "00000001", 4],
    ["the one that everybody writes in examples", "12345678", 5],
    ["a rest of 1, whose 10 becomes 0", "70000000", 0],
    ["a rest of 0, whose 11 becomes 5", "00000000", 5],
    ["the largest", "99999999", 5],
  ])("given %s, then it is as published", (_what, digits, digit) => {
    expect(s10CheckDigit(digits)).toBe(digit);
  });

  test("given each weight on its own, then it counts as published: 8 6 4 2 3 5 9 7", () => {
    const alone = Array.from({ length: 8 }, (_, place) => `${"0".repeat(place)}1${"0".repeat(7 - place)}`);
    expect(alone.map(s10CheckDigit)).toEqual([3, 5, 7, 9, 8, 6, 2, 4]);
  });

  test("given a whole number, then its ninth digit decides", () => {
    expect(hasRightCheckDigit("s10", "RR473124829ID")).toBe(true);
    expect(hasRightCheckDigit("s10", "RR473124828ID")).toBe(false);
  });

  test("given the two rests that the standard gives the same digit, then a slip between them goes unnoticed", () => {
    // 0 and 9 in the first place differ by 8 × 9 = 72, which is 6 more than a multiple of 11.
    expect(s10CheckDigit("00000000")).toBe(s10CheckDigit("90000000"));
  });
});
