import { describe, expect, it } from "vitest";
import { audit } from "./support/audit.ts";
import { ask, balance, done, order, seen, told } from "./support/cases.ts";
import { openShop } from "./support/people.ts";

const REJECTION = { reason: "sent_as_ordered", text: "Barang dikirim sesuai pesanan." };

describe("A refund without a return", () => {
  it("is paid at once when the seller approves (R3.4, R3.6)", async () => {
    const shop = await openShop();
    const refund = await ask(shop, await order(shop, { paid: 120_000 }));
    expect(refund).toMatchObject({ status: "requested", waiting_for: "seller", funding: "held" });

    const approved = done(await shop.seller.post(`/refunds/${refund.refund_id}/approval`));

    expect(approved).toMatchObject({
      status: "paid",
      payment: { amount: { amount: 120_000, currency: "IDR" }, settlement: "pending" },
    });
    expect(approved.due).toBeUndefined();
    expect(done(await shop.buyer.get(`/orders/${refund.order_id}`))).toMatchObject({
      held: { amount: 0 },
      refunded: { amount: 120_000 },
      left: { amount: 0 },
    });
    expect(await told(shop.buyer, refund.refund_id)).toEqual(["requested", "approved"]);
    await audit(shop);
  });

  it("shows each reader the actions that are theirs, and the server refuses the others (R8.2)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const actions = (refund: { available_actions: { action: string }[] }) =>
      refund.available_actions.map(({ action }) => action);

    expect(actions(await seen(shop.seller, refund_id))).toEqual(["approve", "reject"]);
    expect(actions(await seen(shop.buyer, refund_id))).toEqual(["withdraw"]);

    const early = await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "as_sent" });
    expect(early.status).toBe(409);
    expect(early.body).toMatchObject({ code: "case_status", rule: "R3.4", present: { status: "requested" } });
  });

  it("is rejected with a reason from the list and a text that the buyer reads (R3.7)", async () => {
    const shop = await openShop();
    const { refund_id, amount, order_id } = await ask(shop, await order(shop));

    const rejected = done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));

    expect(rejected).toMatchObject({
      status: "rejected",
      rejection_reason: "sent_as_ordered",
      waiting_for: "buyer",
      due: { rule: "R3.7", on_expiry: { outcome: "declined" } },
    });
    expect((await seen(shop.buyer, refund_id)).texts).toMatchObject({ rejection: REJECTION.text });
    expect(done(await shop.buyer.get(`/orders/${order_id}`)).asked_for).toEqual(amount);
    await audit(shop);
  });

  it("refuses a rejection whose reason is not in the policy, and changes nothing (R3.7)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const refused = await shop.seller.post(`/refunds/${refund_id}/rejection`, {
      ...REJECTION,
      reason: "because",
    });
    expect([refused.status, refused.body.code]).toEqual([400, "unknown_rejection_reason"]);
    expect((await seen(shop.seller, refund_id)).status).toBe("requested");
  });

  it("that was rejected can be approved after all, by its seller (R3.4)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("paid");
    await audit(shop);
  });

  it("that was rejected goes to a dispute when the buyer wants it, where only a decision helps (R3.7)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));

    const disputed = done(await shop.buyer.post(`/refunds/${refund_id}/dispute`));

    expect(disputed).toMatchObject({ status: "disputed", waiting_for: "agent" });
    expect(disputed.due).toBeUndefined();
    expect((await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION)).status).toBe(409);
    expect(await balance(shop)).toMatchObject({ available: 0, frozen: 0 });
    await audit(shop);
  });

  it("takes part of the lines and less than they are worth, shared over them (R3.1)", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { paid: 100_001, quantities: [2, 3] });
    const asked = {
      lines: [
        { line_id: "1", quantity: 1 },
        { line_id: "2", quantity: 3 },
      ],
    };
    const most = done(
      await shop.buyer.post("/refunds/quote", { order_id, type: "refund_only", reason: "damaged", ...asked }),
    ).amount.amount;

    const refund = await ask(shop, order_id, { ...asked, amount: { amount: most - 7, currency: "IDR" } });

    expect(most).toBe(20_001 + 60_000);
    expect(refund.amount.amount).toBe(most - 7);
    expect(done(await shop.seller.post(`/refunds/${refund.refund_id}/approval`)).status).toBe("paid");
    expect(done(await shop.buyer.get(`/orders/${order_id}`)).left.amount).toBe(100_001 - most + 7);
    await audit(shop);
  });
});
