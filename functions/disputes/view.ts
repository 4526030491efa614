import { hearingView } from "../hearings/view.ts";
import type { Instant } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { policyAt } from "../policies/versions.ts";
import { type Dispute, termsFor } from "./dispute.ts";

/** Where a dispute is. */
export function pathOf(disputeId: string): string {
  return `/disputes/${disputeId}`;
}

/** A dispute as this caller may see it (R4.3, R8.2). */
export async function disputeView(dispute: Dispute, caller: Caller, now: Instant) {
  const policy = await policyAt(dispute.policy);
  const { dispute_id, refund_id, order_id, shop_id, buyer_id, reason, amount } = dispute;
  const terms = termsFor(policy, dispute);
  return {
    dispute_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
    reason,
    amount: idr(amount),
    needs_two_agents: terms.four_eyes,
    ...(await hearingView(dispute, caller, terms, policy, now, pathOf(dispute_id))),
    refund: `/refunds/${refund_id}`,
  };
}
