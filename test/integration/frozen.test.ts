import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { audit } from "./support/audit.ts";
import { askReleased, balance, done, money, reaches, told } from "./support/cases.ts";
import { openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

describe("A dispute over released money (R3.5)", () => {
  const REJECTION = { reason: "other", text: "Tidak." };

  async function disputed(shop: Shop, refund_id: string): Promise<Json> {
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, REJECTION));
    return done(await shop.buyer.post(`/refunds/${refund_id}/dispute`));
  }

  it("freezes what it is about; a payout and other refunds cannot have it, its own case can", async () => {
    const shop = await openShop();
    const { refund_id } = await askReleased(shop, 60_000);
    const other = await askReleased(shop, 30_000);

    await disputed(shop, refund_id);

    expect(await balance(shop)).toMatchObject({ available: 30_000, frozen: 60_000, payable: 30_000 });
    expect((await money(shop, "payouts", 30_001)).body).toMatchObject({ present: { payable: 30_000 } });
    expect(done(await shop.seller.post(`/refunds/${other.refund_id}/approval`)).status).toBe("paid");
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("paid");
    expect(await balance(shop)).toMatchObject({ available: 0, frozen: 0 });
    await audit(shop);
  });

  it("gives what was frozen back when the buyer withdraws", async () => {
    const shop = await openShop();
    const { refund_id } = await askReleased(shop, 60_000);
    await disputed(shop, refund_id);
    done(await shop.buyer.post(`/refunds/${refund_id}/withdrawal`));
    expect(await balance(shop)).toMatchObject({ available: 60_000, frozen: 0 });
    await audit(shop);
  });

  it("that finds too little freezes what is there, and later credits top it up before payouts", async () => {
    const shop = await openShop();
    const { refund_id } = await askReleased(shop, 60_000);
    done(await money(shop, "payouts", 45_000), 201);
    await disputed(shop, refund_id);
    expect(await balance(shop)).toMatchObject({ available: 0, frozen: 15_000, payable: 0 });

    done(await money(shop, "top-ups", 50_000), 201);

    await until("the freeze to be topped up", async (last) => {
      const now = await balance(shop);
      last(now);
      return now.frozen === 60_000;
    });
    expect(await balance(shop)).toMatchObject({ available: 5_000, frozen: 60_000, payable: 5_000 });
    expect(await told(shop.seller, refund_id)).toContain("freeze_topped_up");
    await audit(shop);
  });

  it("credits serve queued refunds before freezes", async () => {
    const shop = await openShop();
    const frozen = await askReleased(shop, 60_000);
    const waiting = await askReleased(shop, 20_000);
    done(await money(shop, "payouts", 80_000), 201);
    await disputed(shop, frozen.refund_id);
    expect(done(await shop.seller.post(`/refunds/${waiting.refund_id}/approval`)).status).toBe("queued");

    done(await money(shop, "top-ups", 25_000), 201);

    await reaches(shop.buyer, waiting.refund_id, "paid");
    await until("the rest to be frozen", async (last) => {
      const now = await balance(shop);
      last(now);
      return now.frozen === 5_000 && now.available === 0;
    });
    await audit(shop);
  });
});
