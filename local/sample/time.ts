import type { Client, Json } from "../client.ts";
import { Refused } from "../endpoints.ts";

/** Case time of a sandbox deployment, in milliseconds. */
export async function caseTime(client: Client): Promise<number> {
  const { status, body } = await client.call("GET", "/sandbox/clock", undefined, { as: "marketplace" });
  if (status !== 200) throw new Refused(`The sandbox clock was answered ${status}.`);
  return Date.parse(body.now);
}

/** Moves case time to `to`, however many deadlines are on the way; answers those that passed. */
export async function moveClock(client: Client, to: string): Promise<Json[]> {
  const passed: Json[] = [];
  for (;;) {
    const { status, body } = await client.call("POST", "/sandbox/clock", { to }, { as: "marketplace" });
    if (status !== 200) throw new Refused(`The sandbox clock was answered ${status}: ${body?.detail}`);
    passed.push(...body.passed);
    if (body.reached) return passed;
  }
}
