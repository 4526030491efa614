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

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** The next business day at so many minutes after midnight in Jakarta. */
export async function nextBusinessDay(client: Client, minutes: number): Promise<string> {
  const term = { count: 1, unit: "business_days" };
  const { status, body } = await client.call("POST", "/deadlines/preview", { term }, { as: "marketplace" });
  if (status !== 200) throw new Refused(`The preview of a day was answered ${status}: ${body?.detail}`);
  // A term of business days ends at the midnight after its last day.
  return new Date(Date.parse(body.at) - (DAY_MINUTES - minutes) * MINUTE).toISOString();
}

/** Moves case time on by so many minutes. */
export async function pass(client: Client, minutes: number): Promise<void> {
  await moveClock(client, new Date((await caseTime(client)) + minutes * MINUTE).toISOString());
}
