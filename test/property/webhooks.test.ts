import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { Outcome } from "../../functions/webhooks/delivery.ts";
import { opened } from "../../functions/webhooks/webhook.ts";
import { anEvent } from "../unit/webhooks/given.ts";
import { Killer } from "./world/killer.ts";
import { Postal } from "./world/postal.ts";

vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));
vi.mock("../../functions/platform/secret.ts", () => ({ secret: async () => "the-key" }));
vi.mock("../../functions/platform/queue.ts", { spy: true });
vi.mock("../../functions/webhooks/sending.ts", { spy: true });

afterEach(() => vi.useRealTimers());

const BEGINNING = Date.parse("2026-11-25T03:00:10Z");
const URLS = ["https://satu.example/", "https://dua.example/"] as const;
const GOOD: Outcome = { code: 204 };

const bad = fc.constantFrom<Outcome>({ code: 500 }, { code: 404 }, { code: 302 }, { why: "timed_out" });
/** What each consumer answers first; then it is well. Fewer failures than there are attempts. */
const failures = fc.tuple(fc.array(bad, { maxLength: 8 }), fc.array(bad, { maxLength: 8 }));
/** Events by number: some are heard more than once. */
const heard = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 10 });
const strikes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 25 });

async function played(events: readonly number[], [one, two]: [Outcome[], Outcome[]], kills: number[]) {
  const killer = new Killer(kills);
  const answers = new Map([
    [URLS[0], one],
    [URLS[1], two],
  ] as [string, Outcome[]][]);
  const consumer = (url: string, nth: number) => answers.get(url)?.[nth] ?? GOOD;
  const world = new Postal(async (when) => killer.strike(when), consumer, BEGINNING);
  const webhooks = URLS.map((url, n) =>
    opened(`wh_${n + 1}`, { url, types: ["refund.*"] }, new Date(BEGINNING).toISOString()),
  );
  world.register(webhooks.slice(0, 1));
  world.register(webhooks.slice(1), "toko-1");
  killer.arm();
  for (const seq of events) await world.tell(anEvent({ id: `rf_1-${seq}`, seq }));
  await world.run();
  return { world, killed: killer.struck };
}

test("R8.3 given functions that die anywhere, events heard twice and servers that fail, then every event arrives, under one id and as one body", async () => {
  await fc.assert(
    fc.asyncProperty(heard, failures, strikes, async (events, failing, kills) => {
      const { world } = await played(events, failing, kills);
      const ids = [...new Set(events.map((seq) => `rf_1-${seq}`))];
      expect(world.deliveries).toHaveLength(ids.length * URLS.length);
      for (const { status, attempts } of world.deliveries) {
        expect(status).toBe("delivered");
        expect(attempts).toBeLessThanOrEqual(10);
      }
      for (const url of URLS)
        for (const id of ids) {
          const got = world.got.filter((one) => one.url === url && one.id === id);
          expect(got.some(({ outcome }) => outcome === GOOD)).toBe(true);
          expect(new Set(got.map(({ body }) => body)).size).toBe(1);
        }
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
});

test("R8.3 given nothing dies, then each event is sent until it arrives and never again, and no attempt is early", async () => {
  const SCHEDULE = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
  await fc.assert(
    fc.asyncProperty(heard, failures, async (events, failing) => {
      const { world } = await played(events, failing, []);
      for (const url of URLS)
        for (const id of new Set(events.map((seq) => `rf_1-${seq}`))) {
          const got = world.got.filter((one) => one.url === url && one.id === id);
          expect(got.filter(({ outcome }) => outcome === GOOD)).toHaveLength(1);
          expect(got.at(-1)?.outcome).toBe(GOOD);
          for (const [n, { at }] of got.slice(1).entries()) {
            const waited = (at - (got[n]?.at ?? 0)) / 1_000;
            expect(waited).toBeGreaterThanOrEqual(SCHEDULE[n] ?? 0);
            // What the timer brings comes on its minute.
            expect(waited).toBeLessThanOrEqual((SCHEDULE[n] ?? 0) + 60);
          }
        }
    }),
    { numRuns: Number(process.env.RUNS ?? 100) },
  );
});
