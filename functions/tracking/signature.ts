import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { type Refusal, unauthorized } from "../kernel/refusal.ts";
import type { Signed } from "../platform/request.ts";
import { secret } from "../platform/secret.ts";

/**
 * R2.5: checks a call by Standard Webhooks: `webhook-id`, `webhook-timestamp` (real time, five minutes either
 * way) and `webhook-signature` over both and the body exactly as it was sent.
 */
export async function verified({ raw, headers }: Signed): Promise<Refusal | undefined> {
  const webhook = await known();
  try {
    webhook.verify(raw, headers);
    return undefined;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return REFUSED;
    throw error;
  }
}

/** The headers that make a body a signed call of this id, sent at `sentMs` of real time. */
export async function signed(id: string, raw: string, sentMs: number): Promise<Record<string, string>> {
  const at = new Date(sentMs);
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(sentMs / 1000)),
    "webhook-signature": (await known()).sign(id, at, raw),
  };
}

async function known(): Promise<Webhook> {
  return new Webhook(Buffer.from(await secret(process.env.TRACKING_SECRET)).toString("base64"));
}

const REFUSED = unauthorized(
  "signature_refused",
  "Sign by Standard Webhooks with the tracking secret, within five minutes of sending.",
);
