import type { Instant } from "../kernel/instants.ts";
import { type Rupiah, total } from "../kernel/money.ts";

/**
 * Where money can be (R1.3). `payments` is the marketplace's side: what buyers paid in and what is paid
 * out to buyers and shops; every other account is money in our keeping.
 */
export type Account = "payments" | `held:${string}` | `shop:${string}` | `frozen:${string}`;

/** Why money moved. */
export type Movement =
  | "order_paid"
  | "order_released"
  | "refund_paid"
  | "refund_closed"
  | "topped_up"
  | "paid_out"
  | "dispute_frozen"
  | "dispute_unfrozen"
  | "fine_taken"
  | "fine_given_back";

/** One side of a journal: whole rupiah into (+) or out of (−) an account. */
export interface Leg {
  readonly account: Account;
  readonly amount: Rupiah;
}

/** A double entry. Never changed once written; its legs sum to zero. */
export interface Journal {
  readonly journal_id: string;
  readonly at: Instant;
  readonly shop_id: string;
  readonly movement: Movement;
  readonly legs: readonly Leg[];
  readonly order_id?: string;
  readonly refund_id?: string;
  readonly penalty_id?: string;
  readonly reference?: string;
}

/** The double entry of moving money (R1.3). Throws where the legs do not sum to zero: that is a bug, not a case. */
export function journal(entry: Journal): Journal {
  const legs = entry.legs.filter((leg) => leg.amount !== 0);
  if (total(legs.map((leg) => leg.amount)) !== 0 || !legs.every((leg) => Number.isSafeInteger(leg.amount))) {
    throw new Error(`journal ${entry.movement} does not sum to zero whole rupiah`);
  }
  return { ...entry, legs };
}

/** What a journal does to one account. */
export function effectOn(entry: Journal, isAccount: (account: Account) => boolean): Rupiah {
  return total(entry.legs.filter((leg) => isAccount(leg.account)).map((leg) => leg.amount));
}

/** A shop's released money (R1.3, R3.5). No figure is ever negative. */
export interface Balance {
  /** Released and not frozen. */
  readonly available: Rupiah;
  /** Kept for disputes over released money; only its case can spend it. */
  readonly frozen: Rupiah;
  /** What disputes wanted frozen and was not there. */
  readonly freeze_short: Rupiah;
  /** What queued refunds wait for. */
  readonly queued: Rupiah;
  readonly queued_count: number;
  /** Rises with each case that stands in line, for its payment or its freeze: its place. */
  readonly queue_places: number;
  /** What fines wanted and was not there (R5.2). */
  readonly fines_owed: Rupiah;
  readonly version: number;
}

/** The balance of a shop that never had money. */
export const NO_BALANCE: Balance = {
  available: 0,
  frozen: 0,
  freeze_short: 0,
  queued: 0,
  queued_count: 0,
  queue_places: 0,
  fines_owed: 0,
  version: 0,
};

/** What a new claim may take at once: nothing overtakes the queue, nor a freeze that is short (R3.5). */
export function spendable(balance: Balance): Rupiah {
  if (balance.queued_count > 0) return 0;
  return Math.max(0, balance.available - balance.freeze_short);
}

/** What a payout may take: only what queued refunds, freezes and fines leave (R3.5). */
export function payable(balance: Balance): Rupiah {
  return Math.max(0, freezable(balance) - balance.fines_owed);
}

/** What there is to freeze for a dispute: queued refunds come first, fines last (R3.5). */
export function freezable(balance: Balance): Rupiah {
  return Math.max(0, balance.available - balance.queued - balance.freeze_short);
}

/** What fines may take: the same that a freeze may, for they come after both (R3.5). */
export function finable(balance: Balance): Rupiah {
  return freezable(balance);
}

/** How much must still come in before a claim for `amount` that stands behind the present queue is paid. */
export function missingFor(balance: Balance, amount: Rupiah): Rupiah {
  // What is there belongs to the queue where there is one, and to freezes that are short where there is none.
  const there = balance.queued_count > 0 ? balance.available : spendable(balance);
  return Math.max(0, balance.queued + amount - there);
}
