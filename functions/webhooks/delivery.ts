import { createHash } from "node:crypto";
import { decodeTime, encodeTime } from "ulid";
import { type Instant, instant, millis } from "../kernel/instants.ts";
import type { Told } from "../platform/published.ts";

/** How an attempt ended: the status that the server answered, or why there was none. */
export interface Outcome {
  readonly code?: number;
  readonly why?: "timed_out" | "not_reached" | "address_not_allowed";
}

/** One event on its way to one webhook, in real time: no clock of a sandbox moves it. */
export interface Delivery {
  readonly webhook_id: string;
  readonly delivery_id: string;
  /** The shop whose webhook it is; none for the marketplace's. */
  readonly shop_id?: string;
  readonly event_id: string;
  readonly type: string;
  /** What is sent, and signed, at every attempt: serialised once. */
  readonly body: string;
  readonly created_at: Instant;
  readonly status: "pending" | "delivered" | "failed" | "skipped";
  /** How often it was sent. */
  readonly attempts: number;
  /** How many attempts of the schedule are behind it; from the start again where somebody asks for it once more. */
  readonly step: number;
  /** When it is sent next, while it is pending. */
  readonly next_at?: Instant;
  readonly last?: Outcome & { readonly at: Instant };
  readonly version: number;
}

export const DELIVERY_STATUSES = ["pending", "delivered", "failed", "skipped"] as const;

/** Seconds between attempts, as Standard Webhooks advises: ten attempts, the last three days after the first. */
const BACK_OFF = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] as const;

/** How long the list of deliveries goes back. */
const KEPT_DAYS = 30;

/**
 * The delivery of an event to a webhook: made of both, so that an event that is heard twice is delivered once, and
 * sorting by the event's time.
 */
export function deliveryId(webhookId: string, { id, time }: Pick<Told, "id" | "time">): string {
  const hash = createHash("sha256").update(`${webhookId}\n${id}`).digest();
  const tail = [...hash.subarray(0, 16)].map((byte) => CROCKFORD[byte % 32]).join("");
  return `${firstAt(millis(time))}${tail}`;
}

/** What sorts before every delivery of an event at this time or later. */
export function firstAt(ms: number): string {
  return `wd_${encodeTime(Math.max(0, ms), 10)}`;
}

/** The time of a delivery's event. */
export function eventTime(delivery: string): Instant {
  return instant(decodeTime(delivery.replace(/^wd_/, "")));
}

const CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A delivery as it begins: to be sent at once. */
export function begun(webhookId: string, shopId: string | undefined, event: Told, nowMs: number): Delivery {
  const now = instant(nowMs);
  return {
    webhook_id: webhookId,
    delivery_id: deliveryId(webhookId, event),
    ...(shopId === undefined ? {} : { shop_id: shopId }),
    event_id: event.id,
    type: event.type,
    body: JSON.stringify(event),
    created_at: now,
    status: "pending",
    attempts: 0,
    step: 0,
    next_at: now,
    version: 1,
  };
}

/** The server says that nothing is to come here any more. */
export const GONE = 410;

/** Any 2xx. A redirect is followed nowhere, and is none. */
export function arrived({ code }: Outcome): boolean {
  return code !== undefined && code >= 200 && code < 300;
}

/** The delivery after an attempt: arrived, to be tried again later, or given up. */
export function attempted(delivery: Delivery, outcome: Outcome, nowMs: number): Delivery {
  const { next_at: _next, ...kept } = delivery;
  const tried = {
    ...kept,
    attempts: delivery.attempts + 1,
    step: delivery.step + 1,
    last: { ...outcome, at: instant(nowMs) },
    version: delivery.version + 1,
  };
  if (arrived(outcome)) return { ...tried, status: "delivered" };
  const seconds = outcome.code === GONE ? undefined : BACK_OFF[delivery.step];
  if (seconds === undefined) return { ...tried, status: "failed" };
  return { ...tried, status: "pending", next_at: instant(nowMs + seconds * 1_000) };
}

/** Its webhook is told nothing any more. */
export function skipped(delivery: Delivery): Delivery {
  const { next_at: _next, ...kept } = delivery;
  return { ...kept, status: "skipped", version: delivery.version + 1 };
}

/** It is wanted once more, whatever became of it: at once, and on the whole schedule again. */
export function wantedAgain(delivery: Delivery, nowMs: number): Delivery {
  return { ...delivery, status: "pending", step: 0, next_at: instant(nowMs), version: delivery.version + 1 };
}

/** When it is removed from the list, in seconds since the epoch. */
export function expiresAt({ created_at }: Delivery): number {
  return Math.floor(millis(created_at) / 1_000) + KEPT_DAYS * 86_400;
}

/** How long a webhook may fail, every attempt, before nothing is sent to it any more. */
const FAILING_DAYS = 5;

/** True where a webhook that fails since then has failed for too long. */
export function failsForGood(failingSince: Instant | undefined, nowMs: number): boolean {
  return failingSince !== undefined && nowMs - millis(failingSince) >= FAILING_DAYS * 86_400_000;
}
