import { isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Role } from "../platform/caller.ts";
import type { Policy } from "../policies/policy.ts";
import { dueOf, type Refund, type RefundStatus } from "./refund.ts";

/** What people and machines can do to a case that is there. */
export type Action =
  | "approve"
  | "reject"
  | "withdraw"
  | "agree_to_return"
  | "open_dispute"
  | "ship_return"
  | "report_return_delivery"
  | "confirm_receipt"
  | "report_return_problem"
  | "report_payment";

interface Allowed {
  readonly by: Role;
  readonly from: readonly RefundStatus[];
  readonly rule: string;
  /** The path below the case that it is posted to. */
  readonly path: string;
  /** What else must hold. */
  readonly when?: (refund: Refund, policy: Policy) => boolean;
}

/**
 * Who may do what, from where: the one table that answers are made from, and refusals. The server
 * refuses exactly what it does not offer.
 */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  approve: { by: "seller", from: ["requested", "rejected", "disputed"], rule: "R3.3", path: "approval" },
  reject: { by: "seller", from: ["requested"], rule: "R3.7", path: "rejection" },
  withdraw: {
    by: "buyer",
    from: [
      "requested",
      "awaiting_return_address",
      "awaiting_return",
      "returning",
      "rejected",
      "disputed",
      "queued",
    ],
    rule: "R3.7",
    path: "withdrawal",
  },
  agree_to_return: {
    by: "buyer",
    from: ["rejected"],
    rule: "R3.7",
    path: "return-agreement",
    when: (refund, policy) => refund.type === "refund_only" && offersReturn(refund, policy),
  },
  open_dispute: { by: "buyer", from: ["rejected"], rule: "R3.7", path: "dispute" },
  ship_return: { by: "buyer", from: ["awaiting_return"], rule: "R3.4", path: "return-shipment" },
  report_return_delivery: {
    by: "marketplace",
    from: ["returning"],
    rule: "R3.4",
    path: "return-delivery",
    when: (refund) => refund.return_shipment?.delivered_at === undefined,
  },
  confirm_receipt: { by: "seller", from: ["returning"], rule: "R3.4", path: "receipt" },
  report_return_problem: { by: "seller", from: ["returning"], rule: "R3.4", path: "receipt" },
  report_payment: {
    by: "marketplace",
    from: ["paid"],
    rule: "R3.6",
    path: "payment-report",
    when: (refund) => refund.payment?.settlement !== "settled",
  },
};

/** True for what people and machines do; deadlines and consequences are not asked for. */
export function isAction(kind: string): kind is Action {
  return kind in ACTIONS;
}

function offersReturn(refund: Refund, policy: Policy): boolean {
  const reason = policy.rejection_reasons.find(({ code }) => code === refund.rejected_for);
  return reason?.offers_return === true;
}

/** What this role may do to the case now (R8.2). */
export function availableActions(refund: Refund, role: Role, policy: Policy, now: Instant): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter(
    (action) => ACTIONS[action].by === role && refusalOf(action, refund, policy, now) === undefined,
  );
}

/** Why an action cannot be taken now, with the present state; `undefined` where it can. */
export function refusalOf(action: Action, refund: Refund, policy: Policy, now: Instant): Refusal | undefined {
  const allowed = ACTIONS[action];
  const present = presentOf(refund);
  if (!allowed.from.includes(refund.status) || allowed.when?.(refund, policy) === false) {
    const detail = `The case is ${refund.status}; to ${action.replaceAll("_", " ")} is not possible now.`;
    return conflict("case_status", detail, { rule: allowed.rule, present });
  }
  const due = dueOf(refund);
  if (due && isOver(due, now)) {
    const detail = "The deadline has passed; what it brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present });
  }
  return undefined;
}

/** The state that the loser of a race is shown. */
export function presentOf(refund: Refund): Readonly<Record<string, unknown>> {
  const due = dueOf(refund);
  return {
    refund_id: refund.refund_id,
    status: refund.status,
    updated_at: refund.updated_at,
    ...(due ? { due_at: due.at } : {}),
    ...(refund.payment ? { payment_id: refund.payment.payment_id } : {}),
  };
}
