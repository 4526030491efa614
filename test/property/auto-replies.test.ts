import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { Chatting, type Doing } from "./world/chatting.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterAll(() => vi.useRealTimers());

const doing = fc.constantFrom<Doing>(
  "the buyer asks",
  "the buyer asks",
  "the buyer greets",
  "the shop answers",
  "the bus",
  "the bus",
  "the bus, latest first",
  "the bus again",
);
const rounds = fc.array(
  fc.record({
    hours: fc.constantFrom(0, 0, 0.5, 1, 7.9, 8, 13),
    atOnce: fc.array(doing, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 2, maxLength: 8 },
);

test("R6.2 given buyer, shop and bus at once, then never twice in a row, once in a quiet period, once for each message, and people go first", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(rounds, fc.scheduler(), async (history, scheduler) => {
      let free = true;
      const world = new Chatting(() => (free ? Promise.resolve() : scheduler.schedule(Promise.resolve())));
      await world.begin();
      for (const { hours, atOnce } of history) {
        world.wait(hours);
        free = false;
        await scheduler.waitFor(Promise.all(atOnce.map((one) => world.does(one))));
        free = true;
        world.isRight();
      }
      const replies = world.messages.filter(({ by }) => by === "auto").length;
      await world.does("the bus");
      await world.does("the bus again");
      world.isRight();
      if (replies > 1) seen.set("again", (seen.get("again") ?? 0) + 1);
      for (const { type, data } of world.events) {
        const step = `${type} ${(data as { trigger?: string }).trigger ?? ""}`.trim();
        seen.set(step, (seen.get(step) ?? 0) + 1);
      }
    }),
    { numRuns: 300 },
  );
  // Histories that never get anywhere would prove nothing.
  const steps = [
    "auto_reply.sent keyword",
    "auto_reply.sent outside_hours",
    "auto_reply.sent first_contact",
    "again",
  ];
  for (const step of steps) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
});
