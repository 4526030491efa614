import type { Term } from "../kernel/deadlines.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Policy } from "../policies/policy.ts";
import { checklistFor, type Requirement, type ReviewKind, type Side } from "../policies/reviews.ts";

/** What a kind of review is, as data. A third kind is one of these and a contract. */
export interface Kind {
  readonly name: ReviewKind;
  readonly sides: readonly Side[];
  readonly outcomes: readonly Outcome[];
  /** R5.4: the reviewer may ask for more evidence, which uses up no chance. */
  readonly may_ask_more?: true;
  /** R5.3: whoever brought it may withdraw it until it is decided. */
  readonly may_withdraw?: true;
  /** R5.3: where nothing was handed in there is nothing to review: silence ends it. */
  readonly lapses_unheard?: true;
  readonly rules: { readonly evidence: string; readonly checklist: string; readonly review: string };
}

/** How a review can end. */
export interface Outcome {
  readonly code: string;
  /** It gives money: how much must be said. */
  readonly gives_money?: true;
}

/** A kind under the policy that a case opened under: all that its rules depend on. */
export interface Terms {
  readonly kind: Kind;
  readonly chances: number;
  readonly evidence: Term;
  readonly review: Term;
  /** What is argued about; a decision gives no more. */
  readonly at_stake: Rupiah;
  /** R4.4: a second agent confirms. */
  readonly four_eyes: boolean;
  readonly checklist: readonly Requirement[];
  /** The reasons a decision may have, by outcome. */
  readonly reasons: readonly { readonly outcome: string; readonly code: string }[];
}

/** The terms that policy gives a review of this kind, about this much and for this reason. */
export function termsOf(
  kind: Kind,
  policy: Policy,
  about: { readonly reason: string; readonly amount: Rupiah },
  times: { readonly chances: number; readonly evidence: Term; readonly review: Term },
): Terms {
  return {
    kind,
    ...times,
    at_stake: about.amount,
    four_eyes: about.amount > policy.four_eyes_above,
    checklist: checklistFor(policy.checklists, kind.name, about.reason),
    reasons: policy.decision_reasons.filter((reason) => reason.kind === kind.name),
  };
}
