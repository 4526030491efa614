import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { type Policy, tariffOf } from "../policies/policy.ts";
import { whyNoAppeal } from "./appealing.ts";
import type { PenaltyRow } from "./listing.ts";
import { owedOf, type Penalty } from "./penalty.ts";
import { nextMilestone, type Points } from "./points.ts";

/** True where the caller may know of it: the shop that has it and the platform's people; what it costs is not the buyer's. */
export function mayKnow(caller: Caller, { shop_id }: Pick<Penalty, "shop_id">): boolean {
  return caller.role === "seller" ? caller.shop_id === shop_id : caller.role !== "buyer";
}

/** A penalty as its shop and the platform's people see it now; `policy` is the one that it costs by (R8.2). */
export function penaltyView(penalty: Penalty, policy: Policy, caller: Caller, now: Instant) {
  const { fine_taken, issued_by, updated_at } = penalty;
  return {
    ...identity(penalty),
    kind_text: tariffOf(policy, penalty.kind).text,
    fine_taken: idr(fine_taken),
    fine_owed: idr(owedOf(penalty)),
    issued_by: issued_by.role,
    updated_at: inJakarta(updated_at),
    ...(penalty.status === "lapsed" ? { lapsed_at: inJakarta(penalty.lapsed_at) } : {}),
    ...(penalty.status === "given_back" ? { given_back_at: inJakarta(penalty.given_back_at) } : {}),
    ...appealing(penalty, policy),
    available_actions: mayAppeal(penalty, policy, caller, now)
      ? [{ action: "openAppeal", href: `/penalties/${penalty.penalty_id}/appeals` }]
      : [],
    policy_version: penalty.policy,
    notice: `/notices/${penalty.notice_id}`,
    timeline: `/penalties/${penalty.penalty_id}/timeline`,
  };
}

/** R5.3: its seller, while there is an appeal left and time for it. */
function mayAppeal(penalty: Penalty, { penalties }: Policy, { role }: Caller, now: Instant): boolean {
  return role === "seller" && whyNoAppeal(penalty, penalties.appeals, now) === undefined;
}

/** A row of a list as it is answered. */
export function penaltyRowView(row: PenaltyRow, policy: Policy) {
  return { ...identity(row), fine_owed: idr(row.fine_owed), ...appealing(row, policy) };
}

/** R5.3: the chances that are left, and the appeal that is open. */
function appealing({ appeals_used = 0, open_appeal }: Penalty | PenaltyRow, { penalties }: Policy) {
  return {
    appeals_left: Math.max(0, penalties.appeals - appeals_used),
    ...(open_appeal ? { open_appeal: `/appeals/${open_appeal}` } : {}),
  };
}

function identity(of: Penalty | PenaltyRow) {
  const { penalty_id, notice_id, order_id, shop_id, kind, status, points, fine } = of;
  const { issued_at, lapses_at, appeal_until } = of;
  return {
    penalty_id,
    notice_id,
    order_id,
    shop_id,
    kind,
    status,
    points,
    fine: idr(fine),
    issued_at: inJakarta(issued_at),
    lapses_at: inJakarta(lapses_at),
    appeal_until: inJakarta(appeal_until),
  };
}

/** A shop's points: what counts, what is in force by it, what comes next, and which points lapse when (R5.2). */
export function pointsView(points: Points, policy: Policy, lapsing: readonly PenaltyRow[]) {
  const { shop_id, issued, active, lapsed, given_back } = points;
  const textOf = (measure: string) =>
    policy.penalties.milestones.find((one) => one.measure === measure)?.text;
  const next = nextMilestone(points, policy.penalties.milestones);
  return {
    shop_id,
    issued,
    active,
    lapsed,
    given_back,
    in_force: points.reached.map(({ points: at, measure }) => {
      const text = textOf(measure);
      return { points: at, measure, ...(text ? { text } : {}) };
    }),
    ...(next ? { next: { points: next.points, measure: next.measure, text: next.text } } : {}),
    lapsing: lapsing.map((row) => ({
      penalty_id: row.penalty_id,
      points: row.points,
      lapses_at: inJakarta(row.lapses_at),
    })),
  };
}
