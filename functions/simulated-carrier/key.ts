import { createHash, timingSafeEqual } from "node:crypto";
import { invalid, type Refusal, unauthorized } from "../kernel/refusal.ts";
import type { Signed } from "../platform/request.ts";
import { secret } from "../platform/secret.ts";

/** Checks that whoever calls holds the carrier's key, and names the reference as the key of the call too. */
export async function whyNot(signed: Signed | undefined, reference: string): Promise<Refusal | undefined> {
  if (signed === undefined) throw new Error("a keyholder's route without its headers");
  const wanted = `Bearer ${await secret(process.env.CARRIER_SECRET)}`;
  if (!same(signed.headers.authorization ?? "", wanted)) return KEY_REFUSED;
  return signed.headers["idempotency-key"] === reference ? undefined : OTHER_KEY;
}

/** Takes as long for a key that is nearly right as for one that is not. */
function same(said: string, wanted: string): boolean {
  const [a, b] = [said, wanted].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

const KEY_REFUSED = unauthorized("key_refused", "Send the carrier's key as bearer.");
const OTHER_KEY = invalid("idempotency_key_differs", "Send the reference as Idempotency-Key.", [
  { pointer: "/headers/Idempotency-Key", issue: "not_the_reference" },
]);
