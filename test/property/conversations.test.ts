import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { type Doing, Talking } from "./world/talking.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterAll(() => vi.useRealTimers());

const side = fc.constantFrom("buyer" as const, "shop" as const);
const doing: fc.Arbitrary<Doing> = fc.oneof(
  // Few keys, so that the same call comes again, at once or later.
  { arbitrary: fc.record({ do: fc.constant("write" as const), side, key: fc.nat(7) }), weight: 4 },
  {
    arbitrary: fc.record({ do: fc.constant("read" as const), side, to: fc.integer({ min: 1, max: 9 }) }),
    weight: 3,
  },
  {
    arbitrary: fc.record({ do: fc.constant("reply" as const), to: fc.integer({ min: 1, max: 6 }) }),
    weight: 1,
  },
  { arbitrary: fc.record({ do: fc.constant("timer" as const) }), weight: 2 },
);
const rounds = fc.array(
  fc.record({
    minutes: fc.constantFrom(0, 1, 30, 61, 1_500),
    atOnce: fc.array(doing, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 2, maxLength: 7 },
);

test("R6.1 given both sides, a shop's replies and the timer at once, killed and tried again, then nothing is said twice, every number is there once, and what is unread is exact", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      rounds,
      fc.scheduler(),
      fc.infiniteStream(fc.nat(9)),
      async (history, scheduler, dice) => {
        let free = true;
        const talking = new Talking(async () => {
          if (free) return;
          await scheduler.schedule(Promise.resolve());
          // Before the request or after it: nobody knows whether it was carried out.
          if (dice.next().value === 0) throw new Error("killed");
        });
        for (const { minutes, atOnce } of history) {
          talking.wait(minutes);
          free = false;
          await scheduler.waitFor(Promise.all(atOnce.map((one) => talking.does(one))));
          free = true;
          talking.isRight();
        }
        for (const { type, data } of talking.events) {
          const { by = "", answer } = data as { by?: string; answer?: unknown };
          const step = `${type} ${by}${answer ? " answers" : ""}`.trim();
          seen.set(step, (seen.get(step) ?? 0) + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
  const steps = [
    "conversation.message_sent buyer",
    "conversation.message_sent shop answers",
    "conversation.message_sent auto",
    "conversation.read buyer",
    "conversation.read shop",
    "conversation.unread_by_shop",
    "conversation.unread_by_buyer",
  ];
  // Histories that never get anywhere would prove nothing.
  for (const step of steps) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
});
