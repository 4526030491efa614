import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Balance } from "../../../functions/ledger/ledger.ts";
import { type Command, decide } from "../../../functions/refunds/decide.ts";
import { effects } from "../../../functions/refunds/money.ts";
import { evolve, type Refund } from "../../../functions/refunds/refund.ts";
import { aBalance, aContext, aRefund, later, MONDAY } from "../given.ts";

/** A step of a case with all that it does to money. */
export function step(before: Refund, command: Command, balance?: Partial<Balance>, completed = false) {
  const known = balance && aBalance(balance);
  const now = later(MONDAY, 1);
  const event = decide(before, command, aContext(now, known ? { balance: known } : {}));
  if (isRefusal(event)) throw new Error(event.code);
  const after = evolve(before, event);
  const money = effects(before, after, { balance: known, completed }, now);
  const figures = money.balance?.kind === "set" ? money.balance.after : undefined;
  return { after, money, figures, legs: money.journal?.legs };
}

/** A request that is paid out of the shop's balance. */
export const released = (over: Record<string, unknown> = {}) =>
  aRefund("requested", { funding: "released", ...over });
/** A dispute over 50 000 released rupiah of which so many are frozen. */
export const disputed = (frozen: number) =>
  aRefund("disputed", { funding: "released", frozen, ...(frozen < 50_000 ? { place: 1 } : {}) });
export const queued = (over: Record<string, unknown> = {}) => aRefund("queued", over);
