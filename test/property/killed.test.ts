import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { begin, beginning, rounds } from "./world/happenings.ts";
import { played, strikes } from "./world/killing.ts";
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
