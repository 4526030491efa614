import { createHash } from "node:crypto";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { type Instant, instant, millis } from "../kernel/instants.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import { LONGEST_DELAY_SECONDS } from "../platform/queue.ts";
import { type Item, type Key, save, table, tableName } from "../platform/table.ts";
import { type Delivery, expiresAt } from "./delivery.ts";
import type { Owner, Register } from "./webhook.ts";

/** The register of an owner's webhooks. */
export function registerKey({ shop_id }: Owner): Key {
  return { pk: shop_id === undefined ? "WEBHOOKS#MARKETPLACE" : `WEBHOOKS#SHOP#${shop_id}`, sk: "WEBHOOKS" };
}

/** The register from its item; an owner who has none yet has an empty one. */
export function registerOf(owner: Owner, item: Item | undefined): Register {
  const { webhooks = [], version = 0 } = (item ?? {}) as Partial<Register>;
  return { owner, webhooks, version };
}

/** Writes a register's next version. */
export function keepRegister({ owner, webhooks, version }: Register): Change {
  const guard = version === 1 ? ABSENT : atVersion(version - 1);
  return put("register", { ...registerKey(owner), webhooks, version }, guard);
}

/** The partition of a webhook: its events, its deliveries, how it fares. */
export function webhookPk(webhookId: string): string {
  return `WEBHOOK#${webhookId}`;
}

/** How the sort keys of deliveries begin: they sort by the times of their events. */
export const DELIVERIES = "DELIVERY#";

/** Where a delivery is kept. */
export function deliveryKey(webhookId: string, deliveryId: string): Key {
  return { pk: webhookPk(webhookId), sk: `${DELIVERIES}${deliveryId}` };
}

/** Where it is kept since when a webhook fails. */
export function healthKey(webhookId: string): Key {
  return { pk: webhookPk(webhookId), sk: "HEALTH" };
}

/** Since when every attempt failed; `undefined` where the last one did not. */
export function failingSince(item: Item | undefined): Instant | undefined {
  return item?.failing_since as Instant | undefined;
}

/** Notes since when a webhook fails, or that it does not. */
export function noteHealth(webhookId: string, failing_since: Instant | undefined): Promise<void> {
  return save({ ...healthKey(webhookId), ...(failing_since ? { failing_since } : {}) });
}

/** The same, in the transaction that lets it be told again. */
export function healthy(webhookId: string): Change {
  return put("health", { ...healthKey(webhookId) });
}

/** How many partitions of the timers' index deliveries are spread over, beside those of cases. */
const SHARDS = 4;

/** All partitions of the timers' index that deliveries are in. */
export const TIMERS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) => `webhooks#${shard}`);

/** What the queue holds past a delivery's time is looked after by the timer. */
const LOOKED_AFTER_MS = 120_000;

/** How long the timer leaves a delivery to the queue that it gave it to. */
const LEFT_TO_QUEUE_MS = 900_000;

/**
 * A pending delivery is on the timers' index. What is due within the reach of the queue is queued besides, and the timer
 * comes only where the queue has lost it; later ones are the timer's alone.
 */
function timerOf({ delivery_id, next_at }: Delivery, nowMs: number): Item {
  if (next_at === undefined) return {};
  const shard = createHash("sha256").update(delivery_id).digest().readUInt8(0) % SHARDS;
  const queued = millis(next_at) - nowMs <= LONGEST_DELAY_SECONDS * 1_000;
  const due_at = queued ? instant(millis(next_at) + LOOKED_AFTER_MS) : next_at;
  return { timer: TIMERS[shard], due_at };
}

function itemOf(delivery: Delivery, nowMs: number): Item & Key {
  const { webhook_id, delivery_id } = delivery;
  return {
    ...deliveryKey(webhook_id, delivery_id),
    ...delivery,
    ...timerOf(delivery, nowMs),
    expires: expiresAt(delivery),
  };
}

/** A delivery from its item. */
export function deliveryOf(item: Item | undefined): Delivery | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, timer: _timer, due_at: _due, expires: _expires, ...delivery } = item;
  return delivery as unknown as Delivery;
}

/** Writes a delivery's next version in a command's transaction. */
export function advance(delivery: Delivery, nowMs: number, fact = "delivery"): Change {
  return put(fact, itemOf(delivery, nowMs), atVersion(delivery.version - 1));
}

/** Writes a delivery's next version; of two who were at it at once, the second leaves it as the first did. */
export async function keepDelivery(delivery: Delivery, nowMs: number): Promise<boolean> {
  const first = delivery.version === 1;
  return unlessLost(
    new PutCommand({
      TableName: tableName(),
      Item: itemOf(delivery, nowMs),
      ConditionExpression: first ? "attribute_not_exists(pk)" : "version = :was",
      ...(first ? {} : { ExpressionAttributeValues: { ":was": delivery.version - 1 } }),
    }),
  );
}

/** Where a delivery is, and whose: all that the queue holds of it. */
export interface Place extends Key, Owner {}

/** A page of the deliveries that the timer has to look after, the longest due first. */
export async function overdue(
  timer: string,
  nowMs: number,
  after?: Item,
): Promise<{ readonly places: readonly (Place & { readonly due_at: Instant })[]; readonly last?: Item }> {
  const { Items = [], LastEvaluatedKey: last } = await table.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: "timers",
      KeyConditionExpression: "timer = :timer AND due_at <= :now",
      ExpressionAttributeValues: { ":timer": timer, ":now": instant(nowMs) },
      Limit: 100,
      ...(after ? { ExclusiveStartKey: { ...after } } : {}),
    }),
  );
  const places = Items.map(({ pk, sk, shop_id, due_at }) => ({
    pk: String(pk),
    sk: String(sk),
    due_at: String(due_at),
    ...(shop_id === undefined ? {} : { shop_id: String(shop_id) }),
  }));
  return { places, ...(last ? { last } : {}) };
}

/** Leaves a delivery to the queue for a while; `false` where it is another's by now, or done. */
export function leaveToQueue({ pk, sk, due_at }: Key & { due_at: Instant }, nowMs: number): Promise<boolean> {
  return unlessLost(
    new UpdateCommand({
      TableName: tableName(),
      Key: { pk, sk },
      UpdateExpression: "SET due_at = :then",
      ConditionExpression: "due_at = :seen",
      ExpressionAttributeValues: { ":then": instant(nowMs + LEFT_TO_QUEUE_MS), ":seen": due_at },
    }),
  );
}

async function unlessLost(write: PutCommand | UpdateCommand): Promise<boolean> {
  try {
    await table.send(write as PutCommand);
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
