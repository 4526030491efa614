import { describe, expect, it } from "vitest";
import { audit } from "./support/audit.ts";
import { ADDRESS, ask, askReleased, balance, done, money, order, reaches } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { openShop, type Shop } from "./support/people.ts";

const RETURN = { type: "return_and_refund", reason: "changed_mind" };
const REJECTION = { reason: "other", text: "Tidak." };

type Reach = (shop: Shop) => Promise<string>;

/** How a case gets to each status that can be withdrawn from. */
const STAGES: Readonly<Record<string, Reach>> = {
  requested: async (shop) => (await ask(shop, await order(shop))).refund_id,
  awaiting_return_address: async (shop) => {
    const { refund_id } = await ask(shop, await order(shop), RETURN);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    return refund_id;
  },
  awaiting_return: async (shop) => {
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const { refund_id } = await ask(shop, await order(shop), RETURN);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    return refund_id;
  },
  returning: async (shop) => {
    const refund_id = await (STAGES.awaiting_return as Reach)(shop);
    done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, aParcel()));
    return refund_id;
  },
  rejected: async (shop) => {
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
    return refund_id;
  },
  disputed: async (shop) => {
    const { refund_id } = await askReleased(shop, 100_000);
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
    done(await shop.buyer.post(`/refunds/${refund_id}/dispute`));
    return refund_id;
  },
  queued: async (shop) => {
    const { refund_id } = await askReleased(shop, 100_000);
    done(await money(shop, "payouts", 60_000), 201);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    return refund_id;
  },
};

describe("Withdrawing", () => {
  it.each(Object.entries(STAGES))(
    "while %s frees what was asked for, so that it can be asked again (R3.1, R3.7)",
    async (status, reach) => {
      const shop = await openShop();
      const refund_id = await reach(shop);
      const { order_id } = await reaches(shop.buyer, refund_id, status);

      const withdrawn = done(await shop.buyer.post(`/refunds/${refund_id}/withdrawal`));

      expect(withdrawn.status).toBe("withdrawn");
      expect(withdrawn.available_actions).toEqual([]);
      const freed = done(await shop.buyer.get(`/orders/${order_id}`));
      expect(freed).toMatchObject({ asked_for: { amount: 0 }, left: { amount: 100_000 } });
      expect(freed.lines[0].left.amount).toBe(100_000);
      expect((await ask(shop, order_id)).amount.amount).toBe(100_000);
      expect(await balance(shop)).toMatchObject({ frozen: 0, queued: 0, queued_count: 0 });
      await audit(shop);
    },
  );

  it("is too late once money has moved (R3.7)", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const late = await shop.buyer.post(`/refunds/${refund_id}/withdrawal`);
    expect([late.status, late.body.code, late.body.present.status]).toEqual([409, "case_status", "paid"]);
  });
});
