import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import type { Appeal } from "../../functions/appeals/appeal.ts";
import { hearingOf } from "../../functions/hearings/court.ts";
import type { Caller } from "../../functions/platform/caller.ts";
import { caseKey } from "../../functions/platform/cases.ts";
import { AGENTS, AppealWorld, SELLER } from "./world/appealing.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

afterEach(() => vi.useRealTimers());

const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ what: fc.constant("go_on" as const), n: fc.nat(2), pick: fc.nat(23) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constantFrom("lapse" as const, "pay" as const), n: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("credit" as const), amount: fc.nat(60_000) }) },
);
type Happening = Parameters<Parameters<typeof happening.map>[0]>[0];

const history = fc.array(
  fc.record({
    hours: fc.oneof(
      { weight: 30, arbitrary: fc.nat(2) },
      { weight: 2, arbitrary: fc.constantFrom(24, 168) },
      { weight: 1, arbitrary: fc.constant(24 * 90) },
    ),
    atOnce: fc.array(happening, { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 16, maxLength: 48 },
);

const DECISION = { text: "Ditinjau.", outcome: "refused", reason: "evidence_contradicts" };
const UPHELD = { text: "Ditinjau.", outcome: "upheld", reason: "carrier_confirms" };

/** Whatever may happen to the appeal of a penalty, wherever it stands; `pick` chooses among what gets it on. */
async function goOn(world: AppealWorld, n: number, pick: number): Promise<unknown> {
  const penalty = world.penalty(n);
  if (penalty === undefined) return;
  const { penalty_id, open_appeal: id } = penalty;
  if (id === undefined) return world.tell(SELLER, `/penalties/${penalty_id}/appeals`);
  const appeal = hearingOf<Appeal>(world.table.get(caseKey("appeal", id)));
  const at = `/appeals/${id}`;
  if (pick === 0) return world.tell(SELLER, `${at}/withdrawal`);
  if (pick < 4 || appeal === undefined) return world.expire(id);
  if (appeal.status === "gathering") return world.handIn(id);
  const agent = AGENTS[pick % 3] as Caller;
  const held = appeal.status === "in_review" ? appeal.claimed_by : undefined;
  if (held === undefined) return world.tell(agent, `${at}/claim`);
  const holder = pick < 6 ? agent : (AGENTS.find((one) => one.id === held) ?? agent);
  if (pick < 10) return world.tell(holder, `${at}/further-evidence`, { text: "Foto resi." });
  return world.tell(holder, `${at}/decision`, pick % 2 ? UPHELD : DECISION);
}

async function happen(world: AppealWorld, it: Happening): Promise<unknown> {
  if (it.what === "credit") return world.topUp(it.amount);
  if (it.what === "pay") return world.pay();
  if ("pick" in it) return goOn(world, it.n, it.pick);
  return world.lapse(world.penalty(it.n)?.penalty_id ?? "");
}

test("R5.2 R5.3 R5.4 given appeals, lapses and credits in any order and at once, then points add up, fines are reversed once, and two appeals are all there are", async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.nat(120_000), history, fc.scheduler(), async (money, rounds, scheduler) => {
      const world = new AppealWorld(() => scheduler.schedule(Promise.resolve()));
      world.topUp(money);
      for (const kind of ["empty_parcel", "no_answer", "empty_parcel"] as const) world.issue(kind);
      for (const { hours, atOnce } of rounds) {
        world.wait(hours);
        await scheduler.waitFor(Promise.all(atOnce.map((it) => happen(world, it))));
        world.isRight();
      }
      expect(world.answers.filter(({ status }) => status >= 500)).toEqual([]);
      for (const { type, from } of world.table.all()) {
        if (typeof type !== "string") continue;
        const step = `${type} ${type === "penalty.given_back" ? from : ""}`.trim();
        seen.set(step, (seen.get(step) ?? 0) + 1);
      }
      for (const { body } of world.answers) {
        if (body.code) seen.set(body.code, (seen.get(body.code) ?? 0) + 1);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  );
  // Histories that never get anywhere would prove nothing.
  for (const step of RARE) expect(seen.get(step) ?? 0, `histories with ${step}`).toBeGreaterThan(0);
});

const RARE = [
  "penalty.given_back active",
  "penalty.given_back lapsed",
  "penalty.fine_paid",
  "appeal.evidence_wanted",
  "appeal.escalated",
  "appeal.settled",
  "own_decision",
  "no_appeals_left",
  "appeal_window_over",
  "appeal_open",
  "case_status",
];
