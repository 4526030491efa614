import { beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "../../../functions/platform/log.ts";
import { respond, SELLER, send } from "./room.ts";

beforeEach(() => {
  respond.mockReset();
  respond.mockResolvedValue({ status: 201, body: { done: true } });
  vi.restoreAllMocks();
  vi.spyOn(log, "info").mockImplementation(() => {});
});

describe("a bad request is a problem with a stable code, a pointer, a trace id, and nothing is done", () => {
  test.each([
    ["broken JSON", { body: '{"amount":' }, 400, "malformed_json", undefined],
    ["text that is no JSON", { body: "hello" }, 400, "malformed_json", undefined],
    [
      "a body that would reach into prototypes",
      { body: '{"__proto__":{"admin":true}}' },
      400,
      "malformed_json",
      undefined,
    ],
    ["another content type", { headers: { "content-type": "text/plain" } }, 415, "json_wanted", undefined],
    [
      "a form",
      { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "a=1" },
      415,
      "json_wanted",
      undefined,
    ],
    [
      "a body that is too large",
      { body: JSON.stringify({ text: "x".repeat(300_000) }) },
      413,
      "body_too_large",
      undefined,
    ],
    ["null for a body", { body: "null" }, 400, "invalid_body", ""],
    ["a list for a body", { body: "[]" }, 400, "invalid_body", ""],
    ["a field nobody knows", { body: '{"colour":"red"}' }, 400, "invalid_body", "/colour"],
    ["NaN for an amount", { body: amount('"NaN"') }, 400, "invalid_body", "/amount/amount"],
    ["a fraction of a rupiah", { body: amount("1.5") }, 400, "invalid_body", "/amount/amount"],
    ["a negative amount", { body: amount("-1") }, 400, "invalid_body", "/amount/amount"],
    ["no amount at all", { body: amount("0") }, 400, "invalid_body", "/amount/amount"],
    ["an enormous amount", { body: amount("1e300") }, 400, "invalid_body", "/amount/amount"],
    ["one rupiah too many", { body: amount("1000000000001") }, 400, "invalid_body", "/amount/amount"],
    [
      "an amount beyond any integer",
      { body: amount("9007199254740993") },
      400,
      "invalid_body",
      "/amount/amount",
    ],
    [
      "another currency",
      { body: '{"amount":{"amount":1,"currency":"USD"}}' },
      400,
      "invalid_body",
      "/amount/currency",
    ],
    ["a text of blanks", { body: '{"text":"   "}' }, 400, "invalid_body", "/text"],
    ["a text that is too long", { body: '{"text":"12345678901"}' }, 400, "invalid_body", "/text"],
    [
      "no key",
      { headers: { "idempotency-key": undefined as never } },
      400,
      "idempotency_key_missing",
      "/headers/Idempotency-Key",
    ],
    [
      "an empty key",
      { headers: { "idempotency-key": "" } },
      400,
      "idempotency_key_missing",
      "/headers/Idempotency-Key",
    ],
    [
      "a key with blanks",
      { headers: { "idempotency-key": "a b" } },
      400,
      "idempotency_key_missing",
      "/headers/Idempotency-Key",
    ],
    [
      "a key that is too long",
      { headers: { "idempotency-key": "k".repeat(65) } },
      400,
      "idempotency_key_missing",
      "/headers/Idempotency-Key",
    ],
    [
      "a limit that is none",
      { method: "GET", path: "/things", query: { limit: "many" } },
      400,
      "invalid_query",
      "/query/limit",
    ],
    [
      "a limit above 100",
      { method: "GET", path: "/things", query: { limit: "101" } },
      400,
      "invalid_query",
      "/query/limit",
    ],
    [
      "a filter nobody knows",
      { method: "GET", path: "/things", query: { drop: "1" } },
      400,
      "invalid_query",
      "/query/drop",
    ],
    [
      "another role",
      { claims: { ...SELLER, "cognito:groups": "[agents]" } },
      403,
      "role_not_allowed",
      undefined,
    ],
    ["no role", { claims: { sub: "x" } }, 403, "no_role", undefined],
    [
      "a seller with no shop",
      { claims: { sub: "x", "cognito:groups": "[sellers]" } },
      403,
      "no_role",
      undefined,
    ],
    ["a route that does not exist", { path: "/nowhere" }, 404, "route_not_found", undefined],
    [
      "a method that does not exist there",
      { method: "PUT", path: "/things" },
      404,
      "route_not_found",
      undefined,
    ],
  ] as const)("given %s", async (_what, sent, status, code, pointer) => {
    const answer = await send(sent);
    expect([answer.statusCode, answer.body.code, answer.body.status]).toEqual([status, code, status]);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(answer.body).toMatchObject({
      type: "about:blank",
      trace_id: "trace-1",
      title: expect.any(String),
    });
    if (pointer !== undefined)
      expect(answer.body.errors[0]).toMatchObject({ pointer, issue: expect.any(String) });
    expect(respond).not.toHaveBeenCalled();
  });

  test("given several mistakes, then each is pointed at", async () => {
    const answer = await send({ body: '{"a":1,"b":2,"amount":{"amount":-1,"currency":"USD"}}' });
    expect(answer.body.errors.map((error: { pointer: string }) => error.pointer).sort()).toEqual([
      "/a",
      "/amount/amount",
      "/amount/currency",
      "/b",
    ]);
  });

  function amount(written: string): string {
    return `{"amount":{"amount":${written},"currency":"IDR"}}`;
  }
});
