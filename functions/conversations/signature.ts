import { createPublicKey, verify } from "node:crypto";
import { GetPublicKeyCommand, KMSClient, SignCommand } from "@aws-sdk/client-kms";
import type { Signed } from "./transcript.ts";

const kms = new KMSClient({});

/** The key that only this deployment can sign with: it never leaves KMS. */
function keyId(): string {
  const id = process.env.TRANSCRIPT_KEY;
  if (!id) throw new Error("TRANSCRIPT_KEY is not set: this function was deployed without it");
  return id;
}

/** Signs a statement. Each signature of the same is another one, and all are good. */
export async function sign(statement: string): Promise<Signed> {
  const { Signature } = await kms.send(
    new SignCommand({
      KeyId: keyId(),
      Message: Buffer.from(statement),
      MessageType: "RAW",
      SigningAlgorithm: "ECDSA_SHA_256",
    }),
  );
  if (Signature === undefined) throw new Error("KMS signed nothing");
  return { algorithm: "ECDSA_SHA_256", value: Buffer.from(Signature).toString("base64") };
}

let known: Promise<string> | undefined;

/** The key's public half, PEM: read once for each process. */
export function publicKey(): Promise<string> {
  known ??= kms.send(new GetPublicKeyCommand({ KeyId: keyId() })).then(({ PublicKey }) => {
    if (PublicKey === undefined) throw new Error("KMS has no public key");
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: "der", type: "spki" });
    return key.export({ format: "pem", type: "spki" }).toString();
  });
  known.catch(() => {
    known = undefined;
  });
  return known;
}

/** Whether this is a signature of just this statement by the key whose public half is given. */
export function isSigned(statement: string, { value }: Signed, key: string): boolean {
  return verify("sha256", Buffer.from(statement), key, Buffer.from(value, "base64"));
}
