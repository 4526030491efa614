import fc from "fast-check";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import type { Mail } from "../../functions/notifications/notification.ts";
import { type Doing, Mailing } from "./world/mailing.ts";

const posted = vi.hoisted(() => ({ to: (_mail: unknown): void => {} }));

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));
vi.mock("../../functions/platform/secret.ts", () => ({ secret: async () => "the-key" }));
vi.mock("../../functions/notifications/postbox.ts", () => ({
  sender: () => "no-reply@toko.example",
  post: async (_from: string, mail: Mail) => {
    posted.to(mail);
    return true;
  },
}));

beforeEach(() => {
  process.env.API_URL = "https://api.example";
});
afterAll(() => vi.useRealTimers());

const doing = fc.constantFrom<Doing>(
  "an order arrives",
  "an order arrives",
  "the timer",
  "the timer",
  "opt in",
  "opt out",
  "the bus",
  "the bus again",
);
const rounds = fc.array(
  fc.record({
    hours: fc.constantFrom(0, 1, 5, 24, 60),
    atOnce: fc.array(doing, { minLength: 1, maxLength: 5 }),
  }),
  { minLength: 2, maxLength: 6 },
);

test("R6.4 given shops, timers, the bus and the buyer at once, then no limit is passed, no offer unwanted, no mail twice", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(rounds, fc.scheduler(), async (history, scheduler) => {
      let free = true;
      const world = new Mailing(() => (free ? Promise.resolve() : scheduler.schedule(Promise.resolve())));
      const mails: Mail[] = [];
      posted.to = (mail) => mails.push(mail as Mail);
      await world.begin();
      await world.does("opt in");
      for (const { hours, atOnce } of history) {
        world.wait(hours);
        free = false;
        await scheduler.waitFor(Promise.all(atOnce.map((one) => world.does(one))));
        free = true;
        world.isRight();
      }
      world.wait(0);
      await world.does("the bus again");
      world.isRight();

      const told = world.events.filter(({ type }) => String(type).startsWith("notification."));
      const emailed = told.filter(({ type }) => type === "notification.sent");
      expect(told.length, "each message that was sent has one end").toBe(world.sent().length);
      expect(mails.length, "one mail for each").toBe(emailed.length);
      for (const { type, data } of world.events) {
        const step = `${type} ${(data as { reason?: string }).reason ?? ""}`.trim();
        seen.set(step, (seen.get(step) ?? 0) + 1);
      }
    }),
    { numRuns: 300 },
  );
  const steps = [
    "follow_up.scheduled",
    "follow_up.sent",
    "follow_up.moved",
    "follow_up.skipped too_often",
    "follow_up.skipped not_opted_in",
    "notification.sent",
    "offers.opted_out",
  ];
  // Histories that never get anywhere would prove nothing.
  for (const step of steps) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
});
