import { expect, it } from "vitest";
import { done, idr } from "../support/cases.ts";
import { moveClock } from "../support/clock.ts";
import { newName, openShop } from "../support/people.ts";

it("R2.3 the carrier may be changed up to the last second of its time, and from that instant no more", async () => {
  const shop = await openShop();
  const order_id = newName("order");
  const line = { line_id: "1", product_name: "Kaos", sku: "k-1", quantity: 1, unit_price: idr(50_000) };
  const handedIn = { shop_id: shop.shop_id, buyer_id: shop.buyer_id, delivery_method: "own_carrier" };
  done(
    await shop.marketplace.put(`/orders/${order_id}`, { ...handedIn, paid: idr(50_000), lines: [line] }),
    201,
  );
  const random = () => `JP${String(Math.floor(Math.random() * 10_000_000_000)).padStart(10, "0")}`;
  const said = { carrier: "jnt", waybill: random() };
  const { available_actions, shipped_at } = done(await shop.seller.post(`/shipments/${order_id}`, said), 201);
  const [{ until }] = available_actions;
  expect(Date.parse(until) - Date.parse(shipped_at)).toBe(24 * 3_600_000);

  const path = `/shipments/${order_id}/carrier-change`;
  const wanted = { carrier: "jnt", waybill: random() };
  await moveClock(Date.parse(until) - 30_000);
  const { preview } = done(await shop.seller.post(`${path}/preview`, wanted));
  await moveClock(Date.parse(until));
  const late = await shop.seller.post(path, { ...wanted, preview });
  expect([late.status, late.body.code, late.body.present]).toEqual([422, "change_time_over", { until }]);
  const seen = done(await shop.seller.get(`/shipments/${order_id}`));
  expect(seen).toMatchObject({ waybill: said.waybill, available_actions: [] });
});
