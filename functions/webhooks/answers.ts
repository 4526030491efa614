import * as z from "zod/mini";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { DELIVERY_STATUSES } from "./delivery.ts";

const members = {
  webhook_id: z.string(),
  url: z.string(),
  types: z.array(z.string()),
  description: z.optional(z.string()),
  status: z.enum(["enabled", "disabled"]),
  disabled_for: z.optional(z.enum(["by_hand", "gone", "failing"])),
  /** Which of its secrets signs. */
  secret_number: z.int(),
  /** Until when the secret before it signs as well. */
  old_secret_until: z.optional(instantText),
  created_at: instantText,
  updated_at: instantText,
  version: z.int(),
  deliveries: z.string(),
};

/** A webhook as it is answered. */
export const webhookShown = z.object(members);

/** A webhook with its new secret, `whsec_…`. */
const withSecret = z.object({ ...members, secret: z.string() });

/** A delivery as it is answered. */
export const deliveryShown = z.object({
  delivery_id: z.string(),
  event_id: z.string(),
  type: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  attempts: z.int(),
  created_at: instantText,
  next_at: z.optional(instantText),
  last: z.optional(
    z.object({
      at: instantText,
      code: z.optional(z.int()),
      why: z.optional(z.enum(["timed_out", "not_reached", "address_not_allowed"])),
    }),
  ),
});

/** What the webhooks room answers. */
export const answers: AnswerShapes = {
  listEventTypes: { 200: z.object({ items: z.array(z.object({ type: z.string() })) }) },
  createWebhook: { 201: withSecret },
  listWebhooks: { 200: z.object({ items: z.array(webhookShown) }) },
  getWebhook: { 200: webhookShown },
  changeWebhook: { 200: webhookShown },
  rotateSecret: { 200: withSecret },
  testWebhook: { 200: webhookShown },
  disableWebhook: { 200: webhookShown },
  enableWebhook: { 200: webhookShown },
  getDeliveries: { 200: pageOf(deliveryShown) },
  deliverAgain: { 200: deliveryShown },
  replayWebhook: {
    200: z.object({ webhook_id: z.string(), sent_again: z.int(), next_since: z.optional(instantText) }),
  },
  removeWebhook: { 200: z.object({ webhook_id: z.string(), removed: z.literal(true) }) },
};
