import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import * as z from "zod/mini";
import { forbidden, type Issue, invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import { type Caller, callerOf } from "./caller.ts";
import { isOpen, type RouteContract } from "./contract.ts";
import { type CallRecord, callRecord } from "./idempotency.ts";

/** A request after every check that does not need its object. */
export interface Call {
  readonly caller: Caller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly receivedMs: number;
  /** Present on every keyed route. */
  readonly call?: CallRecord;
  /** Present on every route that checks a signature, a key or a session itself: what that is about. */
  readonly signed?: Signed;
}

/** A body exactly as it was sent, and the headers and cookies with it. */
export interface Signed {
  readonly raw: string;
  /** Each as `name=value`. */
  readonly cookies: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** What arrives: API Gateway's HTTP API event, its body parsed by then. */
export type Arrival = Omit<APIGatewayProxyEventV2WithJWTAuthorizer, "body"> & {
  readonly body?: unknown;
  /** The body before it was parsed. */
  readonly raw?: string;
};

/** Checks who calls, then the shape of query and body, then the key; the first no is the answer. */
export function callOf(route: RouteContract, event: Arrival): Call | Refusal {
  const caller = callerFor(route, event);
  if (isRefusal(caller)) return caller;
  const params = Object.fromEntries(
    Object.entries(event.pathParameters ?? {}).map(([name, value]) => [name, value ?? ""]),
  );
  const query = parsed(route.query ?? NO_QUERY, event.queryStringParameters ?? {}, "query");
  if (isRefusal(query)) return query;
  const body = route.body
    ? parsed(route.body, event.body === undefined ? {} : event.body, "body")
    : undefined;
  if (isRefusal(body)) return body;
  const receivedMs = event.requestContext.timeEpoch;
  const call = { caller, params, query: query as Record<string, unknown>, body, receivedMs };
  if (isOpen(route.who) && route.who !== "public") return { ...call, signed: signedOf(event) };
  if (route.keyed !== true) return call;
  const key = event.headers["idempotency-key"];
  if (key === undefined || !/^[\x21-\x7e]{1,64}$/.test(key)) return KEY_MISSING;
  const target = `${route.method} ${event.rawPath}`;
  return { ...call, call: callRecord(caller, key, target, event.body === undefined ? {} : event.body) };
}

function signedOf({ raw = "", headers, cookies }: Arrival): Signed {
  const lower = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value ?? ""]),
  );
  // API Gateway takes cookies out of the headers; the local engine leaves them there.
  return { raw, headers: lower, cookies: cookies ?? lower.cookie?.split(";") ?? [] };
}

const NO_QUERY = z.strictObject({});

const KEY_MISSING = invalid(
  "idempotency_key_missing",
  "Send an Idempotency-Key header of 1 to 64 visible characters, a new one for each new request.",
  [{ pointer: "/headers/Idempotency-Key", issue: "required" }],
);

function callerFor(route: RouteContract, event: Arrival): Caller | Refusal {
  if (isOpen(route.who)) return { role: "system", id: "anyone" };
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {};
  const caller = callerOf(claims);
  if (caller === undefined) {
    return forbidden("no_role", "This account has no role here, or no shop: ask the marketplace's operator.");
  }
  if (route.who.includes(caller.role)) return caller;
  return forbidden("role_not_allowed", `This is for: ${route.who.join(", ")}.`);
}

function parsed(schema: z.ZodMiniType, value: unknown, where: "body" | "query"): unknown | Refusal {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const detail = `The ${where} is not as this route wants it; see errors.`;
  return invalid(
    `invalid_${where}`,
    detail,
    result.error.issues.flatMap((issue) => told(issue, where)),
  );
}

function told(issue: z.core.$ZodIssue, where: string): Issue[] {
  const at = ["", where === "query" ? "query" : undefined, ...issue.path.map(String)];
  const pointer = at.filter((part) => part !== undefined).join("/");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ pointer: `${pointer}/${key}`, issue: "unknown_field" }));
  }
  if (issue.code === "invalid_type") return [{ pointer, issue: `expected_${issue.expected}` }];
  if (issue.code === "too_big") return [{ pointer, issue: `at_most_${issue.maximum}` }];
  if (issue.code === "too_small") return [{ pointer, issue: `at_least_${issue.minimum}` }];
  if (issue.code === "custom") return [{ pointer, issue: issue.message }];
  return [{ pointer, issue: issue.code }];
}
