import type { Rupiah } from "../kernel/money.ts";
import type { Order } from "./order.ts";

/** A case's hold on lines of an order: how much of which line, by the line's place. */
export interface ClaimedLine {
  readonly place: number;
  readonly amount: Rupiah;
}

/** What a case may do to its order's money. */
export type ClaimEffect =
  | { readonly kind: "reserve"; readonly held: boolean }
  | { readonly kind: "pay"; readonly held: boolean }
  | { readonly kind: "free"; readonly held: boolean };

/** An order's figures after a case reserved, was paid or gave up `lines` (R1.3, R3.1). Whole rupiah. */
export function afterClaim(order: Order, lines: readonly ClaimedLine[], effect: ClaimEffect): Order {
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const change = claimChange(amount, effect);
  const back = effect.kind === "free" ? -1 : effect.kind === "reserve" ? 1 : 0;
  const claimed = [...order.claimed];
  for (const line of lines) claimed[line.place] = (claimed[line.place] ?? 0) + back * line.amount;
  return {
    ...order,
    held: order.held + change.held,
    refunded: order.refunded + change.refunded,
    reserved: order.reserved + change.reserved,
    reserved_held: order.reserved_held + change.reserved_held,
    claimed,
    version: order.version + 1,
  };
}

/** What an effect adds to each figure of the order. */
export interface ClaimChange {
  readonly held: Rupiah;
  readonly refunded: Rupiah;
  readonly reserved: Rupiah;
  readonly reserved_held: Rupiah;
}

/** The figures that a case of `amount` moves. */
export function claimChange(amount: Rupiah, effect: ClaimEffect): ClaimChange {
  const held = effect.held ? amount : 0;
  if (effect.kind === "reserve") return { held: 0, refunded: 0, reserved: amount, reserved_held: held };
  if (effect.kind === "pay")
    return { held: -held, refunded: amount, reserved: -amount, reserved_held: -held };
  return { held: 0, refunded: 0, reserved: -amount, reserved_held: -held };
}
