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

let secret: Promise<string> | undefined;

function trackingSecret(): Promise<string> {
  const { endpoint, region, tracking_secret } = deployment.endpoints;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  secret ??= new SecretsManagerClient({ endpoint, region, credentials })
    .send(new GetSecretValueCommand({ SecretId: tracking_secret }))
    .then(({ SecretString = "" }) => SecretString);
  return secret;
}

/** Says where a parcel is, as a carrier that holds the secret. */
export async function carrierSays(body: Json, signing: Signing = {}): Promise<Reply> {
  const { id = `msg_${randomUUID()}`, at = new Date() } = signing;
  const raw = JSON.stringify(body);
  const key = Buffer.from(signing.secret ?? (await trackingSecret())).toString("base64");
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
