import * as z from "zod/mini";
import { MOST_RUPIAH } from "../kernel/money.ts";
import type { Role } from "./caller.ts";

/** Who may call where no token is wanted. */
type Open = "public" | "signed" | "keyholder" | "cookie" | "link";

/** A route as clients see it: the API Gateway's routes, the checks and the OpenAPI document come from it. */
export interface RouteContract {
  readonly id: string;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  /**
   * Who may call it at all; whose objects they may touch is checked on each object. `signed`: no person, but
   * whoever signs the call by Standard Webhooks; `keyholder`: whoever sends the key that was agreed on as
   * bearer; `cookie`: whoever has a session of the console; `link`: whoever has a link that was signed here, in its
   * path. The route itself checks each of these.
   */
  readonly who: readonly Role[] | Open;
  readonly summary: string;
  /** The rules it carries out. */
  readonly rules: readonly string[];
  readonly body?: z.ZodMiniType;
  readonly query?: z.ZodMiniObject;
  /** The media type of its good answers, where that is not JSON. */
  readonly gives?: "image/svg+xml" | "text/html";
  /** It changes something under an `Idempotency-Key`. */
  readonly keyed?: true;
}

/** No token is wanted: the route is for anybody, or checks a signature, a key, a session or a link itself. */
export function isOpen(who: RouteContract["who"]): who is Open {
  return typeof who === "string";
}

/**
 * The shapes of good answers, by route and status; problems are the same everywhere. They stand apart from
 * the routes because only the OpenAPI document needs them: a function that starts does not make them.
 */
export type AnswerShapes = Readonly<Record<string, Readonly<Record<number, z.ZodMiniType>>>>;

/** An id that the marketplace chose: letters, digits, `_` and `-`, at most 40. */
export const givenId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));

/** The id of a refund case. */
export const refundId = z.string().check(z.regex(/^rf_[0-9A-HJKMNP-TV-Z]{26}$/));

/** The id of a call-back. */
export const callBackId = z.string().check(z.regex(/^cb_[0-9A-HJKMNP-TV-Z]{26}$/));

/** An instant with its offset, RFC 3339. */
export const instantText = z.iso.datetime({ offset: true });

/** A calendar day. */
export const dayText = z.iso.date();

/** Whole rupiah, more than none. */
export const money = z.strictObject({
  amount: z.int().check(z.gte(1), z.lte(MOST_RUPIAH)),
  currency: z.literal("IDR"),
});

/** Whole rupiah in an answer: may be none. */
export const moneyShown = z.object({ amount: z.int(), currency: z.literal("IDR") });

/** A text by a person, trimmed, 1 to `most` characters. */
export function text(most: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(most));
}

/** No line breaks, nothing invisible: a name stands in a letter, and must not make a second line of it. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]+$/u;

/** A name, trimmed, 1 to `most` characters in one line. */
export function oneLine(most: number) {
  return text(most).check(z.regex(ONE_LINE));
}

/** The body of a command that needs nothing but to be sent. */
export const nothing = z.strictObject({});

/** Whoever signs in, and the marketplace: what each may see is checked on each object. */
export const EVERYBODY: readonly Role[] = ["buyer", "seller", "agent", "operator", "marketplace"];

/** Makes the routes of commands to one case, each posted below `base` under a key of its own. */
export function commandsBelow(base: string) {
  return (
    id: string,
    path: string,
    who: readonly Role[],
    summary: string,
    rules: readonly string[],
    body: z.ZodMiniType = nothing,
  ): RouteContract => ({
    id,
    method: "POST",
    path: `${base}/${path}`,
    who,
    summary,
    rules,
    body,
    keyed: true,
  });
}

/** The page of a list. */
export const paging = {
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  next_token: z.optional(z.string().check(z.minLength(1), z.maxLength(600))),
};

/** A page of a list as it is answered. */
export function pageOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), next_token: z.optional(z.string()) });
}
