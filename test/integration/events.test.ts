import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { subscribe } from "./support/bus.ts";
import { ask, askReleased, done, idr, money, order, reaches, timeline } from "./support/cases.ts";
import { executionIs, history } from "./support/executions.ts";
import { linesSince } from "./support/logs.ts";
import { aParcel } from "./support/parcels.ts";
import { openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

/** Every text inside a value, with the names of its members. */
function texts(value: Json): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...texts(member)]);
}

/** An id, a code or an instant: no spaces, so no sentence, no name and no street. */
const BARE = /^[A-Za-z0-9_.:+-]*$/;

describe("Every change is an event (R8.3)", () => {
  it("of a case: the bus tells what the timeline tells, with ids, codes, amounts and instants only", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const order_id = await order(shop);
    const { refund_id } = await ask(shop, order_id, { text: "Rusak di jalan." });
    done(
      await shop.seller.post(`/refunds/${refund_id}/rejection`, { reason: "other", text: "Tidak setuju." }),
    );
    done(await shop.buyer.post(`/refunds/${refund_id}/dispute`));
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    done(await shop.marketplace.post(`/refunds/${refund_id}/payment-report`, { result: "settled" }));
    await events.hears("refund.settled");

    const entries = await timeline(shop.buyer, refund_id);
    const heard = (await events.heard()).map(({ detail }) => detail);
    const mine = heard
      .filter(({ type, subject }) => type.startsWith("refund.") && subject.refund_id === refund_id)
      .sort((a, b) => a.seq - b.seq);
    expect(mine.map(({ id, type, seq }) => [id, type, seq])).toEqual(
      entries.map(({ event_id, type, seq }) => [event_id, type, seq]),
    );
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    for (const event of heard) {
      expect(event).toMatchObject({
        id: expect.any(String),
        type: expect.any(String),
        data: expect.any(Object),
      });
      expect(Number.isNaN(Date.parse(event.time))).toBe(false);
      expect(texts(event).filter((text) => !BARE.test(text))).toEqual([]);
    }
    const way = heard.filter(({ subject }) => !subject.refund_id && subject.order_id === order_id);
    expect(way.sort((a, b) => a.seq - b.seq).map(({ type }) => type)).toEqual([
      "order.placed",
      "order.shipped",
      "order.delivered",
    ]);
  });

  it("of a shop's money and of what is missing for a queued case", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const { refund_id } = await askReleased(shop, 50_000);
    done(await money(shop, "payouts", 50_000), 201);
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));
    done(await money(shop, "top-ups", 20_000), 201);
    expect((await events.hears("refund.missing_changed")).detail.data.missing).toBe(30_000);
    done(await money(shop, "top-ups", 30_000), 201);
    const paid = await events.hears("refund.paid");
    expect(paid.detail.data).toMatchObject({ payment_id: refund_id.replace("rf_", "pay_"), amount: 50_000 });
    expect((await events.hears("shop.paid_out")).detail.data.amount).toBe(50_000);
    expect((await events.hears("shop.topped_up")).detail.data.amount).toBe(20_000);
  });
});

describe("Nothing about a person", () => {
  it("gets into events, workflow history or logs beyond ids, whatever they write (R8.5)", async () => {
    const begun = Date.now();
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const secret = randomBytes(6).toString("hex");
    const phone = `+62 8${randomBytes(5).readUIntBE(0, 5).toString().padStart(13, "7").slice(0, 11)}`;
    const address = {
      recipient: `Ibu ${secret}`,
      phone,
      street: `Jl. ${secret} 7`,
      city: `Kota ${secret}`,
      postal_code: "40111",
    };
    const text = `Nama saya ${secret}, telepon ${phone}`;

    const { refund_id } = await ask(shop, await order(shop), { reason: "not_as_described", text });
    // What is refused is seen by the same functions: it must not be logged either.
    const raw = `{"reason": "other", "text": "${text}"`;
    expect((await shop.seller.post(`/refunds/${refund_id}/rejection`, {}, { raw })).status).toBe(400);
    for (const body of [
      { reason: "because", text },
      { reason: "other", text, note: text },
      { reason: text, text },
    ])
      expect((await shop.seller.post(`/refunds/${refund_id}/rejection`, body)).status).toBe(400);
    const coming = { reason: "goods_must_come_back", text };
    done(await shop.seller.post(`/refunds/${refund_id}/rejection`, coming));
    done(await shop.buyer.post(`/refunds/${refund_id}/return-agreement`));
    done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, address));
    await reaches(shop.buyer, refund_id, "awaiting_return");
    await shop.seller.put(`/shops/${shop.shop_id}/return-address`, {
      ...address,
      phone: `${phone} ${secret}`,
    });
    done(await shop.buyer.post(`/refunds/${refund_id}/return-shipment`, aParcel()));
    done(await shop.marketplace.post(`/refunds/${refund_id}/return-delivery`));
    done(await shop.seller.post(`/refunds/${refund_id}/receipt`, { condition: "as_sent" }));
    done(
      await shop.marketplace.post(`/refunds/${refund_id}/payment-report`, {
        result: "failed",
        reference: text,
      }),
    );
    await shop.seller.get(`/refunds?product_name=${encodeURIComponent(text)}`);
    await executionIs("SUCCEEDED", refund_id);
    await events.hears("refund.settlement_failed");

    const places: Record<string, string> = {
      events: JSON.stringify(await events.heard()),
      timeline: JSON.stringify(await timeline(shop.seller, refund_id)),
      "workflow history": JSON.stringify(await history(refund_id)),
      logs: await until("the logs to tell of the case", async (last) => {
        const lines = (await linesSince(begun)).join("\n");
        last(lines.length);
        return lines.includes("RequestId") && lines.includes("invalid_body") && lines;
      }),
    };
    for (const [place, all] of Object.entries(places)) {
      expect(all.length, `${place} were read`).toBeGreaterThan(500);
      for (const [what, found] of [
        ["the text", all.includes(secret)],
        ["the telephone number", all.includes(phone) || all.includes(phone.replaceAll(" ", ""))],
        ["the person's name", all.includes("Nama saya")],
      ]) {
        expect(found, `${what} in ${place}`).toBe(false);
      }
    }
    // The same texts are where they belong.
    expect(done(await shop.buyer.get(`/refunds/${refund_id}`)).texts).toEqual({
      request: text,
      rejection: text,
    });
  });

  it("nor product names and money beyond what the events are about", async () => {
    const shop = await openShop();
    const events = await subscribe(shop.shop_id);
    const secret = randomBytes(6).toString("hex");
    const order_id = await order(shop, { product_names: [`Hadiah untuk ${secret}`], paid: 10_000 });
    await ask(shop, order_id, { amount: idr(4_000) });
    const asked = await events.hears("refund.requested");
    expect(JSON.stringify(await events.heard())).not.toContain(secret);
    expect(asked.detail.data).toMatchObject({ amount: 4_000, currency: "IDR" });
  });
});
