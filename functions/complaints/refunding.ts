import { newId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Balance } from "../ledger/ledger.ts";
import type { Order, OrderLine } from "../orders/order.ts";
import { agreedOn } from "../policies/policy.ts";
import type { rulesAt } from "../policies/versions.ts";
import { openRefund } from "../refunds/asking.ts";
import type { Refund } from "../refunds/refund.ts";
import type { Complaint } from "./complaint.ts";

/** What a part refund depends on: the order as it is, and the rules in force, as for any refund that opens. */
export interface Given {
  readonly order: Order;
  readonly lines: readonly OrderLine[];
  readonly now: Instant;
  readonly rules: Awaited<ReturnType<typeof rulesAt>>;
  /** The shop's, where it is known. */
  readonly balance?: Balance | undefined;
}

/**
 * R6.3: the refund case that an accepted part refund makes, of the lines that the complaint is about, never more than is
 * left of them (R3.1). Opened in thought when it is proposed, so that nobody is offered what cannot be paid.
 */
export function partRefund(
  complaint: Complaint,
  amount: Rupiah,
  { order, lines, now, rules, balance }: Given,
): Refund | Refusal {
  const about = new Set(complaint.lines.map(({ line_id }) => line_id));
  const asked = lines.filter(
    ({ line_id, paid }, place) => about.has(line_id) && paid > (order.claimed[place] ?? 0),
  );
  if (asked.length === 0) return NOTHING_LEFT;
  const ask = {
    type: "refund_only",
    reason: agreedOn(rules.policy).code,
    lines: asked.map(({ line_id, quantity }) => ({ line_id, quantity })),
    amount,
  } as const;
  return openRefund(order, lines, ask, { refund_id: newId("rf", now), now, ...rules, agreed: { balance } });
}

const NOTHING_LEFT = ruledOut(
  "R3.1",
  "nothing_left",
  "Nothing is left to give back of what the complaint is about.",
);
