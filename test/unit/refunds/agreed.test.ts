import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Order } from "../../../functions/orders/order.ts";
import type { Change } from "../../../functions/platform/changes.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { type Ask, openRefund } from "../../../functions/refunds/asking.ts";
import { opening } from "../../../functions/refunds/opening.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import { aBalance, anOrder, LINES, later, MONDAY, REFUND_ID } from "../given.ts";

process.env.TABLE = "purnajual";

const RULES = { policy: FIRST_POLICY, calendar: FIRST_CALENDAR };
const SELLER = { role: "seller", id: "person-1", shop_id: "toko-1" } as const;
const ASK: Ask = {
  type: "refund_only",
  reason: "agreed_in_complaint",
  lines: LINES.map(({ line_id, quantity }) => ({ line_id, quantity })),
  amount: 30_001,
};
const completed = (over: Partial<Order> = {}) => anOrder({ status: "completed", held: 0, ...over });

/** A case that both sides agreed on. */
function agreed(order: Order, balance?: ReturnType<typeof aBalance>, over: Partial<Ask> = {}, now = MONDAY) {
  return openRefund(
    order,
    LINES,
    { ...ASK, ...over },
    { refund_id: REFUND_ID, now, ...RULES, agreed: { balance } },
  );
}

/** What its opening writes, by the fact that each write guards. */
function writes(
  order: Order,
  refund: Refund | ReturnType<typeof agreed>,
  balance?: ReturnType<typeof aBalance>,
) {
  if (isRefusal(refund)) throw new Error(refund.code);
  const changes = opening(order, refund, SELLER, balance);
  return (fact: string): Change["item"] | undefined => changes.find((change) => change.fact === fact)?.item;
}

describe("R6.3 R3.5 a refund that both sides agreed on opens approved", () => {
  test("given money that is held, then it is paid at once from that, and the balance is not touched", () => {
    const refund = agreed(anOrder());
    expect(refund).toMatchObject({ status: "paid", funding: "held", ground: "agreed", amount: 30_001 });
    expect(refund).toMatchObject({ payment: { amount: 30_001, settlement: "pending" } });
    const write = writes(anOrder(), refund);
    expect(write("balance")).toBeUndefined();
    expect(write("order")?.Put?.Item).toMatchObject({
      held: 269_999,
      refunded: 30_001,
      reserved: 0,
      version: 4,
    });
    expect(write("journal")?.Put?.Item).toMatchObject({
      movement: "refund_paid",
      legs: [
        { account: "held:order-1", amount: -30_001 },
        { account: "payments", amount: 30_001 },
      ],
    });
  });

  test("given released money and a balance that is not known, then it is assumed to suffice, under a guard", () => {
    const refund = agreed(completed());
    expect(refund).toMatchObject({ status: "paid", funding: "released" });
    const write = writes(completed(), refund);
    expect(write("balance")?.Update?.ConditionExpression).toContain("#available >= :least");
    expect(write("order")?.Put?.Item).toMatchObject({ held: 0, refunded: 30_001, reserved: 0 });
  });

  test("given a balance that is short, then it is queued in its turn, reserved, and open in its order", () => {
    const balance = aBalance({ available: 10_000, queued: 5_000, queued_count: 1, queue_places: 4 });
    const refund = agreed(completed(), balance);
    expect(refund).toMatchObject({ status: "queued", missing: 25_001, place: 5 });
    const write = writes(completed(), refund, balance);
    expect(write("line")?.Put?.Item).toMatchObject({
      sk: "1#0000000005",
      refund_id: REFUND_ID,
      wanted: 30_001,
    });
    expect(write("journal")).toBeUndefined();
    expect(write("order")?.Put?.Item).toMatchObject({ reserved: 30_001, open_refunds: new Set([REFUND_ID]) });
    expect(write("balance")?.Update?.ExpressionAttributeValues).toMatchObject({
      ":queued": 35_001,
      ":queued_count": 2,
      ":queue_places": 5,
    });
  });

  test("given the window of R3.1 has closed, then what both agree on is paid all the same; a buyer alone is refused", () => {
    const late = later(MONDAY, 60 * 86_400_000);
    expect(agreed(completed(), undefined, {}, late)).toMatchObject({ status: "paid" });
    const alone = { refund_id: REFUND_ID, now: MONDAY, ...RULES };
    expect(openRefund(anOrder(), LINES, ASK, alone)).toMatchObject({ code: "type_not_allowed" });
  });

  test.each([
    [
      "more than is left of the order",
      { claimed: [100_000, 100_000, 99_999], refunded: 299_999 },
      "more_than_left",
    ],
    ["nothing left", { claimed: [100_000, 100_000, 100_000], refunded: 300_000 }, "nothing_left"],
    ["an order that was cancelled", { status: "cancelled", cancelled_at: MONDAY }, "cancelled"],
  ] as const)("given %s, then R3.1 stands", (_what, over, code) => {
    expect(agreed(anOrder(over as Partial<Order>), undefined, { amount: 2 })).toMatchObject({ code });
  });
});
