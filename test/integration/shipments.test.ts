import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done, order } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

/** What a seller can always say of goods that are on their way (R2.4). */
const FAILED = { action: "report_failed_delivery" };

/** A number of J&T that nobody has. */
const aNumber = (): string => aParcel().waybill;

const toShip = (shop: Shop, delivery_method: "platform" | "own_carrier" | "own_delivery" = "own_carrier") =>
  order(shop, { at: "to_ship", delivery_method });

async function shipped(shop: Shop, said: Json = { carrier: "jnt", waybill: aNumber() }): Promise<Json> {
  const order_id = await toShip(shop);
  return done(await shop.seller.post(`/shipments/${order_id}`, said), 201);
}

describe("R2.1 the goods leave", () => {
  it("by the seller's carrier: the order is shipped, buyer and seller see carrier, number and where to follow it", async () => {
    const shop = await openShop();
    const waybill = aNumber();
    const { order_id } = await shipped(shop, { carrier: "jnt", waybill: ` ${waybill.toLowerCase()} ` });
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("shipped");
    for (const who of [shop.buyer, shop.seller]) {
      const seen = done(await who.get(`/shipments/${order_id}`));
      expect(seen).toMatchObject({ method: "own_carrier", status: "shipped", carrier: "jnt", waybill });
      expect(seen.tracking_page).toMatch(/^https:/);
    }
    const buyers = done(await shop.buyer.get(`/shipments/${order_id}`));
    expect(buyers.available_actions).toEqual([]);
  });

  it("brought by the seller: no number is wanted, and none is taken", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop, "own_delivery");
    const wrong = await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt", waybill: aNumber() });
    expect([wrong.status, wrong.body.code]).toEqual([422, "no_waybill"]);
    const right = done(await shop.seller.post(`/shipments/${order_id}`, {}), 201);
    expect(right).not.toHaveProperty("waybill");
    expect(right.available_actions).toMatchObject([FAILED]);
  });

  it("what the platform ships the seller does not; without carrier or number nothing leaves; twice nothing leaves twice", async () => {
    const shop = await openShop();
    const platform = await shop.seller.post(`/shipments/${await toShip(shop, "platform")}`, {});
    expect([platform.status, platform.body.code]).toEqual([422, "platform_ships"]);
    const order_id = await toShip(shop);
    const bare = await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt" });
    expect([bare.status, bare.body.code]).toEqual([422, "waybill_required"]);
    const nobodys = await shop.seller.post(`/shipments/${order_id}`, {
      carrier: "kereta",
      waybill: aNumber(),
    });
    expect([nobodys.status, nobodys.body.code]).toEqual([400, "invalid_body"]);
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("to_ship");
    done(await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt", waybill: aNumber() }), 201);
    const again = await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt", waybill: aNumber() });
    expect([again.status, again.body.code]).toEqual([409, "order_status"]);
  });
});

describe("R2.2 the number is checked", () => {
  it("a wrong check digit is refused for certain; a number that only looks unlikely is taken once confirmed", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const wrong = { carrier: "pos_indonesia", waybill: "RR123456789ID" };
    const refused = await shop.seller.post(`/shipments/${order_id}`, wrong);
    expect([refused.status, refused.body.code, refused.body.rule]).toEqual([
      422,
      "waybill_malformed",
      "R2.2",
    ]);
    const anyway = await shop.seller.post(`/shipments/${order_id}`, { ...wrong, confirmed: true });
    expect(anyway.body.code).toBe("waybill_malformed");
    const odd = { carrier: "jnt", waybill: `ZZ${aNumber()}` };
    const unlikely = await shop.seller.post(`/shipments/${order_id}`, odd);
    expect([unlikely.status, unlikely.body.code]).toEqual([422, "waybill_unlikely"]);
    expect(unlikely.body.present.number).toBe(odd.waybill);
    const taken = done(await shop.seller.post(`/shipments/${order_id}`, { ...odd, confirmed: true }), 201);
    expect(taken.waybill).toBe(odd.waybill);
  });

  it("before it is used: valid, unlikely, malformed and used elsewhere, each with words in both languages", async () => {
    const shop = await openShop();
    const { waybill } = await shipped(shop);
    const check = async (body: Json) => done(await shop.seller.post("/waybills/check", body));
    expect(await check({ carrier: "jnt", waybill: aNumber() })).toMatchObject({ verdict: "valid" });
    expect(await check({ waybill: aNumber() })).toMatchObject({ verdict: "valid", likely_carriers: ["jnt"] });
    for (const [verdict, body] of [
      ["unlikely", { carrier: "jnt", waybill: `ZZ${aNumber()}` }],
      ["malformed", { carrier: "jnt", waybill: "📦" }],
      ["malformed", { carrier: "jnt", waybill: "9".repeat(200) }],
      ["malformed", { waybill: "" }],
      ["used_elsewhere", { carrier: "jnt", waybill }],
    ] as const) {
      const said = await check(body);
      expect(said.verdict, JSON.stringify(body)).toBe(verdict);
      expect(Object.keys(said.why.text).sort()).toEqual(["en", "id"]);
    }
    const meant = await check({ waybill: "JP70O00000O1" });
    expect(meant).toMatchObject({ verdict: "unlikely", did_you_mean: "JP7000000001" });
    const spaced = await check({ carrier: "jnt", waybill: "jp-1234 567 890" });
    expect([spaced.number, spaced.changes.length > 0]).toEqual(["JP1234567890", true]);
  });

  it("two shops send the same number at the same instant: one has it, the other is told, and ships with another", async () => {
    const shops = await Promise.all([openShop(), openShop()]);
    const waybill = aNumber();
    const orders = await Promise.all(shops.map((shop) => toShip(shop)));
    const replies = await Promise.all(
      shops.map((shop, n) => shop.seller.post(`/shipments/${orders[n]}`, { carrier: "jnt", waybill })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 422]);
    const loser = replies.findIndex(({ status }) => status === 422);
    expect(replies[loser]?.body).toMatchObject({ code: "waybill_in_use", rule: "R2.2" });
    const [shop, order_id] = [shops[loser] as Shop, orders[loser]];
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("to_ship");
    done(await shop.seller.post(`/shipments/${order_id}`, { carrier: "jnt", waybill: aNumber() }), 201);
  });

  it("once the goods have arrived their number is free again", async () => {
    const shop = await openShop();
    const { order_id, waybill } = await shipped(shop);
    done(await shop.marketplace.post(`/orders/${order_id}/delivery`));
    await until("the shipment to be over", async () => {
      const { status, delivered_at } = done(await shop.seller.get(`/shipments/${order_id}`));
      return status === "delivered" && delivered_at !== undefined;
    });
    await shipped(shop, { carrier: "jnt", waybill });
  });
});

describe("R2.3 carrier and number are changed, once", () => {
  it("previewed, then confirmed just so: the new number is on its way, the old one on record and free", async () => {
    const shop = await openShop();
    const before = await shipped(shop);
    const path = `/shipments/${before.order_id}/carrier-change`;
    expect(before.available_actions).toMatchObject([
      { action: "change_carrier", href: `${path}/preview` },
      FAILED,
    ]);
    const wanted = { carrier: "jnt", waybill: aNumber() };
    const preview = done(await shop.seller.post(`${path}/preview`, wanted));
    expect(preview).toMatchObject({
      from: { waybill: before.waybill },
      to: wanted,
      uses_up: { left_after: 0 },
    });
    expect(done(await shop.seller.get(`/shipments/${before.order_id}`))).toEqual(before);

    const other = await shop.seller.post(path, { ...wanted, waybill: aNumber(), preview: preview.preview });
    expect([other.status, other.body.code]).toEqual([409, "other_preview"]);
    const after = done(await shop.seller.post(path, { ...wanted, preview: preview.preview }));
    expect(after).toMatchObject({
      ...wanted,
      earlier: { waybill: before.waybill },
      available_actions: [FAILED],
    });
    expect(done(await shop.buyer.get(`/shipments/${before.order_id}`)).waybill).toBe(wanted.waybill);

    const again = await shop.seller.post(`${path}/preview`, { carrier: "jnt", waybill: aNumber() });
    expect([again.status, again.body.code, again.body.rule]).toEqual([422, "change_used", "R2.3"]);
    await shipped(shop, { carrier: "jnt", waybill: before.waybill });
  });

  it("two confirmations at once: one change; and a number that another shipment has is not taken", async () => {
    const shop = await openShop();
    const taken = await shipped(shop);
    const before = await shipped(shop);
    const path = `/shipments/${before.order_id}/carrier-change`;
    const ask = async (waybill: string) => {
      const wanted = { carrier: "jnt", waybill };
      return { ...wanted, preview: done(await shop.seller.post(`${path}/preview`, wanted)).preview };
    };
    const refused = await shop.seller.post(path, await ask(taken.waybill));
    expect([refused.status, refused.body.code]).toEqual([422, "waybill_in_use"]);
    const both = [await ask(aNumber()), await ask(aNumber())];
    const replies = await Promise.all(both.map((body) => shop.seller.post(path, body)));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect(replies.find(({ status }) => status === 422)?.body.code).toBe("change_used");
    const winner = replies.find(({ status }) => status === 200)?.body;
    expect(done(await shop.seller.get(`/shipments/${before.order_id}`)).waybill).toBe(winner.waybill);
  });
});
