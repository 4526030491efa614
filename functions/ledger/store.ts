import type { Rupiah } from "../kernel/money.ts";
import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
import { OutOfStep } from "../platform/command.ts";
import type { Item, Key } from "../platform/table.ts";
import { type Balance, type Journal, NO_BALANCE } from "./ledger.ts";

/** The one counter of a shop's released money. */
export function balanceKey(shopId: string): Key {
  return { pk: `SHOP#${shopId}`, sk: "BALANCE" };
}

/** The partition of a shop's journals, oldest first. */
export function journalsOf(shopId: string): string {
  return `LEDGER#${shopId}`;
}

/** A balance from its item. */
export function balanceOf(item: Item | undefined): Balance {
  if (item === undefined) return NO_BALANCE;
  const { pk: _pk, sk: _sk, ...figures } = item;
  return { ...NO_BALANCE, ...(figures as Partial<Balance>) };
}

/** A journal from its item. */
export function journalOf(item: Item): Journal {
  const { pk: _pk, sk: _sk, ...entry } = item;
  return entry as unknown as Journal;
}

/** Writes a double entry. */
export function book(entry: Journal): Change {
  const key = { pk: journalsOf(entry.shop_id), sk: `J#${entry.at}#${entry.journal_id}` };
  return put("journal", { ...key, ...entry }, ABSENT);
}

/** Adds to a shop's balance: needs to know nothing. */
export function credit(shopId: string, amount: Rupiah): Change {
  return update("balance", balanceKey(shopId), { add: { available: amount, version: 1 } });
}

/**
 * Takes from a shop's balance on the assumption that it suffices and that nobody waits in its queue; the
 * guard `balance` teaches the truth where that is wrong.
 */
export function debit(shopId: string, amount: Rupiah, more: { frozen?: Rupiah } = {}): Change {
  const edit = { add: { available: -amount, frozen: more.frozen ?? 0, version: 1 } };
  return update("balance", balanceKey(shopId), edit, {
    expression:
      "#available >= :least AND (attribute_not_exists(#queued_count) OR #queued_count = :none)" +
      " AND (attribute_not_exists(#freeze_short) OR #freeze_short = :none)",
    values: { ":least": amount, ":none": 0 },
  });
}

/**
 * Takes a fine on the assumption that refunds, freezes and earlier fines leave it (R3.5); the guard `balance` teaches
 * the truth where that is wrong.
 */
export function debitFine(shopId: string, amount: Rupiah): Change {
  const nobody = ["queued_count", "freeze_short", "fines_owed"].map(
    (figure) => `(attribute_not_exists(#${figure}) OR #${figure} = :none)`,
  );
  const guard = {
    expression: ["#available >= :least", ...nobody].join(" AND "),
    values: { ":least": amount, ":none": 0 },
  };
  return update("balance", balanceKey(shopId), { add: { available: -amount, version: 1 } }, guard);
}

/** Gives a fine back: what was taken of it to the shop, and what is still owed is owed no more. Needs to know nothing. */
export function creditFine(shopId: string, taken: Rupiah, owed: Rupiah): Change {
  return update("balance", balanceKey(shopId), { add: { available: taken, fines_owed: -owed, version: 1 } });
}

/**
 * Replaces the figures of a balance that is known, as long as it has not changed since. Figures that cannot be come of
 * a balance and a case that were read at different instants: `OutOfStep`.
 */
export function rebalance(shopId: string, before: Balance, after: Omit<Balance, "version">): Change {
  for (const [figure, value] of Object.entries(after)) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new OutOfStep(`balance figure ${figure} would be ${value}`);
  }
  const { version: _old, ...figures } = { ...after, version: 0 };
  const guard = before.version === 0 ? ABSENT : atVersion(before.version);
  const edit = { set: { ...figures, version: before.version + 1 } };
  return update("balance", balanceKey(shopId), edit, guard);
}
