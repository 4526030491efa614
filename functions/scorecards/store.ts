import type { Day, Instant } from "../kernel/instants.ts";
import { ABSENT, atVersion, type Change, check, put, remove, update } from "../platform/changes.ts";
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

/** What moves with everything that is counted: small, so that it costs little, and apart from the card, which is not. */
export interface Tally {
  readonly shop_id: string;
  /** Rises with everything that is counted. */
  readonly revision: number;
  /** Penalty points that count now. */
  readonly points: number;
  /** The metrics of which something was counted since the card was made. */
  readonly stale: readonly Metric[];
}

/** The tally of a shop. */
export function tallyKey(shopId: string): Key {
  return { pk: scorecardPk(shopId), sk: "TALLY" };
}

/** A tally from its item; an empty one where nothing was ever counted. */
export function tallyOf(item: Item | undefined, shopId: string): Tally {
  const { revision = 0, points = 0 } = item ?? {};
  const stale = METRICS.filter((metric) => item?.[staleMark(metric)] === true);
  return { shop_id: shopId, revision, points, stale } as Tally;
}

function staleMark(metric: Metric): string {
  return `stale_${metric}`;
}

/** Says that something of a metric was counted: the card is behind since. */
export function countedSince(shopId: string, metric: Metric, points: number): Change {
  const edit = { set: { [staleMark(metric)]: true }, add: { revision: 1, points } };
  return update("tally", tallyKey(shopId), edit);
}

/** Says that the card is made of all that was counted; not so if anything was counted meanwhile. */
export function caughtUp({ shop_id, revision, stale }: Tally): Change {
  const guard = { expression: "#revision = :was_revision", values: { ":was_revision": revision } };
  if (stale.length === 0) return check("tally", tallyKey(shop_id), guard);
  return update("tally", tallyKey(shop_id), { remove: stale.map(staleMark) }, guard);
}

/** A scorecard as it is kept, ready to be read: what was made of the days when it was last looked at. */
export interface Card extends Risk {
  readonly as_of: Day;
  readonly window_days: number;
  readonly figures: Readonly<Record<Metric, Figures>>;
  readonly cases: Readonly<Partial<Record<Metric, readonly CaseBehind[]>>>;
  /** Since when the risk is what it is. */
  readonly since: Instant;
  /** Rises with each change of the risk that is told, and numbers its events. */
  readonly told: number;
  /** Rises each time that it is made. */
  readonly version: number;
}

/** The card of a shop. */
export function cardKey(shopId: string): Key {
  return { pk: scorecardPk(shopId), sk: "CARD" };
}

/** A card from its item; none where it was never made. */
export function cardOf(item: Item | undefined): Card | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...card } = item;
  return card as unknown as Card;
}

/** Keeps a card as it was made, unless somebody else made it meanwhile. */
export function keepCard(shopId: string, card: Card): Change {
  const guard = card.version === 1 ? ABSENT : atVersion(card.version - 1);
  return put("card", { ...cardKey(shopId), ...card }, guard);
}

/** The shops whose cards are to be made again, by the day on which. */
export const TO_BE_MADE = "LIST#scorecards#made_again";

/** Says on which day the card is to be made again, where nothing happens; never, where there is nothing in it. */
export function makeAgain(shopId: string, day: Day | undefined): Change {
  const place = day === undefined ? {} : { list: TO_BE_MADE, rank: `${day}#${shopId}` };
  return put("turn", { pk: scorecardPk(shopId), sk: "TURN", shop_id: shopId, ...place });
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
