import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plusDays } from "../../functions/kernel/instants.ts";
import { isRefusal, type Refusal } from "../../functions/kernel/refusal.ts";
import { type Balance, NO_BALANCE } from "../../functions/ledger/ledger.ts";
import { newFine, payOwed } from "../../functions/penalties/fines.ts";
import { giveBack, lapse, owedOf, type Penalty, sentence } from "../../functions/penalties/penalty.ts";
import { counted, noPoints, type Points } from "../../functions/penalties/points.ts";
import { FIRST_CALENDAR } from "../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../functions/policies/first-policy.ts";
import { PENALTY_KINDS } from "../../functions/policies/policy.ts";

/** Whatever may happen to a shop, in any order: `n` says to which of its penalties. */
const STEP = fc.oneof(
  fc.record({ do: fc.constant("issue" as const), kind: fc.constantFrom(...PENALTY_KINDS) }),
  fc.record({ do: fc.constantFrom("lapse" as const, "give_back" as const, "pay" as const), n: fc.nat(9) }),
  fc.record({ do: fc.constant("credit" as const), amount: fc.nat(80_000) }),
  fc.record({ do: fc.constant("queue" as const), amount: fc.nat(80_000) }),
  fc.record({ do: fc.constant("days" as const), days: fc.integer({ min: 1, max: 60 }) }),
);

interface World {
  now: string;
  points: Points;
  balance: Balance;
  readonly penalties: Penalty[];
  /** What each penalty's fine has booked, out and back. */
  readonly booked: Map<string, { out: number; back: number; backs: number }>;
  readonly inForce: Set<string>;
}

const { milestones } = FIRST_POLICY.penalties;

function count(world: World, before: Penalty["status"] | undefined, penalty: Penalty): void {
  const { after, reached, left } = counted(world.points, before, penalty, milestones);
  for (const { measure } of left) expect(world.inForce.delete(measure), `${measure} left twice`).toBe(true);
  for (const { measure } of reached) {
    expect(world.inForce.has(measure), `${measure} reached twice`).toBe(false);
    world.inForce.add(measure);
  }
  world.points = after;
}

function accept<T>(outcome: T | Refusal, then: (done: T) => void): void {
  if (!isRefusal(outcome)) then(outcome);
}

function happen(world: World, step: typeof STEP extends fc.Arbitrary<infer T> ? T : never): void {
  const { now, balance, penalties, booked } = world;
  const at = "n" in step && penalties.length > 0 ? step.n % penalties.length : -1;
  const penalty = penalties[at];
  switch (step.do) {
    case "issue": {
      const penalty_id = `pn_${penalties.length}`;
      const ids = { penalty_id, shop_id: "s", buyer_id: "b", order_id: "o", notice_id: "n" };
      const by = { issued_by: { role: "agent", id: "a" } } as const;
      const rules = { now, policy: FIRST_POLICY, calendar: FIRST_CALENDAR };
      const sentenced = sentence({ ...ids, ...by, ...rules, kind: step.kind });
      const { taken, after } = newFine(sentenced.fine, balance);
      const issued = { ...sentenced, fine_taken: taken };
      world.balance = after ?? balance;
      booked.set(penalty_id, { out: taken, back: 0, backs: 0 });
      penalties.push(issued);
      count(world, undefined, issued);
      return;
    }
    case "lapse":
    case "give_back": {
      if (penalty === undefined) return;
      const outcome = step.do === "lapse" ? lapse(penalty, now) : giveBack(penalty, now);
      accept(outcome, (after) => {
        penalties[at] = after;
        count(world, penalty.status, after);
        if (step.do === "lapse") return;
        const books = booked.get(after.penalty_id);
        if (books) Object.assign(books, { back: books.back + after.fine_taken, backs: books.backs + 1 });
        world.balance = {
          ...balance,
          available: balance.available + after.fine_taken,
          fines_owed: balance.fines_owed - owedOf(penalty),
        };
      });
      return;
    }
    case "pay":
      if (penalty === undefined) return;
      accept(payOwed(penalty, balance, now), (paid) => {
        penalties[at] = paid.penalty;
        world.balance = paid.after;
        const books = booked.get(penalty.penalty_id);
        if (books) books.out += paid.taken;
      });
      return;
    case "credit":
      world.balance = { ...balance, available: balance.available + step.amount };
      return;
    case "queue":
      world.balance = { ...balance, queued: step.amount, queued_count: step.amount > 0 ? 1 : 0 };
      return;
    case "days":
      world.now = plusDays(now, step.days);
  }
}

function holds({ points, balance, penalties, booked, inForce }: World): void {
  const { issued, active, lapsed, given_back } = points;
  expect(Math.min(issued, active, lapsed, given_back)).toBeGreaterThanOrEqual(0);
  expect(active + lapsed + given_back).toBe(issued);
  for (const status of ["active", "lapsed", "given_back"] as const) {
    const of = penalties.filter((one) => one.status === status);
    expect(points[status]).toBe(of.reduce((all, one) => all + one.points, 0));
  }
  const due = milestones.filter((one) => one.points <= active).map(({ measure }) => measure);
  expect([...inForce].sort()).toEqual([...due].sort());
  expect(balance.available).toBeGreaterThanOrEqual(0);
  expect(balance.fines_owed).toBe(penalties.reduce((all, one) => all + owedOf(one), 0));
  for (const penalty of penalties) {
    const books = booked.get(penalty.penalty_id);
    expect(books?.out).toBe(penalty.fine_taken);
    expect(books?.out).toBeLessThanOrEqual(penalty.fine);
    expect(books?.backs).toBe(penalty.status === "given_back" ? 1 : 0);
    if (penalty.status === "given_back") expect(books?.back).toBe(books?.out);
  }
}

describe("Penalties under any order of happenings (R5.2, R5.4, R3.5)", () => {
  test("points are never negative and add up, milestones are told once each way, fines are taken and reversed at most once", () => {
    fc.assert(
      fc.property(fc.array(STEP, { maxLength: 60 }), (steps) => {
        const world: World = {
          now: "2026-03-02T03:00:00.000Z",
          points: noPoints("s"),
          balance: NO_BALANCE,
          penalties: [],
          booked: new Map(),
          inForce: new Set(),
        };
        for (const step of steps) {
          happen(world, step);
          holds(world);
        }
      }),
      { numRuns: 500 },
    );
  });
});
