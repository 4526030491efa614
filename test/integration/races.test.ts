import { describe, expect, it } from "vitest";
import { all, audit } from "./support/audit.ts";
import { ask, asking, balance, done, money, order, reaches, seen } from "./support/cases.ts";
import { openShop } from "./support/people.ts";
import { tally } from "./support/tally.ts";

const SIXTEEN = Array.from({ length: 16 }, (_, n) => n);

/** Every payment that the shop's statement has for a case. */
async function payments(shop: Awaited<ReturnType<typeof openShop>>, refund_id: string): Promise<number> {
  const journals = await all(shop.seller, `/shops/${shop.shop_id}/statement`);
  return journals.filter((entry) => entry.refund_id === refund_id && entry.movement === "refund_paid").length;
}

describe("Sixteen at once", () => {
  it("approvals of one case: one pays, the others are told that it is paid (R3.6)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop, { at: "completed" }));

    const replies = await Promise.all(SIXTEEN.map(() => shop.seller.post(`/refunds/${refund_id}/approval`)));

    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 15 });
    for (const { body } of replies.filter(({ status }) => status === 409)) {
      expect(body.present).toMatchObject({ status: "paid", payment_id: refund_id.replace("rf_", "pay_") });
    }
    expect(await payments(shop, refund_id)).toBe(1);
    expect(await balance(shop)).toMatchObject({ available: 0 });
    await audit(shop);
  });

  it("approvals of one case whose money is short: it is queued once, and paid once (R3.5, R3.6)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop, { at: "completed" }));
    done(await money(shop, "payouts", 1), 201);

    const replies = await Promise.all(SIXTEEN.map(() => shop.seller.post(`/refunds/${refund_id}/approval`)));

    expect(tally(replies)).toEqual({ "200": 1, "409 case_status": 15 });
    expect(await balance(shop)).toMatchObject({ queued: 100_000, queued_count: 1 });
    await Promise.all([money(shop, "top-ups", 1), money(shop, "top-ups", 1)]);
    await reaches(shop.buyer, refund_id, "paid");
    expect(await payments(shop, refund_id)).toBe(1);
    await audit(shop);
  });

  it("asks for parts that together exceed what was paid: as many as fit, never more (R3.1)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 100_000 });
    const part = asking(order_id, { amount: { amount: 30_000, currency: "IDR" } });

    const replies = await Promise.all(SIXTEEN.map(() => shop.buyer.post("/refunds", part)));

    // Three of 30,000 fit; a fourth finds 10,000 left and is refused.
    expect(tally(replies)).toEqual({ "201": 3, "422 more_than_left": 13 });
    expect(done(await shop.buyer.get(`/orders/${order_id}`))).toMatchObject({
      asked_for: { amount: 90_000 },
      left: { amount: 10_000 },
    });
    await audit(shop);
  });

  it("part refunds of one order, asked and approved at once: ledger, order and cases agree (R3.6)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 160_000, at: "completed" });
    const part = asking(order_id, { amount: { amount: 10_000, currency: "IDR" } });
    const asked = await Promise.all(
      SIXTEEN.map(async () => done(await shop.buyer.post("/refunds", part), 201)),
    );

    const replies = await Promise.all(
      asked.flatMap(({ refund_id }) => [1, 2].map(() => shop.seller.post(`/refunds/${refund_id}/approval`))),
    );

    expect(tally(replies)).toEqual({ "200": 16, "409 case_status": 16 });
    expect(done(await shop.buyer.get(`/orders/${order_id}`))).toMatchObject({
      refunded: { amount: 160_000 },
      asked_for: { amount: 0 },
      left: { amount: 0 },
    });
    expect(await balance(shop)).toMatchObject({ available: 0 });
    for (const { refund_id } of asked) expect(await payments(shop, refund_id)).toBe(1);
    await audit(shop);
  });

  it("refunds from a balance that pays for half of them: the others queue (R3.5)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 160_000, at: "completed" });
    const part = asking(order_id, { amount: { amount: 10_000, currency: "IDR" } });
    const asked = await Promise.all(
      SIXTEEN.map(async () => done(await shop.buyer.post("/refunds", part), 201)),
    );
    done(await money(shop, "payouts", 80_000), 201);

    const replies = await Promise.all(
      asked.map(async ({ refund_id }) => done(await shop.seller.post(`/refunds/${refund_id}/approval`))),
    );

    const statuses = replies.map(({ status }) => status);
    expect(statuses.filter((status) => status === "paid")).toHaveLength(8);
    expect(await balance(shop)).toMatchObject({ available: 0, queued: 80_000, queued_count: 8 });
    await audit(shop);
  });

  it("approve, reject and withdraw of one case, many rounds: one of them happened (R3.6)", async () => {
    const shop = await openShop();
    for (let round = 0; round < 6; round += 1) {
      const { refund_id } = await ask(shop, await order(shop));
      const replies = await Promise.all([
        shop.seller.post(`/refunds/${refund_id}/approval`),
        shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak." }),
        shop.buyer.post(`/refunds/${refund_id}/withdrawal`),
      ]);
      const { status } = await seen(shop.buyer, refund_id);
      const [approved, rejected, withdrawn] = replies.map((reply) => reply.status === 200);
      // A rejected case can still be approved or withdrawn by who comes after.
      const ends = approved ? "paid" : withdrawn ? "withdrawn" : "rejected";
      expect([status, approved && withdrawn, approved || rejected || withdrawn]).toEqual([ends, false, true]);
    }
    await audit(shop);
  });
});
