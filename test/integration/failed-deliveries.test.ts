import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { done, idr, order, reaches } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

const WRONG = { reason: "invalid_shipping_address" };

/** An order that its seller shipped, with its number. */
async function shipped(
  shop: Shop,
  wanted: Json = {},
): Promise<{ order_id: string; said: Json; path: string }> {
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier", ...wanted });
  const said = aParcel();
  done(await shop.seller.post(`/shipments/${order_id}`, said), 201);
  return { order_id, said, path: `/shipments/${order_id}/failed-delivery` };
}

/** The counts of the shop's orders, once their rows say so. */
function counted(shop: Shop, wanted: Json): Promise<Json> {
  return until(`the counts ${JSON.stringify(wanted)}`, async (last) => {
    const { counts } = done(await shop.seller.get("/orders"));
    last(counts);
    return Object.entries(wanted).every(([status, count]) => counts[status] === count) && counts;
  });
}

const listed = async (shop: Shop, status: string): Promise<Json> =>
  done(await shop.seller.get(`/orders?status=${status}`)).items[0];
const money = async (shop: Shop, order_id: string) => {
  const { held, refunded, left, status } = done(await shop.seller.get(`/orders/${order_id}`));
  return { held: held.amount, refunded: refunded.amount, left: left.amount, status };
};
const prepare = (shop: Shop, path: string) =>
  shop.seller.post(`${path}/resolution`, { resolution: "reshipment_prepared" });
const refund = (shop: Shop, path: string) =>
  shop.seller.post(`${path}/resolution`, { resolution: "refund_the_buyer" });

describe("R2.4 a wrong waybill, mended", () => {
  it("failed, on the cancelled list, prepared, processing, the logistics called, shipped: and all of it on record", async () => {
    const shop = await openShop();
    const { order_id, said, path } = await shipped(shop);
    const offered = done(await shop.seller.get(`/shipments/${order_id}`)).available_actions;
    expect(offered.map(({ action }: Json) => action)).toEqual(["change_carrier", "report_failed_delivery"]);
    await counted(shop, { shipped: 1, cancelled: 0 });

    const failed = done(await shop.seller.post(path, WRONG), 201);
    expect(failed).toMatchObject({
      status: "awaiting_resolution",
      waiting_for: "seller",
      reason_text: { id: expect.any(String), en: expect.any(String) },
      due: { rule: "R2.4", on_expiry: { outcome: "paid" } },
      resolutions: ["reshipment_prepared", "refund_the_buyer"],
    });
    expect(failed.available_actions.map(({ action }: Json) => action)).toEqual(["choose_resolution"]);
    await counted(shop, { shipped: 0, cancelled: 1 });
    expect(await listed(shop, "cancelled")).toMatchObject({
      order_id,
      delivery_failed_at: expect.any(String),
    });
    expect(done(await shop.buyer.get(path))).toMatchObject({ available_actions: [] });
    const waits = await until("it to be listed", async (last) => {
      const { items } = done(await shop.seller.get("/failed-deliveries?waiting_for=seller"));
      last(items.length);
      return items.length === 1 && items;
    });
    expect(waits).toMatchObject([
      { order_id, due_at: failed.due.at, on_expiry: { outcome: "paid" }, at_stake: idr(100_000) },
    ]);
    expect(done(await shop.seller.get(`/orders/${order_id}`))).toMatchObject({
      failed_delivery: path,
      available_actions: [],
    });

    const prepared = done(await prepare(shop, path));
    expect(prepared.status).toBe("awaiting_reshipment");
    expect(prepared.available_actions.map(({ action }: Json) => action)).toEqual([
      "choose_resolution",
      "call_the_logistics",
    ]);
    await counted(shop, { cancelled: 0, processing: 1 });

    const same = await shop.seller.post(`${path}/logistics-call`, said);
    expect([same.status, same.body.code, same.body.rule]).toEqual([422, "same_waybill", "R2.4"]);
    const corrected = aParcel();
    const again = done(await shop.seller.post(`${path}/logistics-call`, corrected));
    expect(again).toMatchObject({ status: "shipped_again", available_actions: [] });
    await counted(shop, { processing: 0, shipped: 1 });
    expect(await listed(shop, "shipped")).not.toHaveProperty("delivery_failed_at");

    const shipment = done(await shop.buyer.get(`/shipments/${order_id}`));
    expect(shipment).toMatchObject({ status: "shipped", ...corrected, failed: [{ ...said, ...WRONG }] });
    expect(await money(shop, order_id)).toMatchObject({ held: 100_000, refunded: 0, status: "shipped" });
    const { items } = done(await shop.seller.get(`${path}/timeline`));
    expect(items.map(({ type }: Json) => type.replace("failed_delivery.", ""))).toEqual([
      "reported",
      "reshipment_prepared",
      "shipped_again",
    ]);
    const cancellations = done(await shop.buyer.get(`/orders/${order_id}/refund-eligibility`));
    expect(cancellations).toMatchObject({ eligible: true });
    expect(cancellations.reasons.map(({ ground }: Json) => ground)).toEqual(["shipping", "shipping"]);
  });

  it("a delivery of the same order may fail again, and its carrier may be changed once more", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop);
    done(await shop.seller.post(path, WRONG), 201);
    done(await prepare(shop, path));
    done(await shop.seller.post(`${path}/logistics-call`, aParcel()));
    const wanted = aParcel();
    const change = `/shipments/${order_id}/carrier-change`;
    const { preview } = done(await shop.seller.post(`${change}/preview`, wanted));
    done(await shop.seller.post(change, { ...wanted, preview }));
    const second = done(await shop.seller.post(path, { reason: "lost_by_carrier" }), 201);
    expect(second).toMatchObject({ status: "awaiting_resolution", reason: "lost_by_carrier" });
    const { failed } = done(await shop.seller.get(`/shipments/${order_id}`));
    expect(failed.map(({ reason }: Json) => reason)).toEqual([WRONG.reason, "lost_by_carrier"]);
    expect(failed[1].earlier).toMatchObject({ carrier: "jnt" });
  });

  it("what the platform books is booked anew: another number under another reference, once however often it is asked", async () => {
    const shop = await openShop();
    const order_id = await order(shop, { at: "to_ship" });
    const path = `/shipments/${order_id}/failed-delivery`;
    const first = done(await shop.seller.post(`/shipments/${order_id}`), 201);
    done(await shop.seller.post(path, { reason: "lost_by_carrier" }), 201);
    done(await prepare(shop, path));
    const said = await shop.seller.post(`${path}/logistics-call`, aParcel());
    expect([said.status, said.body.code]).toEqual([422, "carrier_is_booked"]);
    const calls = await Promise.all([1, 2].map(() => shop.seller.post(`${path}/logistics-call`)));
    expect(calls.map(({ status }) => status).sort()).toEqual([200, 409]);
    const again = done(await shop.buyer.get(`/shipments/${order_id}`));
    expect(again.booking_id).not.toBe(first.booking_id);
    expect(again.waybill).not.toBe(first.waybill);
    const { booking_id, carrier, waybill } = first;
    expect(again.failed).toMatchObject([{ booking_id, carrier, waybill }]);
  });

  it("the number that failed is free for whose it is, and the corrected one is checked and taken", async () => {
    const shop = await openShop();
    const { said, path } = await shipped(shop);
    done(await shop.seller.post(path, WRONG), 201);
    const rightful = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    done(await shop.seller.post(`/shipments/${rightful}`, said), 201);
    done(await prepare(shop, path));
    const malformed = { carrier: "pos_indonesia", waybill: "RR123456789ID" };
    const refused = await shop.seller.post(`${path}/logistics-call`, malformed);
    expect([refused.status, refused.body.code]).toEqual([422, "waybill_malformed"]);
    const other = aParcel();
    const third = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    done(await shop.seller.post(`/shipments/${third}`, other), 201);
    const taken = await shop.seller.post(`${path}/logistics-call`, other);
    expect([taken.status, taken.body.code]).toEqual([422, "waybill_in_use"]);
    expect(done(await shop.seller.get(path)).status).toBe("awaiting_reshipment");
  });
});

describe("R2.4 a delivery given up", () => {
  it("refunds the buyer at once, all that is left, and cancels the order for good", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop);
    done(await shop.seller.post(path, WRONG), 201);
    const over = done(await refund(shop, path));
    expect(over).toMatchObject({ status: "refunded", refund_id: expect.stringMatching(/^rf_/) });
    const paid = done(await shop.buyer.get(`/refunds/${over.refund_id}`));
    expect(paid).toMatchObject({
      status: "paid",
      amount: idr(100_000),
      reason: "delivery_given_up",
      funding: "held",
    });
    expect(await money(shop, order_id)).toEqual({ held: 0, refunded: 100_000, left: 0, status: "cancelled" });
    await counted(shop, { cancelled: 1, shipped: 0 });
    await until(
      "the row to wait for nobody",
      async () => !(await listed(shop, "cancelled")).delivery_failed_at,
    );
    const late = await prepare(shop, path);
    expect([late.status, late.body.code, late.body.present.status]).toEqual([
      409,
      "failed_delivery_status",
      "refunded",
    ]);
  });

  it("while it is mended an open refund goes on by itself; given up, it is paid as asked beside the rest", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop, { quantities: [1, 1] });
    const asked = {
      order_id,
      type: "refund_only",
      reason: "not_received",
      lines: [{ line_id: "1", quantity: 1 }],
    };
    const open = done(await shop.buyer.post("/refunds", { ...asked, amount: idr(30_000) }), 201);
    done(await shop.seller.post(path, WRONG), 201);
    const beside = done(await shop.buyer.post("/refunds", { ...asked, amount: idr(10_000) }), 201);
    done(
      await shop.seller.post(`/refunds/${beside.refund_id}/rejection`, { reason: "other", text: "Tunggu." }),
    );
    const over = done(await refund(shop, path));
    expect(done(await shop.buyer.get(`/refunds/${over.refund_id}`))).toMatchObject({ amount: idr(60_000) });
    for (const { refund_id } of [open, beside]) await reaches(shop.buyer, refund_id, "paid");
    expect(await money(shop, order_id)).toEqual({ held: 0, refunded: 100_000, left: 0, status: "cancelled" });
  });

  it("where everything was refunded meanwhile it ends without a further refund", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop);
    const asked = {
      order_id,
      type: "refund_only",
      reason: "not_received",
      lines: [{ line_id: "1", quantity: 1 }],
    };
    const open = done(await shop.buyer.post("/refunds", asked), 201);
    done(await shop.seller.post(path, WRONG), 201);
    done(await shop.seller.post(`/refunds/${open.refund_id}/approval`));
    const over = done(await refund(shop, path));
    expect(over).not.toHaveProperty("refund_id");
    expect(await money(shop, order_id)).toMatchObject({ refunded: 100_000, status: "cancelled" });
  });
});

describe("R2.4 what is no way to mend", () => {
  it("only what is on its way fails; the seller alone says so; an unknown reason is refused", async () => {
    const shop = await openShop();
    const other = await openShop();
    const { order_id, path } = await shipped(shop);
    const buyer = await shop.buyer.post(path, WRONG);
    expect(buyer.status).toBe(403);
    const stranger = await other.seller.post(path, WRONG);
    expect([stranger.status, stranger.body.code]).toEqual([404, "shipment_not_found"]);
    const unknown = await shop.seller.post(path, { reason: "bad_luck" });
    expect([unknown.status, unknown.body.code]).toEqual([400, "unknown_delivery_failure"]);
    expect((await shop.seller.get(path)).status).toBe(404);
    done(await shop.marketplace.post(`/orders/${order_id}/delivery`));
    const late = await shop.seller.post(path, WRONG);
    expect([late.status, late.body.code, late.body.present.status]).toEqual([
      409,
      "order_status",
      "delivered",
    ]);
  });

  it("an order that is being mended cannot be shipped, completed or cancelled past its failed delivery", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop);
    done(await shop.seller.post(path, WRONG), 201);
    done(await prepare(shop, path));
    for (const [who, way, body] of [
      [shop.seller, `/shipments/${order_id}`, aParcel()],
      [shop.marketplace, `/orders/${order_id}/shipment`, {}],
      [shop.marketplace, `/orders/${order_id}/completion`, {}],
    ] as const) {
      const refused = await who.post(way, body);
      expect([way, refused.status, refused.body.code]).toEqual([way, 409, "being_mended"]);
    }
    const cancelled = await shop.marketplace.post(`/orders/${order_id}/cancellation`);
    expect([cancelled.status, cancelled.body.code]).toEqual([422, "type_not_allowed"]);
    const asked = {
      order_id,
      type: "refund_only",
      reason: "delivery_given_up",
      lines: [{ line_id: "1", quantity: 1 }],
    };
    const greedy = await shop.buyer.post("/refunds", asked);
    expect([greedy.status, greedy.body.code]).toEqual([422, "type_not_allowed"]);
  });

  it("of two resolutions at one instant one is taken; repeated under its key it answers the same, and pays once", async () => {
    const shop = await openShop();
    const { order_id, path } = await shipped(shop);
    done(await shop.seller.post(path, WRONG), 201);
    const both = await Promise.all([prepare(shop, path), refund(shop, path)]);
    const taken = both.filter(({ status }) => status === 200);
    expect(taken.length).toBeGreaterThanOrEqual(1);
    const { status } = done(await shop.seller.get(path));
    const how = { key: `refund-${order_id}` };
    const body = { resolution: "refund_the_buyer" };
    if (status === "awaiting_reshipment") {
      const replies = await Promise.all(
        [1, 2, 3].map(() => shop.seller.post(`${path}/resolution`, body, how)),
      );
      expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    }
    expect(await money(shop, order_id)).toMatchObject({ held: 0, refunded: 100_000 });
  });
});
