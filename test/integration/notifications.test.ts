import { describe, expect, it } from "vitest";
import { instant, untilInJakarta } from "../../functions/kernel/instants.ts";
import { subscribe } from "./support/bus.ts";
import { ask, askReleased, done, order } from "./support/cases.ts";
import { openReachableShop } from "./support/follow-ups.ts";
import { anAddress, mailArrives, mailsTo } from "./support/mails.ts";
import { openShop } from "./support/people.ts";

describe("Mails about cases (R8.4)", () => {
  it("tell the shop what is asked and until when, and the buyer what became of it, in their languages", async () => {
    const shop = await openReachableShop("en");
    const toko = anAddress("toko");
    const contact = { email: toko, language: "id", name: "Toko Melati" };
    done(await shop.seller.put(`/shops/${shop.shop_id}/contact`, contact));
    const { refund_id, order_id, due } = await ask(shop, await order(shop));

    const asked = await mailArrives(toko, order_id);
    expect(asked.subject).toBe(`Pembeli meminta pengembalian dana, pesanan ${order_id}`);
    expect(asked.text).toContain("Halo Toko Melati,");
    expect(asked.text).toContain("Rp100.000");
    expect(asked.text).toContain(`${untilInJakarta(instant(Date.parse(due.at)))} WIB`);
    expect(asked.text).not.toContain("Sari");

    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const paid = await mailArrives(shop.address, order_id);
    expect(paid.subject).toBe("Your refund is paid");
    expect(paid.text).toContain("Hello Sari,");
    expect(await mailsTo(toko)).toHaveLength(1);
  });

  it("tell both sides where a balance is short, and the shop how much is missing", async () => {
    const shop = await openReachableShop();
    const toko = anAddress("toko");
    done(await shop.seller.put(`/shops/${shop.shop_id}/contact`, { email: toko, language: "en" }));
    const { refund_id } = await askReleased(shop, 90_000);
    done(
      await shop.marketplace.post(`/shops/${shop.shop_id}/payouts`, {
        amount: { amount: 50_000, currency: "IDR" },
        reference: "ref-1",
      }),
      201,
    );
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));

    expect((await mailArrives(toko, "Rp50.000 is missing")).text).toContain("Rp90.000");
    expect((await mailArrives(shop.address, "menunggu")).text).not.toContain("Rp50.000");
  });

  it("are not sent to who cannot be reached, and that is an event that names nobody", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    await ask(shop, await order(shop));
    const skipped = await events.hears("notification.skipped");
    expect(skipped.detail.data).toEqual({ kind: "refund_asked", to: "shop", reason: "no_contact" });
    expect(skipped.detail.subject).toMatchObject({ shop_id: shop.shop_id, buyer_id: shop.buyer_id });
  });
});
