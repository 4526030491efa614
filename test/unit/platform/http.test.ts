import { beforeEach, describe, expect, test, vi } from "vitest";
import { conflict, notFound, ruledOut, tooMany, unavailable } from "../../../functions/kernel/refusal.ts";
import { serve } from "../../../functions/platform/http.ts";
import { log } from "../../../functions/platform/log.ts";
import type { Call } from "../../../functions/platform/request.ts";
import { ROUTES, respond, send } from "./room.ts";

const called = (): Call => respond.mock.calls[0]?.[0] as Call;

beforeEach(() => {
  respond.mockReset();
  respond.mockResolvedValue({ status: 201, body: { done: true } });
  vi.restoreAllMocks();
  vi.spyOn(log, "info").mockImplementation(() => {});
});

describe("a good request", () => {
  test("given all is right, then the room hears who, what, when and under which key", async () => {
    const answer = await send({ body: '{"text":"  hai "}' });
    expect(answer).toMatchObject({ statusCode: 201, body: { done: true } });
    expect(answer.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    });
    expect(called()).toMatchObject({
      caller: { role: "seller", id: "person-1", shop_id: "toko-1" },
      params: { thing_id: "t1" },
      body: { text: "hai" },
      receivedMs: 1_234,
      call: { key: { pk: "CALL#seller#person-1#key-1" } },
    });
  });

  test("given an answer of an earlier call, then a header says so", async () => {
    respond.mockResolvedValue({ status: 200, body: {}, replayed: true });
    expect((await send()).headers["idempotent-replayed"]).toBe("true");
    respond.mockResolvedValue({ status: 200, body: {} });
    expect((await send()).headers).not.toHaveProperty("idempotent-replayed");
  });

  test("given a GET with no body and no content type, then that is no mistake", async () => {
    expect((await send({ method: "GET", path: "/things", query: { limit: "7" } })).statusCode).toBe(201);
    expect(called().query).toEqual({ limit: 7 });
  });

  test("given a POST with no body at all, then it is an empty one", async () => {
    expect((await send({ path: "/empty", body: "", headers: { "content-type": "" } })).statusCode).toBe(201);
  });
});

describe("a refusal is told with its rule", () => {
  test.each([
    [notFound("refund"), 404, "refund_not_found"],
    [
      conflict("case_status", "It is paid.", { rule: "R3.3", present: { status: "paid" } }),
      409,
      "case_status",
    ],
    [ruledOut("R3.1", "window_closed", "Too late."), 422, "window_closed"],
  ])("given %o", async (refusal, status, code) => {
    respond.mockResolvedValue(refusal);
    const answer = await send();
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toMatchObject({ code, trace_id: "trace-1" });
    expect([answer.body.rule, answer.body.present]).toEqual([refusal.rule, refusal.present]);
    expect(answer.body).not.toHaveProperty("refused");
    expect(answer.headers).not.toHaveProperty("retry-after");
  });

  test("given too much at once, then it is a 429 that says when to come again", async () => {
    const present = { again_at: "2026-03-02T10:01:00+07:00" };
    respond.mockResolvedValue(
      tooMany("R6.1", "too_many_messages", "Wait.", { present, retry_after_seconds: 15 }),
    );
    const answer = await send();
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([429, "15"]);
    expect(answer.body).toMatchObject({ code: "too_many_messages", title: "Too much at once", present });
  });

  test("given somebody else's system is down, then it is a 503 that says when to come again", async () => {
    respond.mockResolvedValue(unavailable("carrier_unavailable", "Later.", { retry_after_seconds: 60 }));
    const answer = await send();
    expect([answer.statusCode, answer.headers["retry-after"]]).toEqual([503, "60"]);
    expect(answer.body).toMatchObject({ code: "carrier_unavailable", title: "Not just now" });
    expect(answer.body).not.toHaveProperty("retry_after_seconds");
  });
});

describe("a handler that throws", () => {
  test("then it is a 500 with a trace id, one log line carries it, and no stack leaves", async () => {
    const error = vi.spyOn(log, "error").mockImplementation(() => {});
    respond.mockRejectedValue(new Error("secret of the database"));
    const answer = await send();
    expect(answer.statusCode).toBe(500);
    expect(answer.body).toMatchObject({ code: "internal", trace_id: "trace-1" });
    expect(JSON.stringify(answer)).not.toMatch(/secret|Error:|\.ts/);
    expect(error).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith("failed", {
      trace_id: "trace-1",
      error: expect.objectContaining({ message: "secret of the database" }),
    });
  });

  test("given something else than an error is thrown, then it is a 500 all the same", async () => {
    vi.spyOn(log, "error").mockImplementation(() => {});
    respond.mockRejectedValue(Object.assign(new Error("teapot"), { statusCode: 418 }));
    expect((await send()).statusCode).toBe(500);
  });

  test("given a route that nothing answers, then the room does not even start", () => {
    expect(() => serve(ROUTES, {})).toThrow("nothing that answers it");
  });
});
