import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import { deployment } from "./deployment.ts";
import { actor } from "./people.ts";
import { until } from "./until.ts";

/** Case time now, in milliseconds. */
export async function caseTime(where = deployment): Promise<number> {
  const { ahead_seconds } = done(await actor("marketplace", where).get("/sandbox/clock"));
  return Date.now() + ahead_seconds * 1000;
}

/** Moves the sandbox clock (R7.5) until it has got there, and answers every deadline that passed on the way. */
export async function moveClock(to: number | string, where = deployment): Promise<Json[]> {
  const body = { to: new Date(to).toISOString() };
  const passed: Json[] = [];
  await until(
    `the clock to reach ${body.to}`,
    async (last) => {
      const moved = done(await actor("marketplace", where).post("/sandbox/clock", body));
      passed.push(...moved.passed);
      last(moved.now);
      return moved.reached;
    },
    120_000,
  );
  return passed;
}

/** Moves the clock to so many seconds before a deadline, so that its own wait ends it. */
export function justBefore(due: { at: string }, seconds: number, where = deployment): Promise<Json[]> {
  return moveClock(Date.parse(due.at) - seconds * 1000, where);
}

const DAY = 86_400_000;

/** Moves the clock by days. */
export async function daysLater(days: number, where = deployment): Promise<Json[]> {
  return moveClock((await caseTime(where)) + days * DAY, where);
}
