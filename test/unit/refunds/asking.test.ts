import { describe, expect, test } from "vitest";
import { total } from "../../../functions/kernel/money.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Order } from "../../../functions/orders/order.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { type Ask, eligibility, openRefund, quote } from "../../../functions/refunds/asking.ts";
import { anOrder, LINES, later, line, MONDAY, REFUND_ID } from "../given.ts";

const WEEK = 7 * 86_400_000;
const may = (order: Order, now = later(MONDAY, 1)) => eligibility(order, FIRST_POLICY, now);

/** An order that was not delivered as far as anybody saw. */
const undelivered = (over: Partial<Order>): Order => {
  const { delivered_at: _seen, ...order } = anOrder(over);
  return order;
};

const OPENING = {
  refund_id: REFUND_ID,
  now: later(MONDAY, 1),
  policy: FIRST_POLICY,
  calendar: FIRST_CALENDAR,
};
const open = (order: Order, ask: Partial<Ask> = {}, lines = LINES) =>
  openRefund(
    order,
    lines,
    { type: "refund_only", reason: "damaged", lines: [{ line_id: "l1", quantity: 1 }], ...ask },
    OPENING,
  );

describe("R3.1 until when a buyer may ask", () => {
  test("given a delivered order, then until seven days after delivery, to the millisecond", () => {
    const order = anOrder();
    expect(may(order, later(MONDAY, WEEK - 1))).toMatchObject({ eligible: true, until: later(MONDAY, WEEK) });
    expect(may(order, later(MONDAY, WEEK))).toMatchObject({ eligible: false, why: "window_closed" });
  });

  test("given a delivery and a later completion, then it is the delivery that counts", () => {
    const order = anOrder({ status: "completed", completed_at: later(MONDAY, WEEK), held: 0 });
    expect(may(order, later(MONDAY, WEEK)).why).toBe("window_closed");
  });

  test("given a completion and no delivery seen, then seven days after completion", () => {
    const order = undelivered({ status: "completed", completed_at: MONDAY, held: 0 });
    expect(may(order, later(MONDAY, WEEK - 1)).eligible).toBe(true);
    expect(may(order, later(MONDAY, WEEK)).why).toBe("window_closed");
  });

  test("given goods on their way, then no window has begun", () => {
    expect(may(undelivered({ status: "shipped" }), later(MONDAY, 100 * WEEK))).toMatchObject({
      eligible: true,
    });
    expect(may(undelivered({ status: "shipped" })).until).toBeUndefined();
  });

  test("given a cancelled order, or one with nothing left, then it says which", () => {
    expect(may(anOrder({ status: "cancelled" })).why).toBe("cancelled");
    expect(may(anOrder({ refunded: 100_000, reserved: 200_000 }))).toMatchObject({
      why: "nothing_left",
      left: 0,
      reasons: [],
    });
  });
});

describe("R3.1 R3.2 which grounds an order allows, as it stands", () => {
  const grounds = (order: Order) =>
    Object.fromEntries(may(order).reasons.map(({ reason, types }) => [reason.code, types.join("+")]));
  const BOTH = "refund_only+return_and_refund";

  test.each(["to_ship", "processing"] as const)("given %s, then only a cancellation", (status) => {
    expect(grounds(undelivered({ status }))).toEqual({ cancelled: "refund_only" });
  });

  test("given goods on their way, then problems in shipping, and nothing to send back yet", () => {
    expect(grounds(undelivered({ status: "shipped" }))).toEqual({
      not_received: "refund_only",
      incomplete: "refund_only",
    });
  });

  test.each([
    ["delivered", anOrder()],
    ["completed", anOrder({ status: "completed", completed_at: MONDAY, held: 0 })],
    ["completed, never seen delivered", undelivered({ status: "completed", completed_at: MONDAY, held: 0 })],
  ] as const)(
    "given an order that is %s, then all but cancellation, changed mind as a return only",
    (_s, order) => {
      expect(grounds(order)).toEqual({
        not_received: BOTH,
        incomplete: BOTH,
        damaged: BOTH,
        not_as_described: BOTH,
        changed_mind: "return_and_refund",
      });
    },
  );

  test.each([
    ["changed_mind", "refund_only"],
    ["cancelled", "refund_only"],
  ] as const)("given a delivered order, when %s is asked as %s, then the type is refused", (reason, type) => {
    expect(open(anOrder(), { reason, type })).toMatchObject({ code: "type_not_allowed", rule: "R3.1" });
  });
});

describe("R3.1 what an ask comes to", () => {
  const amounts = (order: Order, ask: Pick<Ask, "lines" | "amount">, lines = LINES) => {
    const quoted = quote(order, lines, { type: "refund_only", reason: "damaged", ...ask });
    return isRefusal(quoted) ? quoted.code : quoted.map((one) => one.amount);
  };

  test.each([
    ["a whole line", [{ line_id: "l1", quantity: 1 }], [100_000]],
    ["one of two pieces", [{ line_id: "l2", quantity: 1 }], [50_000]],
    ["one of three: the odd rupiah is with the first piece", [{ line_id: "l3", quantity: 1 }], [33_334]],
    ["two of three", [{ line_id: "l3", quantity: 2 }], [66_667]],
    ["all three are exactly the line", [{ line_id: "l3", quantity: 3 }], [100_000]],
    [
      "lines in the order they were asked in",
      [
        { line_id: "l3", quantity: 3 },
        { line_id: "l1", quantity: 1 },
      ],
      [100_000, 100_000],
    ],
  ])("given %s, then that is its worth", (_what, lines, expected) => {
    expect(amounts(anOrder(), { lines })).toEqual(expected);
  });

  test("given pieces asked for one after the other, then together they are exactly what the line was paid", () => {
    let left = anOrder();
    const got: number[] = [];
    for (let piece = 0; piece < 3; piece += 1) {
      const [amount] = amounts(left, { lines: [{ line_id: "l3", quantity: 1 }] }) as number[];
      got.push(amount as number);
      left = { ...left, claimed: [0, 0, (left.claimed[2] ?? 0) + (amount as number)] };
    }
    expect(got).toEqual([33_334, 33_334, 33_332]);
    expect(total(got)).toBe(100_000);
    expect(amounts(left, { lines: [{ line_id: "l3", quantity: 1 }] })).toBe("nothing_left");
  });

  test("given part of a line is claimed, then only what is left of it", () => {
    const order = anOrder({ claimed: [70_000, 0, 0], reserved: 70_000 });
    expect(amounts(order, { lines: [{ line_id: "l1", quantity: 1 }] })).toEqual([30_000]);
  });

  test("given less is wanted than the lines are worth, then it is shared over them in proportion", () => {
    const lines = [
      { line_id: "l1", quantity: 1 },
      { line_id: "l2", quantity: 1 },
    ];
    expect(amounts(anOrder(), { lines, amount: 100 })).toEqual([67, 33]);
  });

  test("given more is wanted than is left, then the refusal says how much there is", () => {
    const lines = [{ line_id: "l1", quantity: 1 }];
    expect(
      quote(anOrder(), LINES, { type: "refund_only", reason: "damaged", lines, amount: 100_001 }),
    ).toMatchObject({
      code: "more_than_left",
      issues: [{ pointer: "/amount/amount", issue: "at_most_100000" }],
    });
    expect(amounts(anOrder(), { lines, amount: 100_000 })).toEqual([100_000]);
  });

  test.each([
    [
      "a line named twice",
      [
        { line_id: "l1", quantity: 1 },
        { line_id: "l1", quantity: 1 },
      ],
      "duplicate_line",
    ],
    ["a line of another order", [{ line_id: "l9", quantity: 1 }], "not_in_order"],
    ["more pieces than were bought", [{ line_id: "l2", quantity: 3 }], "not_in_order"],
  ])("given %s, then it is refused", (_what, lines, code) => {
    expect(amounts(anOrder(), { lines })).toBe(code);
  });

  test("given a free gift in the parcel, when only that is asked for, then there is nothing to ask", () => {
    const gift = [...LINES, line("gift", "Stiker", 1, 0)];
    const order = anOrder({ claimed: [0, 0, 0, 0] });
    expect(amounts(order, { lines: [{ line_id: "gift", quantity: 1 }] }, gift)).toBe("nothing_left");
  });

  test("given an order of 100 lines, when all are asked for in part, then the parts are the amount", () => {
    const many = Array.from({ length: 100 }, (_, n) => line(`n${n}`, `Barang ${n}`, 1, 1_000 + n));
    const order = anOrder({ claimed: many.map(() => 0), paid: 104_950, held: 104_950 });
    const parts = amounts(
      order,
      { lines: many.map(({ line_id }) => ({ line_id, quantity: 1 })), amount: 12_345 },
      many,
    );
    expect(total(parts as number[])).toBe(12_345);
  });
});

describe("R3.3 opening a case", () => {
  test("given a delivered order, then the seller has three business days, held money, first version and stage", () => {
    const refund = open(anOrder(), { text: "Sobek di lengan" });
    expect(refund).toMatchObject({
      status: "requested",
      funding: "held",
      amount: 100_000,
      version: 1,
      stage: 1,
      policy: 1,
      due: { rule: "R3.3", from: later(MONDAY, 1), at: "2026-03-05T17:00:00.000Z" },
      texts: { request: "Sobek di lengan" },
    });
  });

  test("R3.5 given a completed order, then the money is the shop's already", () => {
    expect(open(anOrder({ status: "completed", completed_at: MONDAY, held: 0 }))).toMatchObject({
      funding: "released",
    });
  });

  test("R3.2 given goods that have not left, when it is cancelled, then it is paid at once from held money", () => {
    const refund = open(undelivered({ status: "to_ship" }), { reason: "cancelled", sub_reason: "too_slow" });
    expect(refund).toMatchObject({
      status: "paid",
      funding: "held",
      payment: { payment_id: REFUND_ID.replace("rf_", "pay_"), amount: 100_000, settlement: "pending" },
    });
    expect(refund).not.toHaveProperty("due");
  });

  test.each([
    [{ reason: "does_not_exist" }, "unknown_reason"],
    [{ reason: "damaged", sub_reason: "wrong_size" }, "unknown_reason"],
    [{ reason: "damaged", sub_reason: "does_not_work" }, undefined],
  ])("given %o, then reasons are those of the policy, and sub-reasons those of the reason", (ask, code) => {
    const refund = open(anOrder(), ask);
    expect(isRefusal(refund) ? refund.code : undefined).toBe(code);
  });

  test.each([
    [anOrder({ status: "cancelled" }), "cancelled"],
    [anOrder({ reserved: 300_000 }), "nothing_left"],
    [anOrder({ delivered_at: later(MONDAY, -WEEK) }), "window_closed"],
  ])("given what eligibility says no to, then asking is refused with the same code", (order, code) => {
    expect(open(order)).toMatchObject({ refused: true, code, rule: "R3.1" });
    expect(may(order).why).toBe(code);
  });
});
