import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { type Refusal, unauthorized } from "../kernel/refusal.ts";
import type { Signed } from "../platform/request.ts";

const secrets = new SecretsManagerClient({});
let webhook: Webhook | undefined;

/** The secret is read once for each process; a rotated one is read by the next. */
async function known(): Promise<Webhook> {
  if (webhook) return webhook;
  const answer = await secrets.send(new GetSecretValueCommand({ SecretId: process.env.TRACKING_SECRET }));
  if (!answer.SecretString) throw new Error("the tracking secret has no value");
  webhook = new Webhook(Buffer.from(answer.SecretString).toString("base64"));
  return webhook;
}

/**
 * R2.5: checks a call by Standard Webhooks: `webhook-id`, `webhook-timestamp` (real time, five minutes either
 * way) and `webhook-signature` over both and the body exactly as it was sent.
 */
export async function verified({ raw, headers }: Signed): Promise<Refusal | undefined> {
  const webhookOf = await known();
  try {
    webhookOf.verify(raw, headers);
    return undefined;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return REFUSED;
    throw error;
  }
}

const REFUSED = unauthorized(
  "signature_refused",
  "Sign by Standard Webhooks with the tracking secret, within five minutes of sending.",
);
