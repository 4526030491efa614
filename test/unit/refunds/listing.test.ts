import { describe, expect, test } from "vitest";
import {
  matches,
  type RefundFilter,
  type RefundRow,
  rankBounds,
  refundRows,
  WORDS_MOST,
  wordsOf,
} from "../../../functions/refunds/listing.ts";
import { dueOf, REFUND_STATUSES, type RefundLine } from "../../../functions/refunds/refund.ts";
import { aRefund, dueInstant, later, MONDAY } from "../given.ts";

const named = (...names: string[]): RefundLine[] =>
  names.map((product_name, place) => ({ line_id: `l${place}`, place, quantity: 1, amount: 1, product_name }));
const row = (over: Record<string, unknown> = {}): RefundRow =>
  refundRows(aRefund("requested", over))[0] as RefundRow;

describe("R3.8 the words of a product name", () => {
  test.each([
    ["Kemeja Batik", ["kemeja", "batik"]],
    ["KEMEJA batik, kemeja!", ["kemeja", "batik"]],
    ["T-Shirt 2XL (merah)", ["shirt", "2xl", "merah"]],
    ["Café", ["café"]],
    ["Ｋｏｐｉ", ["kopi"]],
    ["a", []],
    ["!!!", []],
  ])("given %o, then it is found by %o", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("R3.8 the rows of a case", () => {
  test("given a case, then it is in its shop's list, its buyer's, its order's, and the shop's list of each word", () => {
    expect(refundRows(aRefund("requested")).map(({ pk }) => pk)).toEqual([
      "LIST#shop#toko-1#refunds",
      "LIST#buyer#pembeli-1#refunds",
      `LIST#order#${aRefund("requested").order_id}#refunds`,
      "LIST#shop#toko-1#refunds#kemeja",
      "LIST#shop#toko-1#refunds#batik",
    ]);
  });

  test("given names of many words, then a case has a bounded number of rows, and is found by the longest words", () => {
    const lines = named("satu dua tiga empat lima", "enam tujuh delapan sembilan sepuluh");
    const rows = refundRows(aRefund("requested", { lines }));
    expect(rows).toHaveLength(3 + WORDS_MOST);
    const found = rows.slice(3).map(({ pk }) => pk.split("#").at(-1));
    expect(found).toEqual(["sembilan", "delapan", "sepuluh", "empat", "tujuh", "satu", "tiga", "lima"]);
    expect(rows.every(({ words }) => words.includes("dua"))).toBe(true);
  });

  test("given a status, then only that end of the order by due instant is read where it can be", () => {
    for (const status of REFUND_STATUSES) {
      const { rank } = refundRows(aRefund(status))[0] as RefundRow;
      const { from = " ", to = "" } = rankBounds({ status });
      expect(rank >= from && rank <= `${to}~`, status).toBe(true);
      const other = refundRows(aRefund(dueOf(aRefund(status)) ? "paid" : "requested"))[0] as RefundRow;
      expect(other.rank >= from && other.rank <= `${to}~`, status).toBe(false);
    }
    expect(rankBounds({ due_from: "2026-03-01", due_to: "2026-04-01" })).toEqual({
      from: "2026-03-01",
      to: "2026-04-01",
    });
  });

  test("given a deadline, then it ranks by it; without one it comes last", () => {
    const due = row();
    const done = refundRows(aRefund("paid"))[0] as RefundRow;
    expect(due.rank.startsWith(dueInstant(aRefund("requested")))).toBe(true);
    expect(due.rank < done.rank).toBe(true);
    expect(done).not.toHaveProperty("due_at");
  });

  test.each(REFUND_STATUSES)(
    "R8.5 given a case that is %s, then its rows hold no text, no address, no number",
    (status) => {
      const secret = aRefund(status, {
        texts: { request: "RAHASIA", rejection: "RAHASIA" },
        return_address: { recipient: "RAHASIA", phone: "", street: "RAHASIA", city: "", postal_code: "" },
        return_shipment: { carrier: "jne", waybill: "RAHASIA", shipped_at: MONDAY },
      });
      expect(JSON.stringify(refundRows(secret))).not.toContain("RAHASIA");
    },
  );
});

describe("R3.8 filters, alone and together", () => {
  const one = row();
  const due = dueInstant(aRefund("requested"));
  const YES: readonly RefundFilter[] = [
    {},
    { created_from: MONDAY },
    { created_to: later(MONDAY, 1) },
    { due_from: due },
    { due_to: later(due, 1) },
    { refund_id: one.refund_id },
    { order_id: "order-1" },
    { product_name: "batik" },
    { product_name: "Batik KEMEJA" },
    { status: "requested" },
    { type: "refund_only" },
    { amount_from: 50_000 },
    { amount_to: 50_000 },
    { waiting_for: "seller" },
  ];
  const NO: readonly RefundFilter[] = [
    { created_from: later(MONDAY, 1) },
    { created_to: MONDAY },
    { due_from: later(due, 1) },
    { due_to: due },
    { refund_id: "rf_0" },
    { order_id: "order-2" },
    { product_name: "kopi" },
    { product_name: "batik kopi" },
    { product_name: "bati" },
    { status: "paid" },
    { type: "return_and_refund" },
    { amount_from: 50_001 },
    { amount_to: 49_999 },
    { waiting_for: "buyer" },
  ];

  test.each(YES)("given %o, then the case is in the list", (filter) => {
    expect(matches(one, filter)).toBe(true);
  });

  test.each(NO)("given %o, then it is not", (filter) => {
    expect(matches(one, filter)).toBe(false);
  });

  test("given any two filters at once, then both must hold", () => {
    for (const yes of YES) {
      for (const no of NO) expect(matches(one, { ...yes, ...no }), JSON.stringify([yes, no])).toBe(false);
      for (const other of YES) expect(matches(one, { ...yes, ...other })).toBe(true);
    }
  });

  test("given a case with no deadline, when a due date is asked for, then it is not in the list", () => {
    const done = refundRows(aRefund("paid"))[0] as RefundRow;
    expect(matches(done, { due_from: "2020-01-01" })).toBe(false);
    expect(matches(done, { due_to: "2099-01-01" })).toBe(false);
  });
});
