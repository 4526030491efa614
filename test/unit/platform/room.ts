import type { Context } from "aws-lambda";
import { vi } from "vitest";
import * as z from "zod/mini";
import { money, nothing, paging, type RouteContract, text } from "../../../functions/platform/contract.ts";
import { type Respond, serve } from "../../../functions/platform/http.ts";

/** A room with a route of each sort. */
export const ROUTES: readonly RouteContract[] = [
  {
    id: "post",
    method: "POST",
    path: "/things/{thing_id}",
    who: ["seller"],
    summary: "",
    rules: [],
    body: z.strictObject({ amount: z.optional(money), text: z.optional(text(10)) }),
    keyed: true,
  },
  {
    id: "list",
    method: "GET",
    path: "/things",
    who: ["seller", "buyer"],
    summary: "",
    rules: [],
    query: z.strictObject(paging),
  },
  {
    id: "empty",
    method: "POST",
    path: "/empty",
    who: "public",
    summary: "",
    rules: [],
    body: nothing,
  },
];

/** What a room does for any of them. */
export const respond = vi.fn<Respond>();
const handler = serve(ROUTES, { post: respond, list: respond, empty: respond });
export const SELLER = { sub: "person-1", "cognito:groups": "[sellers]", "custom:shop_id": "toko-1" };

/** A request, right in all that is not said. */
export interface Sent {
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly claims?: Record<string, unknown>;
  readonly query?: Record<string, string>;
}

/** Sends it through the room's handler, as API Gateway would. */
export async function send({
  method = "POST",
  path = "/things/t1",
  body = "{}",
  headers,
  claims = SELLER,
  query,
}: Sent = {}) {
  const event = {
    version: "2.0",
    rawPath: path,
    headers: { "content-type": "application/json", "idempotency-key": "key-1", ...headers },
    queryStringParameters: query,
    requestContext: { http: { method, path }, timeEpoch: 1_234, authorizer: { jwt: { claims } } },
    ...(method === "GET" ? {} : { body }),
  };
  const answer = (await handler(event as never, { awsRequestId: "trace-1" } as Context)) as {
    statusCode: number;
    headers: Record<string, string>;
    body: string;
  };
  return { ...answer, body: JSON.parse(answer.body) };
}
