import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put, remove } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { dueOf, owedOf, type Penalty } from "./penalty.ts";
import { noPoints, type Points } from "./points.ts";

/** The partition of a penalty: itself and its events. */
export function penaltyPk(penaltyId: string): string {
  return casePk("penalty", penaltyId);
}

/** The penalty. */
export function penaltyKey(penaltyId: string): Key {
  return caseKey("penalty", penaltyId);
}

/** A penalty from its item, where `kind` says that it is a penalty, and `of_kind` what it is for. */
export function penaltyOf(item: Item | undefined): Penalty | undefined {
  if (item === undefined) return undefined;
  const { of_kind: kind, ...state } = stateOf(item);
  return { ...state, kind } as unknown as Penalty;
}

/** The partition of a shop's points: their count, and the milestones that were crossed as events. */
export function pointsPk(shopId: string): string {
  return `POINTS#${shopId}`;
}

/** The points of a shop. */
export function pointsKey(shopId: string): Key {
  return { pk: pointsPk(shopId), sk: "POINTS" };
}

/** A shop's points from their item. */
export function pointsOf(item: Item | undefined, shopId: string): Points {
  if (item === undefined) return noPoints(shopId);
  const { pk: _pk, sk: _sk, ...points } = item;
  return points as unknown as Points;
}

/** Writes a shop's points, as long as nobody did so since. */
export function count(points: Points): Change {
  const guard = points.version === 1 ? ABSENT : atVersion(points.version - 1);
  return put("points", { ...pointsKey(points.shop_id), ...points }, guard);
}

/** The partition of the fines that a shop still owes, the oldest first (R3.5). */
export function finesPk(shopId: string): string {
  return `FINES#${shopId}`;
}

/** How its entries begin. */
export const OWED = "OWED#";

/** Where a fine stands as long as some of it is owed: its id sorts by the instant it was issued. */
function owedKey({ shop_id, penalty_id }: Penalty): Key {
  return { pk: finesPk(shop_id), sk: `${OWED}${penalty_id}` };
}

/** Writes a new penalty, or the next version of a known one, and whether its fine is still waited for. */
export function advance(before: Penalty | undefined, after: Penalty): Change[] {
  const { kind: of_kind, ...state } = after;
  const item = caseItem("penalty", after.penalty_id, { ...state, of_kind }, dueOf(after));
  const changes = [put("penalty", item, before === undefined ? ABSENT : atVersion(before.version))];
  const was = before !== undefined && owedOf(before) > 0;
  const is = owedOf(after) > 0;
  if (is && !was) changes.push(put("owed", { ...owedKey(after), penalty_id: after.penalty_id }, ABSENT));
  if (was && !is) changes.push(remove("owed", owedKey(after)));
  return changes;
}
