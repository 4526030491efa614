import { inJakarta } from "../kernel/instants.ts";
import type { Delivery } from "./delivery.ts";
import type { Webhook } from "./webhook.ts";

/** A webhook as it is answered: never its secret, which is shown once (api.ts). */
export function webhookView(webhook: Webhook) {
  const { webhook_id, url, types, description, created_at, updated_at, secret, old_secret_until } = webhook;
  const { disabled_for, version } = webhook;
  return {
    webhook_id,
    url,
    types,
    ...(description === undefined ? {} : { description }),
    status: disabled_for === undefined ? "enabled" : "disabled",
    ...(disabled_for === undefined ? {} : { disabled_for }),
    secret_number: secret,
    ...(old_secret_until ? { old_secret_until: inJakarta(old_secret_until) } : {}),
    created_at: inJakarta(created_at),
    updated_at: inJakarta(updated_at),
    version,
    deliveries: `/webhooks/${webhook_id}/deliveries`,
  };
}

/** A delivery as it is answered: what became of it, and never what a server answered beyond its status. */
export function deliveryView(delivery: Delivery) {
  const { delivery_id, event_id, type, status, attempts, created_at, next_at, last } = delivery;
  return {
    delivery_id,
    event_id,
    type,
    status,
    attempts,
    created_at: inJakarta(created_at),
    ...(next_at ? { next_at: inJakarta(next_at) } : {}),
    ...(last ? { last: { ...last, at: inJakarta(last.at) } } : {}),
  };
}
