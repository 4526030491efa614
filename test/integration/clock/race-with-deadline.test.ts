import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { all, audit } from "../support/audit.ts";
import { ask, asking, done, order, reaches, timeline } from "../support/cases.ts";
import { caseTime, justBefore, moveClock } from "../support/clock.ts";
import { openShop, type Shop } from "../support/people.ts";
import { until } from "../support/until.ts";

const ROUNDS = 20;

/** One case each of held money, and as many parts of one order whose money is released. */
async function cases(shop: Shop, count: number): Promise<Json[]> {
  const released = await order(shop, { paid: count * 5_000, at: "completed" });
  const part = asking(released, { amount: { amount: 5_000, currency: "IDR" } });
  const asked: Json[] = [];
  for (let n = 0; n < count / 2; n += 1) {
    asked.push(await ask(shop, await order(shop, { paid: 10_000 })));
    asked.push(done(await shop.buyer.post("/refunds", part), 201));
  }
  return asked;
}

/** Each case is paid, by one approval that is either the seller's or the deadline's. */
async function eachPaidOnce(
  shop: Shop,
  asked: readonly Json[],
  accepted: ReadonlySet<string>,
): Promise<void> {
  for (const { refund_id, due } of asked) {
    await reaches(shop.buyer, refund_id, "paid");
    const approvals = (await timeline(shop.buyer, refund_id)).filter(
      ({ type }) => type === "refund.approved",
    );
    expect(approvals).toHaveLength(1);
    const bySeller = approvals[0].actor.role === "seller";
    expect(bySeller, `${refund_id} told its seller who approved it`).toBe(accepted.has(refund_id));
    const late = Date.parse(approvals[0].at) >= Date.parse(due.at);
    expect(late, `${refund_id}: the seller is in time, the deadline is not early`).toBe(!bySeller);
  }
  const journals = await all(shop.seller, `/shops/${shop.shop_id}/statement`);
  const paid = journals
    .filter(({ movement }) => movement === "refund_paid")
    .map(({ refund_id }) => refund_id);
  expect([...paid].sort()).toEqual(asked.map(({ refund_id }) => refund_id).sort());
  await audit(shop);
}

/** Approves, and notes whose approval was accepted. */
async function approve(shop: Shop, refund_id: string, accepted: Set<string>): Promise<void> {
  const reply = await shop.seller.post(`/refunds/${refund_id}/approval`);
  if (reply.status === 200) accepted.add(refund_id);
  else expect(reply.body).toMatchObject({ status: 409 });
}

describe("Approval against deadline (R3.6, R7.1)", () => {
  it(`the clock passes ${ROUNDS} deadlines while approvals fly: exactly one payment each`, async () => {
    const shop = await openShop();
    const asked = await cases(shop, ROUNDS);
    const accepted = new Set<string>();
    const fly = (some: readonly Json[]) => some.map(({ refund_id }) => approve(shop, refund_id, accepted));
    await Promise.all([
      ...fly(asked.slice(0, ROUNDS / 2)),
      moveClock(asked[0].due.at),
      ...fly(asked.slice(ROUNDS / 2)),
    ]);
    await eachPaidOnce(shop, asked, accepted);
  });

  it(`${ROUNDS} waits run out while approvals arrive around the instant: exactly one payment each`, async () => {
    const shop = await openShop();
    const asked = await cases(shop, ROUNDS);
    const accepted = new Set<string>();
    const due = Date.parse(asked[0].due.at);
    await justBefore(asked[0].due, 4);
    const ahead = (await caseTime()) - Date.now();
    await Promise.all(
      asked.map(async ({ refund_id }, n) => {
        const instant = due - 500 + n * 50;
        await until("the deadline to be near", async () => Date.now() + ahead >= instant);
        await approve(shop, refund_id, accepted);
      }),
    );
    await eachPaidOnce(shop, asked, accepted);
  });
});
