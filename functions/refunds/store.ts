import type { Balance } from "../ledger/ledger.ts";
import { balanceKey, book, credit, debit, rebalance } from "../ledger/store.ts";
import { type ClaimMove, moveClaim } from "../orders/store.ts";
import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put, remove, teach, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { shopPk } from "../shops/store.ts";
import type { MoneyEffects } from "./money.ts";
import { wantedFor } from "./paying.ts";
import { dueOf, type Refund } from "./refund.ts";

/** The partition of a case: the case itself and its events. */
export function refundPk(refundId: string): string {
  return casePk("refund", refundId);
}

/** The case. */
export function refundKey(refundId: string): Key {
  return caseKey("refund", refundId);
}

/** The line of a shop (R3.5): whoever waits for its money, in the order in which credits serve them. */
export function linePk(shopId: string): string {
  return `LINE#${shopId}`;
}

/** How the entries of queued refunds begin, and those of freezes that are short: served in this order. */
export const IN_LINE = { refund: "1#", freeze: "2#" } as const;

/** A case's entry in its shop's line, while it stands in it. */
function lineKey(refund: Refund): Key | undefined {
  if (!("place" in refund) || refund.place === undefined) return undefined;
  const kind = refund.status === "queued" ? IN_LINE.refund : IN_LINE.freeze;
  return { pk: linePk(refund.shop_id), sk: `${kind}${String(refund.place).padStart(10, "0")}` };
}

function lineChanges(before: Refund, after: Refund): Change[] {
  const was = lineKey(before);
  const is = lineKey(after);
  if (was?.sk === is?.sk) return [];
  const left = was ? [remove("left_line", was)] : [];
  const entry = { refund_id: after.refund_id, wanted: wantedFor(after) };
  return is ? [...left, put("line", { ...is, ...entry }, ABSENT)] : left;
}

/** The mark of a case that waits for its shop's return address (R3.4), so that none is missed. */
export function addressMark(refund: Refund): Key {
  return { pk: shopPk(refund.shop_id), sk: `${AWAITS_ADDRESS}${refund.refund_id}` };
}

/** How the marks of waiting cases begin in a shop's partition. */
export const AWAITS_ADDRESS = "AWAITS_ADDRESS#";

/** A case from its item. */
export function refundOf(item: Item | undefined): Refund | undefined {
  return item && (stateOf(item) as unknown as Refund);
}

/** The item of a case. */
export function itemOf(refund: Refund): Item & Key {
  return caseItem("refund", refund.refund_id, refund, dueOf(refund));
}

/** Writes a new case. */
export function insert(refund: Refund): Change {
  return put("case", itemOf(refund), ABSENT);
}

/** Writes the next version of a known case; only what differs. */
export function advance(was: Item, before: Refund, after: Refund): Change {
  const next = itemOf(after);
  const set = Object.fromEntries(
    Object.entries(next).filter(([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value)),
  );
  const gone = Object.keys(was).filter((name) => next[name] === undefined);
  return update("case", refundKey(after.refund_id), { set, remove: gone }, atVersion(before.version));
}

/** The writes of what a step does to money. */
export function moneyChanges(
  before: Refund,
  after: Refund,
  effects: MoneyEffects,
  balance: Balance | undefined,
  completed: boolean,
): Change[] {
  const { claim, freed } = effects;
  const moves: ClaimMove[] = [
    ...(claim ? [{ lines: after.lines, effect: claim }] : []),
    ...(freed ? [{ lines: freed.lines, effect: { kind: "free", held: freed.held } as const }] : []),
  ];
  const changes: Change[] = [];
  if (moves.length > 0) {
    const mayRelease = moves.some(({ effect }) => effect.kind === "free" && effect.held);
    const ends = claim !== undefined;
    changes.push(moveClaim(after, moves, ends, mayRelease ? { completed } : undefined));
  }
  if (freed?.journal) changes.push(book(freed.journal));
  if (effects.balance) changes.push(balanceChange(after.shop_id, effects.balance, balance));
  if (effects.journal) changes.push(book(effects.journal));
  changes.push(...lineChanges(before, after));
  return changes;
}

function balanceChange(
  shopId: string,
  effect: NonNullable<MoneyEffects["balance"]>,
  known: Balance | undefined,
): Change {
  if (effect.kind === "assume") return debit(shopId, effect.take, { frozen: effect.frozen });
  if (effect.kind === "credit") return credit(shopId, effect.amount);
  if (effect.kind === "set" && known) {
    const { version: _version, ...figures } = effect.after;
    return rebalance(shopId, known, figures);
  }
  return teach("balance", balanceKey(shopId));
}
