import { describe, expect, it } from "vitest";
import { all, audit } from "./support/audit.ts";
import { ask, balance, done, order, seen, told } from "./support/cases.ts";
import { openShop, type Shop } from "./support/people.ts";

async function paid(shop: Shop): Promise<string> {
  const { refund_id } = await ask(shop, await order(shop, { at: "completed", paid: 40_000 }));
  done(await shop.seller.post(`/refunds/${refund_id}/approval`));
  return refund_id;
}

describe("What the marketplace reports of the real payment (R3.6)", () => {
  it("settled, failed, tried again: the payment id never changes and nothing is booked anew", async () => {
    const shop = await openShop();
    const refund_id = await paid(shop);
    const { payment } = await seen(shop.buyer, refund_id);
    const booked = await all(shop.seller, `/shops/${shop.shop_id}/statement`);
    const report = (result: string, reference?: string) =>
      shop.marketplace.post(`/refunds/${refund_id}/payment-report`, {
        result,
        ...(reference ? { reference } : {}),
      });

    expect(done(await report("failed", "bank said no")).payment).toMatchObject({
      payment_id: payment.payment_id,
      settlement: "failed",
    });
    expect(done(await report("failed")).payment.settlement).toBe("failed");
    const settled = done(await report("settled", "TRX-1")).payment;

    expect(settled).toEqual({ ...payment, settlement: "settled", reference: "TRX-1" });
    const late = await report("failed");
    expect([late.status, late.body.code]).toEqual([409, "case_status"]);
    expect(await all(shop.seller, `/shops/${shop.shop_id}/statement`)).toEqual(booked);
    expect(await balance(shop)).toMatchObject({ available: 0 });
    expect(await told(shop.buyer, refund_id)).toEqual([
      "requested",
      "approved",
      "settlement_failed",
      "settlement_failed",
      "settled",
    ]);
    await audit(shop);
  });

  it("is refused for a case that is not paid", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const refused = await shop.marketplace.post(`/refunds/${refund_id}/payment-report`, {
      result: "settled",
    });
    expect([refused.status, refused.body.code]).toEqual([409, "case_status"]);
    expect((await seen(shop.buyer, refund_id)).status).toBe("requested");
  });
});
