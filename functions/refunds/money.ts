import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { type Balance, type Journal, journal, type Leg } from "../ledger/ledger.ts";
import type { ClaimEffect } from "../orders/claims.ts";
import { isClosed, type Refund } from "./refund.ts";

/** What a step of a case does to the shop's balance. */
export type BalanceEffect =
  /** Takes it on the assumption that it is there and nobody waits; a guard protects that. */
  | { readonly kind: "assume"; readonly take: Rupiah; readonly frozen: Rupiah }
  /** Sets the figures of a balance that is known. */
  | { readonly kind: "set"; readonly after: Balance }
  | { readonly kind: "credit"; readonly amount: Rupiah }
  /** The balance must be known before this can be said. */
  | { readonly kind: "unknown" };

/** Everything that a step of a case does to money (R1.3, R3.5, R3.6). */
export interface MoneyEffects {
  readonly claim?: ClaimEffect;
  readonly balance?: BalanceEffect;
  readonly journal?: Journal;
  readonly queue?: "join" | "leave";
  /** Money or a place came free: the shop's queue is to be looked at again. */
  readonly serves_queue?: true;
}

/** What is known of the money around a case. */
export interface Known {
  readonly balance?: Balance | undefined;
  /** Whether the order is completed: what a closed case gives up is released then. */
  readonly completed: boolean;
}

/** The money that moves when a case goes from `before` to `after`. Pure; whole rupiah. */
export function effects(before: Refund, after: Refund, known: Known, at: Instant): MoneyEffects {
  if (isClosed(before.status) || before.status === after.status) return {};
  if (after.status === "paid") return paid(before, after, known, at);
  if (isClosed(after.status)) return given(before, after, known, at);
  if (after.funding === "held") return {};
  if (after.status === "queued") return queued(before, after.place, known);
  if (after.status === "disputed") return disputed(after, known, at);
  return {};
}

function paid(before: Refund, after: Refund, known: Known, at: Instant): MoneyEffects {
  const held = after.funding === "held";
  const claim: ClaimEffect = { kind: "pay", held };
  const out = { account: "payments", amount: after.amount } as const;
  if (held) {
    const legs: Leg[] = [{ account: `held:${after.order_id}`, amount: -after.amount }, out];
    return { claim, journal: entry(after, "refund_paid", at, legs) };
  }
  const frozen = before.frozen ?? 0;
  const wanted = after.amount - frozen;
  const legs: Leg[] = [
    { account: `shop:${after.shop_id}`, amount: -wanted },
    { account: `frozen:${after.refund_id}`, amount: -frozen },
    out,
  ];
  const booked = { claim, journal: entry(after, "refund_paid", at, legs) };
  if (known.balance === undefined) {
    const simple = before.status !== "disputed" && before.status !== "queued" && frozen === 0;
    return { ...booked, balance: simple ? { kind: "assume", take: wanted, frozen: 0 } : { kind: "unknown" } };
  }
  const left = leaveQueue(before, wanted, known.balance);
  const balance = {
    ...left.balance,
    available: left.balance.available - wanted,
    frozen: left.balance.frozen - frozen,
    freeze_short: left.balance.freeze_short - shortOf(before, wanted),
  };
  return { ...booked, ...left.queue, balance: { kind: "set", after: balance } };
}

/** A case that ends unpaid gives up what it asked for; after completion that is released at once (R1.3). */
function given(before: Refund, after: Refund, known: Known, at: Instant): MoneyEffects {
  const { amount, shop_id } = after;
  if (after.funding === "held") {
    const claim: ClaimEffect = { kind: "free", held: true };
    if (!known.completed) return { claim };
    const legs: Leg[] = [
      { account: `held:${after.order_id}`, amount: -amount },
      { account: `shop:${shop_id}`, amount },
    ];
    const booked = entry(after, "refund_closed", at, legs);
    return { claim, balance: { kind: "credit", amount }, journal: booked, serves_queue: true };
  }
  const claim: ClaimEffect = { kind: "free", held: false };
  if (before.status !== "disputed" && before.status !== "queued") return { claim };
  if (known.balance === undefined) return { claim, balance: { kind: "unknown" } };
  const frozen = before.frozen ?? 0;
  const left = leaveQueue(before, amount - frozen, known.balance);
  const balance = {
    ...left.balance,
    available: left.balance.available + frozen,
    frozen: left.balance.frozen - frozen,
    freeze_short: left.balance.freeze_short - shortOf(before, amount - frozen),
  };
  const legs: Leg[] = [
    { account: `frozen:${after.refund_id}`, amount: -frozen },
    { account: `shop:${shop_id}`, amount: frozen },
  ];
  const booked = frozen > 0 ? { journal: entry(after, "dispute_unfrozen", at, legs) } : {};
  return { claim, ...booked, ...left.queue, balance: { kind: "set", after: balance }, serves_queue: true };
}

function queued(before: Refund, place: number, known: Known): MoneyEffects {
  if (known.balance === undefined) return { balance: { kind: "unknown" } };
  const wanted = before.amount - (before.frozen ?? 0);
  const after = {
    ...known.balance,
    queued: known.balance.queued + wanted,
    queued_count: known.balance.queued_count + 1,
    queue_places: place,
    freeze_short: known.balance.freeze_short - shortOf(before, wanted),
  };
  return { queue: "join", balance: { kind: "set", after } };
}

function disputed(after: Refund, known: Known, at: Instant): MoneyEffects {
  const frozen = after.frozen ?? 0;
  const legs: Leg[] = [
    { account: `shop:${after.shop_id}`, amount: -frozen },
    { account: `frozen:${after.refund_id}`, amount: frozen },
  ];
  const booked = frozen > 0 ? { journal: entry(after, "dispute_frozen", at, legs) } : {};
  if (known.balance === undefined) return { ...booked, balance: { kind: "assume", take: frozen, frozen } };
  const balance = {
    ...known.balance,
    available: known.balance.available - frozen,
    frozen: known.balance.frozen + frozen,
    freeze_short: known.balance.freeze_short + after.amount - frozen,
  };
  return { ...booked, balance: { kind: "set", after: balance } };
}

function leaveQueue(
  before: Refund,
  wanted: Rupiah,
  balance: Balance,
): { balance: Balance; queue: { queue?: "leave" } } {
  if (before.status !== "queued") return { balance, queue: {} };
  const after = { ...balance, queued: balance.queued - wanted, queued_count: balance.queued_count - 1 };
  return { balance: after, queue: { queue: "leave" } };
}

/** What a dispute wanted frozen and did not get, and no longer wants. */
function shortOf(before: Refund, wanted: Rupiah): Rupiah {
  return before.status === "disputed" ? wanted : 0;
}

function entry(after: Refund, movement: Journal["movement"], at: Instant, legs: Leg[]): Journal {
  const { refund_id, order_id, shop_id, version } = after;
  return journal({ journal_id: `${refund_id}-${version}`, at, shop_id, movement, legs, order_id, refund_id });
}
