import { describe, expect, test } from "vitest";
import type { EvidenceFile } from "../../../functions/evidence/file.ts";
import type { OrderStatus } from "../../../functions/orders/order.ts";
import { refusalOf } from "../../../functions/reviews/actions.ts";
import { refusalToReview, rewrite, unfit } from "../../../functions/reviews/writing.ts";
import { anOrder, later, MONDAY } from "../given.ts";
import { aReview, BUYER } from "./given.ts";

describe("R6.5 what may be reviewed", () => {
  test.each<[OrderStatus, string | undefined]>([
    ["to_ship", "not_delivered"],
    ["processing", "not_delivered"],
    ["shipped", "not_delivered"],
    ["delivered", undefined],
    ["completed", undefined],
    ["cancelled", "not_delivered"],
  ])("given an order that is %s, then %s", (status, code) => {
    expect(refusalToReview(anOrder({ status }))?.code).toBe(code);
  });
});

describe("R6.5 writing anew", () => {
  const until = aReview().editable_until;

  test("given a review, then it may be changed for seven days, to the second", () => {
    expect(until).toBe(later(MONDAY, 7 * 86_400_000));
    const may = (at: string) => refusalOf("writeReview", aReview(), BUYER, at, "review")?.code;
    expect(may(later(until, -1))).toBeUndefined();
    expect(may(until)).toBe("not_editable_any_more");
  });

  test("given it says just that already, then nothing happens", () => {
    expect(rewrite(aReview(), { rating: 4, text: "Bagus." }, MONDAY, 2)).toBeUndefined();
    expect(rewrite(aReview({ text: "" }), { rating: 4 }, MONDAY, 2)).toBeUndefined();
  });

  test.each([
    [4, 2, true],
    [4, 1, true],
    [4, 3, undefined],
    [2, 1, undefined],
    [1, 5, undefined],
  ] as const)("given %i stars that become %i, then it alerts the shop: %s", (previous, rating, low) => {
    const event = rewrite(aReview({ rating: previous }), { rating }, MONDAY, 2);
    expect(event?.told).toEqual({ previous, ...(low ? { low } : {}) });
  });

  test("given a text that is left away, then it is gone", () => {
    expect(rewrite(aReview(), { rating: 4 }, MONDAY, 2)?.change).toMatchObject({
      text: undefined,
      edited_at: MONDAY,
    });
  });
});

describe("R4.2 R6.5 pictures of a review", () => {
  const file = (status: string) => ({ status }) as EvidenceFile;

  test("given accepted pictures, then they can be shown; given others, then it says which cannot", () => {
    expect(unfit(["a", "b"], [file("accepted"), file("accepted")], 5)).toBeUndefined();
    const no = unfit(["a", "b", "c"], [file("accepted"), undefined, file("checking")], 5);
    expect(no).toMatchObject({
      code: "picture_not_accepted",
      issues: [
        { pointer: "/pictures/1", issue: "unknown" },
        { pointer: "/pictures/2", issue: "checking" },
      ],
    });
  });

  test("given more than policy allows, then none are taken", () => {
    expect(unfit(["a", "b"], [file("accepted"), file("accepted")], 1)?.code).toBe("too_many_pictures");
  });
});
