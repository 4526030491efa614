import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { playedAtOnce, Seen } from "./world/at-once.ts";
import { beginDisputed, beginning, disputedRounds, RARE_DISPUTES } from "./world/happenings.ts";
import { disputesFollowRefunds } from "./world/hearings.ts";
import { played, strikes } from "./world/killing.ts";
import { lineIsServed } from "./world/settled.ts";
import type { World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R4.1 R4.4 R3.5 given disputes and anything in any order, at once and repeated, then chances, decisions and frozen money are right at every step", async () => {
  const seen = new Seen();
  await fc.assert(
    fc.asyncProperty(beginning, disputedRounds, fc.scheduler(), async (given, history, scheduler) => {
      const world = await playedAtOnce((begun) => beginDisputed(begun, given), history, scheduler);
      lineIsServed(world);
      disputesFollowRefunds(world);
      seen.count(world);
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  seen.everySeen(RARE_DISPUTES);
});

test("R4.1 R4.4 given evidence and decisions are killed before or after any request and tried again, then all ends as if nothing had been", async () => {
  await fc.assert(
    fc.asyncProperty(beginning, disputedRounds, strikes, async (given, history, kills) => {
      const start = (world: World) => beginDisputed(world, given);
      expect(await played(start, history, kills)).toEqual(await played(start, history, []));
    }),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});
