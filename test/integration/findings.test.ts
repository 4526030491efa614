import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { carrierSays } from "./support/carriers.ts";
import { done } from "./support/cases.ts";
import { caseTime } from "./support/clock.ts";
import { noticeSeen, shippedByCarrier } from "./support/notices.ts";
import { openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

const DESTINATION = { city: "Kota Bandung", address_key: "a1" };

/** Goods that their seller handed to a carrier, and what that says of them. */
async function told(shop: Shop, said: Json): Promise<{ order_id: string; answered: Json }> {
  const order_id = await shippedByCarrier(shop, { destination: DESTINATION });
  const { carrier, waybill } = done(await shop.seller.get(`/shipments/${order_id}`));
  const occurred_at = new Date((await caseTime()) + 1).toISOString();
  const answered = done(await carrierSays({ carrier, waybill, tag: "Delivered", occurred_at, ...said }));
  return { order_id, answered };
}

function noticeOf(shop: Shop, order_id: string): Promise<Json> {
  return until(`a finding about ${order_id}`, async () => {
    const { items } = done(await shop.seller.get(`/notices?order_id=${order_id}`));
    return items.length > 0 && noticeSeen(shop.seller, items[0].notice_id);
  });
}

describe("What the system finds (R5.1)", () => {
  it("delivered before it was shipped: opens a notice, once", async () => {
    const shop = await openShop();
    const { order_id } = await told(shop, { occurred_at: "2026-03-01T10:00:00+07:00", city: "BANDUNG" });
    const found = await noticeOf(shop, order_id);
    expect(found).toMatchObject({ kind: "mismatch", status: "awaiting_answer" });
    expect(found.reported).toMatchObject([{ by: "system", finding: "delivered_too_early" }]);
  });

  it("delivered in another city, and says so in both languages; in the same one it is no finding", async () => {
    const shop = await openShop();
    const { order_id: there } = await told(shop, { city: "Kab. Bandung" });
    const { order_id } = await told(shop, { city: "KOTA SURABAYA" });
    const found = await noticeOf(shop, order_id);
    expect(found).toMatchObject({ kind: "mismatch", reported: [{ finding: "delivered_elsewhere" }] });
    expect(found.reported[0].finding_text.id).toContain("kota lain");
    expect(JSON.stringify(done(await shop.seller.get(`/notices/${found.notice_id}/timeline`)))).not.toMatch(
      /surabaya|bandung/i,
    );
    expect(done(await shop.seller.get(`/notices?order_id=${there}`)).items).toEqual([]);
  });

  it("its carrier has the number for another order: asked, and nothing is delivered by that", async () => {
    const shop = await openShop();
    const { order_id, answered } = await told(shop, { order_id: "INV-of-somebody-else" });
    expect(answered).toEqual({ order_id, latest: false });
    expect(await noticeOf(shop, order_id)).toMatchObject({
      kind: "invalid_number",
      reported: [{ finding: "of_another_order" }],
    });
    expect(done(await shop.seller.get(`/shipments/${order_id}`)).status).toBe("shipped");
    expect(done(await shop.seller.get(`/shipments/${order_id}/tracking`)).items).toEqual([]);
  });
});
