import type { Term } from "../kernel/deadlines.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { ServiceHours } from "../kernel/service-hours.ts";
import type { ComplaintTerms } from "./complaints.ts";
import type { AutoReplyTerms, ConversationTerms, FollowUpTerms, NotificationTerms } from "./messages.ts";
import type { ProductTerms } from "./products.ts";
import type { RatingTerms } from "./ratings.ts";
import type { Checklist, DecisionReason } from "./reviews.ts";
import type { FlagTerms, ScorecardTerms } from "./scorecards.ts";
import type { Texts } from "./texts.ts";

export type { Texts } from "./texts.ts";

/** Which of the grounds of R3.1 a reason belongs to. */
export type Ground =
  | "cancelled_before_shipping"
  | "shipping"
  | "product"
  | "changed_mind"
  /** Nobody asks: the delivery failed and was given up (R2.4). */
  | "delivery_given_up"
  /** Nobody asks: both sides agreed on it in a complaint (R6.3). */
  | "agreed";

/** Why a buyer asks (R3.1): data, with finer reasons below it. */
export interface Reason {
  readonly code: string;
  readonly ground: Ground;
  readonly text: Texts;
  readonly sub_reasons: readonly { readonly code: string; readonly text: Texts }[];
}

/** Why a seller rejects (R3.7). */
export interface RejectionReason {
  readonly code: string;
  readonly text: Texts;
  /** The goods must come back first: the buyer may turn the case into an approved return. */
  readonly offers_return?: true;
}

/** The terms of a policy, each under the rule that it serves. */
export interface Terms {
  /** R3.1: how long after delivery (or completion) a buyer may ask. */
  readonly request_window: Term;
  /** R3.3: how long the seller has to decide. */
  readonly seller_answer: Term;
  /** R3.4: how long the buyer has to send the goods back. */
  readonly return_shipping: Term;
  /** R3.4: how long the shop has to give a return address. */
  readonly return_address: Term;
  /** R3.4: how long the seller has after the goods were delivered. */
  readonly receipt_after_delivery: Term;
  /** R3.4: how long after dispatch where no delivery was seen. */
  readonly receipt_after_dispatch: Term;
  /** R2.3: how long after shipping the seller may change carrier and number, once. */
  readonly carrier_change: Term;
  /** R2.4: how long the seller has to choose what becomes of a failed delivery. */
  readonly delivery_resolution: Term;
  /** R2.4: how long the seller has to ship again. */
  readonly reshipment: Term;
  /** R2.5: how long a parcel may stand still before that is told. */
  readonly no_movement: Term;
  /** R3.7: how long the buyer may take a rejection to a dispute. */
  readonly dispute_opening: Term;
  /** R4.1: how long both sides may hand in evidence. */
  readonly dispute_evidence: Term;
  /** R4.4: how long an agent has to review. */
  readonly dispute_review: Term;
  /** R5.2: how long the seller has to answer a notice about a waybill. */
  readonly notice_answer: Term;
  /** R5.2: how long the platform has to judge an explanation. */
  readonly notice_judgement: Term;
  /** R5.2: after how long points lapse. */
  readonly points_life: Term;
  /** R5.3: how long the seller may appeal against a penalty. */
  readonly appeal_window: Term;
  /** R5.4: how long the seller has where the reviewer wants more evidence. */
  readonly appeal_evidence: Term;
  /** R5.4: how long an agent has to review an appeal. */
  readonly appeal_review: Term;
  /** R6.5: how long a buyer may change what they wrote. */
  readonly review_editing: Term;
  /** R6.5: how long an agent has to judge what was reported of a review. */
  readonly report_judgement: Term;
  /** R6.3: how long after delivery (or the end of the order) a buyer may complain. */
  readonly complaint_window: Term;
  /** R6.3: how long the seller has for the first answer. */
  readonly complaint_answer: Term;
  /** R6.3: how long the seller has to propose a solution, having answered. */
  readonly complaint_solution: Term;
  /** R6.3: how long a proposal stands. */
  readonly complaint_reply: Term;
  /** R6.3: how long an agent has once a complaint was escalated. */
  readonly complaint_review: Term;
}

/** What a penalty can be for (R5.1). */
export const PENALTY_KINDS = [
  "untrackable_number",
  "invalid_number",
  "mismatch",
  "no_answer",
  "empty_parcel",
] as const;

export type PenaltyKind = (typeof PENALTY_KINDS)[number];

/** What a kind of penalty costs (R5.2). */
export interface PenaltyTariff {
  readonly kind: PenaltyKind;
  readonly text: Texts;
  readonly points: number;
  /** Whole rupiah; none is 0. */
  readonly fine: number;
}

/** What the system can find by itself (R5.1). */
export const FINDINGS = [
  "never_scanned",
  "malformed",
  "of_another_order",
  "delivered_too_early",
  "delivered_elsewhere",
] as const;

export type Finding = (typeof FINDINGS)[number];

/** What a finding is asked about as; what has no line is not looked for (R5.1). */
export interface FindingLine {
  readonly finding: Finding;
  readonly kind: PenaltyKind;
  readonly text: Texts;
}

/** What so many points bring (R5.2); the marketplace carries it out. */
export interface Milestone {
  readonly points: number;
  readonly measure: string;
  readonly text: Texts;
}

/** How the platform judges an explanation (R5.2). */
export interface JudgementReason {
  readonly code: string;
  readonly outcome: "upheld" | "dismissed";
  readonly text: Texts;
}

/** R5: what a waybill that was not right costs, and what so many points bring. */
export interface PenaltyTerms {
  /** One line for each kind. */
  readonly tariff: readonly PenaltyTariff[];
  /** What the system looks for; of several that are so, the first counts. */
  readonly findings: readonly FindingLine[];
  /** The fewest points first. */
  readonly milestones: readonly Milestone[];
  readonly judgement_reasons: readonly JudgementReason[];
  /** R5.3: how often one penalty may be appealed against. */
  readonly appeals: number;
}

/** Why a delivery failed (R2.4). */
export interface DeliveryFailure {
  readonly code: string;
  readonly text: Texts;
  /** The number was not this parcel's, or led to nowhere: shipping again takes another one. */
  readonly wants_other_number?: true;
}

/** R4.5: when and how often the platform calls back. */
export interface CallBackTerms {
  /** Service hours, Monday to Friday in Jakarta: `09:00`. */
  readonly opens: string;
  readonly closes: string;
  /** Within how many minutes of service time of asking a call can be expected. */
  readonly within_minutes: number;
  /** After how many minutes of service time somebody who did not answer is called again. */
  readonly retry_minutes: number;
  /** After how many calls that nobody answered it is given up. */
  readonly attempts: number;
  /** How many call-backs one person may ask for on one day. */
  readonly a_day: number;
  /** How many days after the end (or after asking, where nobody came to an end) the number is erased. */
  readonly number_days: number;
}

/**
 * What the operator owns (product rule: numbers are policy). A version never changes once published; a
 * case keeps the version it opened under, so a later one moves no running clock.
 */
export interface Policy {
  readonly version: number;
  /** R7.1: joint leave (cuti bersama) counts as a business day. */
  readonly joint_leave_counts: boolean;
  /** How long before a deadline the one who must act is reminded, in hours. */
  readonly reminder_hours: number;
  readonly terms: Terms;
  readonly call_backs: CallBackTerms;
  readonly penalties: PenaltyTerms;
  readonly complaints: ComplaintTerms;
  readonly reasons: readonly Reason[];
  readonly rejection_reasons: readonly RejectionReason[];
  /** R4.1: how often each side of a dispute may hand in evidence. */
  readonly submissions: number;
  /** R4.4: a dispute about more than this is decided by two agents. */
  readonly four_eyes_above: Rupiah;
  /** R4.2: what is required, by kind of review and reason. */
  readonly checklists: readonly Checklist[];
  /** R4.4: why agents decide, by outcome. */
  readonly decision_reasons: readonly DecisionReason[];
  readonly delivery_failures: readonly DeliveryFailure[];
  /** R6.4: in force as it is published, for no case: a limit over all shops is one number at a time. */
  readonly follow_ups: FollowUpTerms;
  /** R6.2: in force as it is published, for no case. */
  readonly auto_replies: AutoReplyTerms;
  readonly notifications: NotificationTerms;
  readonly ratings: RatingTerms;
  /** R6.6: in force as it is published: a product is no case. */
  readonly products: ProductTerms;
  /** R6.1: in force as it is published: a limit holds from one message to the next. */
  readonly conversations: ConversationTerms;
  /** R6.7: in force as they are published, for no case. */
  readonly scorecards: ScorecardTerms;
  readonly flags: FlagTerms;
}

/** What service hours are made of. */
export type Serving = Pick<Policy, "joint_leave_counts"> & {
  readonly call_backs: Pick<CallBackTerms, "opens" | "closes">;
};

/** R4.5: the hours in which the platform calls back, and in which answers of shops are measured (R6.2). */
export function serviceHours({ call_backs, joint_leave_counts }: Serving): ServiceHours {
  return { opens: call_backs.opens, closes: call_backs.closes, joint_leave_counts };
}

/** What a penalty of this kind costs. Every policy that is published has a line for each kind. */
export function tariffOf({ penalties }: Pick<Policy, "penalties">, kind: PenaltyKind): PenaltyTariff {
  const line = penalties.tariff.find((one) => one.kind === kind);
  if (line === undefined) throw new Error(`a policy without a tariff for ${kind} is in force`);
  return line;
}

/** The reason with this code, if policy knows it. */
export function reasonOf(policy: Policy, code: string): Reason | undefined {
  return policy.reasons.find((reason) => reason.code === code);
}

/** The reason that a cancellation by the marketplace is given (R3.2). */
export function cancellation(policy: Pick<Policy, "reasons">): Reason {
  return reasonUnder(policy, CANCELLED);
}

/** The reason of a refund that nobody asked for: the delivery was given up (R2.4). */
export function deliveryGivenUp(policy: Pick<Policy, "reasons">): Reason {
  return reasonUnder(policy, GIVEN_UP);
}

/** The reason of a refund that both sides agreed on in a complaint (R6.3). */
export function agreedOn(policy: Pick<Policy, "reasons">): Reason {
  return reasonUnder(policy, AGREED);
}

/** The reason that the system itself gives. Every policy that is published has one under each such ground. */
function reasonUnder({ reasons }: Pick<Policy, "reasons">, wanted: Ground): Reason {
  const reason = reasons.find(({ ground }) => ground === wanted);
  if (reason === undefined) throw new Error(`a policy without a reason for ${wanted} is in force`);
  return reason;
}

/** The grounds that every policy must know a reason for. */
export const CANCELLED: Ground = "cancelled_before_shipping";
export const GIVEN_UP: Ground = "delivery_given_up";
export const AGREED: Ground = "agreed";
