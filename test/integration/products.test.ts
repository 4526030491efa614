import { describe, expect, it } from "vitest";
import { productKey } from "../../functions/kernel/product-keys.ts";
import type { Json } from "../../local/client.ts";
import { deliverAgain, subscribe } from "./support/bus.ts";
import { ask, done, order } from "./support/cases.ts";
import { openShop, type Shop } from "./support/people.ts";
import { productIs, productPath, productSeen, WHOLE } from "./support/products.ts";
import { orderOf } from "./support/reviews.ts";
import { until } from "./support/until.ts";

const codes = ({ findings }: Json) => findings.map(({ code }: Json) => code);

describe("A product (R6.6)", () => {
  it("is known by its name once an order names it, and says what is missing", async () => {
    const shop = await openShop();
    const sku = "Kaos/Batik 50% ü";
    await orderOf(shop, shop.buyer_id, sku);
    const key = productKey(sku);
    const product = await productIs(shop, "be known", () => true, key);
    expect(product).toMatchObject({ sku, product_key: key, name: "Kaos Batik", score: 10, pictures: [] });
    expect(codes(product)).toEqual([
      "description_missing",
      "specification_missing",
      "use_guidance_missing",
      "pictures_missing",
    ]);
  });

  it("is described by its shop and the marketplace, whole; the same again changes nothing", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const path = productPath(shop, "KG1");
    const first = done(await shop.seller.put(path, WHOLE), 201);
    expect([first.score, codes(first)]).toEqual([85, ["pictures_missing"]]);
    expect(done(await shop.seller.put(path, WHOLE)).version).toBe(first.version);
    const pictures = [1, 2, 3].map((n) => `https://img.toko.example/${n}.jpg`);
    const foreign = await shop.seller.put(path, { ...WHOLE, pictures });
    expect([foreign.status, foreign.body.code]).toEqual([422, "picture_host_not_allowed"]);
    const complete = done(await shop.marketplace.put(path, { ...WHOLE, pictures }));
    expect([complete.score, complete.findings]).toEqual([100, []]);
    // What the marketplace named stays the shop's to keep.
    expect(done(await shop.seller.put(path, { ...WHOLE, name: "Kaos Parang Biru", pictures })).score).toBe(
      100,
    );
    const late = await shop.seller.put(path, { ...WHOLE, version: 1 });
    expect([late.status, late.body.code, late.body.present.version]).toEqual([409, "product_changed", 3]);
    const told = await events.hears("product.described");
    expect(told.detail.data).toEqual({ sku: "KG1", score: 85, findings: ["pictures_missing"] });
  });

  it.each([
    ["a script for an address", { pictures: ["javascript:alert(1)"] }],
    ["an address without https", { pictures: ["http://img.example/1"] }],
    ["a password in an address", { pictures: ["https://a:b@img.example/1"] }],
    ["a picture twice", { pictures: ["https://img.example/1", "https://img.example/1"] }],
    ["a name of two lines", { name: "a\nb" }],
    ["nothing", { name: " " }],
    ["a third language", { use_guidance: { de: "Waschen." } }],
    ["a score", { score: 100 }],
  ])("with %s is refused", async (_what, more) => {
    const shop = await openShop();
    const { status, body } = await shop.marketplace.put(productPath(shop), { ...WHOLE, ...more });
    expect([status, body.code]).toEqual([400, "invalid_body"]);
  });

  it("is anybody's to read, but how complete it is only its shop's and the platform's; no other shop's at all", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    done(await shop.seller.put(productPath(shop), WHOLE), 201);
    const seen = await productSeen(other.buyer, shop);
    expect(seen).toMatchObject({ name: WHOLE.name, use_guidance: WHOLE.use_guidance });
    expect([seen.score, seen.findings]).toEqual([undefined, undefined]);
    expect((await productSeen(shop.marketplace, shop)).score).toBe(85);
    expect((await other.seller.get(productPath(shop))).body.code).toBe("shop_not_found");
    expect((await other.seller.put(productPath(shop), WHOLE)).body.code).toBe("shop_not_found");
    expect((await shop.buyer.put(productPath(shop), WHOLE)).status).toBe(403);
  });
});

describe("A shop's products (R6.6)", () => {
  it("come the least complete first, page by page, up to a score", async () => {
    const shop = await openShop();
    done(await shop.seller.put(productPath(shop, "whole"), WHOLE), 201);
    done(await shop.seller.put(productPath(shop, "bare"), { name: "Kaos" }), 201);
    done(await shop.seller.put(productPath(shop, "half"), { ...WHOLE, use_guidance: undefined }), 201);
    const list = async (query = "") =>
      done(await shop.seller.get(`/shops/${shop.shop_id}/products?${query}`));
    await until("three products", async (last) => {
      const { items } = await list();
      last(items);
      return items.length === 3;
    });
    const skus = ({ items }: Json) => items.map(({ sku, score }: Json) => [sku, score]);
    expect(skus(await list())).toEqual([
      ["bare", 4],
      ["half", 65],
      ["whole", 85],
    ]);
    const first = await list("limit=2");
    expect(skus(await list(`limit=2&next_token=${first.next_token}`))).toEqual([["whole", 85]]);
    expect(skus(await list("score_to=65"))).toEqual([
      ["bare", 4],
      ["half", 65],
    ]);
    expect((await list()).items[1].findings).toEqual(["use_guidance_missing", "pictures_missing"]);
    expect(await list("buyers_say=true")).toEqual({ items: [] });
  });
});

describe("What buyers say (R6.6)", () => {
  const asks = async (shop: Shop, order_id: string) =>
    ask(shop, order_id, { reason: "not_as_described", sub_reason: "wrong_size" });

  it("is a finding from the third case, each counted once for its own lines, whatever comes twice", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const orders = await Promise.all(Array.from({ length: 3 }, () => order(shop, { quantities: [1, 1] })));
    const timesHeard = async (type: string) =>
      (await events.heard()).filter((event) => event["detail-type"] === type).length;
    await Promise.all(orders.slice(0, 2).map((order_id) => asks(shop, order_id)));
    const said = async (times: number) =>
      until(`${times} cases to be heard`, async (last) => {
        const heard = (await events.heard()).filter(({ detail }) =>
          /buyer_said|finding_raised/.test(detail.type),
        );
        last(heard.map(({ detail }) => detail.data));
        return heard.length === times && heard;
      });
    await said(2);
    // The bus delivers the first once more, and once more.
    const requested = await events.hears("refund.requested");
    await deliverAgain(requested, requested);
    await until("both to be there", async () => (await timesHeard("refund.requested")) === 4);

    await asks(shop, orders[2] as string);
    const raised = await events.hears("product.finding_raised");
    expect(raised.detail.data).toMatchObject({ sku: "sku-1", says: "other_size", cases: 3, days: 30 });
    await said(3);
    const { findings } = await productIs(shop, "have a finding", (one) => codes(one).includes("buyers_say"));
    expect(findings[0]).toMatchObject({ code: "buyers_say", says: "other_size", cases: 3, days: 30 });
    expect(findings[0].text.id).toContain("3 pembeli");
    // The other line of these orders was asked nothing about.
    expect(codes(await productSeen(shop.seller, shop, "sku-2"))).not.toContain("buyers_say");
    await until("it to be in the list", async (last) => {
      const { items } = done(await shop.seller.get(`/shops/${shop.shop_id}/products?buyers_say=true`));
      last(items);
      return items.length === 1 && items[0].sku === "sku-1" && items[0].buyers_say[0].cases === 3;
    });
  });

  it("comes from complaints, too", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const events = await subscribe(shop.shop_id);
    const body = { category: "missing_parts", text: "Kancingnya kurang satu.", lines: ["1"] };
    done(await shop.buyer.post(`/orders/${order_id}/complaints`, body), 201);
    expect((await events.hears("product.buyer_said")).detail.data).toMatchObject({ says: "parts_missing" });
  });
});

describe("Guidance after purchase (R6.6)", () => {
  it("is shown with the order, line by line, to its buyer", async () => {
    const [shop, other] = [await openShop(), await openShop()];
    done(await shop.seller.put(productPath(shop), WHOLE), 201);
    const order_id = await order(shop, { quantities: [1, 1] });
    const { lines } = done(await shop.buyer.get(`/orders/${order_id}/guidance`));
    expect(lines).toEqual([
      {
        line_id: "1",
        sku: "sku-1",
        product_key: "sku-1",
        product_name: "Kaos Batik",
        use_guidance: WHOLE.use_guidance,
        specification: WHOLE.specification,
      },
      { line_id: "2", sku: "sku-2", product_key: "sku-2", product_name: "Kaos Batik" },
    ]);
    expect((await other.buyer.get(`/orders/${order_id}/guidance`)).body.code).toBe("order_not_found");
  });
});
