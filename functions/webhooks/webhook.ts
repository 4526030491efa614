import { type Instant, instant, millis, plusHours } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import type { Told } from "../platform/published.ts";
import { matches, mayHear } from "./subscription.ts";

/** Why nothing is sent to a webhook: somebody said so, its server said 410, or it failed for days. */
export type DisabledFor = "by_hand" | "gone" | "failing";

/** Where events are sent to, and which (R8.3). */
export interface Webhook {
  readonly webhook_id: string;
  readonly url: string;
  /** Exact types, groups (`refund.*`), or `*`. */
  readonly types: readonly string[];
  /** In its owner's words; in no event. */
  readonly description?: string;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  /** Which of its secrets signs: each is made from its number (signature.ts). */
  readonly secret: number;
  /** Until when the secret before it signs as well, in real time. */
  readonly old_secret_until?: Instant;
  readonly disabled_for?: DisabledFor;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
}

/** Whose webhooks: one shop's, or the marketplace's as a whole. */
export interface Owner {
  readonly shop_id?: string;
}

/** All webhooks of one owner: one item, so that one read finds who is to be told of an event. */
export interface Register {
  readonly owner: Owner;
  readonly webhooks: readonly Webhook[];
  readonly version: number;
}

/** R8.3: a seller's webhooks are the shop's; the operator's hear of the whole marketplace. */
export function ownerOf({ role, shop_id }: Caller): Owner {
  return role === "seller" && shop_id ? { shop_id } : {};
}

/** How many webhooks one owner may have. */
export const MOST_WEBHOOKS = 10;

/** How long the old secret signs beside the new one. */
const OLD_SECRET_HOURS = 24;

/** What a change of a webhook may say; what is left out stays. */
export type Said = Partial<Pick<Webhook, "url" | "types" | "description">>;

/** A webhook as it begins. */
export function opened(
  webhook_id: string,
  said: Said & Pick<Webhook, "url" | "types">,
  now: Instant,
): Webhook {
  return { webhook_id, ...said, created_at: now, updated_at: now, secret: 1, version: 1 };
}

/** The webhook's next version. */
export function changed(webhook: Webhook, said: Partial<Webhook>, now: Instant): Webhook {
  return { ...webhook, ...said, updated_at: now, version: webhook.version + 1 };
}

/** It is told again. */
export function enabled({ disabled_for: _why, ...webhook }: Webhook, now: Instant): Webhook {
  return changed(webhook, {}, now);
}

/**
 * A new secret from now on; the one before it signs as well for *24 hours* of real time, so that a consumer can change
 * over. Rotated once more within them, the oldest ends at once.
 */
export function rotated(webhook: Webhook, now: Instant, realMs: number): Webhook {
  const old_secret_until = plusHours(instant(realMs), OLD_SECRET_HOURS);
  return changed(webhook, { secret: webhook.secret + 1, old_secret_until }, now);
}

/** The numbers of the secrets that sign at an instant of real time, the newest first. */
export function signing({ secret, old_secret_until }: Webhook, realMs: number): number[] {
  const both = old_secret_until !== undefined && realMs < millis(old_secret_until);
  return both ? [secret, secret - 1] : [secret];
}

/** The register with a webhook in the place of its former version, or added. */
export function withWebhook(register: Register, webhook: Webhook): Register {
  const others = register.webhooks.filter(({ webhook_id }) => webhook_id !== webhook.webhook_id);
  return { ...register, webhooks: [...others, webhook], version: register.version + 1 };
}

/** The register without a webhook. */
export function withoutWebhook(register: Register, webhookId: string): Register {
  const webhooks = register.webhooks.filter(({ webhook_id }) => webhook_id !== webhookId);
  return { ...register, webhooks, version: register.version + 1 };
}

/** A webhook of the register. */
export function find(register: Register, webhookId: string): Webhook | undefined {
  return register.webhooks.find(({ webhook_id }) => webhook_id === webhookId);
}

/** R8.3: who of an owner's webhooks is to be told of an event. A test goes to the one it was asked of. */
export function addressees({ owner, webhooks }: Register, event: Told): readonly Webhook[] {
  if (owner.shop_id !== undefined && !mayHear(owner.shop_id, event)) return [];
  const { webhook_id, shop_id } = event.subject;
  const test = event.type === "webhook.test_sent";
  if (test && owner.shop_id !== shop_id) return [];
  return webhooks.filter((webhook) => {
    if (webhook.disabled_for !== undefined) return false;
    return test ? webhook.webhook_id === webhook_id : matches(webhook.types, event.type);
  });
}
