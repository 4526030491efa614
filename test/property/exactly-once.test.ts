import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { begin, beginning, happen, RARE, rounds } from "./world/happenings.ts";
import { disputesFollowRefunds } from "./world/hearings.ts";
import { addressReached, givenUpGivesAllBack, lineIsServed } from "./world/settled.ts";
import { World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R3.5 R3.6 given any commands in any order, at once and repeated, then money and cases agree at every step", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(beginning, rounds, fc.scheduler(), async (given, history, scheduler) => {
      let free = true;
      const world = new World((when) =>
        free || when === "after" ? Promise.resolve() : scheduler.schedule(Promise.resolve()),
      );
      await begin(world, given);
      free = false;
      for (const [round, { hours, atOnce }] of history.entries()) {
        world.wait(hours);
        const all = Promise.all(atOnce.map((it, i) => happen(world, it, round * 10 + i)));
        await scheduler.waitFor(all);
        world.isRight();
      }
      free = true;
      await world.settle();
      world.isRight();
      lineIsServed(world);
      addressReached(world);
      disputesFollowRefunds(world);
      givenUpGivesAllBack(world);
      expect(world.answers.filter(({ status }) => status >= 500)).toEqual([]);
      for (const { to, from, type } of world.happened) {
        const step = `${type}: ${from ?? "-"} → ${to}`;
        seen.set(step, (seen.get(step) ?? 0) + 1);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  // Histories that never get anywhere would prove nothing.
  for (const step of RARE) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
});
