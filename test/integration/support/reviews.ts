import type { Json, Reply } from "../../../local/client.ts";
import { done, idr, order } from "./cases.ts";
import { type Actor, newName, newPerson, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** What a buyer writes of the first line, unless said otherwise. */
export function rate(who: Actor, order_id: string, said: Json = {}, line_id = "1"): Promise<Reply> {
  return who.put(`/orders/${order_id}/lines/${line_id}/review`, { rating: 5, text: "Bagus.", ...said });
}

/** A review of a new order of the shop's buyer. */
export async function reviewed(shop: Shop, said: Json = {}): Promise<Json> {
  return done(await rate(shop.buyer, await order(shop), said), 201);
}

/** The review as somebody sees it now. */
export async function reviewSeen(who: Actor, { review_id }: Json): Promise<Json> {
  return done(await who.get(`/reviews/${review_id}`));
}

/** A product's average, count and distribution, as anybody sees them. */
export async function ratingsOf(who: Actor, shop_id: string, product_key = "sku-1"): Promise<Json> {
  return done(await who.get(`/shops/${shop_id}/products/${product_key}/reviews?limit=1`)).ratings;
}

/** Waits until a product was rated so often, and answers its figures then. */
export function ratedTimes(who: Actor, shop_id: string, count: number, product_key = "sku-1"): Promise<Json> {
  return until(`${shop_id} ${product_key} to be rated ${count} times`, async (last) => {
    const ratings = await ratingsOf(who, shop_id, product_key);
    last(ratings);
    return ratings.count === count && ratings;
  });
}

/** Another buyer of a shop, with a delivered order of one line. */
export async function anotherBuyer(shop: Shop, sku = "sku-1"): Promise<{ buyer: Actor; order_id: string }> {
  const buyer_id = newName("buyer");
  const buyer = await newPerson({ role: "buyer", buyer_id });
  return { buyer, order_id: await orderOf(shop, buyer_id, sku) };
}

/** A delivered order of a buyer, of one piece of a SKU. */
export async function orderOf(shop: Shop, buyer_id: string, sku: string): Promise<string> {
  const order_id = newName("order");
  const line = { line_id: "1", product_name: "Kaos Batik", sku, quantity: 1, unit_price: idr(10_000) };
  const body = {
    shop_id: shop.shop_id,
    buyer_id,
    delivery_method: "platform",
    paid: idr(10_000),
    lines: [line],
  };
  done(await shop.marketplace.put(`/orders/${order_id}`, body), 201);
  for (const fact of ["shipment", "delivery"])
    done(await shop.marketplace.post(`/orders/${order_id}/${fact}`));
  return order_id;
}

/** The shop reports the review, and an agent of the test's own claims the report. */
export async function claimedReport(shop: Shop, review: Json, about = "review"): Promise<Actor> {
  const who = about === "review" ? shop.seller : shop.buyer;
  done(await who.post(`/reviews/${review.review_id}/reports`, { reason: "insulting" }));
  const agent = await newPerson({ role: "agent" });
  done(await agent.post(`/reviews/${review.review_id}/reports/${about}/claim`));
  return agent;
}
