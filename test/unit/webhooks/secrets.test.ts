import { Webhook as Verifier } from "standardwebhooks";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { secretOf, signedHeaders } from "../../../functions/webhooks/signature.ts";
import { rotated, signing } from "../../../functions/webhooks/webhook.ts";
import { MONDAY } from "../given.ts";
import { aWebhook } from "./given.ts";

vi.mock("../../../functions/platform/secret.ts", () => ({ secret: async () => "the deployment's key" }));

const NOW = Date.parse("2026-11-25T03:00:00Z");
const HOUR = 3_600_000;
const BODY = '{"id":"rf_1-2","type":"refund.approved"}';

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: NOW }));

async function accepts(secret: string, headers: Record<string, string>, body = BODY): Promise<boolean> {
  try {
    new Verifier(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

describe("R8.3 a webhook's signature", () => {
  test("given a body, then the library of Standard Webhooks accepts it with the webhook's secret", async () => {
    const headers = await signedHeaders(aWebhook(), "rf_1-2", BODY, NOW);
    expect(headers).toMatchObject({ "webhook-id": "rf_1-2", "webhook-timestamp": String(NOW / 1_000) });
    expect(await accepts(await secretOf("wh_1", 1), headers)).toBe(true);
    expect(await accepts(await secretOf("wh_1", 1), headers, `${BODY} `)).toBe(false);
    expect(await accepts(await secretOf("wh_2", 1), headers)).toBe(false);
    expect(await accepts(await secretOf("wh_1", 1), { ...headers, "webhook-id": "rf_1-3" })).toBe(false);
  });

  test("given a secret, then it has the form and the length that Standard Webhooks asks for", async () => {
    const secret = await secretOf("wh_1", 1);
    expect(secret).toMatch(/^whsec_/);
    expect(Buffer.from(secret.slice(6), "base64")).toHaveLength(32);
    expect(await secretOf("wh_1", 2)).not.toBe(secret);
  });

  test("given a new secret, then old and new both fit for 24 hours of real time, and then the new one only", async () => {
    const [old, fresh] = [await secretOf("wh_1", 1), await secretOf("wh_1", 2)];
    // The clock of a sandbox may say anything.
    const webhook = rotated(aWebhook(), MONDAY, NOW);
    const accepted = async (at: number) => {
      vi.setSystemTime(at);
      const headers = await signedHeaders(webhook, "rf_1-2", BODY, at);
      return [await accepts(old, headers), await accepts(fresh, headers)];
    };
    expect(await accepted(NOW)).toEqual([true, true]);
    expect(await accepted(NOW + 24 * HOUR - 1_000)).toEqual([true, true]);
    expect(await accepted(NOW + 24 * HOUR)).toEqual([false, true]);
  });

  test("given it is rotated once more within them, then the oldest ends at once", () => {
    const twice = rotated(rotated(aWebhook(), MONDAY, NOW), MONDAY, NOW + HOUR);
    expect(signing(twice, NOW + HOUR)).toEqual([3, 2]);
    expect(signing(aWebhook(), NOW)).toEqual([1]);
  });
});
