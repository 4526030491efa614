import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import { done } from "./support/cases.ts";
import { type Actor, agent, newPerson, openShop } from "./support/people.ts";
import { claimedReport, rate, ratedTimes, ratingsOf, reviewed, reviewSeen } from "./support/reviews.ts";
import { until } from "./support/until.ts";

const decide = (who: Actor, { review_id }: Json, outcome: string, about = "review") =>
  who.post(`/reviews/${review_id}/reports/${about}/decision`, { outcome, text: "Sudah diperiksa." });

describe("A review that was reported (R6.5)", () => {
  it("is judged by the agent who claimed it; removed, it counts no more and others do not see it", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const [bad, good] = [await reviewed(shop, { rating: 1 }), await reviewed(shop, { rating: 5 })];
    await ratedTimes(shop.buyer, shop.shop_id, 2);
    const unknown = await shop.seller.post(`/reviews/${bad.review_id}/reports`, { reason: "envy" });
    expect([unknown.status, unknown.body.code]).toEqual([422, "unknown_reason"]);
    const who = await claimedReport(shop, bad);
    expect((await reviewSeen(shop.buyer, bad)).reports).toEqual([]);
    expect((await decide(agent, bad, "remove")).body.code).toBe("not_yours_to_judge");
    const again = await shop.seller.post(`/reviews/${bad.review_id}/reports`, { reason: "insulting" });
    expect([again.status, again.body.code]).toEqual([409, "reported_already"]);
    expect(done(await decide(who, bad, "remove"))).toMatchObject({ status: "removed" });

    expect(await ratedTimes(shop.buyer, shop.shop_id, 1)).toMatchObject({ average: 5 });
    const { items } = done(await shop.buyer.get(`/shops/${shop.shop_id}/products/sku-1/reviews`));
    expect(items.map(({ review_id }: Json) => review_id)).toEqual([good.review_id]);
    const removed = await events.hears("review.removed");
    expect(removed.detail).toMatchObject({
      subject: { review_id: bad.review_id },
      data: { rating: 1, line_id: "1", sku: "sku-1", about: "review", reason: "insulting" },
    });
    const seen = await reviewSeen(shop.buyer, bad);
    expect(seen).toMatchObject({ status: "removed", available_actions: [] });
    expect(seen.reports).toMatchObject([
      { about: "review", status: "removed", judgement: { text: "Sudah diperiksa." } },
    ]);
    expect((await rate(shop.buyer, bad.order_id, { rating: 2 })).body.code).toBe("review_removed");
    expect(await ratingsOf(shop.buyer, shop.shop_id)).toMatchObject({ count: 1 });
  });

  it("is in the agents' queue until it is judged, the most urgent first", async () => {
    const shop = await openShop();
    const review = await reviewed(shop);
    const who = await claimedReport(shop, review);
    const queue = (query: string) =>
      until(`the report in ${query}`, async (last) => {
        const { items } = done(await who.get(`/review-reports?limit=100&${query}`));
        last(items);
        return items.find(({ review_id }: Json) => review_id === review.review_id);
      });
    expect(await queue("mine=true")).toMatchObject({
      about: "review",
      status: "claimed",
      reason: "insulting",
    });
    done(await who.post(`/reviews/${review.review_id}/reports/review/release`));
    const open = await queue("status=open");
    expect(Date.parse(open.due_at)).toBeGreaterThan(Date.parse(open.reported_at));
    done(await who.post(`/reviews/${review.review_id}/reports/review/claim`));
    done(await decide(who, review, "keep"));
    await queue("status=kept");
    const again = await shop.seller.post(`/reviews/${review.review_id}/reports`, { reason: "insulting" });
    expect(again.body.code).toBe("judged_already");
    expect((await shop.seller.get("/review-reports")).status).toBe(403);
  });

  it("is claimed once, however many agents want it at once, and never by somebody party to it", async () => {
    const shop = await openShop();
    const review = await reviewed(shop);
    done(await shop.seller.post(`/reviews/${review.review_id}/reports`, { reason: "untrue" }));
    const path = `/reviews/${review.review_id}/reports/review/claim`;
    const party = await newPerson({ role: "agent", shop_id: shop.shop_id });
    expect((await party.post(path)).body.code).toBe("party_to_the_case");
    const agents = await Promise.all(Array.from({ length: 5 }, () => newPerson({ role: "agent" })));
    const claims = await Promise.all(agents.map((one) => one.post(path)));
    expect(claims.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(claims.filter(({ status }) => status !== 200).map(({ body }) => body.code)).toEqual(
      Array(4).fill("report_status"),
    );
  });

  it("or rather its answer, by the buyer: removed, the review stands", async () => {
    const shop = await openShop();
    const review = await reviewed(shop, { rating: 2 });
    done(await shop.seller.put(`/reviews/${review.review_id}/answer`, { text: "Bodoh." }));
    const who = await claimedReport(shop, review, "answer");
    done(await decide(who, review, "remove", "answer"));
    expect((await reviewSeen(shop.buyer, review)).answer).toBeUndefined();
    expect((await reviewSeen(shop.seller, review)).answer).toMatchObject({ text: "Bodoh.", removed: true });
    await until("the answer to be gone for all", async (last) => {
      const { items } = done(await shop.buyer.get(`/shops/${shop.shop_id}/products/sku-1/reviews`));
      last(items);
      return items.length === 1 && items[0].answer === undefined;
    });
    expect((await shop.seller.put(`/reviews/${review.review_id}/answer`, { text: "Maaf." })).body.code).toBe(
      "answer_removed",
    );
  });
});
