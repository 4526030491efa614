import { expect, it } from "vitest";
import { done, order } from "../support/cases.ts";
import { moveClock } from "../support/clock.ts";
import { aParcel } from "../support/parcels.ts";
import { openShop } from "../support/people.ts";

it("R2.3 the carrier may be changed up to the last second of its time, and from that instant no more", async () => {
  const shop = await openShop();
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
  const said = aParcel();
  const { available_actions, shipped_at } = done(await shop.seller.post(`/shipments/${order_id}`, said), 201);
  const [{ until }] = available_actions;
  expect(Date.parse(until) - Date.parse(shipped_at)).toBe(24 * 3_600_000);

  const path = `/shipments/${order_id}/carrier-change`;
  const wanted = aParcel();
  await moveClock(Date.parse(until) - 30_000);
  const { preview } = done(await shop.seller.post(`${path}/preview`, wanted));
  await moveClock(Date.parse(until));
  const late = await shop.seller.post(path, { ...wanted, preview });
  expect([late.status, late.body.code, late.body.present]).toEqual([422, "change_time_over", { until }]);
  const seen = done(await shop.seller.get(`/shipments/${order_id}`));
  expect(seen).toMatchObject({
    waybill: said.waybill,
    available_actions: [{ action: "report_failed_delivery" }],
  });
});
