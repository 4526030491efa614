import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Balance, freezable, missingFor, spendable } from "../ledger/ledger.ts";
import { presentOf } from "./actions.ts";
import type { Refund, RefundEvent, Situation } from "./refund.ts";

/** What a decision about money may depend on. An unknown balance is assumed to suffice; a guard protects that. */
interface Money {
  readonly now: Instant;
  readonly balance?: Balance;
}

/** Still to come out of the shop's free balance: the amount without what is frozen for just this case. */
export function wantedFor(refund: Pick<Refund, "amount" | "frozen">): Rupiah {
  return refund.amount - (refund.frozen ?? 0);
}

/** Held money refunds without fail; released money as far as the balance goes, else it queues (R3.5). */
export function pay(refund: Refund, { balance }: Money): Situation {
  if (refund.funding === "held" || balance === undefined) return { status: "paid" };
  const wanted = wantedFor(refund);
  const ownShort = refund.status === "disputed" ? wanted : 0;
  const free = { ...balance, freeze_short: balance.freeze_short - ownShort };
  if (wanted === 0 || spendable(free) >= wanted) return { status: "paid" };
  return { status: "queued", missing: missingFor(free, wanted), place: balance.queue_places + 1 };
}

/** A dispute over released money freezes what is there, and stands in line for what is not (R3.5). */
export function freeze(
  refund: Refund,
  { balance }: Money,
): { frozen: Rupiah | undefined; to: Situation & { status: "disputed" } } {
  if (refund.funding === "held") return { frozen: undefined, to: { status: "disputed" } };
  const wanted = wantedFor(refund);
  const more = balance === undefined ? wanted : Math.min(freezable(balance), wanted);
  const frozen = (refund.frozen ?? 0) + more;
  if (balance === undefined || frozen === refund.amount) return { frozen, to: { status: "disputed" } };
  return { frozen, to: { status: "disputed", place: balance.queue_places + 1 } };
}

/** The head of the queue is paid as soon as the balance suffices (R3.5). */
export function payQueued(refund: Refund, { now, balance }: Money): RefundEvent | Refusal {
  if (refund.status !== "queued" || balance === undefined) return notInLine(refund);
  if (balance.available < wantedFor(refund)) return TOO_LITTLE;
  return { type: "refund.paid", at: now, to: { status: "paid" } };
}

/** How much is missing for a queued case, behind `ahead` rupiah of others: what both sides see (R3.5). */
export function recountMissing(
  refund: Refund,
  ahead: Rupiah,
  { now, balance }: Money,
): RefundEvent | Refusal {
  if (refund.status !== "queued" || balance === undefined) return notInLine(refund);
  const missing = Math.max(0, ahead + wantedFor(refund) - balance.available);
  if (missing === refund.missing) return TOO_LITTLE;
  return { type: "refund.missing_changed", at: now, to: { status: "queued", missing, place: refund.place } };
}

/** Credits serve queued refunds first, then freezes that are short, the oldest first (R3.5). */
export function topUpFreeze(refund: Refund, { now, balance }: Money): RefundEvent | Refusal {
  if (refund.status !== "disputed" || refund.place === undefined || balance === undefined)
    return notInLine(refund);
  const more = Math.min(balance.queued_count > 0 ? 0 : balance.available, wantedFor(refund));
  if (more === 0) return TOO_LITTLE;
  const full = more === wantedFor(refund);
  return {
    type: "refund.freeze_topped_up",
    at: now,
    to: full ? { status: "disputed" } : { status: "disputed", place: refund.place },
    adds: { frozen: (refund.frozen ?? 0) + more },
  };
}

const TOO_LITTLE = ruledOut("R3.5", "balance_short", "The balance does not suffice yet.");

function notInLine(refund: Refund): Refusal {
  return conflict("case_status", "The case does not wait for the shop's money.", {
    rule: "R3.5",
    present: presentOf(refund),
  });
}
