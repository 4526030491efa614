import { describe, expect, it } from "vitest";
import { audit } from "./support/audit.ts";
import { ADDRESS, ask, done, order, reaches, seen, told } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { openShop, type Shop } from "./support/people.ts";

const RETURN = { type: "return_and_refund", reason: "changed_mind" };
const MUST_COME_BACK = { reason: "goods_must_come_back", text: "Kirim barangnya dahulu." };

async function withAddress(): Promise<Shop> {
  const shop = await openShop();
  done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
  return shop;
}

/** A return whose goods are on their way back. */
async function returning(shop: Shop, at: "delivered" | "completed" = "delivered"): Promise<string> {
  const { refund_id } = await ask(shop, await order(shop, { at }), RETURN);
  done(await shop.seller.post(`/refunds/${refund_id}/approval`));
  done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, aParcel()));
  return refund_id;
}

describe("A return", () => {
  it("shows the address when approved, is sent, delivered, and paid on receipt (R3.4)", async () => {
    const shop = await withAddress();
    const { refund_id } = await ask(shop, await order(shop), RETURN);
    expect((await seen(shop.buyer, refund_id)).return_address).toBeUndefined();

    const approved = done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    expect(approved).toMatchObject({ status: "awaiting_return", waiting_for: "buyer" });
    expect((await seen(shop.buyer, refund_id)).return_address).toEqual(ADDRESS);

    const parcel = aParcel();
    const shipped = done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, parcel));
    expect(shipped).toMatchObject({ status: "returning", return_shipment: parcel, waiting_for: "seller" });
    expect(shipped.due.explains.term).toEqual({ count: 14, unit: "days" });

    const delivered = done(await shop.marketplace.post(`/refunds/${refund_id}/return-delivery`));
    expect(delivered.due.explains.term).toEqual({ count: 3, unit: "business_days" });
    expect(delivered.return_shipment.delivered_at).toBeDefined();

    const received = done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "as_sent" }));
    expect(received.status).toBe("paid");
    expect(await told(shop.seller, refund_id)).toEqual([
      "requested",
      "approved",
      "return_shipped",
      "return_delivered",
      "return_received",
    ]);
    await audit(shop);
  });

  it("waits for the address where the shop has none; the buyer's days start when it is given (R3.4)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop), RETURN);
    const approved = done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    expect(approved).toMatchObject({
      status: "awaiting_return_address",
      waiting_for: "seller",
      due: { on_expiry: { outcome: "paid" }, explains: { term: { count: 3, unit: "business_days" } } },
    });

    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));

    const waiting = await reaches(shop.buyer, refund_id, "awaiting_return");
    expect(waiting).toMatchObject({
      return_address: ADDRESS,
      due: { explains: { term: { count: 7, unit: "days" } } },
    });
    expect(Date.parse(waiting.due.explains.from)).toBe(Date.parse(waiting.updated_at));
    expect(await told(shop.buyer, refund_id)).toEqual(["requested", "approved", "return_address_given"]);
  });

  it("that was approved just when the address is given is never missed (R3.4)", async () => {
    const shop = await openShop();
    const asked = await Promise.all(
      [1, 2, 3, 4].map(async () => (await ask(shop, await order(shop), RETURN)).refund_id as string),
    );
    await Promise.all([
      ...asked.map(async (refund_id) => done(await shop.seller.post(`/refunds/${refund_id}/approval`))),
      shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS),
    ]);
    for (const refund_id of asked) await reaches(shop.buyer, refund_id, "awaiting_return");
  });

  it("comes of a rejected refund when the buyer agrees that the goods come back first (R3.7)", async () => {
    const shop = await withAddress();
    const { refund_id } = await ask(shop, await order(shop), { reason: "not_as_described" });
    const rejected = done(await shop.seller.post(`/refunds/${refund_id}/rejection`, MUST_COME_BACK));
    expect(rejected.status).toBe("rejected");

    const agreed = done(await shop.buyer.post(`/refunds/${refund_id}/return-agreement`));
    expect(agreed).toMatchObject({
      type: "return_and_refund",
      status: "awaiting_return",
      return_address: ADDRESS,
    });
    done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, aParcel()));
    done(await shop.marketplace.post(`/refunds/${refund_id}/return-delivery`));
    done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "as_sent" }));

    expect((await seen(shop.buyer, refund_id)).status).toBe("paid");
    await audit(shop);
  });

  it("is not offered by other rejections (R3.7)", async () => {
    const shop = await withAddress();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak." }));
    const refused = await shop.buyer.post(`/refunds/${refund_id}/return-agreement`);
    expect([refused.status, refused.body.code]).toEqual([409, "case_status"]);
  });

  it.each(["damaged", "incomplete", "different", "empty", "not_received"])(
    "that came back %s opens a dispute and pays nothing (R3.4)",
    async (condition) => {
      const shop = await withAddress();
      const refund_id = await returning(shop);

      const told = done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition }));

      expect(told).toMatchObject({ status: "disputed", return_problem: condition, waiting_for: "agent" });
      expect(told.payment).toBeUndefined();
      await audit(shop);
    },
  );

  it("that was argued about and is approved in the end is not sent a second time (R3.4)", async () => {
    const shop = await withAddress();
    const refund_id = await returning(shop);
    done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "incomplete" }));
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("paid");
    await audit(shop);
  });

  it("is delivered after it was sent and not in the future (R3.4)", async () => {
    const shop = await withAddress();
    const refund_id = await returning(shop);
    for (const delivered_at of ["2020-01-01T00:00:00+07:00", "2099-01-01T00:00:00Z"]) {
      const refused = await shop.marketplace.post(`/refunds/${refund_id}/return-delivery`, { delivered_at });
      expect([refused.status, refused.body.code]).toEqual([422, "delivery_instant"]);
    }
    expect((await seen(shop.seller, refund_id)).return_shipment.delivered_at).toBeUndefined();
  });
});
