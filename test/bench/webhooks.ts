import { SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";

const HOOK = { url: "https://toko-kopi.example/purnajual/hooks", types: ["refund.*", "dispute.*"] };

/** A delivery that was given up, as the deliverer leaves it: nothing is sent by the bench. */
async function givenUp(webhook_id: string, seq: number): Promise<string> {
  const { begun } = await import("../../functions/webhooks/delivery.ts");
  const { keepDelivery } = await import("../../functions/webhooks/store.ts");
  const now = Date.now();
  const event = {
    id: `rf_01ARZ3NDEKTSV4RRFFQ69G5FAV-${seq}`,
    type: "refund.approved",
    time: new Date(now).toISOString(),
    seq,
    actor: { role: "seller", id: SHOP },
    subject: { refund_id: "rf_01ARZ3NDEKTSV4RRFFQ69G5FAV", shop_id: SHOP },
    data: { amount: 150_000, currency: "IDR" },
  };
  const { next_at: _next, ...delivery } = begun(webhook_id, SHOP, event, now);
  await keepDelivery({ ...delivery, status: "failed" }, now);
  return delivery.delivery_id;
}

/** R8.3: a webhook is made, looked after, and sent to once more. */
export async function webhooks(telling: Telling): Promise<void> {
  await telling.tell("listEventTypes", { as: "seller" });
  const create = { as: "seller", body: HOOK } as const;
  await telling.tell("createWebhook", create, "first in its process: reads the secret");
  const { webhook_id } = await telling.tell("createWebhook", create);
  const path = { webhook_id };
  const seller = { as: "seller", path } as const;
  const nothing = { ...seller, body: {} };
  await telling.tell("listWebhooks", { as: "seller" });
  await telling.tell("getWebhook", seller);
  await telling.tell("changeWebhook", { ...seller, body: { types: ["refund.*"] } });
  await telling.tell("rotateSecret", nothing);
  await telling.tell("testWebhook", nothing);
  const delivery_id = await givenUp(webhook_id, 2);
  await givenUp(webhook_id, 3);
  await telling.tell("getDeliveries", seller);
  await telling.tell("deliverAgain", { as: "seller", path: { ...path, delivery_id }, body: {} });
  await telling.tell("replayWebhook", { ...seller, body: { since: "2026-11-24T00:00:00+07:00" } });
  await telling.tell("disableWebhook", nothing);
  await telling.tell("enableWebhook", nothing);
  await telling.tell("removeWebhook", nothing);
}
