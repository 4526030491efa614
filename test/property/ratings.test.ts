import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import type { Stars } from "../../functions/reviews/rating.ts";
import { summaryOf } from "../../functions/reviews/rating.ts";
import { type Doing, Rating } from "./world/rating.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));
// What a projector gives up on is queued by its key; here the whole stream comes again in the end.
vi.mock("../../functions/platform/queue.ts", () => ({ enqueue: async () => {} }));

afterAll(() => vi.useRealTimers());

const BUYERS = 4;
const who = fc.integer({ min: 0, max: BUYERS - 1 });
const stars = fc.constantFrom<Stars>(1, 2, 3, 4, 5);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ does: fc.constant("rates" as const), who, stars, twice: fc.boolean() }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom(
        "answers" as const,
        "reports" as const,
        "claims" as const,
        "removes" as const,
        "keeps" as const,
      ),
      who,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("stream" as const),
      which: fc.nat({ max: 5 }),
      again: fc.boolean(),
    }),
  },
);
const rounds = fc.array(fc.array(doing, { minLength: 2, maxLength: 8 }), { minLength: 2, maxLength: 7 });

/** What has to have happened, whatever chance brings: a review that is reported and stays, and one that goes. */
const STORIES: readonly (readonly Doing[])[] = (["keeps", "removes"] as const).map((ends) => [
  { does: "rates", who: 0, stars: 2, twice: true },
  { does: "rates", who: 0, stars: 4, twice: false },
  { does: "answers", who: 0 },
  { does: "reports", who: 0 },
  { does: "claims", who: 0 },
  { does: ends, who: 0 },
]);

/** Rounds of what happens at once, each a minute after the other, and then a recount; the types of what happened. */
async function played(
  history: readonly (readonly Doing[])[],
  inOrder: <T>(all: () => Promise<T>) => Promise<T>,
  gate: () => Promise<unknown>,
): Promise<readonly string[]> {
  let free = true;
  const world = new Rating(BUYERS, () => (free ? Promise.resolve() : gate()));
  await world.begin();
  for (const atOnce of history) {
    vi.setSystemTime(Date.now() + 60_000);
    free = false;
    await inOrder(() => Promise.all(atOnce.map((one) => world.does(one))));
    free = true;
  }
  await world.settle();
  world.isExact();
  return [...world.happened()];
}

test("R6.5 given ratings, edits, removals, retries and a stream in any order, then the figures are those of a recount", async () => {
  const seen = new Set<string>();
  const note = (types: readonly string[]) => {
    for (const type of types) seen.add(type);
  };
  for (const story of STORIES) {
    const alone = story.map((one) => [one]);
    note(
      await played(
        alone,
        (all) => all(),
        async () => {},
      ),
    );
  }
  await fc.assert(
    fc.asyncProperty(rounds, fc.scheduler(), async (history, scheduler) => {
      const gate = () => scheduler.schedule(Promise.resolve());
      note(await played(history, (all) => scheduler.waitFor(all()), gate));
    }),
    { numRuns: 150 },
  );
  const all = ["written", "edited", "answered", "reported", "claimed", "kept", "removed"];
  expect([...seen].sort()).toEqual(all.map((name) => `review.${name}`).sort());
}, 120_000);

test("R6.5 given any distribution, then the average is the mean to two decimals, rounded half up, and none of nothing", () => {
  const times = fc.integer({ min: 0, max: 2_000_000 });
  fc.assert(
    fc.property(fc.tuple(times, times, times, times, times), (given) => {
      const kept = Object.fromEntries(given.map((n, place) => [`stars_${place + 1}`, n]));
      const { count, average } = summaryOf(kept);
      const sum = given.reduce((all, n, place) => all + BigInt(n) * BigInt(place + 1), 0n);
      expect(count).toBe(given.reduce((all, n) => all + n, 0));
      if (count === 0) return expect(average).toBeUndefined();
      const hundredths = (sum * 200n + BigInt(count)) / (2n * BigInt(count));
      expect(BigInt(Math.round((average ?? 0) * 100))).toBe(hundredths);
    }),
  );
});
