import type { Context } from "aws-lambda";
import type { Role } from "../../../functions/platform/caller.ts";
import type { RouteContract } from "../../../functions/platform/contract.ts";
import { serve } from "../../../functions/platform/http.ts";
import { log } from "../../../functions/platform/log.ts";
import type { Reply } from "../../../local/client.ts";
import { mayCall } from "./contracts.ts";

// Thousands of refusals are wanted here; a mistake of ours still says so.
log.setLogLevel("ERROR");

const ROLES: readonly Role[] = ["buyer", "seller", "agent", "operator", "marketplace"];

/** Claims of somebody whom the contract lets call a route. */
function claimsFor(route: RouteContract): Record<string, string> {
  const role = ROLES.find((each) => mayCall(route, each));
  const scope = role === "marketplace" ? { scope: "purnajual/marketplace" } : {};
  const groups = `[${role}s]`;
  return { sub: "p", "cognito:groups": groups, "custom:shop_id": "s", "custom:buyer_id": "b", ...scope };
}

/**
 * What the HTTP Lambda of a route's room answers to a body before it does anything, in this process: thousands of wrong bodies
 * take a second. What gets past the checks is answered 200.
 */
export async function atTheDoor(
  route: RouteContract,
  raw: string,
  type = "application/json",
): Promise<Reply> {
  const handler = serve([route], { [route.id]: async () => ({ status: 200, body: { passed: true } }) });
  const path = route.path.replaceAll(/\{\w+\}/g, "x");
  const event = {
    version: "2.0",
    rawPath: path,
    headers: { "content-type": type, "idempotency-key": "key-1" },
    requestContext: {
      http: { method: route.method, path },
      timeEpoch: 0,
      authorizer: { jwt: { claims: claimsFor(route) } },
    },
    body: raw,
  };
  const answer = (await handler(event as never, { awsRequestId: "trace-1" } as Context)) as {
    statusCode: number;
    headers: Record<string, string>;
    body: string;
  };
  return { status: answer.statusCode, headers: new Headers(answer.headers), body: JSON.parse(answer.body) };
}
