import fc from "fast-check";
import { afterEach, test, vi } from "vitest";
import { playedAtOnce, Seen } from "./world/at-once.ts";
import { begin, beginning, RARE, rounds } from "./world/happenings.ts";
import { addressReached, givenUpGivesAllBack, lineIsServed } from "./world/settled.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R3.5 R3.6 given any commands in any order, at once and repeated, then money and cases agree at every step", async () => {
  const seen = new Seen();
  await fc.assert(
    fc.asyncProperty(beginning, rounds, fc.scheduler(), async (given, history, scheduler) => {
      const world = await playedAtOnce((begun) => begin(begun, given), history, scheduler);
      lineIsServed(world);
      addressReached(world);
      givenUpGivesAllBack(world);
      seen.count(world);
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  seen.everySeen(RARE);
});
