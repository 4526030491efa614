import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { playedAtOnce, Seen } from "./world/at-once.ts";
import { RARE_COMPLAINTS } from "./world/complaining.ts";
import { begin, beginning, complainedRounds } from "./world/happenings.ts";
import { played, strikes } from "./world/killing.ts";
import { lineIsServed } from "./world/settled.ts";
import type { World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R6.3 R3.6 given complaints and anything in any order, at once and repeated, then a part refund is paid once, where both agreed, and money is right at every step", async () => {
  const seen = new Seen();
  await fc.assert(
    fc.asyncProperty(beginning, complainedRounds, fc.scheduler(), async (given, history, scheduler) => {
      const world = await playedAtOnce((begun) => begin(begun, given), history, scheduler);
      lineIsServed(world);
      seen.count(world);
    }),
    { numRuns: Number(process.env.RUNS ?? 150) },
  );
  seen.everySeen(RARE_COMPLAINTS);
});

test("R6.3 R3.6 given complaints are killed before or after any request and tried again, then all ends as if nothing had been", async () => {
  await fc.assert(
    fc.asyncProperty(beginning, complainedRounds, strikes, async (given, history, kills) => {
      const start = (world: World) => begin(world, given);
      expect(await played(start, history, kills)).toEqual(await played(start, history, []));
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
});
