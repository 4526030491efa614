import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { all, audit } from "./support/audit.ts";
import { ask, asking, done, order, seen } from "./support/cases.ts";
import { openShop, type Shop } from "./support/people.ts";

/** Cases over parts of a few orders. */
async function parts(shop: Shop, count: number): Promise<string[]> {
  const orders = await Promise.all([1, 2, 3, 4].map(() => order(shop, { paid: count * 1_000 })));
  const asked = await Promise.all(
    orders.map(async (order_id, first) => {
      const made: string[] = [];
      const part = asking(order_id, { amount: { amount: 1_000, currency: "IDR" } });
      for (let n = first; n < count; n += orders.length)
        made.push(done(await shop.buyer.post("/refunds", part), 201).refund_id);
      return made;
    }),
  );
  return asked.flat();
}

const UNKNOWN = ["rf_01ARZ3NDEKTSV4RRFFQ69G5FAV", "rf_01ARZ3NDEKTSV4RRFFQ69G5FAW"];

describe("Bulk approval (R3.8)", () => {
  it("of fifty reports each on its own: approved, decided already, another shop's, unknown", async () => {
    const shop = await openShop();
    const other = await openShop();
    const open = await parts(shop, 43);
    const [paid = "", withdrawn = ""] = await parts(shop, 2);
    done(await shop.seller.post(`/refunds/${paid}/approval`));
    done(await shop.buyer.post(`/refunds/${withdrawn}/withdrawal`));
    const theirs = await Promise.all(
      [1, 2, 3].map(async () => (await ask(other, await order(other))).refund_id as string),
    );
    const refund_ids = [...open.slice(0, 20), paid, ...theirs, withdrawn, ...UNKNOWN, ...open.slice(20)];
    expect(refund_ids).toHaveLength(50);
    const key = randomUUID();

    const { results } = done(await shop.seller.post("/refunds/bulk-approval", { refund_ids }, { key }));

    expect(results.map((one: Json) => one.refund_id)).toEqual(refund_ids);
    const outcome = Object.fromEntries(
      results.map((one: Json) => [one.refund_id, one.refund?.status ?? one.problem?.code]),
    );
    for (const refund_id of open) expect(outcome[refund_id]).toBe("paid");
    expect([outcome[paid], outcome[withdrawn]]).toEqual(["case_status", "case_status"]);
    for (const refund_id of [...theirs, ...UNKNOWN]) expect(outcome[refund_id]).toBe("refund_not_found");
    for (const refund_id of theirs) expect((await seen(other.seller, refund_id)).status).toBe("requested");
    await audit(shop);

    const booked = await all(shop.seller, `/shops/${shop.shop_id}/statement`);
    const again = done(await shop.seller.post("/refunds/bulk-approval", { refund_ids }, { key }));
    expect(again.results).toEqual(
      results.map((one: Json) => ({ ...one, ...(one.problem ? { problem: expect.anything() } : {}) })),
    );
    expect(await all(shop.seller, `/shops/${shop.shop_id}/statement`)).toEqual(booked);
  });

  it("twice at once, and against single approvals, pays each case once (R3.6)", async () => {
    const shop = await openShop();
    const refund_ids = await parts(shop, 8);
    await Promise.all([
      shop.seller.post("/refunds/bulk-approval", { refund_ids }),
      shop.seller.post("/refunds/bulk-approval", { refund_ids: [...refund_ids].reverse() }),
      ...refund_ids.map((refund_id) => shop.seller.post(`/refunds/${refund_id}/approval`)),
    ]);
    for (const refund_id of refund_ids) expect((await seen(shop.buyer, refund_id)).status).toBe("paid");
    await audit(shop);
  });

  it("names a case once however often it is selected, takes at most fifty, and its key is its own", async () => {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const key = randomUUID();
    const twice = { refund_ids: [refund_id, refund_id] };
    expect(done(await shop.seller.post("/refunds/bulk-approval", twice, { key })).results).toHaveLength(1);
    const reused = await shop.seller.post("/refunds/bulk-approval", { refund_ids: UNKNOWN }, { key });
    expect([reused.status, reused.body.code]).toEqual([422, "idempotency_key_reused"]);
    const many = Array.from(
      { length: 51 },
      (_, n) => `rf_01ARZ3NDEKTSV4RRFFQ69G${String(n).padStart(4, "0")}`,
    );
    const refused = await shop.seller.post("/refunds/bulk-approval", { refund_ids: many });
    expect([refused.status, refused.body.code]).toEqual([400, "invalid_body"]);
  });
});
