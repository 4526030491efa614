import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { Seen } from "./world/at-once.ts";
import { begin, beginning, beginPenalised, penalisedRounds, rounds } from "./world/happenings.ts";
import { played, strikes } from "./world/killing.ts";
import { RARE_PENALTIES } from "./world/penalising.ts";
import type { World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R3.6 given anything is killed before or after any request and tried again, then all ends as if nothing had been", async () => {
  await fc.assert(
    fc.asyncProperty(beginning, rounds, strikes, async (given, history, kills) => {
      const start = (world: World) => begin(world, given);
      expect(await played(start, history, kills)).toEqual(await played(start, history, []));
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});

test("R5.2 R5.3 R5.4 given notices, penalties and appeals are killed before or after any request and tried again, then all ends as if nothing had been", async () => {
  const seen = new Seen();
  const runs = Number(process.env.RUNS ?? 50);
  await fc.assert(
    fc.asyncProperty(beginning, penalisedRounds, strikes, async (given, history, kills) => {
      const start = (world: World) => beginPenalised(world, given);
      expect(await played(start, history, kills, seen)).toEqual(await played(start, history, []));
    }),
    { numRuns: runs },
  );
  // A step that comes once in a while only would prove nothing about being killed in it.
  seen.everySeen(RARE_PENALTIES, Math.floor(runs / 30));
});
