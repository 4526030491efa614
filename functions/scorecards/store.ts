import type { Day, Instant } from "../kernel/instants.ts";
import { ABSENT, atVersion, type Change, put, remove, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { METRICS, type Metric } from "../policies/scorecards.ts";
import type { Behind, Fact, Share } from "./fact.ts";
import type { Rebuild } from "./rebuild.ts";
import type { Risk } from "./risk.ts";
import type { CaseBehind, DayCounts, Figures } from "./scorecard.ts";

/** The partition of a shop's scorecard: its card, its days, its facts and what happened to its risk. */
export function scorecardPk(shopId: string): string {
  return `SCORECARD#${shopId}`;
}

/** A fact as it is kept: with what it has added so far, so that it is never added twice, nor taken away by another formula. */
export interface KeptFact extends Fact {
  readonly shares: readonly Share[];
  readonly behind?: Behind;
  readonly version: number;
}

/** Where a fact is. */
export function factKey(shopId: string, metric: Metric, factId: string): Key {
  return { pk: scorecardPk(shopId), sk: `FACT#${metric}#${factId}` };
}

/** A fact from its item. */
export function factOf(item: Item | undefined): KeptFact | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...fact } = item;
  return fact as unknown as KeptFact;
}

/** Writes a fact's next version. */
export function keepFact(shopId: string, fact: KeptFact): Change {
  const { metric, fact_id, version } = fact;
  const guard = version === 1 ? ABSENT : atVersion(version - 1);
  return put("fact", { ...factKey(shopId, metric, fact_id), ...fact }, guard);
}

/** How a shop's days begin. */
export const DAYS = "DAY#";

/** What was counted on a day. */
export function dayKey(shopId: string, day: Day): Key {
  return { pk: scorecardPk(shopId), sk: `${DAYS}${day}` };
}

/** A day from its item. */
export function dayOfItem(item: Item): DayCounts {
  const day = String(item.sk).slice(DAYS.length);
  const counted = METRICS.flatMap((metric) => {
    const [n, of] = [item[`${metric}_n`], item[`${metric}_of`]].map((figure) => Number(figure ?? 0));
    return n || of ? [[metric, { n: n ?? 0, of: of ?? 0 }]] : [];
  });
  return { day, counted: Object.fromEntries(counted) };
}

/** Adds to a day what has become different. */
export function addToDay(shopId: string, { day, counted }: DayCounts): Change {
  const add = Object.entries(counted).flatMap(([metric, { n, of }]) => [
    [`${metric}_n`, n],
    [`${metric}_of`, of],
  ]);
  return update(`day:${day}`, dayKey(shopId, day), { add: Object.fromEntries(add) });
}

/** The cases behind a metric of a shop, by age. */
export function casesBehind(shopId: string, metric: Metric): string {
  return `LIST#shop#${shopId}#behind#${metric}`;
}

function behindKey(shopId: string, { metric, fact_id }: Fact, { at }: Behind): Key {
  return { pk: casesBehind(shopId, metric), sk: `${at}#${fact_id}` };
}

/** The rows of cases behind a metric where a fact has changed: the old one goes, the new one comes. */
export function showCase(shopId: string, before: KeptFact | undefined, after: KeptFact): Change[] {
  const { behind: was } = before ?? {};
  const { behind: is, of_case, metric } = after;
  const isSame = was !== undefined && is !== undefined && was.at === is.at;
  return [
    ...(was && !isSame ? [remove("was_behind", behindKey(shopId, after, was))] : []),
    ...(is ? [put("behind", { ...behindKey(shopId, after, is), ...is, of_case, metric })] : []),
  ];
}

/** A case from its row. */
export function caseOfRow({ at, worth, of_case }: Item): CaseBehind {
  return { at, worth, ...(of_case ? { of_case } : {}) } as CaseBehind;
}

/** A scorecard as it is kept, ready to be read. */
export interface Card {
  readonly shop_id: string;
  /** Rises with everything that is counted. */
  readonly revision: number;
  /** Penalty points that count now. */
  readonly points: number;
  /** The metrics of which something was counted since the card was made. */
  readonly stale: readonly Metric[];
  /** Absent until it was looked at for the first time. */
  readonly made?: Made;
}

/** What was made of the days when a card was last looked at. */
export interface Made extends Risk {
  readonly as_of: Day;
  readonly window_days: number;
  readonly figures: Readonly<Record<Metric, Figures>>;
  readonly cases: Readonly<Partial<Record<Metric, readonly CaseBehind[]>>>;
  /** Since when the risk is what it is. */
  readonly since: Instant;
  /** Rises with each change of the risk that is told, and numbers its events. */
  readonly told: number;
}

/** The card of a shop. */
export function cardKey(shopId: string): Key {
  return { pk: scorecardPk(shopId), sk: "CARD" };
}

/** A card from its item; an empty one where nothing was ever counted. */
export function cardOf(item: Item | undefined, shopId: string): Card {
  const { revision = 0, points = 0, made } = item ?? {};
  const stale = METRICS.filter((metric) => item?.[staleMark(metric)] === true);
  return { shop_id: shopId, revision, points, stale, ...(made ? { made } : {}) } as unknown as Card;
}

function staleMark(metric: Metric): string {
  return `stale_${metric}`;
}

/** The cards that are to be looked at again, by the day on which. */
export const TO_BE_MADE = "LIST#scorecards#made_again";

/** At once: something was counted since the card was made. */
const AT_ONCE = "0000-00-00";

/** Says that something of a metric was counted: whoever makes the card next finds it changed. */
export function countedSince(shopId: string, metric: Metric, points: number): Change {
  const rank = `${AT_ONCE}#${shopId}`;
  const place = { list: TO_BE_MADE, rank, shop_id: shopId, [staleMark(metric)]: true };
  return update("card", cardKey(shopId), { set: place, add: { revision: 1, points } });
}

/** Keeps a card as it was made, unless something was counted, or another risk told, meanwhile; `again`: the day on which it is made anew. */
export function keepCard(card: Card, made: Made, again: Day | undefined): Change {
  const { shop_id, revision, stale } = card;
  const was = card.made ? "#told = :was_told" : "attribute_not_exists(#made)";
  const guard = {
    expression: `#revision = :was_revision AND ${was}`,
    values: { ":was_revision": revision, ...(card.made ? { ":was_told": card.made.told } : {}) },
  };
  const kept = { made, told: made.told };
  const fresh = stale.map(staleMark);
  const edit = again
    ? { set: { ...kept, list: TO_BE_MADE, rank: `${again}#${shop_id}` }, remove: fresh }
    : { set: kept, remove: ["list", "rank", ...fresh] };
  return update("card", cardKey(shop_id), edit, guard);
}

/** Every shop that was ever counted, the worst first. */
export const ALL_SHOPS = "LIST#scorecards";

/** A shop among all shops. */
export interface ShopRow extends Risk {
  readonly shop_id: string;
  readonly since: Instant;
}

/** Writes a shop's place among all shops. */
export function placeShop({ shop_id, level, reasons, since }: ShopRow, rank: string): Change {
  const item = { pk: ALL_SHOPS, sk: shop_id, list: ALL_SHOPS, rank, shop_id, level, reasons, since };
  return put("place", item);
}

/** The partition of a shop's rebuild and what happened to it. */
export function rebuildPk(shopId: string): string {
  return `SCORECARD_REBUILD#${shopId}`;
}

/** How far a shop's rebuild is. */
export function rebuildKey(shopId: string): Key {
  return { pk: rebuildPk(shopId), sk: "REBUILD" };
}

/** A rebuild from its item. */
export function rebuildOf(item: Item | undefined): Rebuild | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...rebuild } = item;
  return rebuild as unknown as Rebuild;
}

/** Writes a rebuild's next version. */
export function keepRebuild(rebuild: Rebuild, isFirst: boolean): Change {
  const guard = isFirst ? ABSENT : atVersion(rebuild.version - 1);
  return put("rebuild", { ...rebuildKey(rebuild.shop_id), ...rebuild }, guard);
}
