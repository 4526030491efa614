import { randomUUID } from "node:crypto";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { Webhook } from "standardwebhooks";
import type { Json, Reply } from "../../../local/client.ts";
import { deployment } from "./deployment.ts";

/** How a call is signed; right in all that is not said. */
export interface Signing {
  readonly id?: string;
  readonly at?: Date;
  readonly secret?: string;
  /** What is sent in place of what was signed. */
  readonly sent?: string;
}

const secrets = new Map<string, Promise<string>>();

/** The value of a secret of the deployment, read once. */
export function secretOf(SecretId: string): Promise<string> {
  const { endpoint, region } = deployment.endpoints;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const known =
    secrets.get(SecretId) ??
    new SecretsManagerClient({ endpoint, region, credentials })
      .send(new GetSecretValueCommand({ SecretId }))
      .then(({ SecretString = "" }) => SecretString);
  secrets.set(SecretId, known);
  return known;
}

/** Asks the sandbox's carrier, as we do: with its key and the name of the booking, right where nothing is said. */
export async function askCarrier(
  path: "bookings" | "cancellations",
  body: Json,
  how: { readonly key?: string; readonly named?: string } = {},
): Promise<Reply> {
  const key = how.key ?? (await secretOf(deployment.endpoints.carrier_secret));
  const { named = body.reference } = how;
  return deployment.client.call("POST", `/simulated-carrier/${path}`, body, { token: key, key: named });
}

/** Says where a parcel is, as a carrier that holds the secret. */
export async function carrierSays(body: Json, signing: Signing = {}): Promise<Reply> {
  const { id = `msg_${randomUUID()}`, at = new Date() } = signing;
  const raw = JSON.stringify(body);
  const key = Buffer.from(signing.secret ?? (await secretOf(deployment.endpoints.tracking_secret))).toString(
    "base64",
  );
  const headers = {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, at, raw),
  };
  return deployment.client.call("POST", "/tracking-events", undefined, {
    key: null,
    raw: signing.sent ?? raw,
    headers: { ...headers, "content-type": "application/json" },
  });
}
