import type { Context } from "aws-lambda";
import { handler as appeals } from "../../../functions/appeals/api.ts";
import { handler as complaints } from "../../../functions/complaints/api.ts";
import { handler as conversations } from "../../../functions/conversations/api.ts";
import { handler as disputes } from "../../../functions/disputes/api.ts";
import { handler as failedDeliveries } from "../../../functions/failed-deliveries/api.ts";
import { handler as notices } from "../../../functions/notices/api.ts";
import { handler as orders } from "../../../functions/orders/api.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { handler as refunds } from "../../../functions/refunds/api.ts";
import { handler as shipments } from "../../../functions/shipments/api.ts";
import { handler as shops } from "../../../functions/shops/api.ts";

/** A request as somebody makes it. */
export interface Request {
  readonly as: Caller;
  readonly method?: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly body?: unknown;
  readonly key?: string;
}

/** What comes back. */
export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: an answer's body, looked into by tests
  readonly body: any;
}

type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** The room that a path belongs to, as the API Gateway would know it. */
function roomOf(path: string): Handler {
  const rooms = [
    [/^\/conversations\//, conversations],
    [/^\/disputes\//, disputes],
    [/^\/appeals\/|\/appeals$/, appeals],
    [/^\/notices\/|\/notices$/, notices],
    [/^\/complaints\/|\/complaints$/, complaints],
    [/cancellation|refund/, refunds],
    [/^\/shops\//, shops],
    [/failed-delivery/, failedDeliveries],
    [/^\/shipments\//, shipments],
  ] as const;
  return (rooms.find(([paths]) => paths.test(path))?.[1] ?? orders) as unknown as Handler;
}

/** The claims that a token of this caller carries. */
export function claimsOf({ role, id, shop_id, buyer_id }: Caller): Record<string, string> {
  if (role === "marketplace") return { client_id: id, scope: "purnajual/marketplace" };
  return {
    sub: id,
    "cognito:groups": `[${role}s]`,
    ...(shop_id ? { "custom:shop_id": shop_id } : {}),
    ...(buyer_id ? { "custom:buyer_id": buyer_id } : {}),
  };
}

let calls = 0;

/** Sends a request through the room's own HTTP handler. */
export async function ask({ as, method = "POST", path, body, key }: Request): Promise<Response> {
  calls += 1;
  const event = {
    version: "2.0",
    rawPath: path,
    headers: { "content-type": "application/json", "idempotency-key": key ?? `call-${calls}` },
    requestContext: {
      http: { method, path },
      timeEpoch: Date.now(),
      authorizer: { jwt: { claims: claimsOf(as) } },
    },
    ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
  };
  const answer = (await roomOf(path)(event, { awsRequestId: `trace-${calls}` } as Context)) as {
    statusCode: number;
    headers: Record<string, string>;
    body: string;
  };
  return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) };
}
