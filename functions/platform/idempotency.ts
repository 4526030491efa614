import { createHash } from "node:crypto";
import type { Refusal } from "../kernel/refusal.ts";
import type { Answer } from "./answer.ts";
import type { Caller } from "./caller.ts";
import { type Change, put } from "./changes.ts";
import { packed, unpacked } from "./packing.ts";
import type { Item, Key } from "./table.ts";

/** One call under an idempotency key: whose key it is, and what was asked under it. */
export interface CallRecord {
  readonly key: Key;
  readonly fingerprint: string;
}

/** Keys live 30 days. */
const LIFETIME_SECONDS = 30 * 86_400;

/** The record of a call. Keys belong to the caller: two callers may use the same one. */
export function callRecord(caller: Caller, key: string, route: string, body: unknown): CallRecord {
  const fingerprint = createHash("sha256")
    .update(`${route}\n${canonical(body)}`)
    .digest("base64url");
  return {
    key: { pk: `CALL#${caller.role}#${caller.id}#${key}`, sk: "CALL" },
    fingerprint: fingerprint.slice(0, 22),
  };
}

/** The write that remembers an answer, in the transaction of the command itself. */
export function remember(call: CallRecord, answer: Answer): Change {
  const now = Math.floor(Date.now() / 1000);
  return put(
    "call",
    {
      ...call.key,
      fingerprint: call.fingerprint,
      status: answer.status,
      ...packed(answer.body),
      expires: now + LIFETIME_SECONDS,
    },
    // TTL removes late: a record past its life counts as gone.
    { expression: "attribute_not_exists(#pk) OR #expires < :now", values: { ":now": now } },
  );
}

/** The claim of a key for a call that answers in parts; it holds again for the very same call. */
export function claimOf(call: CallRecord): { item: Item; guard: string } {
  const expires = Math.floor(Date.now() / 1000) + LIFETIME_SECONDS;
  return {
    item: { ...call.key, fingerprint: call.fingerprint, expires },
    guard: "attribute_not_exists(pk) OR fingerprint = :fingerprint OR expires < :now",
  };
}

/** The answer that an earlier call under this key got, or that the key was used for something else. */
export function replayOf(call: CallRecord, item: Item): Answer | Refusal | undefined {
  if (Number(item.expires) < Date.now() / 1000) return undefined;
  if (item.fingerprint !== call.fingerprint) return KEY_REUSED;
  if (item.body === undefined) return undefined;
  return { status: Number(item.status), body: unpacked(item), replayed: true };
}

/** 422: the key belongs to another request. */
export const KEY_REUSED: Refusal = {
  refused: true,
  kind: "rule",
  code: "idempotency_key_reused",
  detail: "This Idempotency-Key was used for another request. Use a new key for a new request.",
};

/** The same JSON whatever the order of its members. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(",")}}`;
  }
  return JSON.stringify(value) ?? "null";
}
