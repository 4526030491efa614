import fc from "fast-check";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import { pointsKey, pointsOf } from "../../../functions/penalties/store.ts";
import type { Seen } from "./at-once.ts";
import { complaintsOf } from "./complaining.ts";
import { type Happening, happen } from "./happenings.ts";
import { disputesFollowRefunds, disputesOf } from "./hearings.ts";
import { booksOf } from "./invariants.ts";
import { Killer } from "./killer.ts";
import { penalisedIn } from "./penalising.ts";
import { addressReached, givenUpGivesAllBack, lineIsServed } from "./settled.ts";
import { SHOP, World } from "./world.ts";

type History = readonly { readonly hours: number; readonly atOnce: readonly Happening[] }[];

/** Plays a history, one thing after the other; after so many requests each, one is killed. */
export async function played(
  start: (world: World) => Promise<void>,
  history: History,
  kills: number[],
  seen?: Seen,
) {
  const killer = new Killer(kills);
  const world = new World(async (when) => killer.strike(when));
  await start(world);
  world.patience = kills.length;
  killer.arm();
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
  disputesFollowRefunds(world);
  givenUpGivesAllBack(world);
  seen?.count(world);
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
    disputes: disputesOf(world).map(({ status, version, stage, sides }) => [status, version, stage, sides]),
    penalised: penalisedIn(world),
    complaints: complaintsOf(world).map(({ complaint_id, status, version, stage, proposals }) => [
      complaint_id,
      status,
      version,
      stage,
      proposals.map(({ became, amount }) => [became, amount]),
    ]),
    points: pointsOf(world.table.get(pointsKey(SHOP)), SHOP),
    balance: balanceOf(world.table.get(balanceKey(SHOP))),
    journals: journals.map(({ movement }) => movement).sort(),
    answers: world.answers.map(({ status }) => status),
  };
}

/** After how many requests each something is killed: odd before the request, even after it. */
export const strikes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 });
