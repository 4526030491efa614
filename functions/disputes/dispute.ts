import { openHearing } from "../hearings/decide.ts";
import type { Hearing } from "../hearings/hearing.ts";
import { type Kind, type Terms, termsOf } from "../hearings/kind.ts";
import type { Calendar } from "../kernel/business-days.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Policy } from "../policies/policy.ts";
import type { Refund } from "../refunds/refund.ts";

/** What a dispute is about. */
export interface DisputeFacts {
  readonly dispute_id: string;
  readonly refund_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** What the refund was asked for; `return_…` where the seller says what is wrong with what came back. */
  readonly reason: string;
  /** What is argued about. */
  readonly amount: Rupiah;
  /** The version of the policy it opened under. */
  readonly policy: number;
}

/** A dispute about a refund (R4): a hearing of both sides, and what it is about. */
export type Dispute = Hearing & DisputeFacts;

/** R4 as data: both sides are heard, and it ends in a refund or the rejection standing. */
export const DISPUTE: Kind = {
  name: "dispute",
  sides: ["buyer", "seller"],
  outcomes: [{ code: "refund", gives_money: true }, { code: "rejection_stands" }],
  rules: { evidence: "R4.1", checklist: "R4.2", review: "R4.4" },
};

/** A dispute's terms under the policy that it opened under. */
export function termsFor(policy: Policy, about: Pick<DisputeFacts, "reason" | "amount">): Terms {
  const { dispute_evidence: evidence, dispute_review: review } = policy.terms;
  return termsOf(DISPUTE, policy, about, { chances: policy.submissions, evidence, review });
}

/** How a dispute begins (R4.1): its days run from the instant that the refund was disputed. */
export function openDispute(
  refund: Refund,
  dispute_id: string,
  at: Instant,
  policy: Policy,
  calendar: Calendar,
): Dispute {
  const { refund_id, order_id, shop_id, buyer_id, amount, return_problem } = refund;
  const reason = return_problem ? `return_${return_problem}` : refund.reason;
  const about = { reason, amount };
  const hearing = openHearing(at, { terms: termsFor(policy, about), calendar, counting: policy });
  const facts = { dispute_id, refund_id, order_id, shop_id, buyer_id, ...about, policy: policy.version };
  return { ...hearing, ...facts };
}
