import { type Rupiah, share } from "../kernel/money.ts";
import type { Balance } from "../ledger/ledger.ts";
import type { ClaimedLine } from "../orders/claims.ts";
import { wantedFor } from "./paying.ts";
import type { Refund, RefundFacts } from "./refund.ts";

/** What changes of a case that is about less than before; nothing where it is about all of it. */
export type Part = Partial<Pick<RefundFacts, "amount" | "asked" | "lines" | "frozen">>;

/**
 * A case cut to a part of its amount (R4.4): shared over its lines in proportion, largest remainder first. Of what
 * is frozen it keeps what it still needs.
 */
export function cutTo(refund: Refund, amount: Rupiah): Part {
  if (amount === refund.amount) return {};
  const parts = share(
    amount,
    refund.lines.map((line) => line.amount),
  );
  return {
    amount,
    asked: refund.asked ?? refund.amount,
    lines: refund.lines.map((line, place) => ({ ...line, amount: parts[place] ?? 0 })),
    ...(refund.frozen === undefined ? {} : { frozen: Math.min(refund.frozen, amount) }),
  };
}

/** The balance once a disputed case is cut: what was frozen beyond it is free, and less of it is short (R3.5). */
export function cutBalance(before: Refund, part: Part, balance: Balance): Balance {
  if (before.funding === "held") return balance;
  const after = { ...before, ...part };
  const freed = (before.frozen ?? 0) - (after.frozen ?? 0);
  return {
    ...balance,
    available: balance.available + freed,
    frozen: balance.frozen - freed,
    freeze_short: balance.freeze_short - wantedFor(before) + wantedFor(after),
  };
}

/** What a cut case asks for no more, line by line. */
export function restOf(before: Refund, after: Refund): ClaimedLine[] {
  return before.lines.map(({ place, amount }, n) => ({
    place,
    amount: amount - (after.lines[n]?.amount ?? 0),
  }));
}
