import { expect, it } from "vitest";
import { done, idr, order } from "../support/cases.ts";
import { justBefore, moveClock } from "../support/clock.ts";
import { executionIs } from "../support/executions.ts";
import { aParcel } from "../support/parcels.ts";
import { openShop } from "../support/people.ts";
import { until } from "../support/until.ts";

async function failed() {
  const shop = await openShop();
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
  done(await shop.seller.post(`/shipments/${order_id}`, aParcel()), 201);
  const path = `/shipments/${order_id}/failed-delivery`;
  const body = { reason: "recipient_unreachable" };
  const { due } = done(await shop.seller.post(path, body), 201);
  return { shop, order_id, path, due };
}

it("R2.4 R7.4 a resolution that nobody chooses is a refund, by its own workflow", async () => {
  const { shop, order_id, path, due } = await failed();
  await executionIs("RUNNING", order_id);
  await justBefore(due, 5);
  const over = await until("the buyer to be refunded", async (last) => {
    const now = done(await shop.seller.get(path));
    last(now.status);
    return now.status === "refunded" && now;
  });
  await executionIs("SUCCEEDED", order_id);
  const refund = done(await shop.buyer.get(`/refunds/${over.refund_id}`));
  expect(refund).toMatchObject({ status: "paid", amount: idr(100_000) });
  const { items } = done(await shop.seller.get(`${path}/timeline`));
  expect(items.at(-1)).toMatchObject({ type: "failed_delivery.refunded", actor: { role: "system" } });
});

it("R2.4 R7.1 goods that did not leave again in time are refunded: to the second, and the seller came too late", async () => {
  const { shop, path } = await failed();
  const prepared = done(await shop.seller.post(`${path}/resolution`, { resolution: "reshipment_prepared" }));
  await moveClock(Date.parse(prepared.due.at) - 60_000);
  expect(done(await shop.seller.get(path)).status).toBe("awaiting_reshipment");
  const passed = await moveClock(Date.parse(prepared.due.at));
  expect(passed).toContainEqual({
    kind: "failed_delivery",
    case_id: prepared.order_id,
    due_at: prepared.due.at,
    status: "refunded",
  });
  const late = await shop.seller.post(`${path}/logistics-call`, aParcel());
  expect([late.status, late.body.code]).toEqual([409, "failed_delivery_status"]);
});
