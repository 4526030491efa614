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
  countedSince,
  DAYS,
  dayOfItem,
  factKey,
  factOf,
  keepCard,
  keepFact,
  type Made,
  placeShop,
  scorecardPk,
  showCase,
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
 * makes this begin again, so that a card never says less than its revision.
 */
export function makeCard(shopId: string): Promise<Answer | Refusal> {
  return run({
    reads: { card: cardKey(shopId) },
    receivedMs: Date.now(),
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const card = cardOf(facts.get("card"), shopId);
      if (card.revision === 0) return { changes: [], answer: DONE };
      const today = dayOf(now);
      const { window_days, targets } = (await policyAt(settings.policy)).scorecards;
      const [{ items }, newest] = await Promise.all([
        stretch({ pk: scorecardPk(shopId), prefix: DAYS, limit: MOST_DAYS, newestFirst: true }),
        newestCases(shopId, card.made ? card.stale : METRICS),
      ]);
      const figures = figuresOf(items.map(dayOfItem), today, window_days, card.points);
      const risk = riskOf(reachedBy(figures, targets));
      const cases = { ...card.made?.cases, ...newest };
      const { level = "low", since = now } = card.made ?? {};
      // A card that was lost, and is rebuilt, goes on where its events ended.
      const told = facts.learned("event") ? await lastTold(shopId) : (card.made?.told ?? 0);
      const isOther = level !== risk.level;
      const made: Made = {
        ...risk,
        as_of: today,
        window_days,
        figures,
        cases,
        since: isOther ? now : since,
        told: isOther ? told + 1 : told,
      };
      return { changes: changesOf(card, made, now, today), answer: DONE };
    },
  });
}

async function lastTold(shopId: string): Promise<number> {
  const pk = scorecardPk(shopId);
  const { items } = await stretch({ pk, prefix: "EVENT#", limit: 1, newestFirst: true });
  return Number(items[0]?.seq ?? 0);
}

/** The newest cases behind each of these metrics, as they are at this instant: a list may follow later, a card may not. */
async function newestCases(shopId: string, metrics: readonly Metric[]): Promise<Made["cases"]> {
  const found = await Promise.all(
    metrics.map((metric) =>
      stretch({ pk: casesBehind(shopId, metric), prefix: "", limit: CASES_SHOWN, newestFirst: true }),
    ),
  );
  return Object.fromEntries(
    metrics.map((metric, place) => [metric, (found[place]?.items ?? []).map(caseOfRow)]),
  );
}

/** The card, the shop's place among all where that moved, and the event where the risk is another one. */
function changesOf(card: Card, made: Made, now: Instant, today: Day): Change[] {
  const { shop_id } = card;
  const rank = rankOf(made, shop_id);
  const stays =
    card.made && rankOf(card.made, shop_id) === rank && isDeepStrictEqual(card.made.reasons, made.reasons);
  const isTold = made.level !== (card.made?.level ?? "low");
  return [
    keepCard(card, made, isEmpty(made.figures) ? undefined : nextDay(today)),
    ...(stays ? [] : [placeShop({ ...made, shop_id }, rank)]),
    ...(isTold ? [told(shop_id, card.made?.level ?? "low", made, now)] : []),
  ];
}

/** Nothing was counted in all the days that are looked at: tomorrow is as today. */
function isEmpty(figures: Readonly<Record<Metric, Figures>>): boolean {
  return Object.values(figures).every((both) =>
    [both.now, both.before].every(({ n, of }) => n === 0 && of === 0),
  );
}

function told(shop_id: string, from: string, { level, reasons, told: seq }: Made, at: Instant): Change {
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
