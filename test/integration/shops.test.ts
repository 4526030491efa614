import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done } from "./support/cases.ts";
import { agent, newName, openShop, operator, type Shop } from "./support/people.ts";
import { Receiver, webhookTo } from "./support/receiver.ts";

let shop: Shop;
let other: Shop;
let path: string;
beforeAll(async () => {
  [shop, other] = [await openShop(), await openShop()];
  path = `/shops/${shop.shop_id}/profile`;
});

describe("R1.1 what a shop is called", () => {
  it("is the marketplace's to say, and for every buyer and agent to read; of no name there is the id alone", async () => {
    const { shop_id } = other;
    const profile = `/shops/${shop_id}/profile`;
    expect(done(await shop.buyer.get(profile))).toEqual({ shop_id });
    const named = { shop_id, name: "Batik Nusantara" };
    expect(done(await shop.marketplace.put(profile, { name: "  Batik Nusantara " }))).toEqual(named);
    for (const who of [shop.buyer, other.buyer, other.seller, agent, operator, shop.marketplace])
      expect(done(await who.get(profile))).toEqual(named);
    done(await operator.put(profile, { name: "Batik Nusantara Asli" }));
    expect(done(await other.seller.get(profile)).name).toBe("Batik Nusantara Asli");
  });

  it("is told once, without the name, and leaves the return address as it is", async () => {
    const receiver = new Receiver();
    const { webhook_id } = await webhookTo(shop.seller, receiver, ["shop.named", "shop.topped_up"]);
    const address = {
      recipient: "Gudang",
      phone: "+62 21 555 0199",
      street: "Jl. Melati 5",
      city: "Jakarta",
    };
    const where = `/shops/${shop.shop_id}/return-address`;
    done(await shop.seller.put(where, { ...address, postal_code: "10110" }));
    for (let n = 0; n < 2; n += 1) done(await shop.marketplace.put(path, { name: "Dapur Ibu" }));
    const topUp = { amount: { amount: 1_000, currency: "IDR" }, reference: newName("top-up") };
    done(await shop.marketplace.post(`/shops/${shop.shop_id}/top-ups`, topUp), 201);
    await receiver.hears("what came last", ({ type }) => type === "shop.topped_up");
    const named = await receiver.hears("the name", ({ type }) => type === "shop.named");
    expect(named.event).toMatchObject({ subject: { shop_id: shop.shop_id }, data: {} });
    expect(named.raw).not.toContain("Dapur");
    expect(receiver.got.filter(({ event }) => event.type === "shop.named")).toHaveLength(1);
    expect(done(await shop.seller.get(where)).return_address).toMatchObject(address);
    expect(done(await shop.seller.get(path)).name).toBe("Dapur Ibu");
    done(await shop.seller.post(`/webhooks/${webhook_id}/removal`));
    receiver.close();
  });

  it("is read of a whole page at once; a seller learns the own shop's alone", async () => {
    const named = await openShop();
    done(await named.marketplace.put(`/shops/${named.shop_id}/profile`, { name: "Elektronika Jaya" }));
    const silent = newName("shop");
    const ask = `/shops?shop_ids=${named.shop_id},${silent},${named.shop_id}`;
    const both = [{ shop_id: named.shop_id, name: "Elektronika Jaya" }, { shop_id: silent }];
    for (const who of [agent, operator, shop.buyer]) expect(done(await who.get(ask)).items).toEqual(both);
    expect(done(await named.seller.get(ask)).items).toEqual(both.slice(0, 1));
    expect(done(await other.seller.get(ask)).items).toEqual([]);
  });

  it("is nobody else's to say, nor another seller's to read", async () => {
    for (const who of [shop.seller, shop.buyer, agent])
      expect((await who.put(path, { name: "Toko Palsu" })).status).toBe(403);
    expect((await other.seller.get(path)).body.code).toBe("shop_not_found");
  });

  it.each(["", "   ", "x".repeat(101), "Toko\nPalsu", "Toko\u2028Palsu", 7])(
    "%j is no name",
    async (name) => {
      const { status, body }: { status: number; body: Json } = await shop.marketplace.put(path, { name });
      expect([status, body.errors[0].pointer]).toEqual([400, "/name"]);
    },
  );
});
