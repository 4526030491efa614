import { openHearing } from "../hearings/decide.ts";
import { type Hearing, isHeard } from "../hearings/hearing.ts";
import { type Kind, type Terms, termsOf } from "../hearings/kind.ts";
import type { Calendar } from "../kernel/business-days.ts";
import { type Due, dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Penalty } from "../penalties/penalty.ts";
import type { PenaltyKind, Policy } from "../policies/policy.ts";

/** What an appeal is about: one penalty, with its points and its fine. */
export interface AppealFacts {
  readonly appeal_id: string;
  readonly penalty_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly penalty_kind: PenaltyKind;
  readonly points: number;
  readonly fine: Rupiah;
  /** The waybill that the penalty is about. */
  readonly about?: Penalty["about"];
  /** R5.3: how many appeals the penalty has at all, and how many were used before this one. */
  readonly most: number;
  readonly used_before: number;
  /** R5.4: what an appeal that was upheld gave back. */
  readonly given_back?: GivenBack;
  /** The version of the policy it opened under. */
  readonly policy: number;
}

/** What came back: points that still counted, what had been taken of the fine, and what was owed of it still. */
export interface GivenBack {
  readonly points: number;
  readonly fine: Rupiah;
  readonly fine_waived: Rupiah;
}

/** An appeal against a penalty (R5.3): a hearing of the seller, and what it is about. */
export type Appeal = Hearing & AppealFacts;

/** R5.3, R5.4 as data: the seller is heard, may withdraw, and may be asked for more; silence leaves nothing to review. */
export const APPEAL = {
  name: "appeal",
  sides: ["seller"],
  outcomes: [{ code: "upheld" }, { code: "refused" }],
  may_ask_more: true,
  may_withdraw: true,
  lapses_unheard: true,
  rules: { evidence: "R5.3", checklist: "R5.3", review: "R5.4" },
} as const satisfies Kind;

/** An appeal is one complete submission: a second chance is a second appeal (R5.3). */
const CHANCES = 1;

/** An appeal's terms under the policy that it opened under. */
export function termsFor(policy: Policy, about: Pick<AppealFacts, "penalty_kind" | "fine">): Terms {
  const { appeal_evidence: evidence, appeal_review: review } = policy.terms;
  const what = { reason: about.penalty_kind, amount: about.fine };
  return termsOf(APPEAL, policy, what, { chances: CHANCES, evidence, review });
}

/** The policies an appeal depends on: its own, in force as it opens, and the one that its penalty costs by. */
export interface Rules {
  readonly policy: Policy;
  readonly penalties: Policy;
  readonly calendar: Calendar;
}

/**
 * How an appeal begins (R5.3): nothing is handed in yet, and it is due when the days to appeal end. `penalty` says
 * which appeal is open.
 */
export function openAppeal(
  penalty: Penalty & { readonly open_appeal: string },
  now: Instant,
  { policy, penalties, calendar }: Rules,
): Appeal {
  const { penalty_id, order_id, shop_id, buyer_id, kind, points, fine, about, issued_by } = penalty;
  const facts: AppealFacts = {
    appeal_id: penalty.open_appeal,
    penalty_id,
    order_id,
    shop_id,
    buyer_id,
    penalty_kind: kind,
    points,
    fine,
    ...(about ? { about } : {}),
    most: penalties.penalties.appeals,
    used_before: penalty.appeals_used,
    policy: policy.version,
  };
  const context = { terms: termsFor(policy, facts), calendar, counting: policy };
  const due = appealDue(penalty, penalties, calendar);
  // R5.4: the reviewer is never the one who issued the penalty.
  const barred = issued_by.role === "agent" ? { barred: [issued_by.id] } : {};
  return { ...openHearing(now, context, due), ...facts, ...barred };
}

/** R5.3: the days to appeal, as the penalty has them. */
function appealDue(penalty: Penalty, policy: Policy, calendar: Calendar): Due {
  const from = penalty.appeal_from ?? penalty.issued_at;
  const due = dueAfter(from, policy.terms.appeal_window, APPEAL.rules.evidence, calendar, policy);
  return { ...due, at: penalty.appeal_until };
}

/** R5.3: how many appeals the penalty has left after this one; one that is not handed in yet is not used. */
export function appealsLeft(appeal: Appeal): number {
  return Math.max(0, appeal.most - appeal.used_before - (isHeard(appeal) ? 1 : 0));
}
