import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import { carrierSays } from "./support/carriers.ts";
import { ADDRESS, ask, done, order } from "./support/cases.ts";
import { aParcel } from "./support/parcels.ts";
import { newName, openShop, type Shop } from "./support/people.ts";
import { until } from "./support/until.ts";

const MINUTE = 60_000;

interface Sent {
  readonly shop: Shop;
  readonly order_id: string;
  readonly parcel: { readonly carrier: string; readonly waybill: string };
}

async function onItsWay(): Promise<Sent> {
  const shop = await openShop();
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_carrier" });
  const parcel = aParcel();
  done(await shop.seller.post(`/shipments/${order_id}`, parcel), 201);
  return { shop, order_id, parcel };
}

/** Real time plus minutes, as carriers write it. */
const at = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toISOString();
const record = async ({ shop, order_id }: Sent): Promise<Json[]> =>
  done(await shop.buyer.get(`/shipments/${order_id}/tracking`)).items;

describe("R2.5 a carrier says where a parcel is", () => {
  it("and buyer and seller see it, the latest first, in whichever order it is told", async () => {
    const sent = await onItsWay();
    const said = { ...sent.parcel, place: "Bandung" };
    const told = [
      { ...said, tag: "InTransit", occurred_at: at(-30) },
      { ...said, tag: "OutForDelivery", occurred_at: at(-10) },
      { ...said, tag: "InfoReceived", occurred_at: at(-60) },
    ];
    const latest: boolean[] = [];
    for (const event of told) latest.push(done(await carrierSays(event)).latest);
    expect(latest).toEqual([true, true, false]);
    expect((await record(sent)).map(({ tag }) => tag)).toEqual([
      "OutForDelivery",
      "InTransit",
      "InfoReceived",
    ]);
    const [first] = done(await sent.shop.seller.get(`/shipments/${sent.order_id}/tracking?limit=1`)).items;
    expect(first).toMatchObject({ ...sent.parcel, place: "Bandung", tag: "OutForDelivery" });
  });

  it("and the shipment itself shows where it is, in one call and in words", async () => {
    const sent = await onItsWay();
    const shown = async () => done(await sent.shop.buyer.get(`/shipments/${sent.order_id}`)).parcel;
    expect(await shown()).toBeUndefined();
    const said = { ...sent.parcel, place: "Bandung" };
    const occurred_at = at(-10);
    done(await carrierSays({ ...said, tag: "OutForDelivery", occurred_at }));
    done(await carrierSays({ ...said, tag: "AttemptFail", occurred_at: at(-30), place: "Cimahi" }));
    const seen = await shown();
    expect(seen).toMatchObject({ tag: "OutForDelivery", place: "Bandung" });
    expect(Date.parse(seen.at)).toBe(Date.parse(occurred_at));
    expect(seen).not.toHaveProperty("trouble");
    expect([seen.text.id, seen.text.en]).toEqual(["Paket sedang diantar.", "The parcel is being delivered."]);
    done(await carrierSays({ ...said, tag: "AttemptFail", occurred_at: at(-5) }));
    expect(await shown()).toMatchObject({ tag: "AttemptFail", trouble: "attempt_failed" });
  });

  it("going back and being back are events of their own; no event names the number", async () => {
    const sent = await onItsWay();
    const subscriber = await subscribe(sent.shop.shop_id);
    const said = { ...sent.parcel, tag: "Exception" };
    done(await carrierSays({ ...said, occurred_at: at(-30) }));
    done(await carrierSays({ ...said, subtag: "Exception_010", occurred_at: at(-20) }));
    done(await carrierSays({ ...said, subtag: "Exception_011", occurred_at: at(-10) }));
    await subscriber.hears("parcel.returned_to_sender");
    await subscriber.hears("parcel.returning_to_sender");
    await subscriber.hears("parcel.exception");
    const heard = (await subscriber.heard()).map(({ detail }) => detail);
    const told = heard.filter(({ type }) => type.startsWith("parcel."));
    expect(told.map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
    expect(new Set(told.map(({ subject }) => subject.parcel_id)).size).toBe(1);
    expect(JSON.stringify(heard)).not.toContain(sent.parcel.waybill);
    expect((await record(sent)).map(({ subtag }) => subtag)).toEqual([
      "Exception_011",
      "Exception_010",
      undefined,
    ]);
    const { parcel } = done(await sent.shop.seller.get(`/shipments/${sent.order_id}`));
    expect(parcel).toMatchObject({ tag: "Exception", trouble: "returned_to_sender" });
  });

  it("a change of the number that was previewed before an event is confirmed after it, and begins anew", async () => {
    const sent = await onItsWay();
    const path = `/shipments/${sent.order_id}/carrier-change`;
    const wanted = aParcel();
    const { preview } = done(await sent.shop.seller.post(`${path}/preview`, wanted));
    done(await carrierSays({ ...sent.parcel, tag: "InfoReceived", occurred_at: at(-1) }));
    const changed = done(await sent.shop.seller.post(path, { ...wanted, preview }));
    expect(changed).toMatchObject({ ...wanted, earlier: sent.parcel });
    expect(changed).not.toHaveProperty("parcel");
    expect((await carrierSays({ ...sent.parcel, tag: "InTransit", occurred_at: at(0) })).status).toBe(404);
    done(await carrierSays({ ...wanted, tag: "InTransit", occurred_at: at(0) }));
    const { parcel } = done(await sent.shop.seller.get(`/shipments/${sent.order_id}`));
    expect(parcel).toMatchObject({ tag: "InTransit" });
  });

  it("delivered: the order is delivered when it was, a refund's window runs from there, and the number is free", async () => {
    const sent = await onItsWay();
    const occurred_at = at(0);
    done(await carrierSays({ ...sent.parcel, tag: "Delivered", occurred_at }));
    const arrived = await until("the order to be delivered", async () => {
      const seen = done(await sent.shop.buyer.get(`/orders/${sent.order_id}`));
      return seen.status === "delivered" && seen;
    });
    expect(Date.parse(arrived.delivered_at)).toBeGreaterThanOrEqual(Date.parse(arrived.shipped_at));
    await ask(sent.shop, sent.order_id);
    await until("the shipment to be over", async () => {
      const { status } = done(await sent.shop.seller.get(`/shipments/${sent.order_id}`));
      return status === "delivered";
    });
    const late = await carrierSays({ ...sent.parcel, tag: "InTransit", occurred_at: at(-5) });
    expect([late.status, late.body.code]).toEqual([404, "parcel_not_found"]);
  });

  it("the same delivery twice, or sixteen times at once, is one entry, and each is answered as the first", async () => {
    const sent = await onItsWay();
    const event = { ...sent.parcel, tag: "InTransit", occurred_at: at(-1) };
    const id = newName("msg");
    const replies = await Promise.all(Array.from({ length: 16 }, () => carrierSays(event, { id })));
    expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(await record(sent)).toHaveLength(1);
    const other = await carrierSays({ ...event, tag: "Exception" }, { id });
    expect([other.status, other.body.code]).toEqual([422, "idempotency_key_reused"]);
  });

  it("twelve different events at once are twelve entries, and the last of them says where it is", async () => {
    const sent = await onItsWay();
    const events = Array.from({ length: 12 }, (_, n) => ({
      ...sent.parcel,
      tag: "InTransit",
      occurred_at: at(n - 20),
    }));
    const replies = await Promise.all(events.map((event) => carrierSays(event)));
    expect(replies.map(({ status }) => status)).toEqual(events.map(() => 200));
    const entries = await record(sent);
    expect(entries.map(({ occurred_at }) => Date.parse(occurred_at))).toEqual(
      events.map(({ occurred_at }) => Date.parse(occurred_at)).reverse(),
    );
  });
});

describe("R3.4 goods that come back", () => {
  it("are followed by their own number: delivered starts the seller's business days, received frees the number", async () => {
    const shop = await openShop();
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, ADDRESS));
    const order_id = await order(shop);
    const { refund_id } = await ask(shop, order_id, { type: "return_and_refund" });
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    const parcel = aParcel();
    const odd = { carrier: "pos_indonesia", waybill: "RR123456789ID" };
    const wrong = await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, odd);
    expect([wrong.status, wrong.body.code]).toEqual([422, "waybill_malformed"]);
    const sent = done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, parcel));
    expect(sent.due.explains.term).toEqual({ count: 14, unit: "days" });
    const taken = await shop.seller.post(`/waybills/check`, parcel);
    expect(taken.body.verdict).toBe("used_elsewhere");

    done(await carrierSays({ ...parcel, tag: "Delivered", occurred_at: at(0) }));
    const seen = await until("the return to be seen delivered", async () => {
      const now = done(await shop.seller.get(`/refunds/${refund_id}`));
      return now.return_shipment.delivered_at && now;
    });
    expect(seen.due.explains.term).toEqual({ count: 3, unit: "business_days" });
    const [entry] = done(await shop.buyer.get(`/shipments/${order_id}/tracking`)).items;
    expect(entry).toMatchObject({ ...parcel, tag: "Delivered", refund_id });
    expect(done(await shop.buyer.get(`/orders/${order_id}`)).status).toBe("delivered");

    done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "as_sent" }));
    expect((await shop.seller.post(`/waybills/check`, parcel)).body.verdict).toBe("valid");
  });
});

describe("R2.5 what is refused changes nothing", () => {
  it.each([
    ["another secret", { secret: "not-the-secret-that-was-agreed" }],
    ["a body that is not the one that was signed", { sent: '{"carrier":"jnt"}' }],
    ["a stale timestamp", { at: new Date(Date.now() - 60 * MINUTE) }],
    ["a timestamp from the future", { at: new Date(Date.now() + 60 * MINUTE) }],
  ])("given %s", async (_what, signing) => {
    const sent = await onItsWay();
    const event = { ...sent.parcel, tag: "Delivered", occurred_at: at(-1) };
    const swapped = "sent" in signing ? { sent: JSON.stringify({ ...event, tag: "Exception" }) } : {};
    const reply = await carrierSays(event, { ...signing, ...swapped });
    expect([reply.status, reply.body.code]).toEqual([401, "signature_refused"]);
    expect(await record(sent)).toEqual([]);
  });

  it("given a parcel that nobody has, or that is of another carrier: the sender is told to come again", async () => {
    const sent = await onItsWay();
    for (const parcel of [
      { ...sent.parcel, waybill: "JP0000000000" },
      { ...sent.parcel, carrier: "jne" },
    ]) {
      const reply = await carrierSays({ ...parcel, tag: "InTransit", occurred_at: at(-1) });
      expect([reply.status, reply.body.code]).toEqual([404, "parcel_not_found"]);
    }
    const now = done(await carrierSays({ ...sent.parcel, tag: "InTransit", occurred_at: at(-1) }));
    expect(now).toMatchObject({ order_id: sent.order_id, latest: true });
  });

  it.each(["Exception_010", "Delivered_001"])("given the subtag %s of another tag", async (subtag) => {
    const sent = await onItsWay();
    const event = { ...sent.parcel, tag: "InTransit", occurred_at: at(-1) };
    const reply = await carrierSays({ ...event, subtag });
    expect([reply.status, reply.body.code, reply.body.rule]).toEqual([422, "subtag_of_another_tag", "R2.5"]);
    expect(reply.body.errors).toEqual([{ pointer: "/subtag", issue: "other_tag" }]);
    const nonsense = await carrierSays({ ...event, subtag: "going back" });
    expect([nonsense.status, nonsense.body.code]).toEqual([400, "invalid_body"]);
    expect(await record(sent)).toEqual([]);
  });

  it("given what has not happened yet, in case time, that is a rule's no", async () => {
    const sent = await onItsWay();
    const occurred_at = new Date(Date.now() + 3_000 * 86_400_000).toISOString();
    const reply = await carrierSays({ ...sent.parcel, tag: "Delivered", occurred_at });
    expect([reply.status, reply.body.code, reply.body.rule]).toEqual([422, "in_the_future", "R2.5"]);
  });
});
