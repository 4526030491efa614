import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { instant, millis } from "../kernel/instants.ts";
import { handleBatch, type TimeLeft } from "../platform/batch.ts";
import { log } from "../platform/log.ts";
import { keyText, load } from "../platform/table.ts";
import { disableFor } from "./commands.ts";
import { arrived, attempted, type Delivery, failsForGood, GONE, type Outcome, skipped } from "./delivery.ts";
import { queueFor } from "./queueing.ts";
import { post } from "./sending.ts";
import { signedHeaders } from "./signature.ts";
import {
  deliveryOf,
  failingSince,
  healthKey,
  keepDelivery,
  noteHealth,
  type Place,
  registerKey,
  registerOf,
} from "./store.ts";
import { find, type Webhook } from "./webhook.ts";

/** How much the queue's clock may be ahead of ours. */
const EARLY_MS = 1_000;

/**
 * Sends what is queued, all of a batch at once: who is slow holds up nobody. What cannot be handled comes again, and
 * what was sent and could not be noted is sent again: at least once, always under the event's id.
 */
export function handler(delivery: SQSEvent, time?: TimeLeft): Promise<SQSBatchResponse> {
  return handleBatch<Place>(delivery, { nameOf: keyText, lineOf: keyText, handle: deliver }, time);
}

async function deliver({ pk, sk, shop_id }: Place): Promise<void> {
  const webhookId = pk.slice(pk.indexOf("#") + 1);
  const owner = shop_id === undefined ? {} : { shop_id };
  const [register, item, health] = await load([registerKey(owner), { pk, sk }, healthKey(webhookId)]);
  const delivery = deliveryOf(item);
  if (delivery?.status !== "pending") return;
  const now = Date.now();
  const webhook = find(registerOf(owner, register), webhookId);
  if (webhook === undefined || webhook.disabled_for !== undefined) {
    await keepDelivery(skipped(delivery), now);
    return;
  }
  // Queued twice, or once more by whoever died then: its time is another message's, or the timer's.
  if (millis(delivery.next_at ?? "") > now + EARLY_MS) return;
  await send(webhook, delivery, failingSince(health), now);
}

async function send(
  webhook: Webhook,
  delivery: Delivery,
  failing: string | undefined,
  began: number,
): Promise<void> {
  const { event_id, body } = delivery;
  const headers = await signedHeaders(webhook, event_id, body, began);
  const outcome = await post(webhook.url, { ...headers, "content-type": "application/json" }, body);
  const now = Date.now();
  const next = attempted(delivery, outcome, now);
  const { webhook_id, delivery_id, status } = next;
  log.info("sent", { webhook_id, delivery_id, status, ...outcome });
  await note(webhook, delivery, outcome, failing, now);
  if (await keepDelivery(next, now)) await queueFor(next, now);
}

/** What an attempt says of the webhook: it is well, it fails, or nothing is sent to it any more. */
async function note(
  webhook: Webhook,
  { shop_id }: Delivery,
  outcome: Outcome,
  failing: string | undefined,
  now: number,
): Promise<void> {
  const { webhook_id } = webhook;
  if (arrived(outcome)) return failing === undefined ? undefined : noteHealth(webhook_id, undefined);
  if (failing === undefined) await noteHealth(webhook_id, instant(now));
  const why = outcome.code === GONE ? "gone" : failsForGood(failing, now) ? "failing" : undefined;
  if (why) await disableFor(shop_id === undefined ? {} : { shop_id }, webhook, why);
}
