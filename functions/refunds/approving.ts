import { type Due, dueAfter } from "../kernel/deadlines.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { presentOf } from "./actions.ts";
import type { Context } from "./context.ts";
import { cutBalance, cutTo } from "./part.ts";
import { pay } from "./paying.ts";
import type { Refund, RefundEvent, Situation } from "./refund.ts";

/**
 * R4.4: what an agent gives of a disputed case is paid as if it had been approved, and the goods come back first
 * where they should; the rest is asked for no more. Given nothing, the rejection stands.
 */
export function award(refund: Refund, amount: Rupiah | undefined, context: Context): RefundEvent | Refusal {
  if (refund.status !== "disputed") {
    const detail = `The case is ${refund.status}: there is nothing to decide.`;
    return conflict("case_status", detail, { rule: "R4.4", present: presentOf(refund) });
  }
  const told = { type: "refund.dispute_decided", at: context.now } as const;
  if (context.order_given_up && amount !== refund.amount) return GIVEN_UP;
  if (amount === undefined) return { ...told, to: { status: "declined" } };
  if (amount > refund.amount) {
    const detail = `At most ${refund.amount} rupiah are disputed.`;
    return ruledOut("R4.4", "more_than_disputed", detail);
  }
  const part = cutTo(refund, amount);
  const { balance } = context;
  const [to, more] = approval(
    { ...refund, ...part },
    {
      ...context,
      ...(balance ? { balance: cutBalance(refund, part, balance) } : {}),
    },
  );
  return { ...told, to, adds: { ...part, ...more?.adds } };
}

/** Where a case goes once it is approved. */
export type Approval = [to: Situation, more?: Partial<RefundEvent>];

/** A refund pays at once; a return first tells the buyer where to send the goods (R3.4). */
export function approval(refund: Refund, context: Context): Approval {
  if (refund.type === "refund_only" || goodsAreBack(refund)) return [pay(refund, context)];
  const address = context.return_address;
  if (address === undefined) {
    return [{ status: "awaiting_return_address", due: after("return_address", context) }];
  }
  const due = after("return_shipping", context);
  return [{ status: "awaiting_return", due }, { adds: { return_address: address } }];
}

/** A return that was sent, and is argued about, is not sent a second time. */
function goodsAreBack(refund: Refund): boolean {
  return refund.return_shipment !== undefined;
}

function after(
  term: "return_address" | "return_shipping",
  { now, policy, calendar }: Pick<Context, "now" | "policy" | "calendar">,
): Due {
  return dueAfter(now, policy.terms[term], "R3.4", calendar, policy);
}

/** An order that was given up gives everything back (R2.4): nobody else decides about it. */
export const GIVEN_UP = conflict(
  "order_given_up",
  "The delivery of the order was given up; what was asked for is being refunded.",
  { rule: "R2.4" },
);
