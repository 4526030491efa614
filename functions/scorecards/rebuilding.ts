import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller, SYSTEM } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record, toldOf } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { page } from "../platform/lists.ts";
import { log } from "../platform/log.ts";
import { type Item, loadOne, stretch } from "../platform/table.ts";
import { count, makeCard } from "./commands.ts";
import { begin, type Place, type Rebuild, type Stretch, wentOn } from "./rebuild.ts";
import { SOURCES } from "./record.ts";
import { keepRebuild, rebuildKey, rebuildOf, rebuildPk } from "./store.ts";
import { rebuildView } from "./view.ts";

/** R6.7: an operator wants a shop's scorecard to be made anew of the record. It is begun, and carried out behind the API. */
export function beginRebuild(
  shopId: string,
  caller: Caller,
  receivedMs: number,
  call: CallRecord | undefined,
): Promise<Answer | Refusal> {
  return run({
    reads: { rebuild: rebuildKey(shopId) },
    receivedMs,
    call,
    plan(facts, { now }): Plan | Refusal {
      const before = rebuildOf(facts.get("rebuild"));
      const after = begin(before, shopId, now);
      if (isRefusal(after)) return after;
      return {
        changes: [keepRebuild(after, before === undefined), told(after, "rebuild_begun", caller)],
        answer: { status: 202, body: rebuildView(after) },
      };
    },
  });
}

/** How long one run may take: the event at its end brings the next. */
const ENOUGH_MS = 20_000;

/** Goes on with a shop's rebuild from where it is. Done twice it counts nothing twice, and only one of the two is kept. */
export async function goOn(shopId: string): Promise<void> {
  const before = rebuildOf(await loadOne(rebuildKey(shopId)));
  if (before?.status !== "running") return;
  const until = Date.now() + ENOUGH_MS;
  const done = { cases: 0, events: 0, mended: 0 };
  let place: Place | undefined = before;
  while (place && Date.now() < until) {
    const { gone, next }: Read = await readOn(shopId, place);
    for (const name of ["cases", "events", "mended"] as const) done[name] += gone[name];
    place = next;
  }
  if (place === undefined) {
    const made = await makeCard(shopId);
    if (isRefusal(made)) throw new Error(`the card of a rebuild is not made: ${made.code}`);
  }
  const outcome = await keep(before, done, place);
  if (isRefusal(outcome)) log.info("somebody else went on", { shop_id: shopId, code: outcome.code });
}

function keep(before: Rebuild, done: Stretch, place: Place | undefined): Promise<Answer | Refusal> {
  return run({
    reads: { rebuild: rebuildKey(before.shop_id) },
    receivedMs: Date.now(),
    plan(facts, { now }): Plan | Refusal {
      if (rebuildOf(facts.get("rebuild"))?.version !== before.version) return notFound("rebuild");
      const after = wentOn(before, done, place, now);
      const name = place ? "rebuild_went_on" : "rebuilt";
      return {
        changes: [keepRebuild(after, false), told(after, name, SYSTEM)],
        answer: { status: 200, body: {} },
      };
    },
  });
}

/** How many cases are read from a list at once, and how many of them side by side. */
const CASES_AT_ONCE = 20;
const SIDE_BY_SIDE = 5;

interface Read {
  readonly gone: Stretch;
  readonly next: Place | undefined;
}

/** The cases of one page, and where the next one is. */
async function readOn(shopId: string, { source, next_token }: Place): Promise<Read> {
  const from = SOURCES[source];
  if (from === undefined) return { gone: { cases: 0, events: 0, mended: 0 }, next: undefined };
  const wanted = { list: from.list(shopId), by: "age", newestFirst: false, limit: CASES_AT_ONCE } as const;
  const found = await page({ ...wanted, next_token });
  if (isRefusal(found)) throw new Error(`a rebuild is at no place: ${found.code}`);
  let events = 0;
  let mended = 0;
  for (let at = 0; at < found.items.length; at += SIDE_BY_SIDE) {
    const some = found.items.slice(at, at + SIDE_BY_SIDE).flatMap(from.partitions);
    for (const heard of await Promise.all(some.map(hearAgain))) {
      events += heard.events;
      mended += heard.mended;
    }
  }
  const more = found.next_token ? { source, next_token: found.next_token } : undefined;
  const other = source + 1 < SOURCES.length ? { source: source + 1 } : undefined;
  return { gone: { cases: found.items.length, events, mended }, next: more ?? other };
}

/** Everything that was recorded of a case is heard again. */
async function hearAgain(pk: string): Promise<{ events: number; mended: number }> {
  let events = 0;
  let mended = 0;
  for (let after: string | undefined; ; ) {
    const { items, last }: { items: Item[]; last?: string } = await stretch({
      pk,
      prefix: "EVENT#",
      limit: 100,
      after,
    });
    for (const item of items) if (await count(toldOf(item))) mended += 1;
    events += items.length;
    after = last;
    if (after === undefined) return { events, mended };
  }
}

function told(rebuild: Rebuild, name: string, caller: Caller): Change {
  const { shop_id, version, updated_at: at, status, cases, events, mended } = rebuild;
  return record(rebuildPk(shop_id), {
    event_id: `sr_${shop_id}-${version}`,
    type: `scorecard.${name}`,
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { shop_id },
    to: status,
    data: { cases, events, mended },
  });
}
