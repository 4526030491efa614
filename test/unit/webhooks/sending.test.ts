import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { post, type Resolve } from "../../../functions/webhooks/sending.ts";

let servers: Server[] = [];

afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
});

/** A server on this machine, and its port. */
async function serving(answer: RequestListener): Promise<number> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return (server.address() as AddressInfo).port;
}

/** A resolver that knows what it is told, and how often it was asked. */
function resolver(...answers: string[][]) {
  const asked: string[] = [];
  const resolve: Resolve = (host, _options, done) => {
    const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(host);
    done(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
  };
  return { asked, resolve };
}

const here = { within: "this_machine" } as const;

describe("R8.3 a post to a webhook", () => {
  test("given a server that answers, then it got just the body and the headers, and its status is told", async () => {
    let got: unknown;
    const port = await serving((request, answer) => {
      let body = "";
      request.on("data", (chunk) => (body += chunk));
      request.on("end", () => {
        got = { method: request.method, url: request.url, id: request.headers["webhook-id"], body };
        answer.writeHead(202).end("whatever it says");
      });
    });
    const url = `http://127.0.0.1:${port}/hooks?a=1`;
    expect(await post(url, { "webhook-id": "rf_1-2" }, '{"a":"é"}', here)).toEqual({ code: 202 });
    expect(got).toEqual({ method: "POST", url: "/hooks?a=1", id: "rf_1-2", body: '{"a":"é"}' });
  });

  test("given a redirect, then it is not followed", async () => {
    let calls = 0;
    const port = await serving((_request, answer) => {
      calls += 1;
      answer.writeHead(302, { location: "/elsewhere" }).end();
    });
    expect(await post(`http://127.0.0.1:${port}/`, {}, "{}", here)).toEqual({ code: 302 });
    expect(calls).toBe(1);
  });

  test("given a server that does not answer, then it is waited for only so long", async () => {
    const port = await serving(() => {});
    expect(await post(`http://127.0.0.1:${port}/`, {}, "{}", { ...here, patience: 50 })).toEqual({
      why: "timed_out",
    });
  });

  test("given nobody there, then it was not reached", async () => {
    const port = await serving(() => {});
    servers.pop()?.close();
    expect(await post(`http://127.0.0.1:${port}/`, {}, "{}", here)).toEqual({ why: "not_reached" });
  });

  test.each([
    ["a private address", ["10.0.0.5"]],
    ["the metadata of a machine", ["169.254.169.254"]],
    ["this machine", ["127.0.0.1"]],
    ["this machine in IPv6", ["::1"]],
    ["a public address and a private one", ["93.184.216.34", "192.168.0.1"]],
    ["a private address in IPv6's clothes", ["::ffff:10.0.0.5"]],
  ])("given a name that stands for %s, then nothing is connected to", async (_what, addresses) => {
    const { resolve } = resolver(addresses);
    const outcome = await post("https://toko.example/", {}, "{}", { within: "public", resolve });
    expect(outcome).toEqual({ why: "address_not_allowed" });
  });

  test.each(["https://127.0.0.1:1/", "https://[::1]:1/", "http://169.254.169.254/latest"])(
    "given the address %s itself, then nothing is connected to",
    async (url) => {
      expect(await post(url, {}, "{}", { within: "public" })).toEqual({ why: "address_not_allowed" });
    },
  );

  test("given a name that means something else the next time, then what was looked at is what is connected to", async () => {
    const port = await serving((_request, answer) => answer.writeHead(204).end());
    // Only the first answer is of this machine: had it been asked twice, the server would not have been reached.
    const { asked, resolve } = resolver(["127.0.0.1"], ["203.0.113.9"]);
    const url = `http://toko.example:${port}/`;
    expect(await post(url, {}, "{}", { ...here, resolve, patience: 2_000 })).toEqual({ code: 204 });
    expect(asked).toEqual(["toko.example"]);
  });
});
