import { createHmac } from "node:crypto";
import { Webhook as Signer } from "standardwebhooks";
import { secret } from "../platform/secret.ts";
import { signing, type Webhook } from "./webhook.ts";

/**
 * A webhook's secret by its number, `whsec_…`: derived from one key that only those functions can read which show a
 * new secret or sign with it. It is stored nowhere, so nobody who reads the table, a backup or an answer that was
 * remembered learns it; docs/decisions/2026-11-25-webhooks.md says why.
 */
export async function secretOf(webhookId: string, number: number): Promise<string> {
  const key = await secret(process.env.WEBHOOK_KEY);
  const bytes = createHmac("sha256", key).update(`webhook\n${webhookId}\n${number}`).digest();
  return `whsec_${bytes.toString("base64")}`;
}

/** The headers of Standard Webhooks for a body: one signature for each secret that signs now. */
export async function signedHeaders(
  webhook: Webhook,
  eventId: string,
  body: string,
  realMs: number,
): Promise<Record<string, string>> {
  const at = new Date(realMs);
  const signatures = await Promise.all(
    signing(webhook, realMs).map(async (number) =>
      new Signer(await secretOf(webhook.webhook_id, number)).sign(eventId, at, body),
    ),
  );
  return {
    "webhook-id": eventId,
    "webhook-timestamp": String(Math.floor(realMs / 1_000)),
    "webhook-signature": signatures.join(" "),
  };
}
