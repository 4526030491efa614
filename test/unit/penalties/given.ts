import type { Penalty } from "../../../functions/penalties/penalty.ts";
import { sentence } from "../../../functions/penalties/penalty.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import type { PenaltyKind } from "../../../functions/policies/policy.ts";
import { MONDAY } from "../given.ts";

/** A penalty of Monday, by the first policy; nothing of its fine is taken yet. */
export function aPenalty(kind: PenaltyKind = "empty_parcel", over: Partial<Penalty> = {}): Penalty {
  const sentenced = sentence({
    penalty_id: "pn_01KJPHJ9R0ABCDEFGHJKMNPQRS",
    notice_id: "nt_order-1-1",
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    kind,
    issued_by: { role: "agent", id: "agent-1" },
    now: MONDAY,
    policy: FIRST_POLICY,
    calendar: FIRST_CALENDAR,
  });
  return { ...sentenced, ...over } as Penalty;
}
