import { describe, expect, test } from "vitest";
import { total } from "../../../functions/kernel/money.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { decide } from "../../../functions/refunds/decide.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import { ADDRESS, aContext, aRefund, MONDAY } from "../given.ts";
import { disputed, step } from "./money-steps.ts";

const give = (amount: number) => ({ kind: "decide_dispute", amount }) as const;
const STANDS = { kind: "decide_dispute" } as const;
const lines = [
  { line_id: "l1", place: 0, quantity: 1, amount: 10_001, product_name: "Kemeja" },
  { line_id: "l2", place: 1, quantity: 1, amount: 39_999, product_name: "Sarung" },
];

describe("R4.4 an agent decides over held money", () => {
  test("given all of it, then it is paid as asked", () => {
    const { after, money } = step(aRefund("disputed"), give(50_000));
    expect(after).toMatchObject({ status: "paid", amount: 50_000, payment: { amount: 50_000 } });
    expect(after).not.toHaveProperty("asked");
    expect(money).toMatchObject({ claim: { kind: "pay", held: true } });
    expect(money.freed).toBeUndefined();
  });

  test("R3.1 given a part, then it is shared over the lines, and the rest is asked for no more", () => {
    const { after, money, legs } = step(aRefund("disputed", { lines }), give(20_000));
    expect(after).toMatchObject({
      status: "paid",
      amount: 20_000,
      asked: 50_000,
      payment: { amount: 20_000 },
    });
    expect(after.lines.map(({ amount }) => amount)).toEqual([4_000, 16_000]);
    expect(legs?.map(({ amount }) => amount)).toEqual([-20_000, 20_000]);
    expect(money.freed).toEqual({
      held: true,
      lines: [
        { place: 0, amount: 6_001 },
        { place: 1, amount: 23_999 },
      ],
    });
    expect(money.balance).toBeUndefined();
  });

  test("R1.3 given a part and the order is complete, then the rest is the shop's at once", () => {
    const { money } = step(aRefund("disputed"), give(20_000), undefined, true);
    expect(money).toMatchObject({ balance: { kind: "credit", amount: 30_000 }, serves_queue: true });
    expect(money.freed?.journal).toMatchObject({ movement: "refund_closed" });
    expect(total(money.freed?.journal?.legs.map(({ amount }) => amount) ?? [1])).toBe(0);
    expect(money.freed?.journal?.journal_id).not.toBe(money.journal?.journal_id);
  });

  test("given the rejection stands, then the case closes and gives up what it asked for", () => {
    const { after, money } = step(aRefund("disputed"), STANDS);
    expect(after.status).toBe("declined");
    expect(money).toEqual({ claim: { kind: "free", held: true } });
  });
});

describe("R3.5 an agent decides over released money", () => {
  test.each([
    [
      "a part, all of it frozen",
      50_000,
      20_000,
      { available: 0, frozen: 50_000 },
      { available: 30_000, frozen: 0, freeze_short: 0 },
    ],
    [
      "a part, of which more was frozen than it needs",
      30_000,
      20_000,
      { frozen: 30_000, freeze_short: 20_000 },
      { available: 10_000, frozen: 0, freeze_short: 0 },
    ],
    [
      "a part, of which less was frozen",
      10_000,
      20_000,
      { available: 15_000, frozen: 10_000, freeze_short: 40_000 },
      { available: 5_000, frozen: 0, freeze_short: 0 },
    ],
    [
      "a part, while another freeze is short too",
      30_000,
      20_000,
      { frozen: 90_000, freeze_short: 27_000 },
      { available: 10_000, frozen: 60_000, freeze_short: 7_000 },
    ],
  ])(
    "given %s, then it is paid, frozen money first, and the rest is free",
    (_what, frozen, amount, balance, figures) => {
      const { after, figures: got } = step(disputed(frozen), give(amount), balance);
      expect(after).toMatchObject({ status: "paid", payment: { amount } });
      expect(got).toMatchObject(figures);
    },
  );

  test("given a part that the balance cannot pay, then it is queued for that part, and keeps what is frozen", () => {
    const { after, figures, money } = step(disputed(10_000), give(20_000), {
      available: 4_000,
      frozen: 10_000,
      freeze_short: 40_000,
    });
    expect(after).toMatchObject({ status: "queued", amount: 20_000, frozen: 10_000, missing: 6_000 });
    expect(figures).toMatchObject({
      available: 4_000,
      frozen: 10_000,
      freeze_short: 0,
      queued: 10_000,
      queued_count: 1,
    });
    expect(total(money.freed?.lines.map((line) => line.amount) ?? [])).toBe(30_000);
  });

  test("given nobody read the balance, then it must be known first", () => {
    expect(step(disputed(50_000), give(20_000)).money.balance).toEqual({ kind: "unknown" });
  });

  test("given the rejection stands, then what was frozen is the shop's again", () => {
    const { after, figures } = step(disputed(30_000), STANDS, { frozen: 30_000, freeze_short: 20_000 });
    expect(after.status).toBe("declined");
    expect(figures).toMatchObject({ available: 30_000, frozen: 0, freeze_short: 0 });
  });
});

describe("R4.4 an agent decides over a return", () => {
  const asked = (over: object = {}) =>
    ({ ...disputed(50_000), type: "return_and_refund", ...over }) as Refund;

  test("given the goods were never sent, then the return is approved for what was given, and that stays frozen", () => {
    const { after, figures } = step(asked(), give(20_000), { frozen: 50_000 });
    expect(after).toMatchObject({
      status: "awaiting_return",
      amount: 20_000,
      frozen: 20_000,
      return_address: ADDRESS,
    });
    expect(figures).toMatchObject({ available: 30_000, frozen: 20_000 });
  });

  test("given the goods are back, then it is paid, and they are not sent a second time", () => {
    const back = asked({ return_shipment: { carrier: "jnt", waybill: "JP1", shipped_at: MONDAY } });
    expect(step(back, give(20_000), { frozen: 50_000 }).after).toMatchObject({
      status: "paid",
      amount: 20_000,
    });
  });
});

describe("R4.4 what cannot be decided", () => {
  test.each([
    ["it is not disputed", aRefund("requested"), give(1), "case_status"],
    ["it was withdrawn", aRefund("withdrawn"), STANDS, "case_status"],
    ["more than it is about", aRefund("disputed"), give(50_001), "more_than_disputed"],
  ])("given %s, then it is refused", (_what, refund, command, code) => {
    const event = decide(refund, command, aContext(MONDAY));
    expect(isRefusal(event) && event.code).toBe(code);
  });

  test("given a refund is disputed, then it counts how often", () => {
    expect(step(aRefund("rejected"), { kind: "open_dispute" }).after.disputes).toBe(1);
    const again = aRefund("returning", { disputes: 1 });
    expect(step(again, { kind: "report_return_problem", problem: "empty" }).after.disputes).toBe(2);
  });
});
