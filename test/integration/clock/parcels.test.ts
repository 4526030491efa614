import { describe, expect, it } from "vitest";
import type { Json } from "../../../local/client.ts";
import { type Subscriber, subscribe } from "../support/bus.ts";
import { carrierSays } from "../support/carriers.ts";
import { ADDRESS, ask, done, order } from "../support/cases.ts";
import { caseTime, moveClock } from "../support/clock.ts";
import { aParcel } from "../support/parcels.ts";
import { actor, openShop, operator, type Shop } from "../support/people.ts";
import { runTimer } from "../support/timers.ts";
import { until } from "../support/until.ts";

const HOUR = 3_600_000;

interface Sent {
  readonly shop: Shop;
  readonly order_id: string;
  readonly parcel: { readonly carrier: string; readonly waybill: string };
  readonly shipped_at: string;
}

async function onItsWay(shop?: Shop): Promise<Sent> {
  const own = shop ?? (await openShop());
  const order_id = await order(own, { at: "to_ship", delivery_method: "own_carrier" });
  const parcel = aParcel();
  const { shipped_at } = done(await own.seller.post(`/shipments/${order_id}`, parcel), 201);
  return { shop: own, order_id, parcel, shipped_at };
}

const shown = async ({ shop, order_id }: Sent): Promise<Json> =>
  done(await shop.buyer.get(`/shipments/${order_id}`)).parcel;
/** Said of a parcel, so many milliseconds of case time ago. */
async function says({ parcel }: Sent, tag: string, more: Json = {}, ago = 0): Promise<Json> {
  const occurred_at = new Date((await caseTime()) - ago).toISOString();
  return done(await carrierSays({ ...parcel, tag, occurred_at, ...more }));
}

/** When three business days from then are over: as anybody may ask. */
async function threeDaysFrom(from: string): Promise<number> {
  const term = { count: 3, unit: "business_days" };
  return Date.parse(done(await operator.post("/deadlines/preview", { term, from })).at);
}

const mine = async (subscriber: Subscriber, type: string): Promise<Json[]> =>
  (await subscriber.heard()).filter((event) => event["detail-type"] === type);

/** The shop's list of troubles, once it shows just these orders in this order. */
function troubles(shop: Shop, orders: readonly string[], query = ""): Promise<Json[]> {
  return until(`the troubles of ${shop.shop_id} to be ${orders.length}`, async (last) => {
    const { items } = done(await shop.seller.get(`/shipments${query}`));
    const now = items.map(({ order_id }: Json) => order_id);
    last(now);
    return JSON.stringify(now) === JSON.stringify(orders) && items;
  });
}

describe("R2.5 a parcel that does not move for three business days", () => {
  it("is told at the very second they are over, once, to its shipment, its shop's list and whoever listens", async () => {
    const sent = await onItsWay();
    const subscriber = await subscribe(sent.shop.shop_id);
    const due = await threeDaysFrom(sent.shipped_at);

    const early = await moveClock(due - 20_000);
    expect(
      early.filter(({ kind }) => kind === "parcel").map(({ due_at }) => Date.parse(due_at)),
    ).not.toContain(due);
    expect(await shown(sent)).toBeUndefined();
    await moveClock(due);

    expect(await shown(sent)).toMatchObject({ trouble: "no_movement", text: { id: expect.any(String) } });
    expect(Date.parse((await shown(sent)).since)).toBe(due);
    const [row] = await troubles(sent.shop, [sent.order_id]);
    expect(row).toMatchObject({ ...sent.parcel, parcel: { trouble: "no_movement" } });
    const { detail } = await subscriber.hears("parcel.no_movement");
    expect(detail.actor).toEqual({ role: "system", id: "deadline" });
    expect(Date.parse(detail.data.due_at)).toBe(due);
    expect(JSON.stringify(detail)).not.toContain(sent.parcel.waybill);

    await Promise.all([runTimer(), runTimer(), moveClock(due + 48 * HOUR)]);
    expect(await mine(subscriber, "parcel.no_movement")).toHaveLength(1);
  });

  it("is watched anew from its latest event; an old one that comes late moves nothing", async () => {
    const sent = await onItsWay();
    const first = await threeDaysFrom(sent.shipped_at);
    await moveClock(first - 2 * HOUR);
    const at = await caseTime();
    await says(sent, "InTransit");
    await says(sent, "InfoReceived", {}, 5 * HOUR);

    await moveClock(first);
    expect(await shown(sent)).toMatchObject({ tag: "InTransit" });
    expect(await shown(sent)).not.toHaveProperty("trouble");

    const next = await threeDaysFrom(new Date(at).toISOString());
    expect(next).toBeGreaterThan(first);
    await moveClock(next - 20_000);
    expect(await shown(sent)).not.toHaveProperty("trouble");
    await moveClock(next);
    expect(await shown(sent)).toMatchObject({ tag: "InTransit", trouble: "no_movement" });
  });

  it("moves again: its trouble is over, and another silence is told again", async () => {
    const sent = await onItsWay();
    const subscriber = await subscribe(sent.shop.shop_id);
    await moveClock(await threeDaysFrom(sent.shipped_at));
    await troubles(sent.shop, [sent.order_id]);

    await says(sent, "InTransit", { place: "Bandung" });
    expect(await shown(sent)).toMatchObject({ tag: "InTransit", place: "Bandung" });
    expect(await shown(sent)).not.toHaveProperty("trouble");
    await troubles(sent.shop, []);

    await moveClock(await threeDaysFrom(new Date(await caseTime()).toISOString()));
    await troubles(sent.shop, [sent.order_id]);
    const told = await until("both silences to be told", async () => {
      const events = await mine(subscriber, "parcel.no_movement");
      return events.length >= 2 && events;
    });
    expect(told).toHaveLength(2);
    expect(new Set(told.map(({ detail }) => detail.id)).size).toBe(2);
  });

  it("was delivered, or its number was changed: nobody waits for it any more", async () => {
    const delivered = await onItsWay();
    const changed = await onItsWay();
    await says(delivered, "Delivered");
    const path = `/shipments/${changed.order_id}/carrier-change`;
    const wanted = aParcel();
    const { preview } = done(await changed.shop.seller.post(`${path}/preview`, wanted));
    done(await changed.shop.seller.post(path, { ...wanted, preview }));
    await until("the order to be delivered", async () => {
      const { status } = done(await delivered.shop.seller.get(`/shipments/${delivered.order_id}`));
      return status === "delivered";
    });

    const due = await threeDaysFrom(new Date(await caseTime()).toISOString());
    const subscribers = await Promise.all([delivered, changed].map(({ shop }) => subscribe(shop.shop_id)));
    await moveClock(due);

    // The new number is a new parcel, and is watched.
    expect(await shown(changed)).toMatchObject({ trouble: "no_movement" });
    expect(await shown(delivered)).toMatchObject({ tag: "Delivered" });
    expect(await shown(delivered)).not.toHaveProperty("trouble");
    await subscribers[1]?.hears("parcel.no_movement");
    expect(await mine(subscribers[1] as Subscriber, "parcel.no_movement")).toHaveLength(1);
    expect(await mine(subscribers[0] as Subscriber, "parcel.no_movement")).toEqual([]);
  });

  it("comes back for a refund: told with its refund, and no trouble of the order's shipment", async () => {
    const shop = await openShop();
    const subscriber = await subscribe(shop.shop_id);
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const order_id = await order(shop);
    const { refund_id } = await ask(shop, order_id, { type: "return_and_refund" });
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const back = done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, aParcel()));
    await moveClock(await threeDaysFrom(back.return_shipment.shipped_at));
    const { detail } = await subscriber.hears("parcel.no_movement");
    expect(detail.subject).toMatchObject({ order_id, refund_id });
    await troubles(shop, []);
  });
});

describe("R7.2 a parcel that is watched into a year that no decree has spoken of", () => {
  it("is told later where the decree that comes has days off", async () => {
    const { years } = done(await operator.get("/calendars/current"));
    let year = new Date(await caseTime()).getUTCFullYear();
    while (years[year]) year += 1;
    // 30 December, 10:00 WIB: at most two business days are left of the year before.
    const end = Date.parse(`${year - 1}-12-30T03:00:00Z`);
    if (end > (await caseTime())) await moveClock(end);
    const sent = await onItsWay();
    const subscriber = await subscribe(sent.shop.shop_id);
    const before = await threeDaysFrom(sent.shipped_at);
    const lastDay = new Date(before + 7 * HOUR - 1).toISOString().slice(0, 10);
    const holidays = lastDay.startsWith(String(year)) ? [{ date: lastDay, name: "Libur" }] : [];
    done(await operator.post("/calendars", { year, decree: "SKB", holidays, joint_leave: [] }), 201);
    await subscriber.hears("parcel.due_moved");

    await moveClock(before);
    expect(await shown(sent)).toBeUndefined();
    const due = await threeDaysFrom(sent.shipped_at);
    expect(due).toBeGreaterThan(before);
    await moveClock(due);
    expect(Date.parse((await shown(sent)).since)).toBe(due);
  });
});

describe("R2.5 the list of parcels in trouble", () => {
  it("has the oldest trouble first, by kind, page by page, for its own shop", async () => {
    const shop = await openShop();
    const three = [await onItsWay(shop), await onItsWay(shop), await onItsWay(shop)] as const;
    await says(three[0], "AttemptFail", {}, 60_000);
    await says(three[1], "Exception", { subtag: "Exception_010", place: "Semarang" }, 120_000);
    await says(three[2], "Exception", { subtag: "Exception_003" }, 30_000);
    const inOrder = [three[1], three[0], three[2]].map(({ order_id }) => order_id);

    const items = await troubles(shop, inOrder);
    expect(items.map(({ parcel }) => parcel.trouble)).toEqual([
      "returning_to_sender",
      "attempt_failed",
      "exception",
    ]);
    expect(items[0]).toMatchObject({
      carrier_name: "J&T Express",
      parcel: { tag: "Exception", place: "Semarang" },
    });
    const [only] = await troubles(shop, [three[2].order_id], "?trouble=exception");
    expect(only?.parcel.trouble).toBe("exception");
    const first = done(await shop.seller.get("/shipments?limit=2"));
    const rest = done(await shop.seller.get(`/shipments?limit=2&next_token=${first.next_token}`));
    expect([...first.items, ...rest.items].map(({ order_id }) => order_id)).toEqual(inOrder);

    const other = await openShop();
    await troubles(other, [], `?shop_id=${shop.shop_id}`);
    const agents = done(await actor("agent-1").get(`/shipments?shop_id=${shop.shop_id}`));
    expect(agents.items).toHaveLength(3);

    await says(three[1], "Exception", { subtag: "Exception_011" });
    await says(three[0], "Delivered");
    await troubles(shop, [three[2].order_id, three[1].order_id]);
  });
});
