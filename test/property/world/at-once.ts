import type fc from "fast-check";
import { expect } from "vitest";
import { type Happening, happen } from "./happenings.ts";
import { World } from "./world.ts";

type History = readonly { readonly hours: number; readonly atOnce: readonly Happening[] }[];

/**
 * Plays a history whose rounds happen at once, their requests in whatever order the scheduler has, then delivers all
 * there is to be delivered. Money was right after every commit, and nobody was answered with a mistake of ours.
 */
export async function playedAtOnce(
  begin: (world: World) => Promise<void>,
  history: History,
  scheduler: fc.Scheduler,
): Promise<World> {
  let free = true;
  const world = new World((when) =>
    free || when === "after" ? Promise.resolve() : scheduler.schedule(Promise.resolve()),
  );
  await begin(world);
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
  expect(world.answers.filter(({ status }) => status >= 500)).toEqual([]);
  return world;
}

/** How often each step was seen, over many histories. */
export class Seen {
  private readonly steps = new Map<string, number>();

  count(world: World): void {
    for (const { to, from, type } of world.happened) {
      const step = `${type}: ${from ?? "-"} → ${to}`;
      this.steps.set(step, (this.steps.get(step) ?? 0) + 1);
    }
  }

  /** Histories that never get anywhere would prove nothing: each of these came so often at least. */
  everySeen(steps: readonly string[], least = 1): void {
    for (const step of steps)
      expect(this.steps.get(step) ?? 0, `histories with ${step}`).toBeGreaterThanOrEqual(least);
  }
}
