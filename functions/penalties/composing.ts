import type { Instant } from "../kernel/instants.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Balance } from "../ledger/ledger.ts";
import { balanceKey, balanceOf, book, creditFine, debitFine, rebalance } from "../ledger/store.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import type { Facts } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { Key } from "../platform/table.ts";
import type { Milestone } from "../policies/policy.ts";
import { entryOf, newFine, payOwed } from "./fines.ts";
import { dueOf, type EventName, giveBack, lapse, owedOf, type Penalty } from "./penalty.ts";
import { counted, type Points, type Reached } from "./points.ts";
import { advance, count, penaltyPk, pointsKey, pointsOf, pointsPk } from "./store.ts";

/** What is known of a shop when a penalty is decided: its points, and its balance where that was read. */
export interface Known {
  readonly points: Points;
  readonly balance: Balance | undefined;
}

/**
 * The facts that deciding a penalty wants, by the names that its changes guard: read along where the shop is known
 * beforehand, which saves a call where the shop has had points before.
 */
export function readsFor(shopId: string | undefined): Readonly<Record<string, Key>> {
  return shopId === undefined ? {} : { points: pointsKey(shopId), balance: balanceKey(shopId) };
}

/** What the facts of a command say of a shop. What was not read is assumed, and taught where that is wrong. */
export function knownOf(facts: Facts, reads: Readonly<Record<string, Key>>, shopId: string): Known {
  const knowsBalance = "balance" in reads || facts.learned("balance");
  return {
    points: pointsOf(facts.get("points"), shopId),
    balance: knowsBalance ? balanceOf(facts.get("balance")) : undefined,
  };
}

/** A decided penalty, and all that is written of it: for the transaction of whoever decided. */
export interface Composed {
  readonly penalty: Penalty;
  readonly changes: readonly Change[];
}

/** R5.2: a penalty is issued: itself, its points with the milestones they reach, what its fine takes, its event. */
export function issuing(
  sentenced: Penalty,
  { points, balance }: Known,
  milestones: readonly Milestone[],
  caller: Caller,
): Composed {
  const { taken, after } = newFine(sentenced.fine, balance);
  const penalty = { ...sentenced, fine_taken: taken };
  const { shop_id } = penalty;
  const paid = after && balance ? [rebalance(shop_id, balance, after)] : [debitFine(shop_id, taken)];
  return {
    penalty,
    changes: [
      ...advance(undefined, penalty),
      ...counting(points, undefined, penalty, milestones, caller),
      ...(penalty.fine > 0 ? paid : []),
      ...(taken > 0 ? [book(entryOf(penalty, "fine_taken", taken))] : []),
      told(undefined, penalty, "issued", caller),
    ],
  };
}

/**
 * R5.4: points and fine are given back, in the transaction of whoever upholds the appeal, exactly once: the penalty's
 * version guards it. `penalty` is as it was read by that command, under the fact `penalty`.
 */
export function givingBack(
  before: Penalty,
  { points }: Known,
  milestones: readonly Milestone[],
  now: Instant,
  caller: Caller,
): Composed | Refusal {
  const penalty = giveBack(before, now);
  if (isRefusal(penalty)) return penalty;
  const { shop_id, fine, fine_taken } = penalty;
  return {
    penalty,
    changes: [
      ...advance(before, penalty),
      ...counting(points, before.status, penalty, milestones, caller),
      ...(fine > 0 ? [creditFine(shop_id, fine_taken, owedOf(before))] : []),
      ...(fine_taken > 0 ? [book(entryOf(penalty, "fine_given_back", fine_taken))] : []),
      told(before, penalty, "given_back", caller),
    ],
  };
}

/** R5.3: what happened to an appeal, as its penalty keeps it: `after` is what it changed. */
export function appealed(
  before: Penalty,
  after: Penalty,
  name: "appeal_opened" | "appealed" | "appeal_ended",
  caller: Caller,
): readonly Change[] {
  return [...advance(before, after), told(before, after, name, caller)];
}

/** R5.2: points lapse. */
export function lapsing(
  before: Penalty,
  { points }: Known,
  milestones: readonly Milestone[],
  now: Instant,
  caller: Caller,
): Composed | Refusal {
  const penalty = lapse(before, now);
  if (isRefusal(penalty)) return penalty;
  return {
    penalty,
    changes: [
      ...advance(before, penalty),
      ...counting(points, before.status, penalty, milestones, caller),
      told(before, penalty, "lapsed", caller),
    ],
  };
}

/** R3.5: a credit serves what is owed of a fine. */
export function payingOwed(
  before: Penalty,
  balance: Balance,
  now: Instant,
  caller: Caller,
): Composed | Refusal {
  const paid = payOwed(before, balance, now);
  if (isRefusal(paid)) return paid;
  const { penalty, taken, after } = paid;
  return {
    penalty,
    changes: [
      ...advance(before, penalty),
      rebalance(penalty.shop_id, balance, after),
      book(entryOf(penalty, "fine_taken", taken)),
      told(before, penalty, "fine_paid", caller),
    ],
  };
}

/** The shop's points since, and one event for each milestone that was crossed; the marketplace enforces them. */
function counting(
  points: Points,
  before: Penalty["status"] | undefined,
  penalty: Penalty,
  milestones: readonly Milestone[],
  caller: Caller,
): Change[] {
  const { after, reached, left } = counted(points, before, penalty, milestones);
  const crossed = [
    ...left.map((milestone) => ({ type: "shop.milestone_left", milestone })),
    ...reached.map((milestone) => ({ type: "shop.milestone_reached", milestone })),
  ];
  return [
    count(after),
    ...crossed.map(({ type, milestone }, place) => {
      const seq = points.told + place + 1;
      return crossing(after, type, milestone, seq, penalty, caller);
    }),
  ];
}

function crossing(
  { shop_id, active }: Points,
  type: string,
  { points: milestone, measure }: Reached,
  seq: number,
  { penalty_id, updated_at: at }: Penalty,
  caller: Caller,
): Change {
  return record(pointsPk(shop_id), {
    event_id: `pts_${shop_id}-${seq}`,
    type,
    at,
    seq,
    actor: actorOf(caller),
    subject: { shop_id, penalty_id },
    data: { points: active, milestone, measure },
  });
}

/** A penalty's event: ids, codes, amounts and instants (R8.5). */
function told(before: Penalty | undefined, after: Penalty, name: EventName, caller: Caller): Change {
  const { penalty_id, notice_id, order_id, shop_id, buyer_id, version, kind, points, fine, fine_taken } =
    after;
  const due = dueOf(after);
  return record(penaltyPk(penalty_id), {
    event_id: `${penalty_id}-${version}`,
    type: `penalty.${name}`,
    at: after.updated_at,
    seq: version,
    actor: actorOf(caller),
    subject: { penalty_id, notice_id, order_id, shop_id, buyer_id },
    ...(before ? { from: before.status } : {}),
    to: after.status,
    data: {
      kind,
      points,
      fine,
      fine_taken,
      fine_owed: owedOf(after),
      currency: "IDR",
      ...(due ? { lapses_at: due.at } : {}),
      ...(name.startsWith("appeal") ? appealsTold(after) : {}),
      ...(name === "given_back" && fine_taken > 0 ? { serves_queue: true } : {}),
    },
  });
}

function appealsTold({ appeals_used, appeal_until, open_appeal }: Penalty) {
  return { appeals_used, appeal_until, ...(open_appeal ? { appeal_id: open_appeal } : {}) };
}
