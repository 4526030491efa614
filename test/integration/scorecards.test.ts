import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { appeal, decide, handIn, UPHELD } from "./support/appeals.ts";
import { ask, done, order } from "./support/cases.ts";
import { ANSWER, act, complained } from "./support/complaints.ts";
import { talking } from "./support/conversations.ts";
import { penalised } from "./support/notices.ts";
import { agent, newName, newPerson, openShop, operator, type Shop } from "./support/people.ts";
import { reviewed } from "./support/reviews.ts";
import { counts, lose, rebuilt, scorecard } from "./support/scorecards.ts";

describe("A shop's scorecard (R6.7)", () => {
  let shop: Shop;
  let refund_id: string;

  beforeAll(async () => {
    shop = await openShop();
    const [first, second] = [await order(shop), await order(shop, { at: "completed" })];
    await order(shop);
    ({ refund_id } = await ask(shop, first));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const { refund_id: other } = await ask(shop, second);
    const no = { reason: "sent_as_ordered", text: "Sesuai pesanan." };
    done(await shop.seller.post(`/refunds/${other}/rejection`, no));
  });

  it("given three orders that arrived and one refund, then a third is refunded, and the case stands behind it", async () => {
    const metric = await counts(shop, "refund_rate", { n: 1, of: 3 });
    expect(metric).toMatchObject({ value: 33.33, unit: "percent", target: 5, comparator: "at_most" });
    expect(metric.cases).toMatchObject([
      { kind: "refund", case_id: refund_id, href: `/refunds/${refund_id}`, worth: 100_000 },
    ]);
    // Ten orders are wanted before a rate says anything.
    expect(metric.met).toBeUndefined();
    const { items } = done(await shop.seller.get(metric.all_cases));
    expect(items).toEqual(metric.cases);
  });

  it("given an approval and a rejection, then both were the shop's own decisions", async () => {
    const metric = await counts(shop, "left_to_the_clock", { n: 0, of: 2 });
    expect(metric).toMatchObject({ value: 0, cases: [] });
  });

  it("given days, then the history has what was counted on them", async () => {
    await counts(shop, "refund_rate", { n: 1, of: 3 });
    await counts(shop, "left_to_the_clock", { n: 0, of: 2 });
    const { as_of } = await scorecard(shop);
    const { items } = done(
      await shop.seller.get(`/scorecards/${shop.shop_id}/days?from=${as_of}&to=${as_of}`),
    );
    expect(items).toMatchObject([
      { day: as_of, counted: { refund_rate: { n: 1, of: 3 }, left_to_the_clock: { n: 0, of: 2 } } },
    ]);
    const none = done(await shop.seller.get(`/scorecards/${shop.shop_id}/days?to=2020-01-01`));
    expect(none.items).toEqual([]);
  });

  it("given a shop of nobody's, then its scorecard is empty and its risk low", async () => {
    const card = done(await operator.get("/scorecards/shop-of-nobody"));
    expect(card.risk).toEqual({ level: "low", reasons: [] });
    expect(card.metrics.every(({ cases }: Json) => cases.length === 0)).toBe(true);
  });

  it("given a buyer, then scorecards are not theirs to see", async () => {
    expect((await shop.buyer.get(`/scorecards/${shop.shop_id}`)).status).toBe(403);
  });
});

describe("Penalties on a scorecard (R6.7, R5.4)", () => {
  it("given a penalty that is given back, then points and waybill count no more, and the risk falls", async () => {
    const shop = await openShop();
    const penalty = await penalised(shop);
    const points = await counts(shop, "points", { n: penalty.points });
    expect(points).toMatchObject({ met: false, value: penalty.points });
    expect(points.cases).toMatchObject([{ kind: "penalty", case_id: penalty.penalty_id }]);
    expect(await counts(shop, "invalid_waybills", { n: 1, of: 1 })).toMatchObject({ value: 100 });
    const before = await scorecard(shop, shop.seller);
    expect(before.risk).toMatchObject({ level: "medium", reasons: [{ code: "points_missed" }] });
    const steps = before.risk.reasons[0].next_steps.map(({ code }: Json) => code);
    expect(steps).toEqual(["appeal_penalties", "see_when_points_lapse"]);

    const begun = await handIn(shop.seller, await appeal(shop, penalty));
    await decide(await newPerson({ role: "agent" }), begun, UPHELD);

    expect(await counts(shop, "points", { n: 0 })).toMatchObject({ met: true, cases: [] });
    expect(await counts(shop, "invalid_waybills", { n: 0, of: 1 })).toMatchObject({ cases: [] });
    expect((await scorecard(shop, shop.seller)).risk).toEqual({ level: "low", reasons: [] });
    const { items } = done(await shop.seller.get(`/scorecards/${shop.shop_id}/timeline`));
    expect(items.map(({ from, to }: Json) => [from, to])).toEqual([
      ["low", "medium"],
      ["medium", "low"],
    ]);
  });

  it("given two shops, then agents see the worse one first, and only those of a level where they ask for it", async () => {
    const [worse, better] = [await openShop(), await openShop()];
    await order(better);
    await penalised(worse);
    await counts(better, "refund_rate", { of: 1 });
    await counts(worse, "points", { n: 12 });
    const found = await all();
    const place = ({ shop_id }: Shop) => found.findIndex((row) => row.shop_id === shop_id);
    expect(place(worse)).toBeGreaterThanOrEqual(0);
    expect(place(worse)).toBeLessThan(place(better));
    expect(found[place(worse)]).toMatchObject({ level: "medium", reasons: [{ metric: "points" }] });
    const low = await all("low");
    expect(low.every(({ level }) => level === "low")).toBe(true);
    expect(low.some(({ shop_id }) => shop_id === better.shop_id)).toBe(true);
  });
});

describe("A rebuild of a scorecard (R6.7)", () => {
  /** A shop of which something was counted for every metric that is asked for here. */
  async function counted(): Promise<Shop> {
    const shop = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const begun = await handIn(shop.seller, await appeal(shop, await penalised(shop)));
    await decide(await newPerson({ role: "agent" }), begun, UPHELD);
    await penalised(shop);
    const { conversation_id } = await talking(shop);
    done(await shop.seller.post(`/conversations/${conversation_id}/messages`, { text: "Besok." }), 201);
    const complaint = await complained(shop);
    done(await act(shop.seller, complaint, "answer", ANSWER));
    await reviewed(shop, { rating: 2 });
    await counts(shop, "refund_rate", { n: 1, of: 3 });
    await counts(shop, "left_to_the_clock", { n: 0, of: 3 });
    await counts(shop, "points", { n: 12 });
    await counts(shop, "invalid_waybills", { n: 1, of: 5 });
    await counts(shop, "answer_time", { of: 1 });
    await counts(shop, "late_first_answers", { n: 0, of: 1 });
    expect(await counts(shop, "rating", { n: 2, of: 1 })).toMatchObject({
      cases: [{ kind: "review", worth: 2 }],
    });
    return shop;
  }

  it("given a record, then it makes the same figures, of nothing or of what is there, and finds nothing to mend twice", async () => {
    const shop = await counted();
    const before = await scorecard(shop);
    expect(await rebuilt(shop)).toMatchObject({ mended: 0 });
    expect(await scorecard(shop)).toEqual(before);

    await lose(shop);
    expect((await scorecard(shop)).by.points).toMatchObject({ value: 0, cases: [] });
    const { mended, events } = await rebuilt(shop);
    expect(mended).toBeGreaterThan(5);
    expect(events).toBeGreaterThan(mended);
    expect(await scorecard(shop)).toEqual(before);
    expect(await rebuilt(shop)).toMatchObject({ mended: 0, events });
  });

  it("given one that runs, then a second one is told how far it is; a seller begins none", async () => {
    const shop = await openShop();
    await order(shop);
    const path = `/scorecards/${shop.shop_id}/rebuild`;
    expect(done(await operator.get(path))).toMatchObject({ status: "never", events: 0 });
    const key = newName("key");
    const first = done(await operator.post(path, {}, { key }), 202);
    expect(done(await operator.post(path, {}, { key }), 202)).toEqual(first);
    expect((await shop.seller.post(path)).status).toBe(403);
  });
});

/** Every shop in the agents' list, the worst first. */
async function all(level?: string): Promise<Json[]> {
  const rows: Json[] = [];
  for (let token: string | undefined; ; ) {
    const query = `limit=100${level ? `&level=${level}` : ""}${token ? `&next_token=${token}` : ""}`;
    const { items, next_token } = done(await agent.get(`/scorecards?${query}`));
    rows.push(...items);
    if (next_token === undefined) return rows;
    token = next_token;
  }
}
