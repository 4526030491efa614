import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { type Balance, type Journal, journal, type Leg } from "../ledger/ledger.ts";
import type { ClaimEffect, ClaimedLine } from "../orders/claims.ts";
import { cutBalance, cutTo, restOf } from "./part.ts";
import { wantedFor } from "./paying.ts";
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
  /** What a case that is about less now asks for no more, beside what happens to the rest of it (R4.4). */
  readonly freed?: {
    readonly lines: readonly ClaimedLine[];
    readonly held: boolean;
    readonly journal?: Journal;
  };
  readonly balance?: BalanceEffect;
  readonly journal?: Journal;
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
  if (isClosed(before.status)) return {};
  if (after.amount < before.amount) return partly(before, after, known, at);
  if (before.status === after.status) return toppedUp(before, after, known, at);
  if (after.status === "paid") return paid(before, after, known, at);
  if (isClosed(after.status)) return given(before, after, known, at);
  if (after.funding === "held") return {};
  if (after.status === "queued") return queued(before, after.place, known);
  if (after.status === "disputed") return disputed(before, after, known, at);
  return before.status === "disputed" ? agreed(before, known) : {};
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
  const left = withoutPlace(before, known.balance);
  const balance = { ...left, available: left.available - wanted, frozen: left.frozen - frozen };
  return { ...booked, balance: { kind: "set", after: balance } };
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
  const frozen = before.frozen ?? 0;
  if (before.status !== "disputed" && before.status !== "queued" && frozen === 0) return { claim };
  if (known.balance === undefined) return { claim, balance: { kind: "unknown" } };
  const left = withoutPlace(before, known.balance);
  const balance = { ...left, available: left.available + frozen, frozen: left.frozen - frozen };
  const legs: Leg[] = [
    { account: `frozen:${after.refund_id}`, amount: -frozen },
    { account: `shop:${shop_id}`, amount: frozen },
  ];
  const booked = frozen > 0 ? { journal: entry(after, "dispute_unfrozen", at, legs) } : {};
  return { claim, ...booked, balance: { kind: "set", after: balance }, serves_queue: true };
}

/** A case of which a part is given (R4.4): the rest is given up first, then the part goes its way. */
function partly(before: Refund, after: Refund, known: Known, at: Instant): MoneyEffects {
  const held = before.funding === "held";
  const part = cutTo(before, after.amount);
  const cut = { ...before, ...part } as Refund;
  const lines = restOf(before, after);
  const balance = known.balance && cutBalance(before, part, known.balance);
  const step = effects(cut, after, { ...known, balance }, at);
  const { shop_id, order_id, refund_id } = after;
  const rest = before.amount - after.amount;
  const free = held ? (known.completed ? rest : 0) : (before.frozen ?? 0) - (cut.frozen ?? 0);
  const from = held ? (`held:${order_id}` as const) : (`frozen:${refund_id}` as const);
  const legs: Leg[] = [
    { account: from, amount: -free },
    { account: `shop:${shop_id}`, amount: free },
  ];
  const movement = held ? "refund_closed" : "dispute_unfrozen";
  const booked = entry(after, movement, at, legs);
  const journal = free > 0 ? { journal: { ...booked, journal_id: `${booked.journal_id}-rest` } } : {};
  const credited: BalanceEffect = { kind: "credit", amount: free };
  const settled: BalanceEffect = balance ? { kind: "set", after: balance } : { kind: "unknown" };
  const moves = held ? (free > 0 ? { balance: credited } : {}) : { balance: step.balance ?? settled };
  return { ...step, ...moves, freed: { lines, held, ...journal }, serves_queue: true };
}

function queued(before: Refund, place: number, known: Known): MoneyEffects {
  if (known.balance === undefined) return { balance: { kind: "unknown" } };
  const left = withoutPlace(before, known.balance);
  const after = {
    ...left,
    queued: left.queued + wantedFor(before),
    queued_count: left.queued_count + 1,
    queue_places: place,
  };
  return { balance: { kind: "set", after } };
}

/** What an earlier dispute of the case froze is kept; only the rest is taken (R3.5). */
function disputed(
  before: Refund,
  after: Refund & { status: "disputed" },
  known: Known,
  at: Instant,
): MoneyEffects {
  const more = (after.frozen ?? 0) - (before.frozen ?? 0);
  if (more === 0 && after.place === undefined) return {};
  const booked = more > 0 ? { journal: entry(after, "dispute_frozen", at, freezing(after, more)) } : {};
  if (known.balance === undefined) {
    return { ...booked, balance: { kind: "assume", take: more, frozen: more } };
  }
  const balance = {
    ...known.balance,
    available: known.balance.available - more,
    frozen: known.balance.frozen + more,
    freeze_short: known.balance.freeze_short + wantedFor(after),
    queue_places: after.place ?? known.balance.queue_places,
  };
  return { ...booked, balance: { kind: "set", after: balance } };
}

/** A dispute that ends in a return keeps what is frozen for its case; what was short is no longer wanted. */
function agreed(before: Refund, known: Known): MoneyEffects {
  if (wantedFor(before) === 0) return {};
  if (known.balance === undefined) return { balance: { kind: "unknown" } };
  return { balance: { kind: "set", after: withoutPlace(before, known.balance) }, serves_queue: true };
}

function toppedUp(before: Refund, after: Refund, known: Known, at: Instant): MoneyEffects {
  const more = (after.frozen ?? 0) - (before.frozen ?? 0);
  if (more === 0) return {};
  if (known.balance === undefined) return { balance: { kind: "unknown" } };
  const balance = {
    ...known.balance,
    available: known.balance.available - more,
    frozen: known.balance.frozen + more,
    freeze_short: known.balance.freeze_short - more,
  };
  const journal = entry(after, "dispute_frozen", at, freezing(after, more));
  return { journal, balance: { kind: "set", after: balance } };
}

function freezing({ shop_id, refund_id }: Refund, amount: Rupiah): Leg[] {
  return [
    { account: `shop:${shop_id}`, amount: -amount },
    { account: `frozen:${refund_id}`, amount },
  ];
}

/** The balance once a case no longer stands in line, be it for its payment or for its freeze. */
function withoutPlace(before: Refund, balance: Balance): Balance {
  const wanted = wantedFor(before);
  if (before.status === "disputed") return { ...balance, freeze_short: balance.freeze_short - wanted };
  if (before.status !== "queued") return balance;
  return { ...balance, queued: balance.queued - wanted, queued_count: balance.queued_count - 1 };
}

function entry(after: Refund, movement: Journal["movement"], at: Instant, legs: Leg[]): Journal {
  const { refund_id, order_id, shop_id, version } = after;
  return journal({ journal_id: `${refund_id}-${version}`, at, shop_id, movement, legs, order_id, refund_id });
}
