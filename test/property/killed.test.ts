import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { balanceKey, balanceOf } from "../../functions/ledger/store.ts";
import { begin, beginning, type Happening, happen, rounds } from "./world/happenings.ts";
import { booksOf } from "./world/invariants.ts";
import { addressReached, givenUpGivesAllBack, lineIsServed } from "./world/settled.ts";
import { SHOP, World } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

type History = readonly { readonly hours: number; readonly atOnce: readonly Happening[] }[];

/** Plays a history, one thing after the other; after so many requests each, one is killed. */
async function played(given: { completed: boolean; drained: boolean }, history: History, kills: number[]) {
  let requests = 0;
  let next = 0;
  let armed = false;
  const world = new World(async (when) => {
    const kill = kills[next];
    if (!armed || kill === undefined) return;
    // An odd kill strikes before the request, an even one after it, when all is done but nobody knows.
    if ((kill % 2 === 1) !== (when === "before")) return;
    requests += 1;
    if (requests < kill) return;
    requests = 0;
    next += 1;
    throw new Error("killed");
  });
  await begin(world, given);
  world.patience = kills.length;
  armed = true;
  for (const [round, { hours, atOnce }] of history.entries()) {
    world.wait(hours);
    for (const [i, it] of atOnce.entries()) {
      // A little time apart, so that cases sort by age in both plays.
      world.wait(1 / 3600);
      await happen(world, it, round * 10 + i);
    }
  }
  await world.settle();
  world.isRight();
  lineIsServed(world);
  addressReached(world);
  givenUpGivesAllBack(world);
  const { orders, journals } = booksOf(world.table);
  return {
    refunds: world.refunds.map(({ status, amount, stage, version, frozen }) => [
      status,
      amount,
      stage,
      version,
      frozen,
    ]),
    orders: orders.map(({ held, refunded, reserved, status }) => [held, refunded, reserved, status]),
    balance: balanceOf(world.table.get(balanceKey(SHOP))),
    journals: journals.map(({ movement }) => movement).sort(),
    answers: world.answers.map(({ status }) => status),
  };
}

test("R3.6 given anything is killed before or after any request and tried again, then all ends as if nothing had been", async () => {
  const strikes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(beginning, rounds, strikes, async (given, history, kills) => {
      expect(await played(given, history, kills)).toEqual(await played(given, history, []));
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
