import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { audit } from "./support/audit.ts";
import { askReleased, balance, done, money, order, reaches, seen, told } from "./support/cases.ts";
import { openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

/** Cases over released money, approved in turn where the balance is empty: they stand in the queue. */
async function queuedUp(shop: Shop, ...amounts: number[]): Promise<string[]> {
  const asked: Json[] = [];
  for (const amount of amounts) asked.push(await askReleased(shop, amount));
  done(
    await money(
      shop,
      "payouts",
      amounts.reduce((all, amount) => all + amount, 0),
    ),
    201,
  );
  for (const { refund_id } of asked) {
    expect(done(await shop.seller.post(`/refunds/${refund_id}/approval`)).status).toBe("queued");
  }
  return asked.map(({ refund_id }) => refund_id);
}

async function missing(shop: Shop, ...refunds: string[]): Promise<(number | undefined)[]> {
  const cases = await Promise.all(refunds.map((refund_id) => seen(shop.buyer, refund_id)));
  return cases.map((refund) => refund.missing?.amount);
}

/** Waits until each of the cases misses what it should; one that is paid misses nothing. */
async function misses(shop: Shop, wanted: Readonly<Record<string, number | undefined>>): Promise<void> {
  await until("what is missing to be told", async (last) => {
    const now = await missing(shop, ...Object.keys(wanted));
    last(now);
    return JSON.stringify(now) === JSON.stringify(Object.values(wanted));
  });
}

describe("A refund of released money where the balance is short (R3.5)", () => {
  it("is queued, both sides see how much is missing, and nothing is paid", async () => {
    const shop = await openShop();
    const { refund_id } = await askReleased(shop, 100_000);
    done(await money(shop, "payouts", 70_000), 201);

    const queued = done(await shop.seller.post(`/refunds/${refund_id}/approval`));

    expect(queued).toMatchObject({ status: "queued", missing: { amount: 70_000 }, waiting_for: "seller" });
    expect((await seen(shop.buyer, refund_id)).missing.amount).toBe(70_000);
    expect(queued.payment).toBeUndefined();
    expect(await balance(shop)).toEqual({
      available: 30_000,
      frozen: 0,
      queued: 100_000,
      queued_count: 1,
      payable: 0,
    });
    await audit(shop);
  });

  it("is paid by itself, the head first, as money comes in", async () => {
    const shop = await openShop();
    const [first = "", second = "", third = ""] = await queuedUp(shop, 50_000, 20_000, 30_000);
    expect(await missing(shop, first, second, third)).toEqual([50_000, 70_000, 100_000]);

    done(await money(shop, "top-ups", 75_000), 201);

    await reaches(shop.buyer, first, "paid");
    await reaches(shop.buyer, second, "paid");
    await misses(shop, { [first]: undefined, [second]: undefined, [third]: 25_000 });
    done(await money(shop, "top-ups", 25_000), 201);
    await reaches(shop.buyer, third, "paid");
    expect(await told(shop.buyer, first)).toEqual(["requested", "approved", "paid"]);
    expect(await balance(shop)).toMatchObject({ available: 0, queued: 0, queued_count: 0 });
    await audit(shop);
  });

  it("a top-up that pays nothing yet changes what is missing, of the head and those behind", async () => {
    const shop = await openShop();
    const [head = "", behind = ""] = await queuedUp(shop, 50_000, 10_000);

    done(await money(shop, "top-ups", 20_000), 201);

    await misses(shop, { [head]: 30_000, [behind]: 40_000 });
    expect(await balance(shop)).toMatchObject({ available: 20_000, queued: 60_000, payable: 0 });
    await audit(shop);
  });

  it("nothing overtakes the head, not even what the balance would pay", async () => {
    const shop = await openShop();
    const [head = "", behind = ""] = await queuedUp(shop, 50_000, 10_000);
    done(await money(shop, "top-ups", 20_000), 201);
    await misses(shop, { [head]: 30_000, [behind]: 40_000 });

    const small = await askReleased(shop, 1_000, {});
    const approved = done(await shop.seller.post(`/refunds/${small.refund_id}/approval`));

    expect(approved).toMatchObject({ status: "queued", missing: { amount: 40_000 } });
    expect((await seen(shop.buyer, behind)).status).toBe("queued");
    await audit(shop);
  });

  it("a released order's money serves the queue as a top-up does", async () => {
    const shop = await openShop();
    const [head = ""] = await queuedUp(shop, 40_000);
    await order(shop, { paid: 45_000, at: "completed" });
    await reaches(shop.buyer, head, "paid");
    expect(await balance(shop)).toMatchObject({ available: 5_000, payable: 5_000 });
    await audit(shop);
  });

  it("a payout takes only what queued refunds leave, and says how much that is", async () => {
    const shop = await openShop();
    const [head = ""] = await queuedUp(shop, 50_000);
    done(await money(shop, "top-ups", 30_000), 201);
    await misses(shop, { [head]: 20_000 });

    const refused = await money(shop, "payouts", 1);

    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: "balance_short", rule: "R3.5", present: { payable: 0 } });
    done(await money(shop, "top-ups", 25_000), 201);
    await reaches(shop.buyer, head, "paid");
    const most = await money(shop, "payouts", 5_001);
    expect(most.body).toMatchObject({ code: "balance_short", present: { payable: 5_000 } });
    expect(done(await money(shop, "payouts", 5_000), 201).payable.amount).toBe(0);
    await audit(shop);
  });

  it("when the head withdraws the next is served", async () => {
    const shop = await openShop();
    const [head = "", next = ""] = await queuedUp(shop, 50_000, 10_000);
    done(await money(shop, "top-ups", 20_000), 201);
    await misses(shop, { [head]: 30_000, [next]: 40_000 });

    done(await shop.buyer.post(`/refunds/${head}/withdrawal`));

    await reaches(shop.buyer, next, "paid");
    expect(await balance(shop)).toMatchObject({ available: 10_000, queued: 0, queued_count: 0 });
    await audit(shop);
  });

  it("many credits and approvals at once: each case is paid once, the queue ends empty", async () => {
    const shop = await openShop();
    const amounts = [30_000, 5_000, 20_000, 15_000, 10_000, 25_000];
    const asked: Json[] = [];
    for (const amount of amounts) asked.push(await askReleased(shop, amount));
    done(await money(shop, "payouts", 105_000), 201);

    await Promise.all([
      ...asked.map(async ({ refund_id }) => done(await shop.seller.post(`/refunds/${refund_id}/approval`))),
      ...Array.from({ length: 7 }, async () => done(await money(shop, "top-ups", 15_000), 201)),
    ]);

    for (const { refund_id } of asked) await reaches(shop.buyer, refund_id, "paid");
    expect(await balance(shop)).toMatchObject({ available: 0, queued: 0, queued_count: 0 });
    await audit(shop);
  });
});
