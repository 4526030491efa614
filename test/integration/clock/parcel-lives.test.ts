import { expect, it } from "vitest";
import { ask, done, order } from "../support/cases.ts";
import { caseTime, daysLater } from "../support/clock.ts";
import { openShop, operator } from "../support/people.ts";
import { until } from "../support/until.ts";

const DAY = 86_400_000;

it("R2.5, R7.5 given a clock that was moved on, then a parcel's life lies in case time, and a refund's window with it", async () => {
  const shop = await openShop();
  const order_id = await order(shop, { at: "to_ship" });
  const { waybill, shipped_at } = done(await shop.seller.post(`/shipments/${order_id}`, {}), 201);
  await daysLater(4);
  const body = { life: "delivered" };
  const { steps } = done(await operator.post(`/simulated-carrier/parcels/${waybill}/lives`, body));
  const instants: number[] = steps.map(({ occurred_at }: { occurred_at: string }) => Date.parse(occurred_at));
  const [first = 0, ...later] = instants;
  expect(first).toBeGreaterThan(Date.parse(shipped_at));
  for (const [place, at] of later.entries()) expect(at - (instants[place] ?? 0)).toBeGreaterThan(0.9 * DAY);
  expect(instants.at(-1)).toBeLessThanOrEqual(await caseTime());
  const arrived = await until("the order to be delivered", async () => {
    const seen = done(await shop.buyer.get(`/orders/${order_id}`));
    return seen.status === "delivered" && seen;
  });
  expect(Date.parse(arrived.delivered_at)).toBe(instants.at(-1));
  await daysLater(6);
  await ask(shop, order_id);
});
