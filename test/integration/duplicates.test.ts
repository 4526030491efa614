import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { all, audit } from "./support/audit.ts";
import { ask, asking, balance, done, order, seen } from "./support/cases.ts";
import { newPerson, openShop } from "./support/people.ts";
import { tally } from "./support/tally.ts";

const SIXTEEN = Array.from({ length: 16 }, (_, n) => n);

describe("Duplicates under one key", () => {
  it("64 at once have one effect and 64 equal answers, all but the first replayed", async () => {
    const shop = await openShop();
    const body = asking(await order(shop));
    const key = randomUUID();

    const replies = await Promise.all(
      Array.from({ length: 64 }, () => shop.buyer.post("/refunds", body, { key })),
    );

    expect(tally(replies)).toEqual({ "201": 64 });
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    const replayed = replies.filter(({ headers }) => headers.get("idempotent-replayed") === "true");
    expect(replayed).toHaveLength(63);
    await audit(shop);
    expect(await all(shop.seller, "/refunds")).toHaveLength(1);
  });

  it("of every keyed command answer as the first did, also after the case has gone on", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const key = randomUUID();
    const text = { reason: "other", text: "Tidak." };
    const first = await shop.seller.post(`/refunds/${refund_id}/rejection`, text, { key });
    done(await shop.buyer.post(`/refunds/${refund_id}/withdrawal`));

    const again = await shop.seller.post(`/refunds/${refund_id}/rejection`, text, { key });

    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect((await seen(shop.buyer, refund_id)).status).toBe("withdrawn");
  });

  it("of a top-up move money once", async () => {
    const shop = await openShop();
    const key = randomUUID();
    const body = { amount: { amount: 7_000, currency: "IDR" }, reference: "transfer-1" };
    const replies = await Promise.all(
      SIXTEEN.map(() => shop.marketplace.post(`/shops/${shop.shop_id}/top-ups`, body, { key })),
    );
    expect(tally(replies)).toEqual({ "201": 16 });
    expect(await balance(shop)).toMatchObject({ available: 7_000 });
    await audit(shop);
  });

  it("with another body or for another route are refused, and nothing happens", async () => {
    const shop = await openShop();
    const order_id = await order(shop);
    const key = randomUUID();
    const { refund_id } = done(await shop.buyer.post("/refunds", asking(order_id), { key }), 201);

    const other = await shop.buyer.post("/refunds", asking(order_id, { reason: "not_as_described" }), {
      key,
    });
    const elsewhere = await shop.buyer.post(`/refunds/${refund_id}/withdrawal`, {}, { key });

    expect(tally([other, elsewhere])).toEqual({ "422 idempotency_key_reused": 2 });
    expect((await seen(shop.buyer, refund_id)).status).toBe("requested");
  });

  it("of two people do not meet", async () => {
    const shop = await openShop();
    const other = await openShop();
    const key = randomUUID();
    const [mine, theirs] = await Promise.all([
      shop.buyer.post("/refunds", asking(await order(shop)), { key }),
      other.buyer.post("/refunds", asking(await order(other)), { key }),
    ]);
    expect(tally([mine, theirs])).toEqual({ "201": 2 });
    expect(mine.body.refund_id).not.toBe(theirs.body.refund_id);
  });

  it("of two people of one shop do not meet either", async () => {
    const shop = await openShop();
    const colleague = await newPerson({ role: "seller", shop_id: shop.shop_id });
    const { refund_id } = await ask(shop, await order(shop));
    const key = randomUUID();
    done(await shop.seller.post(`/refunds/${refund_id}/approval`, {}, { key }));
    const second = await colleague.post(`/refunds/${refund_id}/approval`, {}, { key });
    expect([second.status, second.body.code]).toEqual([409, "case_status"]);
  });
});

describe("Handing in an order (R1.1)", () => {
  it("twice, at once and later, changes nothing; with other contents it is refused", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship" });
    const { paid, lines } = done(await shop.marketplace.get(`/orders/${order_id}`));
    const again = {
      shop_id: shop.shop_id,
      buyer_id: shop.buyer_id,
      delivery_method: "platform",
      paid,
      lines: lines.map(({ paid: _paid, left: _left, ...line }: Record<string, unknown>) => line),
    };
    const replies = await Promise.all(SIXTEEN.map(() => shop.marketplace.put(`/orders/${order_id}`, again)));
    expect(tally(replies)).toEqual({ "200": 16 });
    const more = await shop.marketplace.put(`/orders/${order_id}`, {
      ...again,
      paid: { ...paid, amount: 1 },
    });
    expect([more.status, more.body.code]).toEqual([409, "order_differs"]);
    await audit(shop);
  });
});
