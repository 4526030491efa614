import { describe, expect, test } from "vitest";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { FIRST_PRODUCTS } from "../../../functions/policies/products.ts";
import { buyersSay, heard, saidBy, timesSaid, type Why } from "../../../functions/products/buyers-say.ts";
import { newProduct, type Said } from "../../../functions/products/product.ts";
import { later, MONDAY } from "../given.ts";

const DAY = 86_400_000;
const { buyers_say: TERMS } = FIRST_PRODUCTS;
const said = (n: number, code = "not_as_described", days = 0): Said => ({
  case_id: `rf_${n}`,
  code,
  at: later(MONDAY, days * DAY),
});
const refund = (reason: string, sub_reason?: string): Why => ({ of: "refund", reason, sub_reason });

describe("R6.6 what a case says of the goods", () => {
  test.each<[Why, string | undefined]>([
    [refund("not_as_described"), "not_as_described"],
    [refund("not_as_described", "wrong_size"), "other_size"],
    [refund("not_as_described", "wrong_item"), "other_goods"],
    [refund("not_as_described", "not_genuine"), "not_as_described"],
    [refund("incomplete", "missing_items"), "parts_missing"],
    [refund("incomplete", "empty_parcel"), undefined],
    [refund("damaged", "does_not_work"), "does_not_work"],
    [refund("damaged", "broken_in_transit"), undefined],
    [refund("not_received"), undefined],
    [refund("changed_mind"), undefined],
    [{ of: "complaint", category: "not_as_described" }, "not_as_described"],
    [{ of: "complaint", category: "wrong" }, "other_goods"],
    [{ of: "complaint", category: "missing_parts" }, "parts_missing"],
    [{ of: "complaint", category: "seller_conduct" }, undefined],
  ])("given %o, then %s", (why, code) => {
    expect(saidBy(why, TERMS)).toBe(code);
  });

  test("given the first policy, then its lines name reasons and categories that it knows", () => {
    const { reasons, complaints } = FIRST_POLICY;
    const subs = reasons.flatMap(({ sub_reasons }) => sub_reasons.map(({ code }) => code));
    for (const line of TERMS.lines) {
      expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining([...line.refund_reasons]));
      expect(subs).toEqual(expect.arrayContaining([...(line.sub_reasons ?? [])]));
      expect(complaints.categories.map(({ code }) => code)).toEqual(
        expect.arrayContaining([...line.complaint_categories]),
      );
    }
  });
});

describe("R6.6 what buyers say is a finding", () => {
  test("given three cases within thirty days, then it is one; given two, or older ones, it is none", () => {
    const three = [said(1), said(2, undefined, 1), said(3, undefined, 2)];
    const at = (days: number) =>
      buyersSay(three, later(MONDAY, days * DAY), TERMS).map(({ says, cases }) => [says, cases]);
    expect(at(1)).toEqual([]);
    expect(at(2)).toEqual([["not_as_described", 3]]);
    expect(buyersSay(three, later(MONDAY, 30 * DAY - 1), TERMS)).toHaveLength(1);
    expect(at(30)).toEqual([]);
  });

  test("given several, then the most often said comes first, with how many and what to do in both languages", () => {
    const all = [1, 2, 3]
      .map((n) => said(n, "other_size"))
      .concat([4, 5, 6, 7].map((n) => said(n, "parts_missing")));
    const [first, second] = buyersSay(all, MONDAY, TERMS);
    expect([first?.says, second?.says]).toEqual(["parts_missing", "other_size"]);
    expect(first?.text.id).toMatch(/^4 pembeli dalam 30 hari: /);
    expect(first?.text.en).toMatch(/^4 buyers within 30 days: /);
  });

  test("given cases that came in another order, then the product remembers them by time, and forgets what is too old", () => {
    let product = newProduct("toko-1", "KG1", "Kopi", MONDAY);
    for (const one of [said(2, "other_size", 5), said(1, "other_size", 1), said(3, "other_size", 6)])
      product = heard(product, one, TERMS.days, later(MONDAY, 6 * DAY));
    expect(product.said.map(({ case_id }) => case_id)).toEqual(["rf_1", "rf_2", "rf_3"]);
    const much = heard(product, said(4, "other_size", 33), TERMS.days, later(MONDAY, 33 * DAY));
    expect(much.said.map(({ case_id }) => case_id)).toEqual(["rf_2", "rf_3", "rf_4"]);
    expect(timesSaid(much.said, "other_size", later(MONDAY, 33 * DAY), TERMS.days)).toBe(3);
  });
});
