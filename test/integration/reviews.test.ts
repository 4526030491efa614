import { beforeAll, describe, expect, it } from "vitest";
import { productKey } from "../../functions/kernel/product-keys.ts";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import { done, order } from "./support/cases.ts";
import { attachTo } from "./support/disputes.ts";
import { openReachableShop } from "./support/follow-ups.ts";
import { anAddress, mailArrives, mailsTo } from "./support/mails.ts";
import { openShop, type Shop } from "./support/people.ts";
import {
  anotherBuyer,
  orderOf,
  rate,
  ratedTimes,
  ratingsOf,
  reviewed,
  reviewSeen,
} from "./support/reviews.ts";
import { until } from "./support/until.ts";

let shop: Shop;

beforeAll(async () => {
  shop = await openShop();
});

describe("A review (R6.5)", () => {
  it("is one per delivered line: written, written anew, and the same again changes nothing", async () => {
    const own = await openShop();
    const events = await subscribe(own.shop_id);
    const order_id = await order(own, { quantities: [1, 1] });
    const first = done(await rate(own.buyer, order_id, { rating: 4 }), 201);
    expect(first).toMatchObject({ rating: 4, text: "Bagus.", status: "shown", sku: "sku-1", order_id });
    expect(first.available_actions.map(({ action }: Json) => action)).toEqual(["writeReview"]);
    done(await rate(own.buyer, order_id, { rating: 4 }));
    const anew = done(await rate(own.buyer, order_id, { rating: 2, text: "Luntur." }));
    expect(anew).toMatchObject({ review_id: first.review_id, rating: 2, text: "Luntur." });
    done(await rate(own.buyer, order_id, { rating: 5 }, "2"), 201);

    const edited = await events.hears("review.edited");
    const { review_id } = first;
    expect(edited.detail).toMatchObject({
      subject: { review_id, order_id, shop_id: own.shop_id, buyer_id: own.buyer_id },
      data: { line_id: "1", sku: "sku-1", rating: 2, previous: 4, low: true },
    });
    const types = done(await own.buyer.get(`/reviews/${review_id}/timeline`)).items.map(
      ({ type }: Json) => type,
    );
    expect(types).toEqual(["review.written", "review.edited"]);
    await ratedTimes(own.buyer, own.shop_id, 1);
    expect((await ratedTimes(own.buyer, own.shop_id, 1, "sku-2")).average).toBe(5);
    const figures = await until("the shop's figures", async (last) => {
      const answer = done(await own.marketplace.get(`/shops/${own.shop_id}/ratings`));
      last(answer);
      return answer.ratings.count === 2 && answer.ratings.average === 3.5 && answer.ratings;
    });
    expect(figures.distribution).toEqual({ 1: 0, 2: 1, 3: 0, 4: 0, 5: 1 });
  });

  it.each(["placed", "shipped"] as const)("of a line that was only %s is refused", async (at) => {
    const order_id = await order(shop, { at: at === "placed" ? "to_ship" : at });
    const { status, body } = await rate(shop.buyer, order_id);
    expect([status, body.code, body.rule]).toEqual([409, "not_delivered", "R6.5"]);
  });

  it.each([0, 6, 4.5, -1, "5", null])("of %s stars is refused", async (rating) => {
    const { status, body } = await rate(shop.buyer, await order(shop), { rating });
    expect([status, body.code, body.errors?.[0]?.pointer]).toEqual([400, "invalid_body", "/rating"]);
  });

  it("has a text that is kept as it is, and no longer than 2000 characters, of nothing invisible", async () => {
    const order_id = await order(shop);
    const text = "<script>alert(1)</script>\nBagus & murah — 5★ 👍";
    expect(done(await rate(shop.buyer, order_id, { text }), 201).text).toBe(text);
    for (const wrong of ["x".repeat(2001), "", "   ", "a\u0000b", "a\u0007b"]) {
      const { status, body } = await rate(shop.buyer, order_id, { text: wrong });
      expect([status, body.code], JSON.stringify(wrong)).toEqual([400, "invalid_body"]);
    }
    expect((await reviewSeen(shop.buyer, { review_id: `rv_${order_id}.1` })).text).toBe(text);
  });

  it("of somebody else's line, or of no line, is not found", async () => {
    const other = await openShop();
    const order_id = await order(shop);
    expect((await rate(other.buyer, order_id)).body.code).toBe("order_not_found");
    expect((await rate(shop.buyer, order_id, {}, "9")).body.code).toBe("line_not_found");
    expect((await rate(shop.seller, order_id)).status).toBe(403);
  });

  it("is written once, whatever is sent at once", async () => {
    const own = await openShop();
    const order_id = await order(own);
    const all = await Promise.all(Array.from({ length: 10 }, () => rate(own.buyer, order_id, { rating: 3 })));
    expect(all.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1);
    expect(all.every(({ status }) => status === 200 || status === 201)).toBe(true);
    const { items } = done(await own.buyer.get(`/reviews/rv_${order_id}.1/timeline`));
    expect(items).toHaveLength(1);
  });
});

describe("Pictures of a review (R6.5, R4.2)", () => {
  it("are uploaded by its buyer, named in it, and then anybody's to see", async () => {
    const order_id = await order(shop);
    const path = `/orders/${order_id}/lines/1/review`;
    const video = { content_type: "video/mp4", bytes: 10, sha256: `${"A".repeat(43)}=` };
    expect((await shop.buyer.post(`${path}/files`, video)).body.code).toBe("type_not_accepted");
    const unknown = await rate(shop.buyer, order_id, { pictures: ["ef_01ARZ3NDEKTSV4RRFFQ69G5FAV"] });
    expect([unknown.status, unknown.body.code, unknown.body.errors]).toEqual([
      422,
      "picture_not_accepted",
      [{ pointer: "/pictures/0", issue: "unknown" }],
    ]);
    const review_id = `rv_${order_id}.1`;
    const picture = await attachTo(shop.buyer, path, undefined, `/reviews/${review_id}`);
    const other = await openShop();
    const file = `/reviews/${review_id}/files/${picture}`;
    expect((await other.buyer.get(file)).status).toBe(404);
    const { pictures } = done(await rate(shop.buyer, order_id, { pictures: [picture] }), 201);
    expect(pictures).toEqual([{ file_id: picture, href: file }]);
    const { link } = done(await other.buyer.get(file));
    expect((await fetch(link.url)).status).toBe(200);
  });
});

describe("The shop's answer (R6.5)", () => {
  it("is one, can be put otherwise, and is the shop's own to give", async () => {
    const review = await reviewed(shop, { rating: 3 });
    const path = `/reviews/${review.review_id}/answer`;
    expect(done(await shop.seller.put(path, { text: "Terima kasih." })).answer.text).toBe("Terima kasih.");
    done(await shop.seller.put(path, { text: "Terima kasih." }));
    expect(done(await shop.seller.put(path, { text: "Maaf." })).answer).toMatchObject({
      text: "Maaf.",
      edited_at: expect.any(String),
    });
    expect((await reviewSeen(shop.buyer, review)).answer.text).toBe("Maaf.");
    const { items } = done(await shop.seller.get(`/reviews/${review.review_id}/timeline`));
    expect(items.map(({ type }: Json) => type)).toEqual([
      "review.written",
      "review.answered",
      "review.answered",
    ]);
    const other = await openShop();
    expect((await other.seller.put(path, { text: "Halo." })).body.code).toBe("review_not_found");
    expect((await shop.buyer.put(path, { text: "Halo." })).status).toBe(403);
  });
});

describe("Who reads reviews (R6.5)", () => {
  it("is anybody who signs in, and nobody is told who wrote them", async () => {
    const own = await openShop();
    const other = await openShop();
    const sku = "A/1 — 50%#ü ~";
    const key = productKey(sku);
    const order_id = await orderOf(own, own.buyer_id, sku);
    const review = done(await rate(own.buyer, order_id, { rating: 4 }), 201);
    expect(review).toMatchObject({ sku, product_key: key });
    await ratedTimes(other.buyer, own.shop_id, 1, key);
    for (const who of [other.buyer, other.seller, own.seller, own.marketplace]) {
      const { items, ratings } = done(await who.get(`/shops/${own.shop_id}/products/${key}/reviews`));
      expect(ratings).toEqual({ count: 1, average: 4, distribution: { 1: 0, 2: 0, 3: 0, 4: 1, 5: 0 } });
      expect(items).toMatchObject([{ review_id: review.review_id, rating: 4, text: "Bagus." }]);
      expect(Object.keys(items[0])).not.toEqual(expect.arrayContaining(["buyer_id"]));
      expect(JSON.stringify(items.map(({ review_id: _id, ...rest }: Json) => rest))).not.toContain(order_id);
    }
    expect((await other.buyer.get(`/reviews/${review.review_id}`)).status).toBe(404);
    expect((await own.buyer.get(`/shops/${own.shop_id}/products/a%20b/reviews`)).status).toBe(404);
  });

  it("is the seller with filters: by rating, and what waits for an answer", async () => {
    const own = await openShop();
    const [bad, good] = [await reviewed(own, { rating: 1 }), await reviewed(own, { rating: 5 })];
    done(await own.seller.put(`/reviews/${good.review_id}/answer`, { text: "Terima kasih." }));
    await until("two reviews, one unanswered", async (last) => {
      const all = done(await own.seller.get("/reviews"));
      last(all);
      return all.items.length === 2 && all.unanswered === 1 && all.ratings.count === 2;
    });
    const ids = async (query: string) =>
      done(await own.seller.get(`/reviews?${query}`)).items.map(({ review_id }: Json) => review_id);
    expect(await ids("status=unanswered")).toEqual([bad.review_id]);
    expect(await ids("status=answered")).toEqual([good.review_id]);
    expect(await ids("rating=1")).toEqual([bad.review_id]);
    expect(await ids("status=answered&rating=1")).toEqual([]);
    expect(await ids(`order_id=${bad.order_id}`)).toEqual([bad.review_id]);
    const first = done(await own.seller.get("/reviews?limit=1"));
    const second = done(await own.seller.get(`/reviews?limit=1&next_token=${first.next_token}`));
    expect([first.items[0].review_id, second.items[0].review_id]).toEqual([good.review_id, bad.review_id]);
    expect(done(await own.buyer.get("/reviews")).items).toHaveLength(2);
    const other = await openShop();
    expect(done(await other.seller.get(`/reviews?shop_id=${own.shop_id}`)).items).toEqual([]);
  });
});

describe("Average and distribution (R6.5)", () => {
  it("are exact when 50 buyers rate one SKU at once, and 20 of them think again at once", async () => {
    const own = await openShop();
    const buyers: Awaited<ReturnType<typeof anotherBuyer>>[] = [];
    // Ten at a time: only what they rate is to be at once.
    while (buyers.length < 50)
      buyers.push(...(await Promise.all(Array.from({ length: 10 }, () => anotherBuyer(own)))));
    const all = await Promise.all(
      buyers.map(({ buyer, order_id }, n) => rate(buyer, order_id, { rating: (n % 5) + 1 })),
    );
    expect(all.map(({ status }) => status)).toEqual(buyers.map(() => 201));
    expect(await ratedTimes(own.buyer, own.shop_id, 50)).toEqual({
      count: 50,
      average: 3,
      distribution: { 1: 10, 2: 10, 3: 10, 4: 10, 5: 10 },
    });
    const again = await Promise.all(
      buyers.filter((_, n) => n % 5 < 2).map(({ buyer, order_id }) => rate(buyer, order_id, { rating: 5 })),
    );
    expect(again.every(({ status }) => status === 200)).toBe(true);
    await until("the figures to be those of what stands", async (last) => {
      const ratings = await ratingsOf(own.buyer, own.shop_id);
      last(ratings);
      return ratings.average === 4.4 && ratings;
    });
    expect(await ratingsOf(own.buyer, own.shop_id)).toEqual({
      count: 50,
      average: 4.4,
      distribution: { 1: 0, 2: 0, 3: 10, 4: 10, 5: 30 },
    });
    expect(done(await own.seller.get(`/shops/${own.shop_id}/ratings`)).ratings.average).toBe(4.4);
  });
});

describe("A low rating (R6.5)", () => {
  it("alerts the shop by event and by mail; one that is not low does not", async () => {
    const own = await openReachableShop();
    const toko = anAddress("toko");
    done(
      await own.seller.put(`/shops/${own.shop_id}/contact`, { email: toko, language: "en", name: "Toko" }),
    );
    const events = await subscribe(own.shop_id);
    const good = await reviewed(own, { rating: 3 });
    expect((await events.hears("review.written")).detail.data).toEqual({
      line_id: "1",
      sku: "sku-1",
      rating: 3,
    });
    const low = done(await rate(own.buyer, good.order_id, { rating: 1, text: "Rusak." }));
    const mail = await mailArrives(toko, "1 stars");
    expect(mail.text).toContain(low.order_id);
    expect(mail.text).not.toContain("Rusak.");
    done(await own.seller.put(`/reviews/${low.review_id}/answer`, { text: "Maaf." }));
    expect((await mailArrives(own.address, low.order_id)).subject).toBe("Penjual menjawab ulasan Anda");
    expect(await mailsTo(toko)).toHaveLength(1);
  });
});
