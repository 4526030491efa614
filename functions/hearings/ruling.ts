import type { Rupiah } from "../kernel/money.ts";
import { invalid, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Context } from "./context.ts";
import { dueOf, type Hearing, type HearingEvent, type Ruling } from "./hearing.ts";
import type { Terms } from "./kind.ts";

/** How an agent wants a review to end. */
export interface Wanted {
  readonly outcome: string;
  readonly reason: string;
  readonly amount?: Rupiah;
}

/** R4.4: a decision has a reason, an amount and a text; above the policy's amount it is a proposal first. */
export function rule(
  hearing: Hearing,
  wanted: Wanted & { readonly text: string },
  { now, actor, terms }: Pick<Context, "now" | "actor" | "terms">,
): HearingEvent | Refusal {
  const no = unruly(wanted, terms);
  if (no) return no;
  const { outcome, reason, amount } = wanted;
  const ruling: Ruling = {
    outcome,
    reason,
    ...(amount === undefined ? {} : { amount }),
    by: actor.id,
    at: now,
  };
  const adds = { texts: { decision: wanted.text } };
  if (!terms.four_eyes) return { name: "decided", at: now, to: { status: "decided", ruling }, adds };
  const due = dueOf(hearing);
  const to = { status: "confirming" as const, ...(due ? { due } : {}), ruling };
  return { name: "decision_proposed", at: now, to, adds };
}

function unruly(wanted: Wanted, terms: Terms): Refusal | undefined {
  const no = unfitting(wanted, terms);
  if (no) return no;
  const { outcome, reason } = wanted;
  if (terms.reasons.some((one) => one.outcome === outcome && one.code === reason)) return undefined;
  const detail = "Choose one of the policy's reasons for this outcome.";
  return wrong("unknown_decision_reason", detail, "/reason", "unknown");
}

/** Why a review cannot end like this, whatever the reason; `undefined` where it can. */
export function unfitting(
  { outcome, amount }: Pick<Wanted, "outcome" | "amount">,
  { kind, at_stake }: Terms,
): Refusal | undefined {
  const known = kind.outcomes.find(({ code }) => code === outcome);
  if (known === undefined)
    return wrong("unknown_outcome", "Choose one of the outcomes.", "/outcome", "unknown");
  if (known.gives_money !== true) {
    if (amount === undefined) return undefined;
    return wrong("amount_not_wanted", "This outcome gives no money.", "/amount", "not_wanted");
  }
  if (amount === undefined) return wrong("amount_wanted", "Say how much.", "/amount", "required");
  if (amount <= at_stake) return undefined;
  const issues = [{ pointer: "/amount/amount", issue: `at_most_${at_stake}` }];
  const detail = `At most ${at_stake} rupiah are argued about.`;
  return ruledOut(kind.rules.review, "more_than_disputed", detail, { issues });
}

function wrong(code: string, detail: string, pointer: string, issue: string): Refusal {
  return invalid(code, detail, [{ pointer, issue }]);
}
