import type { Context } from "aws-lambda";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { log } from "../../../functions/platform/log.ts";
import { handler } from "../../../functions/sessions/api.ts";
import { cookieWith, refreshTokenIn } from "../../../functions/sessions/cookie.ts";

const asked = vi.fn<(url: string, request: RequestInit) => Promise<Response>>();

async function send(path: string, body: unknown, cookies?: string[], headers = {}) {
  const event = {
    rawPath: path,
    cookies,
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
    requestContext: { http: { method: "POST", path }, timeEpoch: 1_234 },
    version: "2.0",
  };
  const answer = await handler(event as never, { awsRequestId: "t" } as Context);
  const {
    statusCode,
    cookies: set,
    body: text,
  } = answer as {
    statusCode: number;
    cookies?: string[];
    body: string;
  };
  return { status: statusCode, set, body: JSON.parse(text) };
}

const GIVEN = { AuthenticationResult: { IdToken: "id-1", ExpiresIn: 3600 } };
const said = () => JSON.parse(String(asked.mock.calls[0]?.[1].body));
const kept = (token: string) => [cookieWith(token).split(";")[0] ?? ""];

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async () => Response.json(GIVEN));
  vi.stubGlobal("fetch", asked);
  vi.spyOn(log, "error").mockImplementation(() => {});
  vi.spyOn(log, "info").mockImplementation(() => {});
});

describe("a session of the console", () => {
  test("given a refresh token that the pool takes, then it is kept where no script and no other site reaches it", async () => {
    const answer = await send("/session", { refresh_token: "a.b/c" });
    expect(answer).toMatchObject({ status: 200, body: { id_token: "id-1", expires_in: 3600 } });
    const [cookie = ""] = answer.set ?? [];
    for (const attribute of ["__Host-", "Path=/", "Secure", "HttpOnly", "SameSite=Strict"])
      expect(cookie).toContain(attribute);
    expect(refreshTokenIn([cookie.split(";")[0] ?? ""])).toBe("a.b/c");
    expect(JSON.stringify(answer.body)).not.toContain("a.b/c");
  });

  test.each([
    ["taken out of the headers, as API Gateway does", kept("tok"), {}],
    ["left in the headers, beside others", undefined, { cookie: `a=b; ${kept("tok")[0]}; c` }],
  ])("given its cookie %s, then there is a new token", async (_, cookies, headers) => {
    const answer = await send("/session/renewal", {}, cookies, headers);
    expect(answer).toMatchObject({ status: 200, body: { id_token: "id-1" } });
    expect(said().AuthParameters).toEqual({ REFRESH_TOKEN: "tok" });
  });

  test("given the end, then the token is revoked and the cookie taken back", async () => {
    asked.mockImplementation(async () => new Response(null, { status: 200 }));
    const answer = await send("/session/end", {}, kept("tok"));
    expect(answer).toMatchObject({ status: 200, body: { ended: true } });
    expect(answer.set?.[0]).toContain("Max-Age=0");
    expect(said()).toMatchObject({ Token: "tok" });
  });
});

describe("a session that is over", () => {
  test.each(["/session/renewal", "/session/end"])(
    "given no cookie at %s, then please sign in",
    async (path) => {
      expect(await send(path, {})).toMatchObject({ status: 401, body: { code: "session_over" } });
      expect(asked).not.toHaveBeenCalled();
    },
  );

  test("given a token that the pool refuses, then please sign in, and nothing is kept", async () => {
    asked.mockImplementation(async () =>
      Response.json({ __type: "NotAuthorizedException" }, { status: 400 }),
    );
    const answer = await send("/session", { refresh_token: "spent" });
    expect(answer).toMatchObject({ status: 401, body: { code: "session_over" } });
    expect(answer.set).toBeUndefined();
  });

  test.each([
    ["broken", async () => new Response("", { status: 500 })],
    ["throttling", async () => new Response("", { status: 429 })],
    ["not reached", async () => Promise.reject(new Error("down"))],
  ])("given a pool that is %s, then it is not the person's session that ended", async (_, answer) => {
    asked.mockImplementation(answer);
    expect(await send("/session/renewal", {}, kept("tok"))).toMatchObject({
      status: 503,
      body: { code: "sign_in_unavailable" },
    });
  });

  test.each(["%", "%E0%A4%A"])("given a cookie that is no text, then there is none", (value) => {
    expect(refreshTokenIn([`__Host-purnajual-session=${value}`])).toBeUndefined();
  });
});
