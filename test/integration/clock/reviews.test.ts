import { describe, expect, it } from "vitest";
import { subscribe } from "../support/bus.ts";
import { done } from "../support/cases.ts";
import { moveClock } from "../support/clock.ts";
import { openShop } from "../support/people.ts";
import { claimedReport, rate, reviewed, reviewSeen } from "../support/reviews.ts";

describe("Time and reviews (R6.5)", () => {
  it("a review may be written anew until the second at which its seven days end", async () => {
    const shop = await openShop();
    const review = await reviewed(shop, { rating: 5 });
    const end = Date.parse(review.editable_until);
    expect(end - Date.parse(review.written_at)).toBe(7 * 86_400_000);
    // Far enough before it for the call itself.
    await moveClock(end - 20_000);
    expect(done(await rate(shop.buyer, review.order_id, { rating: 3 }))).toMatchObject({ rating: 3 });
    await moveClock(end);
    const late = await rate(shop.buyer, review.order_id, { rating: 1 });
    expect([late.status, late.body.code, late.body.rule]).toEqual([409, "not_editable_any_more", "R6.5"]);
    expect((await reviewSeen(shop.buyer, review)).rating).toBe(3);
    done(await shop.seller.put(`/reviews/${review.review_id}/answer`, { text: "Terima kasih." }));
  });

  it("a report that nobody judged in time is late, and can be judged still", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const review = await reviewed(shop);
    const who = await claimedReport(shop, review);
    const { due } = (await reviewSeen(who, review)).reports[0];
    expect(due).toMatchObject({ rule: "R6.5", on_expiry: { outcome: "escalated" } });
    await moveClock(due.at);
    await events.hears("review.late");
    expect((await reviewSeen(who, review)).reports).toMatchObject([
      { status: "claimed", late_since: due.at },
    ]);
    const path = `/reviews/${review.review_id}/reports/review/decision`;
    done(await who.post(path, { outcome: "keep", text: "Tidak melanggar." }));
  });
});
