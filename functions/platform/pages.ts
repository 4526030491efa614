import { invalid, type Refusal } from "../kernel/refusal.ts";
import type { Page } from "./lists.ts";
import { stretch } from "./table.ts";

/** A stretch of a partition that is wanted page by page. */
interface Wanted {
  readonly pk: string;
  /** How its sort keys begin. */
  readonly prefix: string;
  readonly limit?: number;
  readonly next_token?: string | undefined;
  readonly newestFirst?: boolean;
}

/** One page of what lies under one key, in one request; the token is the place where it ended. */
export async function pageOfStretch(wanted: Wanted): Promise<Page | Refusal> {
  const { pk, prefix, limit = 50, next_token, newestFirst = false } = wanted;
  const after = next_token === undefined ? undefined : Buffer.from(next_token, "base64url").toString();
  if (after !== undefined && !(after.startsWith(prefix) && /^[\x21-\x7e]{1,200}$/.test(after)))
    return BAD_TOKEN;
  const { items, last } = await stretch({ pk, prefix, limit, after, newestFirst });
  return last ? { items, next_token: Buffer.from(last).toString("base64url") } : { items };
}

const BAD_TOKEN = invalid("invalid_next_token", "Use the next_token exactly as the list gave it.", [
  { pointer: "/query/next_token", issue: "invalid" },
]);
