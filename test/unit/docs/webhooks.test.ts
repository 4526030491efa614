import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Webhook as Signer } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Told } from "../../../functions/platform/published.ts";
import { freePort } from "../../../local/engine.ts";
import { anEvent } from "../webhooks/given.ts";

const ROOT = resolve(import.meta.dirname, "../../..");
const SECRET = `whsec_${Buffer.from("0123456789abcdef0123456789abcdef").toString("base64")}`;

let place: string;
let server: ChildProcess;
let url: string;
let said = "";

/** The server of docs/webhooks.md, word for word, as somebody would run it who copied it. */
beforeAll(async () => {
  const page = readFileSync(resolve(ROOT, "docs/webhooks.md"), "utf8");
  const [, sample] = /```js\n([\s\S]*?)```/.exec(page) ?? [];
  if (sample === undefined) throw new Error("docs/webhooks.md has no sample");
  place = mkdtempSync(resolve(ROOT, "node_modules/.sample-"));
  writeFileSync(resolve(place, "server.mjs"), sample);
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  const env = { ...process.env, PORT: String(port), WEBHOOK_SECRET: SECRET };
  server = spawn(process.execPath, [resolve(place, "server.mjs")], { env });
  await new Promise<void>((ready, failed) => {
    server.stderr?.on("data", (chunk) => failed(new Error(String(chunk))));
    server.stdout?.on("data", (chunk) => {
      said += chunk;
      if (said.includes("listening")) ready();
    });
  });
});

afterAll(() => {
  server.kill();
  rmSync(place, { recursive: true });
});

async function send(event: Told, secret = SECRET): Promise<number> {
  const body = JSON.stringify(event);
  const at = new Date();
  const headers = {
    "webhook-id": event.id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
    "webhook-signature": new Signer(secret).sign(event.id, at, body),
  };
  return (await fetch(url, { method: "POST", headers, body })).status;
}

/** An event of a refund of this test's own. */
const refund = (refund_id: string, seq: number, to: string): Told =>
  anEvent({ id: `${refund_id}-${seq}`, type: `refund.${to}`, seq, to, subject: { refund_id } });

describe("R8.3 the server of docs/webhooks.md", () => {
  test("given events twice and in another order, then it takes each once, and what is newest stands", async () => {
    const [one, two, three] = [
      refund("rf_a", 1, "requested"),
      refund("rf_a", 2, "queued"),
      refund("rf_a", 3, "paid"),
    ];
    for (const event of [one, three, two, three, one]) expect(await send(event)).toBe(204);
    const lines = said.split("\n").filter((line) => line.includes("rf_a"));
    expect(lines).toEqual(["rf_a is requested since refund.requested", "rf_a is paid since refund.paid"]);
  });

  test("given somebody else's signature, then it takes nothing", async () => {
    const forged = `whsec_${Buffer.from("another secret of the same length").toString("base64")}`;
    expect(await send(refund("rf_b", 1, "requested"), forged)).toBe(400);
    expect(said).not.toContain("rf_b");
  });

  test("given a reminder, which is on no timeline, then it changes nothing", async () => {
    expect(await send({ ...refund("rf_c", 0, "due_soon"), id: "rf_c-due_soon" })).toBe(204);
    expect(said).not.toContain("rf_c");
  });
});
