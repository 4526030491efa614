import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { askCarrier } from "./support/carriers.ts";
import { ask, done, order } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { newName, newPerson, openShop, operator, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

const toShip = (shop: Shop) => order(shop, { at: "to_ship" });
const ship = (shop: Shop, order_id: string) => shop.seller.post(`/shipments/${order_id}`, {});

/** What we ask the carrier for when an order leaves, as a whole. */
const asked = (shop: Shop, order_id: string): Json => ({
  reference: `${order_id}.1`,
  order_id,
  shipping: 1,
  shop_id: shop.shop_id,
  buyer_id: shop.buyer_id,
  service: "regular",
});

describe("R2.1 the platform ships", () => {
  it("booked by the seller's one click: carrier, number and booking are there for seller and buyer, the order is shipped", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const shipment = done(await ship(shop, order_id), 201);
    expect(shipment).toMatchObject({ method: "platform", status: "shipped", carrier: "jnt" });
    expect([shipment.waybill, shipment.booking_id, shipment.available_actions]).toEqual([
      expect.stringMatching(/^JO[0-9]{10}$/),
      expect.any(String),
      [{ action: "report_failed_delivery", href: `/shipments/${order_id}/failed-delivery` }],
    ]);
    expect(done(await shop.seller.get(`/shipments/${order_id}`))).toEqual(shipment);
    const theirs = { ...shipment, available_actions: [] };
    expect(done(await shop.buyer.get(`/shipments/${order_id}`))).toEqual(theirs);
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("shipped");
    const change = await shop.seller.post(`/shipments/${order_id}/carrier-change/preview`, aParcel());
    expect([change.status, change.body.code]).toEqual([422, "nothing_to_change"]);
  });

  it("with no carrier of the seller's; what was cancelled or is somebody else's is not booked", async () => {
    const [shop, other] = await Promise.all([openShop(), openShop()]);
    const order_id = await toShip(shop);
    const said = await shop.seller.post(`/shipments/${order_id}`, aParcel());
    expect([said.status, said.body.code, said.body.rule]).toEqual([422, "carrier_is_booked", "R2.1"]);
    expect((await ship(other, order_id)).status).toBe(404);
    done(await shop.marketplace.post(`/orders/${order_id}/cancellation`, { sub_reason: "too_slow" }), 201);
    const late = await ship(shop, order_id);
    expect([late.status, late.body.code]).toEqual([409, "order_status"]);
  });

  it("the same key answers the same again; another key is told that it has left", async () => {
    const shop = await openShop();
    const path = `/shipments/${await toShip(shop)}`;
    const key = newName("key");
    const first = done(await shop.seller.post(path, {}, { key }), 201);
    const again = await shop.seller.post(path, {}, { key });
    expect([again.status, again.body, again.headers.get("idempotent-replayed")]).toEqual([
      201,
      first,
      "true",
    ]);
    expect((await shop.seller.post(path, {})).body.code).toBe("order_status");
  });

  it("two people of the shop, eight times at once: it is booked once and leaves once", async () => {
    const shop = await openShop();
    const colleague = await newPerson({ role: "seller", shop_id: shop.shop_id });
    const order_id = await toShip(shop);
    const replies = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        (n % 2 ? shop.seller : colleague).post(`/shipments/${order_id}`, {}),
      ),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
    const { booking_id, waybill } = done(await shop.seller.get(`/shipments/${order_id}`));
    // What the losers booked along with the winner is the winner's: it was not given up.
    const booked = done(await askCarrier("bookings", asked(shop, order_id)));
    expect(booked).toEqual({ booking_id, carrier: "jnt", waybill });
  });

  it("booked, and then whoever booked died: the next one ships with that very booking", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const booked = done(await askCarrier("bookings", asked(shop, order_id)));
    expect(done(await ship(shop, order_id), 201)).toMatchObject(booked);
  });

  it("booked, never shipped, and cancelled: the booking is given up for good", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    done(await askCarrier("bookings", asked(shop, order_id)));
    done(await shop.marketplace.post(`/orders/${order_id}/cancellation`, { sub_reason: "too_slow" }), 201);
    await until("the booking to be given up", async () => {
      const { status, body } = await askCarrier("bookings", asked(shop, order_id));
      return status === 409 && body.code === "booking_cancelled";
    });
  });

  it("the carrier says no: nothing was shipped, and the answer says whom to tell", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    done(await askCarrier("cancellations", { reference: `${order_id}.1` }));
    const refused = await ship(shop, order_id);
    expect([refused.status, refused.body.code, refused.body.present]).toEqual([
      503,
      "carrier_refused",
      { carrier_status: 409, carrier_code: "booking_cancelled" },
    ]);
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("to_ship");
    expect((await shop.seller.get(`/shipments/${order_id}`)).status).toBe(404);
  });

  it("the carrier's number is another parcel's already: nothing was shipped until it is free", async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const { carrier, waybill, booking_id } = done(await askCarrier("bookings", asked(shop, order_id)));
    const own = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
    done(await shop.seller.post(`/shipments/${own}`, { carrier, waybill }), 201);
    const refused = await ship(shop, order_id);
    expect([refused.status, refused.body.code, refused.body.present]).toEqual([
      422,
      "booked_number_in_use",
      { booking_id, carrier, waybill },
    ]);
    done(await shop.marketplace.post(`/orders/${own}/delivery`));
    await until("the number to be free", async () => (await ship(shop, order_id)).status === 201);
  });
});

describe("R2.4 the platform ships again", () => {
  const failed = async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const first = done(await ship(shop, order_id), 201);
    const path = `/shipments/${order_id}/failed-delivery`;
    done(await shop.seller.post(path, { reason: "recipient_unreachable" }), 201);
    const second = { ...asked(shop, order_id), reference: `${order_id}.2`, shipping: 2 };
    return { shop, order_id, first, path, second };
  };

  it("under a booking of its own: the first stays on record, and tracking follows the second", async () => {
    const { shop, order_id, first, path } = await failed();
    done(await shop.seller.post(`${path}/resolution`, { resolution: "reshipment_prepared" }));
    const said = await shop.seller.post(`${path}/logistics-call`, aParcel());
    expect([said.status, said.body.code]).toEqual([422, "carrier_is_booked"]);
    done(await shop.seller.post(`${path}/logistics-call`, {}));
    const again = done(await shop.seller.get(`/shipments/${order_id}`));
    expect(again).toMatchObject({
      status: "shipped",
      carrier: "jnt",
      failed: [{ booking_id: first.booking_id }],
    });
    expect([again.waybill === first.waybill, again.booking_id === first.booking_id]).toEqual([false, false]);
    done(await operator.post(`/simulated-carrier/parcels/${again.waybill}/lives`, { life: "delivered" }));
    await until("the order to be delivered", async () => {
      return done(await shop.buyer.get(`/orders/${order_id}`)).status === "delivered";
    });
  });

  it("booked again, never shipped, and refunded: that booking is given up, the first was used", async () => {
    const { shop, order_id, first, path, second } = await failed();
    done(await askCarrier("bookings", second));
    done(await shop.seller.post(`${path}/resolution`, { resolution: "refund_the_buyer" }));
    await until("the booking to be given up", async () => {
      return (await askCarrier("bookings", second)).body.code === "booking_cancelled";
    });
    const { waybill } = done(await askCarrier("bookings", asked(shop, order_id)));
    expect(waybill).toBe(first.waybill);
  });
});

describe("R2.1 the sandbox's carrier", () => {
  it("wants its key, and the name of the booking as the key of the call", async () => {
    const shop = await openShop();
    const body = asked(shop, newName("order"));
    for (const path of ["bookings", "cancellations"] as const) {
      const said = path === "bookings" ? body : { reference: body.reference };
      const wrong = await askCarrier(path, said, { key: "another-key" });
      expect([wrong.status, wrong.body.code]).toEqual([401, "key_refused"]);
      const named = await askCarrier(path, said, { named: newName("key") });
      expect([named.status, named.body.code]).toEqual([400, "idempotency_key_differs"]);
    }
  });

  it("gives one number for one name, however often and however many at once, and never one number twice", async () => {
    const shop = await openShop();
    const names = Array.from({ length: 4 }, () => newName("order"));
    const replies = await Promise.all(
      [...names, ...names].map((name) => askCarrier("bookings", asked(shop, name))),
    );
    const waybills = replies.map((reply) => done(reply).waybill);
    expect(waybills.slice(4)).toEqual(waybills.slice(0, 4));
    expect(new Set(waybills).size).toBe(4);
  });
});

describe("R2.5 whole lives of parcels are played", () => {
  const shipped = async () => {
    const shop = await openShop();
    const order_id = await toShip(shop);
    const { waybill } = done(await ship(shop, order_id), 201);
    const live = (body: Json, how = {}) =>
      operator.post(`/simulated-carrier/parcels/${waybill}/lives`, body, how);
    const record = async (): Promise<Json[]> =>
      done(await shop.buyer.get(`/shipments/${order_id}/tracking`)).items;
    return { shop, order_id, waybill, live, record };
  };

  it.each(["delivered", "attempt_failed_then_delivered"])(
    "%s: the order is delivered, and a refund's time runs",
    async (life) => {
      const { shop, order_id, live, record } = await shipped();
      const { over, steps } = done(await live({ life }));
      expect([over, steps.at(-1).tag]).toEqual([true, "Delivered"]);
      expect((await record()).map(({ tag }) => tag).reverse()).toEqual(steps.map(({ tag }: Json) => tag));
      await until("the order to be delivered", async () => {
        const seen = done(await shop.buyer.get(`/orders/${order_id}`));
        return seen.status === "delivered" && seen.delivered_at !== undefined;
      });
      await ask(shop, order_id);
    },
  );

  it.each([
    ["lost", "Exception"],
    ["returned_to_sender", "Exception"],
    ["stuck", "InTransit"],
  ])("%s: buyer and seller see where it ended, and the order stays shipped", async (life, last) => {
    const { shop, order_id, live, record } = await shipped();
    const { steps } = done(await live({ life }));
    const seen = await record();
    expect([seen[0].tag, seen.length]).toEqual([last, steps.length]);
    expect(done(await shop.seller.get(`/orders/${order_id}`)).status).toBe("shipped");
    const after = await live({ life });
    expect([after.status, after.body.code]).toEqual([409, "life_over"]);
    expect((await live({ life: "delivered" })).body.code).toBe("life_differs");
  });

  it("step by step: each call tells what comes next; the same call again tells nothing twice", async () => {
    const { live, record } = await shipped();
    const key = newName("key");
    const first = done(await live({ life: "delivered", steps: 1 }, { key }));
    const again = await live({ life: "delivered", steps: 1 }, { key });
    expect([again.body, again.headers.get("idempotent-replayed")]).toEqual([first, "true"]);
    expect((await record()).map(({ tag }) => tag)).toEqual(["InfoReceived"]);
    const second = done(await live({ life: "delivered", steps: 2 }));
    expect([second.over, (await record()).map(({ tag }) => tag)]).toEqual([
      false,
      ["OutForDelivery", "InTransit", "InfoReceived"],
    ]);
  });

  it("none of a parcel that was never booked, none of one that nobody brings", async () => {
    const shop = await openShop();
    const nobodys = await operator.post("/simulated-carrier/parcels/JO9999999999/lives", { life: "stuck" });
    expect([nobodys.status, nobodys.body.code]).toEqual([404, "parcel_not_found"]);
    const body = asked(shop, newName("order"));
    const { waybill } = done(await askCarrier("bookings", body));
    const path = `/simulated-carrier/parcels/${waybill}/lives`;
    const early = await operator.post(path, { life: "stuck", steps: 1 });
    expect([early.status, early.body.code, early.body.present.code]).toEqual([
      503,
      "tracking_event_not_taken",
      "parcel_not_found",
    ]);
    done(await askCarrier("cancellations", { reference: body.reference }));
    const given = await operator.post(path, { life: "stuck" });
    expect([given.status, given.body.code]).toEqual([409, "booking_cancelled"]);
  });
});
