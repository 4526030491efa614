import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, describe, expect, it } from "vitest";
import { deliveryKey, TIMERS } from "../../functions/webhooks/store.ts";
import type { Json } from "../../local/client.ts";
import { askForCall } from "./support/call-backs.ts";
import { ask, done, order } from "./support/cases.ts";
import { deployment } from "./support/deployment.ts";
import { type Actor, openShop, operator } from "./support/people.ts";
import { delivered, fits, Receiver, webhookTo } from "./support/receiver.ts";
import { runWebhookTimer } from "./support/timers.ts";

const opened: { readonly who: Actor; readonly webhook_id: string; readonly receiver: Receiver }[] = [];

/** A receiver, and a webhook that sends to it; both are gone after the tests. */
async function listening(who: Actor, types: readonly string[], receiver = new Receiver()) {
  const webhook = await webhookTo(who, receiver, types);
  opened.push({ who, webhook_id: webhook.webhook_id, receiver });
  return { webhook, receiver, path: `/webhooks/${webhook.webhook_id}` };
}

afterAll(async () => {
  for (const { who, webhook_id, receiver } of opened) {
    await who.post(`/webhooks/${webhook_id}/removal`);
    receiver.close();
  }
});

const typed = (type: string) => (event: Json) => event.type === type;

describe.concurrent("R8.3 a webhook", () => {
  it("is told of what happens to its shop, signed, and the list says that it arrived", async () => {
    const shop = await openShop();
    const { webhook, receiver, path } = await listening(shop.seller, ["refund.*", "order.placed"]);
    expect(webhook).toMatchObject({ status: "enabled", secret: expect.stringMatching(/^whsec_/) });
    const order_id = await order(shop);
    const { refund_id } = await ask(shop, order_id, { text: "Rusak di jalan." });
    done(await shop.seller.post(`/refunds/${refund_id}/approval`));

    const placed = await receiver.hears("order.placed", typed("order.placed"));
    const approved = await receiver.hears("refund.approved", typed("refund.approved"));
    expect(placed.event).toMatchObject({ subject: { order_id, shop_id: shop.shop_id } });
    expect(approved.event).toMatchObject({
      id: `${refund_id}-2`,
      type: "refund.approved",
      seq: 2,
      to: "paid",
      subject: { refund_id },
      data: { amount: 100_000, currency: "IDR" },
    });
    expect(approved.headers["webhook-id"]).toBe(approved.event.id);
    expect(approved.headers["content-type"]).toBe("application/json");
    for (const one of receiver.got) expect(fits(webhook.secret, one)).toBe(true);
    expect(fits(webhook.secret.replace(/.{4}=/, "AAAA="), approved)).toBe(false);
    // It did not ask for what happened on the way.
    expect(receiver.got.map(({ event }) => event.type)).not.toContain("order.delivered");

    const delivery = await delivered(shop.seller, webhook.webhook_id, approved.event.id, "delivered");
    expect(delivery).toMatchObject({ type: "refund.approved", attempts: 1, last: { code: 204 } });
    expect(JSON.stringify(done(await shop.seller.get(`${path}/deliveries`)))).not.toContain("Siti");
    const first = done(await shop.seller.get(`${path}/deliveries?limit=1`));
    const rest = done(await shop.seller.get(`${path}/deliveries?limit=100&next_token=${first.next_token}`));
    expect([...first.items, ...rest.items].map(({ event_id }) => event_id).sort()).toEqual(
      [`ord_${order_id}-1`, `${refund_id}-1`, `${refund_id}-2`].sort(),
    );
  });

  it("shows its secret with the answer that made it, and nowhere else", async () => {
    const { seller } = await openShop();
    const body = { url: "https://toko.example/hooks", types: ["*"], description: "Gudang" };
    const made = done(await seller.post("/webhooks", body, { key: "made" }), 201);
    const again = await seller.post("/webhooks", body, { key: "made" });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.body).toEqual(made);
    const path = `/webhooks/${made.webhook_id}`;
    const { secret: _secret, ...shown } = made;
    expect(done(await seller.get(path))).toEqual(shown);
    expect(done(await seller.get("/webhooks")).items).toEqual([shown]);
    const changed = done(await seller.post(`${path}/change`, { types: ["refund.*"] }));
    expect(changed).toMatchObject({ types: ["refund.*"], url: body.url, description: "Gudang", version: 2 });
    expect(changed).not.toHaveProperty("secret");
  });

  it("is tried again after a failure, with the very same id and body", async () => {
    const shop = await openShop();
    const receiver = new Receiver((nth) => (nth === 1 ? 500 : 204));
    const { webhook } = await listening(shop.seller, ["order.placed"], receiver);
    const order_id = await order(shop, { at: "to_ship" });
    const first = await receiver.hears("the first attempt", (_event, nth) => nth === 1);
    const { webhook_id } = webhook;
    const failed = await delivered(shop.seller, webhook_id, first.event.id, "pending");
    expect(failed.attempts).toBeLessThanOrEqual(1);
    const second = await receiver.hears("the second attempt", (_event, nth) => nth === 2);
    expect(second.raw).toBe(first.raw);
    expect(second.headers["webhook-id"]).toBe(`ord_${order_id}-1`);
    expect(fits(webhook.secret, second)).toBe(true);
    const waited = Number(second.headers["webhook-timestamp"]) - Number(first.headers["webhook-timestamp"]);
    expect(waited).toBeGreaterThanOrEqual(4);
    const delivery = await delivered(shop.seller, webhook_id, first.event.id, "delivered");
    expect(delivery).toMatchObject({ attempts: 2, last: { code: 204 } });
  });

  it("whose server says 410 is disabled, and whoever listens for that is told", async () => {
    const shop = await openShop();
    let gone = true;
    const leaving = new Receiver(() => (gone ? 410 : 204));
    const { webhook, receiver, path } = await listening(shop.seller, ["order.placed"], leaving);
    const marketplace = await listening(operator, ["webhook.disabled"]);
    const first = await order(shop, { at: "to_ship" });

    const disabled = await marketplace.receiver.hears(
      "webhook.disabled",
      ({ subject }) => subject.webhook_id === webhook.webhook_id,
    );
    expect(disabled.event).toMatchObject({
      type: "webhook.disabled",
      subject: { shop_id: shop.shop_id },
      actor: { role: "system" },
      data: { why: "gone" },
    });
    expect(fits(marketplace.webhook.secret, disabled)).toBe(true);
    expect(done(await shop.seller.get(path))).toMatchObject({ status: "disabled", disabled_for: "gone" });
    const failed = await delivered(shop.seller, webhook.webhook_id, `ord_${first}-1`, "failed");
    expect(failed).toMatchObject({ attempts: 1, last: { code: 410 } });
    const again = `${path}/deliveries/${failed.delivery_id}/again`;
    expect((await shop.seller.post(again)).body.code).toBe("webhook_disabled");
    expect((await shop.seller.post(`${path}/test`)).body.code).toBe("webhook_disabled");

    gone = false;
    expect(done(await shop.seller.post(`${path}/enable`)).status).toBe("enabled");
    expect(done(await shop.seller.post(again))).toMatchObject({ status: "pending", attempts: 1 });
    const second = await receiver.hears("it again", (_event, nth) => nth === 2);
    expect(second.headers["webhook-id"]).toBe(`ord_${first}-1`);
    expect(await delivered(shop.seller, webhook.webhook_id, `ord_${first}-1`, "delivered")).toMatchObject({
      attempts: 2,
    });
  });

  it("of a shop hears of no other shop, and not of what its buyers keep to themselves; the operator's hears all", async () => {
    const [mine, other] = [await openShop(), await openShop()];
    const own = await listening(mine.seller, ["*"]);
    const all = await listening(operator, ["call_back.*"]);
    await order(other, { at: "to_ship" });
    const asked = await askForCall(other);
    const buyers = await askForCall(mine);
    const last = await order(mine, { at: "to_ship" });

    for (const { call_back_id } of [asked, buyers])
      await all.receiver.hears("call_back.requested", ({ subject }) => subject.call_back_id === call_back_id);
    await own.receiver.hears("the last order", ({ subject }) => subject.order_id === last);
    await own.receiver.hears("the refund, in whichever order", typed("refund.requested"));
    // Each was heard by the operator's before, so it would be here by now.
    for (const { event } of own.receiver.got) {
      expect(event.subject.shop_id).toBe(mine.shop_id);
      expect(event.type).not.toMatch(/^call_back\./);
    }
  });

  it("has both secrets sign while a new one is introduced, and a test goes to it alone", async () => {
    const shop = await openShop();
    const { webhook, receiver, path } = await listening(shop.seller, ["refund.*"]);
    const other = await listening(shop.seller, ["*"]);
    const rotated = done(await shop.seller.post(`${path}/secret`));
    expect(rotated).toMatchObject({ secret_number: 2, old_secret_until: expect.any(String) });
    expect(rotated.secret).not.toBe(webhook.secret);
    done(await shop.seller.post(`${path}/test`));
    const test = await receiver.hears("the test", typed("webhook.test_sent"));
    expect([fits(webhook.secret, test), fits(rotated.secret, test)]).toEqual([true, true]);
    await other.receiver.hears("its rotation", typed("webhook.secret_rotated"));
    expect(other.receiver.got.map(({ event }) => event.type)).not.toContain("webhook.test_sent");
  });

  it("whose server does not answer holds up no other", async () => {
    const shop = await openShop();
    const slow = await listening(shop.seller, ["order.*"], new Receiver(() => "never"));
    const quick = await listening(shop.seller, ["order.*"]);
    await order(shop, { at: "completed" });
    await quick.receiver.hears("all four events", (_event, nth) => nth === 4);
    const types = quick.receiver.got.map(({ event }) => event.type);
    expect(types.sort()).toEqual(["order.completed", "order.delivered", "order.placed", "order.shipped"]);
    await slow.receiver.hears("the slow one's first", (_event, nth) => nth === 1);
    const { items } = done(await shop.seller.get(`${slow.path}/deliveries?status=delivered`));
    expect(items).toEqual([]);
  });

  it("replays what did not arrive since an instant: what was on its way when it was disabled", async () => {
    const shop = await openShop();
    const receiver = new Receiver((nth) => (nth === 1 ? 500 : 204));
    const { webhook, path } = await listening(shop.seller, ["order.placed"], receiver);
    const first = await order(shop, { at: "to_ship" });
    await receiver.hears("the first attempt", (_event, nth) => nth === 1);
    done(await shop.seller.post(`${path}/disable`));
    const id = `ord_${first}-1`;
    await delivered(shop.seller, webhook.webhook_id, id, "skipped");
    const since = receiver.got[0]?.event.time;
    expect((await shop.seller.post(`${path}/replay`, { since })).body.code).toBe("webhook_disabled");
    done(await shop.seller.post(`${path}/enable`));
    const later = new Date(Date.parse(since) + 1).toISOString();
    expect(done(await shop.seller.post(`${path}/replay`, { since: later }))).toMatchObject({ sent_again: 0 });
    const replayed = done(await shop.seller.post(`${path}/replay`, { since }));
    expect(replayed).toEqual({ webhook_id: webhook.webhook_id, sent_again: 1 });
    await delivered(shop.seller, webhook.webhook_id, id, "delivered");
    expect(receiver.got.map(({ headers }) => headers["webhook-id"])).toEqual([id, id]);
    expect(receiver.got[1]?.raw).toBe(receiver.got[0]?.raw);
    expect(done(await shop.seller.post(`${path}/replay`, { since }))).toMatchObject({ sent_again: 0 });
  });

  it("is sent what no queue knows of any more, once the timer looks", async () => {
    const shop = await openShop();
    const { webhook, receiver } = await listening(shop.seller, ["order.placed"]);
    const order_id = await order(shop, { at: "to_ship" });
    const { event } = await receiver.hears("order.placed", typed("order.placed"));
    const { delivery_id } = await delivered(shop.seller, webhook.webhook_id, event.id, "delivered");
    // The accident that no route can make: it is due, and its message is lost.
    const due_at = new Date(Date.now() - 60_000).toISOString();
    await deployment.sdk.table.send(
      new UpdateCommand({
        TableName: deployment.endpoints.table,
        Key: deliveryKey(webhook.webhook_id, delivery_id),
        UpdateExpression: "SET #status = :pending, next_at = :due, due_at = :due, timer = :timer",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":pending": "pending", ":due": due_at, ":timer": TIMERS[0] },
      }),
    );
    await runWebhookTimer();
    const second = await receiver.hears("it once more", (_event, nth) => nth === 2);
    expect(second.headers["webhook-id"]).toBe(`ord_${order_id}-1`);
    await delivered(shop.seller, webhook.webhook_id, event.id, "delivered");
  });

  it("that is disabled or removed is told nothing, and what was on its way is left", async () => {
    const shop = await openShop();
    const { receiver, path } = await listening(shop.seller, ["order.placed"]);
    const witness = await listening(shop.seller, ["order.placed"]);
    expect(done(await shop.seller.post(`${path}/disable`)).disabled_for).toBe("by_hand");
    await order(shop, { at: "to_ship" });
    await witness.receiver.hears("order.placed", typed("order.placed"));
    expect(receiver.got).toEqual([]);
    expect(done(await shop.seller.post(`${path}/removal`))).toMatchObject({ removed: true });
    for (const gone of [path, `${path}/deliveries`]) {
      const { status, body } = await shop.seller.get(gone);
      expect([status, body.code]).toEqual([404, "webhook_not_found"]);
    }
  });
});

describe.concurrent("R8.3 what is no webhook", () => {
  it.each([
    ["http://toko.example/", "https_wanted"],
    ["https://10.0.0.1/", "address_not_allowed"],
    ["https://169.254.169.254/latest/meta-data/", "address_not_allowed"],
    ["https://siti:rahasia@toko.example/", "credentials_in_url"],
    ["toko.example", "no_url"],
  ])("%s is refused: %s", async (url, issue) => {
    const { seller } = await openShop();
    const refused = await seller.post("/webhooks", { url, types: ["*"] });
    expect(refused).toMatchObject({ status: 400, body: { code: "invalid_url", errors: [{ issue }] } });
    expect(done(await seller.get("/webhooks")).items).toEqual([]);
  });

  it("a type that nobody publishes is refused, and one that no shop hears of to a shop", async () => {
    const { seller } = await openShop();
    const url = "https://toko.example/";
    const unknown = await seller.post("/webhooks", { url, types: ["refund.*", "refund.eaten"] });
    expect(unknown).toMatchObject({
      status: 400,
      body: { code: "invalid_body", errors: [{ pointer: "/types/1", issue: "unknown_event_type" }] },
    });
    const never = await seller.post("/webhooks", { url, types: ["policy.published"] });
    expect(never).toMatchObject({ status: 400, body: { code: "type_not_for_shops" } });
    const typesFor = async (who: Actor) =>
      done(await who.get("/event-types")).items.map(({ type }: { type: string }) => type);
    const shops = await typesFor(seller);
    expect(shops).toContain("refund.approved");
    const withheld = (await typesFor(operator)).filter((type: string) => !shops.includes(type));
    expect(withheld).toEqual([
      "calendar.published",
      "offers.opted_in",
      "offers.opted_out",
      "policy.published",
    ]);
  });

  it("is the eleventh of a shop, of many at once as well", async () => {
    const { seller } = await openShop();
    const body = { url: "https://toko.example/", types: ["*"] };
    const three = async () => {
      const replies = await Promise.all([1, 2, 3].map(() => seller.post("/webhooks", body)));
      return replies.map(({ status, body: { code } }) => (status === 201 ? "made" : code)).sort();
    };
    for (let nine = 0; nine < 9; nine += 3) expect(await three()).toEqual(["made", "made", "made"]);
    expect(await three()).toEqual(["made", "webhooks_enough", "webhooks_enough"]);
  });

  it("somebody else's is not found, by another shop nor by the operator", async () => {
    const [mine, other] = [await openShop(), await openShop()];
    const { webhook, receiver, path } = await listening(mine.seller, ["order.placed"]);
    await order(mine, { at: "to_ship" });
    const { event } = await receiver.hears("order.placed", typed("order.placed"));
    const { delivery_id } = await delivered(mine.seller, webhook.webhook_id, event.id, "delivered");
    for (const who of [other.seller, operator]) {
      for (const one of [path, `${path}/deliveries`]) expect((await who.get(one)).status).toBe(404);
      for (const one of ["test", "secret", "disable", "removal", `deliveries/${delivery_id}/again`])
        expect((await who.post(`${path}/${one}`)).status, one).toBe(404);
    }
    expect(done(await mine.seller.get(path))).toMatchObject({ status: "enabled", version: 1 });
    expect(receiver.got).toHaveLength(1);
  });
});
