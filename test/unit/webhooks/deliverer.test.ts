import type { SQSEvent } from "aws-lambda";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { enqueue } from "../../../functions/platform/queue.ts";
import { handler as deliver } from "../../../functions/webhooks/deliverer.ts";
import { deliveryId } from "../../../functions/webhooks/delivery.ts";
import { post } from "../../../functions/webhooks/sending.ts";
import { deliveryKey, healthKey, registerKey } from "../../../functions/webhooks/store.ts";
import type { Register } from "../../../functions/webhooks/webhook.ts";
import { type Consumer, Postal } from "../../property/world/postal.ts";
import { anEvent, aWebhook } from "./given.ts";

vi.mock("../../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));
vi.mock("../../../functions/platform/secret.ts", () => ({ secret: async () => "the-key" }));
vi.mock("../../../functions/platform/queue.ts", { spy: true });
vi.mock("../../../functions/webhooks/sending.ts", { spy: true });

const NOW = Date.parse("2026-11-25T03:00:00Z");
const DAY = 86_400_000;

let world: Postal;
let answer: Consumer;

beforeEach(() => {
  answer = () => ({ code: 204 });
  world = new Postal(
    async () => {},
    (url, nth) => answer(url, nth),
    NOW,
  );
  world.register([aWebhook()], "toko-1");
});

afterEach(() => vi.useRealTimers());

const deliveryOf = (id: string) => world.deliveries.find(({ event_id }) => event_id === id);
const webhook = () =>
  (world.table.get(registerKey({ shop_id: "toko-1" })) as unknown as Register).webhooks[0];
const happened = () => world.table.all().filter(({ sk }) => String(sk).startsWith("EVENT#"));

describe("R8.3 a webhook that fails", () => {
  test("given every attempt fails for five days, then it is disabled, once, and that is an event without its URL", async () => {
    answer = () => ({ why: "not_reached" });
    for (let day = 0; day < 8; day += 1) {
      await world.tell(anEvent({ id: `rf_1-${day}`, seq: day }));
      await world.run(1);
      vi.setSystemTime(NOW + (day + 1) * DAY);
    }
    expect(webhook()?.disabled_for).toBe("failing");
    const events = happened();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      type: "webhook.disabled",
      subject: { webhook_id: "wh_1", shop_id: "toko-1" },
      data: { why: "failing" },
    });
    expect(JSON.stringify(events)).not.toContain("toko.example");
    const late = world.got.filter(({ at }) => at > NOW + 6 * DAY);
    expect(late).toEqual([]);
  });

  test("given it was well once in between, then it has failed for no time", async () => {
    answer = () => ({ code: 500 });
    await world.tell(anEvent({ id: "rf_1-1" }));
    await world.run(1);
    expect(world.table.get(healthKey("wh_1"))?.failing_since).toBeDefined();
    answer = () => ({ code: 200 });
    vi.setSystemTime(NOW + 3 * DAY);
    await world.tell(anEvent({ id: "rf_1-2" }));
    await world.run(1);
    expect(world.table.get(healthKey("wh_1"))?.failing_since).toBeUndefined();
    answer = () => ({ code: 500 });
    vi.setSystemTime(NOW + 6 * DAY);
    await world.tell(anEvent({ id: "rf_1-3" }));
    await world.run(1);
    expect(webhook()?.disabled_for).toBeUndefined();
  });

  test("given 410 of a URL that was changed meanwhile, then the webhook stays", async () => {
    answer = () => {
      world.register([aWebhook({ url: "https://baru.example/", version: 2 })], "toko-1");
      return { code: 410 };
    };
    await world.tell(anEvent());
    await world.run(1);
    expect(webhook()).toMatchObject({ url: "https://baru.example/" });
    expect(webhook()?.disabled_for).toBeUndefined();
  });

  test("given it is disabled or removed before a delivery's turn, then that is left, and nothing is sent", async () => {
    for (const left of [[aWebhook({ disabled_for: "by_hand" })], []]) {
      world.register([aWebhook()], "toko-1");
      const event = anEvent({ id: `rf_1-${left.length}` });
      await world.tell(event);
      world.register(left, "toko-1");
      await world.run(1);
      expect(deliveryOf(event.id)).toMatchObject({ status: "skipped", attempts: 0 });
      expect(deliveryOf(event.id)).not.toHaveProperty("timer");
    }
    expect(world.got).toEqual([]);
  });
});

describe("R8.3 a batch of deliveries", () => {
  /** What the queue hands over for an event of the shop's. */
  const record = (id: string) => {
    const key = deliveryKey("wh_1", deliveryId("wh_1", anEvent({ id })));
    return { messageId: id, body: JSON.stringify({ ...key, shop_id: "toko-1" }) };
  };
  const batch = (...records: object[]) => deliver({ Records: records } as unknown as SQSEvent);

  test("given one whose server takes its time, then the others have arrived before it answers", async () => {
    const ids = ["rf_1-1", "rf_1-2", "rf_1-3"];
    for (const id of ids) await world.tell(anEvent({ id }));
    let answerSlowly = () => {};
    const quickly = vi.mocked(post).getMockImplementation();
    vi.mocked(post).mockImplementation(async (url, headers, body) => {
      if (headers["webhook-id"] === "rf_1-1")
        await new Promise<void>((resume) => {
          answerSlowly = resume;
        });
      return (await quickly?.(url, headers, body)) ?? {};
    });
    const all = batch(...ids.map(record));
    await vi.waitFor(() => {
      expect(ids.map((id) => deliveryOf(id)?.status)).toEqual(["pending", "delivered", "delivered"]);
    });
    answerSlowly();
    expect(await all).toEqual({ batchItemFailures: [] });
    expect(deliveryOf("rf_1-1")?.status).toBe("delivered");
  });

  test("given a message that cannot be handled, then it alone comes again", async () => {
    await world.tell(anEvent({ id: "rf_1-1" }));
    const broken = { messageId: "broken", body: "{" };
    expect(await batch(broken, record("rf_1-1"))).toEqual({
      batchItemFailures: [{ itemIdentifier: "broken" }],
    });
    expect(deliveryOf("rf_1-1")?.status).toBe("delivered");
  });

  test("given a message of what has arrived, or of what is not due yet, then nothing is sent", async () => {
    answer = (_url, nth) => ({ code: nth === 0 ? 500 : 204 });
    await world.tell(anEvent({ id: "rf_1-1" }));
    await batch(record("rf_1-1"));
    await batch(record("rf_1-1"));
    expect(world.got).toHaveLength(1);
    await world.run(1);
    await batch(record("rf_1-1"));
    expect(world.got).toHaveLength(2);
  });

  test("given deliveries of two webhooks, then each has its own share of the queue", async () => {
    world.register([aWebhook(), aWebhook({ webhook_id: "wh_2" })], "toko-1");
    vi.mocked(enqueue).mockClear();
    await world.tell(anEvent());
    const groups = vi.mocked(enqueue).mock.calls.map(([, , { group }]) => group);
    expect(groups).toEqual(["WEBHOOK#wh_1", "WEBHOOK#wh_2"]);
  });
});
