import middy from "@middy/core";
import jsonBody from "@middy/http-json-body-parser";
import router from "@middy/http-router";
import type { APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "./answer.ts";
import type { RouteContract } from "./contract.ts";
import { log } from "./log.ts";
import { type Problem, problem, problemOf } from "./problem.ts";
import { type Arrival, type Call, callOf } from "./request.ts";

/** What a room does for one route. */
export type Respond = (call: Call) => Promise<Answer | Refusal>;

type Result = APIGatewayProxyStructuredResultV2;

/** Bodies are small; what is larger than this is no after-sales request. */
const LARGEST_BODY = 256 * 1024;

/**
 * The HTTP Lambda of a room: its routes by id, each with what answers it. Every failure leaves as a
 * problem document with a stable code and the trace id that the log line carries, never with a stack.
 */
export function serve(routes: readonly RouteContract[], answers: Readonly<Record<string, Respond>>) {
  return middy(
    router({
      routes: routes.map((route) => ({
        method: route.method,
        path: route.path,
        handler: route.body ? middy(one(route)).use(bodied()).use(jsonBody()).onError(failed) : one(route),
      })),
      notFoundResponse: () => {
        throw Object.assign(new Error("no such route"), { statusCode: 404 });
      },
    }),
  ).onError(failed);

  function one(route: RouteContract) {
    const respond = answers[route.id];
    if (respond === undefined) throw new Error(`route ${route.id} has nothing that answers it`);
    return async function handle(event: Arrival, context: Context): Promise<Result> {
      const call = callOf(route, event);
      const outcome = isRefusal(call) ? call : await respond(call);
      if (!isRefusal(outcome)) return json(outcome);
      log.info("refused", { route: route.id, code: outcome.code, trace_id: context.awsRequestId });
      return asProblem(problemOf(outcome, context.awsRequestId), outcome.retry_after_seconds);
    };
  }
}

/** No body at all is an empty one; one that is too large is not even parsed. */
function bodied(): middy.MiddlewareObj {
  return {
    before: (request) => {
      const event = request.event as { body?: unknown; headers: Record<string, string> };
      const { body } = event;
      if (typeof body === "string") request.event = { ...event, raw: body };
      if (body === undefined || body === "") {
        request.event = { ...event, body: "{}", headers: { ...event.headers, "content-type": JSON_TYPE } };
      }
      if (typeof body === "string" && body.length > LARGEST_BODY) {
        throw Object.assign(new Error("too large"), { statusCode: 413 });
      }
    },
  };
}

const JSON_TYPE = "application/json";

function json(answer: Answer): Result {
  if (answer.type) {
    const headers = answer.type === "text/html" ? PAGE : asIs(answer.type);
    return { statusCode: answer.status, headers, body: String(answer.body) };
  }
  const replayed = answer.replayed ? { "idempotent-replayed": "true" } : {};
  return {
    statusCode: answer.status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...replayed },
    body: JSON.stringify(answer.body),
    ...(answer.cookies ? { cookies: [...answer.cookies] } : {}),
  };
}

/** What never changes may be kept a day; a browser takes it for nothing else. */
const asIs = (type: string) => ({
  "content-type": `${type}; charset=utf-8`,
  "cache-control": "public, max-age=86400",
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
});

/** A page that somebody came to by a link of their own: kept nowhere, framed nowhere, and told to no other site. */
const PAGE = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
};

function asProblem(document: Problem, retryAfterSeconds?: number): Result {
  const later = retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
  return {
    statusCode: document.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...later },
    body: JSON.stringify(document),
  };
}

/** What middy's parts refuse, by the status they throw, as the problem that leaves. */
const BROKEN: Readonly<Record<number, readonly [status: number, code: string, detail: string]>> = {
  400: [400, "malformed_json", "The body is not JSON."],
  404: [404, "route_not_found", "There is no such route; see GET /openapi.json."],
  413: [413, "body_too_large", "The body is larger than 256 KiB."],
  415: [415, "json_wanted", "Send the body as application/json."],
  422: [400, "malformed_json", "The body is not JSON."],
};

/** The error handler: what middy's parts refuse becomes a 4xx problem, everything else a logged 500. */
function failed(request: middy.Request): void {
  const trace = (request.context as Context).awsRequestId;
  const error = request.error as { statusCode?: number } | null;
  const status = error?.statusCode ?? 500;
  const known = BROKEN[status];
  if (known === undefined) log.error("failed", { trace_id: trace, error: request.error as Error });
  const document = known
    ? problem(...known, trace)
    : problem(
        500,
        "internal",
        "This is our mistake; nothing was changed. Try again with the same key.",
        trace,
      );
  request.response = asProblem(document);
}
