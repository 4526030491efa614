import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { audit } from "../support/audit.ts";
import { ADDRESS, ask, askReleased, done, money, order, reaches, timeline } from "../support/cases.ts";
import { daysLater, justBefore, moveClock } from "../support/clock.ts";
import { executionIs, statesOf } from "../support/executions.ts";
import { openShop, type Shop } from "../support/people.ts";
import { until } from "../support/until.ts";

const RETURN = { type: "return_and_refund", reason: "changed_mind" };
const PARCEL = { carrier: "jne", waybill: "JNE-0012345678" };
const REJECTION = { reason: "sent_as_ordered", text: "Sesuai pesanan." };

async function withAddress(): Promise<Shop> {
  const shop = await openShop();
  done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
  return shop;
}

/** The last thing that happened, which a deadline has done: at its own instant or after, never before. */
async function endedByDeadline(shop: Shop, refund_id: string, due: Json, type: string): Promise<Json> {
  const entries = await timeline(shop.buyer, refund_id);
  const last = entries.at(-1);
  expect(last).toMatchObject({ type: `refund.${type}`, actor: { role: "system", id: "deadline" } });
  expect(Date.parse(last.at)).toBeGreaterThanOrEqual(Date.parse(due.at));
  return last;
}

describe("A deadline", () => {
  it("that the seller lets pass approves as asked, by its own workflow (R3.3, R7.4)", async () => {
    const shop = await openShop();
    const { refund_id, due } = await ask(shop, await order(shop));
    expect(due).toMatchObject({ rule: "R3.3", on_expiry: { outcome: "approved" } });
    await executionIs("RUNNING", refund_id);

    const passed = await justBefore(due, 4);
    expect(passed.map((one) => one.case_id)).not.toContain(refund_id);

    await reaches(shop.buyer, refund_id, "paid");
    await endedByDeadline(shop, refund_id, due, "approved");
    await executionIs("SUCCEEDED", refund_id);
    // Woken once, when the clock was moved; then the wait ran out by itself.
    expect(await statesOf(refund_id)).toEqual([
      "SellerDecides",
      "WhatNow",
      "SellerDecides",
      "DeadlinePassed",
      "WhatNow",
      "NobodyIsWaitedFor",
    ]);
    await audit(shop);
  });

  it("to decide about a return tells the buyer the address; goods never sent, it lapses (R3.3, R3.4)", async () => {
    const shop = await withAddress();
    const { refund_id, due, order_id } = await ask(shop, await order(shop), RETURN);

    await moveClock(due.at);
    const approved = await reaches(shop.buyer, refund_id, "awaiting_return");
    expect(approved.return_address).toEqual(ADDRESS);
    await endedByDeadline(shop, refund_id, due, "approved");

    await moveClock(approved.due.at);
    await reaches(shop.buyer, refund_id, "lapsed");
    await endedByDeadline(shop, refund_id, approved.due, "lapsed");
    expect(done(await shop.buyer.get(`/orders/${order_id}`))).toMatchObject({ asked_for: { amount: 0 } });
    await audit(shop);
  });

  it("moved past in one go, each of a case's deadlines passes at its own instant (R7.5)", async () => {
    const shop = await withAddress();
    const { refund_id, due } = await ask(shop, await order(shop), RETURN);

    const passed = await daysLater(30);

    const mine = passed.filter((one) => one.case_id === refund_id);
    expect(mine.map(({ status }) => status)).toEqual(["awaiting_return", "lapsed"]);
    expect(Date.parse(mine[0].due_at)).toBe(Date.parse(due.at));
    const [, approved, lapsed] = await timeline(shop.buyer, refund_id);
    const week = Date.parse(lapsed.at) - Date.parse(approved.at);
    expect(Math.round(week / 60_000)).toBe(7 * 24 * 60);
    const instants = passed.map(({ due_at }) => Date.parse(due_at));
    expect(instants).toEqual([...instants].sort((a, b) => a - b));
  });

  it("to give an address, passed, pays without a return (R3.4)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop), RETURN);
    const { status, due } = done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    expect(status).toBe("awaiting_return_address");
    await moveClock(due.at);
    await reaches(shop.buyer, refund_id, "paid");
    await endedByDeadline(shop, refund_id, due, "approved");
    await audit(shop);
  });

  it("to open a dispute, passed, closes the rejected case and frees what was asked for (R3.7)", async () => {
    const shop = await openShop();
    const { refund_id, order_id } = await ask(shop, await order(shop));
    const { due } = done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
    await moveClock(due.at);
    await reaches(shop.buyer, refund_id, "declined");
    await endedByDeadline(shop, refund_id, due, "declined");
    expect(done(await shop.buyer.get(`/orders/${order_id}`)).left.amount).toBe(100_000);
    expect((await shop.buyer.post(`/refunds/${refund_id}/dispute`)).body.code).toBe("case_status");
    await audit(shop);
  });

  it.each([true, false])(
    "to confirm receipt, passed in silence, pays; delivery seen: %s (R3.4)",
    async (delivery) => {
      const shop = await withAddress();
      const { refund_id } = await ask(shop, await order(shop), RETURN);
      done(await shop.seller.post(`/refunds/${refund_id}/approval`));
      let { due } = done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, PARCEL));
      if (delivery) due = done(await shop.marketplace.post(`/refunds/${refund_id}/return-delivery`)).due;
      expect(due.explains.term).toEqual(
        delivery ? { count: 3, unit: "business_days" } : { count: 14, unit: "days" },
      );
      await moveClock(due.at);
      await reaches(shop.buyer, refund_id, "paid");
      await endedByDeadline(shop, refund_id, due, "return_received");
      await audit(shop);
    },
  );

  it("that approves released money which is not there queues the case (R3.5)", async () => {
    const shop = await openShop();
    const { refund_id, due } = await askReleased(shop, 50_000);
    done(await money(shop, "payouts", 20_000), 201);
    await moveClock(due.at);
    expect((await reaches(shop.buyer, refund_id, "queued")).missing.amount).toBe(20_000);
    done(await money(shop, "top-ups", 20_000), 201);
    await reaches(shop.buyer, refund_id, "paid");
    await audit(shop);
  });

  it("of asking, passed, closes the window (R3.1)", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const before = done(await shop.buyer.get(`/orders/${order_id}/refund-eligibility`));
    expect(before.eligible).toBe(true);
    await moveClock(before.until);
    // What is shown is cut to the second; the window ends within the next one.
    const after = await until("the window to close", async (last) => {
      const now = done(await shop.buyer.get(`/orders/${order_id}/refund-eligibility`));
      last(now.until);
      return !now.eligible && now;
    });
    expect(after).toMatchObject({ eligible: false, why: "window_closed", reasons: [] });
    const late = await shop.buyer.post("/refunds", {
      order_id,
      type: "refund_only",
      reason: "damaged",
      lines: [{ line_id: "1", quantity: 1 }],
    });
    expect([late.status, late.body.code, late.body.rule]).toEqual([422, "window_closed", "R3.1"]);
  });
});
