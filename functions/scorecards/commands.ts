import { isDeepStrictEqual } from "node:util";
import { type Day, dayOf, type Instant, nextDay } from "../kernel/instants.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { SYSTEM } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { Told } from "../platform/published.ts";
import { stretch } from "../platform/table.ts";
import { METRICS, type Metric } from "../policies/scorecards.ts";
import { policyAt } from "../policies/versions.ts";
import { merged, type Reading, weigh } from "./fact.ts";
import { readingsOf } from "./readings.ts";
import { rankOf, reachedBy, riskOf } from "./risk.ts";
import { CASES_SHOWN, difference, type Figures, figuresOf } from "./scorecard.ts";
import {
  addToDay,
  type Card,
  cardKey,
  cardOf,
  caseOfRow,
  casesBehind,
  caughtUp,
  countedSince,
  DAYS,
  dayOfItem,
  factKey,
  factOf,
  keepCard,
  keepFact,
  makeAgain,
  placeShop,
  scorecardPk,
  showCase,
  type Tally,
  tallyKey,
  tallyOf,
} from "./store.ts";

const DONE: Answer = { status: 200, body: {} };

/**
 * R6.7: counts what an event says of its shop. May come twice, late, or in any order: each fact adds once what it comes to.
 * Answers whether anything is counted otherwise than before.
 */
export async function count(event: Told): Promise<boolean> {
  const { shop_id } = event.subject;
  if (shop_id === undefined) return false;
  let isChanged = false;
  for (const reading of readingsOf(event)) {
    const outcome = await read(shop_id, reading);
    if (isRefusal(outcome)) throw new Error(`a fact stays contended: ${outcome.code}`);
    isChanged ||= outcome.body === CHANGED;
  }
  return isChanged;
}

const CHANGED = "changed";

/** A fact and what it adds, in one transaction: the days are always the sum of the facts. */
function read(shopId: string, reading: Reading): Promise<Answer | Refusal> {
  const { metric, fact_id } = reading;
  return run({
    reads: { fact: factKey(shopId, metric, fact_id) },
    receivedMs: Date.now(),
    plan(facts): Plan {
      const before = factOf(facts.get("fact"));
      const { version = 0, shares = [], behind: _was, ...known } = before ?? {};
      const fact = merged(before && (known as typeof before), reading);
      const weight = weigh(fact);
      const after = { ...fact, ...weight, version: version + 1 };
      if (before && isDeepStrictEqual({ ...after, version }, before)) return { changes: [], answer: DONE };
      const moved = difference(metric, shares, weight.shares);
      const rows = isDeepStrictEqual(before?.behind, weight.behind) ? [] : showCase(shopId, before, after);
      const counts: Change[] =
        moved.length > 0 || rows.length > 0
          ? [
              ...moved.map((day) => addToDay(shopId, day)),
              ...rows,
              countedSince(shopId, metric, pointsIn(moved)),
            ]
          : [];
      const answer = counts.length > 0 ? { ...DONE, body: CHANGED } : DONE;
      return { changes: [keepFact(shopId, after), ...counts], answer };
    },
  });
}

function pointsIn(moved: ReturnType<typeof difference>): number {
  return moved.reduce((all, { counted }) => all + (counted.points?.n ?? 0), 0);
}

/** The days of a window and of the one before it lie in one stretch. */
const MOST_DAYS = 100;

/**
 * R6.7: makes a shop's card anew of its days: figures, the newest cases behind each metric, risk. What is counted meanwhile
 * makes this begin again, so that a card never says less than was counted when it was kept.
 */
export function makeCard(shopId: string): Promise<Answer | Refusal> {
  return run({
    reads: { tally: tallyKey(shopId), card: cardKey(shopId) },
    receivedMs: Date.now(),
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const tally = tallyOf(facts.get("tally"), shopId);
      const before = cardOf(facts.get("card"));
      const today = dayOf(now);
      // Nothing was ever counted, or somebody else has made it of all there is.
      const isMade = before?.as_of === today && tally.stale.length === 0;
      if (tally.revision === 0 || isMade) return { changes: [], answer: DONE };
      const { window_days, targets } = (await policyAt(settings.policy)).scorecards;
      const [{ items }, newest] = await Promise.all([
        stretch({ pk: scorecardPk(shopId), prefix: DAYS, limit: MOST_DAYS, newestFirst: true }),
        newestCases(shopId, before ? tally.stale : METRICS),
      ]);
      const figures = figuresOf(items.map(dayOfItem), today, window_days, tally.points);
      const risk = riskOf(reachedBy(figures, targets));
      const isOther = risk.level !== (before?.level ?? "low");
      // A card that was lost, and is rebuilt, goes on where its events ended.
      const told = facts.learned("event") ? await lastTold(shopId) : (before?.told ?? 0);
      const card: Card = {
        ...risk,
        as_of: today,
        window_days,
        figures,
        cases: { ...before?.cases, ...newest },
        since: isOther ? now : (before?.since ?? now),
        told: isOther ? told + 1 : told,
        version: (before?.version ?? 0) + 1,
      };
      return { changes: changesOf(tally, before, card, now), answer: DONE };
    },
  });
}

async function lastTold(shopId: string): Promise<number> {
  const pk = scorecardPk(shopId);
  const { items } = await stretch({ pk, prefix: "EVENT#", limit: 1, newestFirst: true });
  return Number(items[0]?.seq ?? 0);
}

/** The newest cases behind each of these metrics, as they are at this instant: a list may follow later, a card may not. */
async function newestCases(shopId: string, metrics: readonly Metric[]): Promise<Card["cases"]> {
  const found = await Promise.all(
    metrics.map((metric) =>
      stretch({ pk: casesBehind(shopId, metric), prefix: "", limit: CASES_SHOWN, newestFirst: true }),
    ),
  );
  return Object.fromEntries(
    metrics.map((metric, place) => [metric, (found[place]?.items ?? []).map(caseOfRow)]),
  );
}

/** The card, when it is made again, the shop's place among all where that moved, and the event where the risk is another one. */
function changesOf(tally: Tally, before: Card | undefined, card: Card, now: Instant): Change[] {
  const { shop_id } = tally;
  const rank = rankOf(card, shop_id);
  const stays = before && rankOf(before, shop_id) === rank && isDeepStrictEqual(before.reasons, card.reasons);
  const again = turnOf(card);
  const level = before?.level ?? "low";
  return [
    caughtUp(tally),
    keepCard(shop_id, card),
    ...(before && turnOf(before) === again ? [] : [makeAgain(shop_id, again)]),
    ...(stays ? [] : [placeShop({ ...card, shop_id }, rank)]),
    ...(card.level === level ? [] : [told(shop_id, level, card, now)]),
  ];
}

/** On which day a card is to be made again where nothing happens: tomorrow, unless there is nothing that could change. */
function turnOf({ figures, as_of }: Card): Day | undefined {
  return isEmpty(figures) ? undefined : nextDay(as_of);
}

/** Nothing was counted in all the days that are looked at: tomorrow is as today. */
function isEmpty(figures: Readonly<Record<Metric, Figures>>): boolean {
  return Object.values(figures).every((both) =>
    [both.now, both.before].every(({ n, of }) => n === 0 && of === 0),
  );
}

function told(shop_id: string, from: string, { level, reasons, told: seq }: Card, at: Instant): Change {
  return record(scorecardPk(shop_id), {
    event_id: `sc_${shop_id}-${seq}`,
    type: "scorecard.risk_changed",
    at,
    seq,
    actor: { role: SYSTEM.role, id: "scorecard" },
    subject: { shop_id },
    from,
    to: level,
    data: { level, reasons: reasons.map(({ metric }) => metric) },
  });
}
