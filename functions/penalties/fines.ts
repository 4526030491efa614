import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Balance, finable, type Journal, journal } from "../ledger/ledger.ts";
import { fineTaken, owedOf, type Penalty, presentOf } from "./penalty.ts";

/** What is taken of a fine, and the balance since; no balance where it was only assumed to suffice. */
export interface Taking {
  readonly taken: Rupiah;
  readonly after?: Balance;
}

/**
 * R3.5: what a new fine takes: what queued refunds and freezes leave, and nothing where an older fine is still owed.
 * The rest is owed. An unknown balance is assumed to suffice; a guard protects that.
 */
export function newFine(fine: Rupiah, balance: Balance | undefined): Taking {
  if (balance === undefined) return { taken: fine };
  const taken = balance.fines_owed > 0 ? 0 : Math.min(fine, finable(balance));
  return {
    taken,
    after: {
      ...balance,
      available: balance.available - taken,
      fines_owed: balance.fines_owed + fine - taken,
    },
  };
}

/** R3.5: the penalty once a credit has served what is owed of its fine, or why none did. */
export function payOwed(
  penalty: Penalty,
  balance: Balance,
  now: Instant,
): { readonly penalty: Penalty; readonly taken: Rupiah; readonly after: Balance } | Refusal {
  const owed = owedOf(penalty);
  if (owed === 0) {
    const present = presentOf(penalty);
    return conflict("nothing_owed", "Nothing is owed of this fine.", { rule: "R3.5", present });
  }
  const taken = Math.min(owed, finable(balance));
  if (taken === 0) return ruledOut("R3.5", "balance_short", "The balance does not suffice yet.");
  return {
    penalty: fineTaken(penalty, taken, now),
    taken,
    after: {
      ...balance,
      available: balance.available - taken,
      fines_owed: balance.fines_owed - taken,
    },
  };
}

/** The double entry of a fine (R1.3): out of the shop's balance, or back into it. */
export function entryOf(
  penalty: Penalty,
  movement: "fine_taken" | "fine_given_back",
  amount: Rupiah,
): Journal {
  const { penalty_id, order_id, shop_id, version, updated_at: at } = penalty;
  const out = movement === "fine_taken" ? amount : -amount;
  const legs = [
    { account: `shop:${shop_id}`, amount: -out } as const,
    { account: "payments", amount: out } as const,
  ];
  return journal({
    journal_id: `${penalty_id}-${version}`,
    at,
    shop_id,
    movement,
    legs,
    order_id,
    penalty_id,
  });
}
