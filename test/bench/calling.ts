import { randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import type { RouteContract } from "../../functions/platform/contract.ts";
import { CONTRACTS } from "../../infra/contracts.ts";
import { type Json, type Request, TRACKING_SECRET, type Wire } from "./wire.ts";

/** The claims of a verified token, as API Gateway hands them over. */
export type Claims = Readonly<Record<string, string>>;

export const PEOPLE = {
  buyer: { sub: randomUUID(), "cognito:groups": "[buyers]", "custom:buyer_id": "buyer-70412" },
  seller: { sub: randomUUID(), "cognito:groups": "[sellers]", "custom:shop_id": "shop-70412" },
  agent: { sub: randomUUID(), "cognito:groups": "[agents]" },
  operator: { sub: randomUUID(), "cognito:groups": "[operators]" },
  marketplace: { client_id: "7a1b2c3d4e5f6g7h8i9j0k1l2m", scope: "purnajual/marketplace" },
} as const satisfies Record<string, Claims>;

export type Person = keyof typeof PEOPLE;

/** A route with its handler. */
export interface Door {
  readonly route: RouteContract;
  readonly handler: (event: Json, context: Json) => Promise<Json>;
}

/** Every route of every room by its id, handlers imported into this process. */
export async function doors(): Promise<Map<string, Door>> {
  const found = new Map<string, Door>();
  for (const [room, routes] of Object.entries(CONTRACTS)) {
    const { handler } = (await import(`../../functions/${room}/api.ts`)) as Pick<Door, "handler">;
    for (const route of routes) found.set(route.id, { route, handler });
  }
  return found;
}

/** What is sent to a route. */
export interface Sent {
  readonly as: Person | Claims;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  /** By whoever holds the tracking secret, in place of a token. */
  readonly signed?: true;
  /** By whoever holds the carrier's key, under the name of this booking. */
  readonly booking?: string;
  /** By a browser that keeps a session, in place of a token. */
  readonly cookie?: string;
}

/** What a route answered, and what that took. */
export interface Called {
  readonly status: number;
  readonly body: Json;
  readonly requests: readonly Request[];
  readonly event: Json;
}

/** Calls a route as API Gateway's HTTP API would. */
export async function call(wire: Wire, { route, handler }: Door, sent: Sent): Promise<Called> {
  const event = eventOf(route, sent);
  // Handlers may change what they are given; what was sent is kept as it was.
  const own = structuredClone(event);
  const { value, requests } = await wire.during(() => handler(own, { awsRequestId: randomUUID() }));
  const isJson = String(value.headers?.["content-type"]).includes("json");
  const body = isJson ? JSON.parse(value.body ?? "null") : value.body;
  return { status: value.statusCode, body, requests, event };
}

function signature(raw: string): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const now = new Date();
  const key = Buffer.from(TRACKING_SECRET).toString("base64");
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": new Webhook(key).sign(id, now, raw),
  };
}

function eventOf({ method, path, keyed }: RouteContract, sent: Sent): Json {
  const rawPath = path.replace(/\{(\w+)\}/g, (_, name: string) => sent.path?.[name] ?? "");
  return {
    version: "2.0",
    routeKey: `${method} ${path}`,
    rawPath,
    rawQueryString: new URLSearchParams(sent.query).toString(),
    headers: {
      accept: "*/*",
      "content-type": "application/json",
      host: "abcdefghij.execute-api.ap-southeast-3.amazonaws.com",
      ...(keyed ? { "idempotency-key": sent.key ?? randomUUID() } : {}),
      ...(sent.booking
        ? { authorization: `Bearer ${TRACKING_SECRET}`, "idempotency-key": sent.booking }
        : {}),
      ...(sent.signed ? signature(JSON.stringify(sent.body)) : {}),
    },
    ...(sent.cookie ? { cookies: [sent.cookie] } : {}),
    ...(sent.query ? { queryStringParameters: sent.query } : {}),
    ...(sent.path ? { pathParameters: sent.path } : {}),
    requestContext: {
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "bench" },
      requestId: randomUUID(),
      timeEpoch: Date.now(),
      authorizer: { jwt: { claims: typeof sent.as === "string" ? PEOPLE[sent.as] : sent.as, scopes: null } },
    },
    ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    isBase64Encoded: false,
  };
}
