import { plusHours } from "../kernel/instants.ts";
import { publish } from "../platform/bus.ts";
import { SYSTEM } from "../platform/caller.ts";
import { subjectOf } from "../platform/cases.ts";
import { type Key, loadOne, save } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { CLOCKS } from "./kinds.ts";
import { type DuePlace, duePage, type OpenDue, placeOf, SHARDS } from "./open-dues.ts";

/** How many events one request to the bus may hold. */
const AT_ONCE = 10;

function reached(shard: number): Key {
  return { pk: "TIMER", sk: `REMINDED#${shard}` };
}

/**
 * R7.4: one reminder for each deadline that came within reach, `<kind>.due_soon`. How far it came is kept
 * for each shard, so a deadline is told again only after a crash, and then under the same event id. A case
 * that opens within reach of its deadline already is not reminded of what it was just told.
 */
export async function remind(now: string, policyVersion: number): Promise<number> {
  const until = plusHours(now, (await policyAt(policyVersion)).reminder_hours);
  const sent = await Promise.all(SHARDS.map((shard) => remindShard(shard, now, until)));
  return sent.reduce((all, some) => all + some, 0);
}

async function remindShard(shard: number, now: string, until: string): Promise<number> {
  const kept = (await loadOne(reached(shard)))?.place as DuePlace | undefined;
  // A policy that reminds later than the one before it: what is in reach now was told already.
  if (kept && kept.due_at > until) return 0;
  let sent = 0;
  for (let after = kept && kept.due_at >= now ? kept : undefined; ; ) {
    const page = await duePage(shard, now, until, after);
    const told = page.dues.filter(({ kind }) => CLOCKS[kind].ends === "by workflow");
    for (let first = 0; first < told.length; first += AT_ONCE) {
      await publish(told.slice(first, first + AT_ONCE).map((due) => dueSoon(due, now)));
    }
    sent += told.length;
    const last = page.dues.at(-1);
    if (last) await save({ ...reached(shard), place: placeOf(shard, last) });
    after = page.last;
    if (after === undefined) return sent;
  }
}

function dueSoon(due: OpenDue, now: string) {
  const { kind, case_id, stage, due_at } = due;
  return {
    event_id: `${case_id}-${stage}-due_soon`,
    type: `${kind}.due_soon`,
    at: now,
    seq: 0,
    actor: { role: SYSTEM.role, id: "reminder" },
    subject: subjectOf(due),
    data: { due_at, stage },
  };
}
