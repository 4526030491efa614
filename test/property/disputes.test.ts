import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { beginDisputed, beginning, disputedRounds, happen, RARE_DISPUTES } from "./world/happenings.ts";
import { disputesFollowRefunds } from "./world/hearings.ts";
import { played, strikes } from "./world/killing.ts";
import { lineIsServed } from "./world/settled.ts";
import { World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

test("R4.1 R4.4 R3.5 given disputes and anything in any order, at once and repeated, then chances, decisions and frozen money are right at every step", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(beginning, disputedRounds, fc.scheduler(), async (given, history, scheduler) => {
      let free = true;
      const world = new World((when) =>
        free || when === "after" ? Promise.resolve() : scheduler.schedule(Promise.resolve()),
      );
      await beginDisputed(world, given);
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
      disputesFollowRefunds(world);
      expect(world.answers.filter(({ status }) => status >= 500)).toEqual([]);
      for (const { to, from, type } of world.happened) {
        const step = `${type}: ${from ?? "-"} → ${to}`;
        seen.set(step, (seen.get(step) ?? 0) + 1);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 400) },
  );
  // Histories that never get anywhere would prove nothing.
  for (const step of RARE_DISPUTES) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
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
