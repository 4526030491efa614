import type { Calendar } from "../kernel/business-days.ts";
import { type Due, dueAfter, isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Actor } from "../platform/caller.ts";
import { type PenaltyKind, type Policy, tariffOf } from "../policies/policy.ts";
import type { CarrierCode } from "../waybills/carriers.ts";

/** What stays the same, or is only counted up, through a penalty's life. */
export interface PenaltyFacts {
  readonly penalty_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly order_id: string;
  /** The notice that it ended. */
  readonly notice_id: string;
  readonly kind: PenaltyKind;
  readonly points: number;
  /** Whole rupiah; 0 where policy has none. */
  readonly fine: Rupiah;
  /** What has been booked of it so far: the rest is owed (R3.5). */
  readonly fine_taken: Rupiah;
  /** Who decided: an agent, the seller who accepted, or the deadline that passed. */
  readonly issued_by: Actor;
  readonly issued_at: Instant;
  readonly updated_at: Instant;
  /** When its points lapse. */
  readonly lapses_at: Instant;
  /** R5.3: until when it may be appealed against, and how often it was. */
  readonly appeal_until: Instant;
  readonly appeals_used: number;
  /** R5.3: since when its present days to appeal run, where that is not since it was issued. */
  readonly appeal_from?: Instant;
  /** How many appeals were opened, and which of them is open. */
  readonly appeals_opened?: number;
  readonly open_appeal?: string;
  /** The waybill that it is about. */
  readonly about?: { readonly carrier: CarrierCode; readonly waybill: string };
  /** The version of the policy that it costs by. */
  readonly policy: number;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever its status changes. */
  readonly stage: number;
}

/** Where a penalty is. While its points count it has a `due`: the instant at which they lapse. */
export type Situation =
  | { readonly status: "active"; readonly due: Due }
  | { readonly status: "lapsed"; readonly lapsed_at: Instant }
  | { readonly status: "given_back"; readonly given_back_at: Instant };

/** A penalty (R5.2): points, and a fine where policy has one. */
export type Penalty = PenaltyFacts & Situation;

export const PENALTY_STATUSES = ["active", "lapsed", "given_back"] as const;

export type EventName =
  | "issued"
  | "fine_paid"
  | "lapsed"
  | "given_back"
  | "appeal_opened"
  | "appealed"
  | "appeal_ended";

/** What is known of a penalty before it is issued. */
export interface Sentence
  extends Pick<
    Penalty,
    "penalty_id" | "shop_id" | "buyer_id" | "order_id" | "notice_id" | "kind" | "issued_by" | "about"
  > {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** R5.2: a penalty as policy has it for its kind. What is taken of its fine is the balance's to say. */
export function sentence({ now, policy, calendar, ...facts }: Sentence): Penalty {
  const { points, fine } = tariffOf(policy, facts.kind);
  const due = dueAfter(now, policy.terms.points_life, "R5.2", calendar, policy);
  return {
    ...facts,
    points,
    fine,
    fine_taken: 0,
    issued_at: now,
    updated_at: now,
    lapses_at: due.at,
    appeal_until: dueAfter(now, policy.terms.appeal_window, "R5.3", calendar, policy).at,
    appeals_used: 0,
    policy: policy.version,
    version: 1,
    stage: 1,
    status: "active",
    due,
  };
}

/** R5.2: the penalty once its points have lapsed, or why they have not. A fine is not undone by time. */
export function lapse(penalty: Penalty, now: Instant): Penalty | Refusal {
  if (penalty.status !== "active") return notActive(penalty);
  if (!isOver(penalty.due, now)) {
    const present = presentOf(penalty);
    return conflict("not_yet", "The points still count.", { rule: "R5.2", present });
  }
  return moved(penalty, { status: "lapsed", lapsed_at: now }, now);
}

/**
 * R5.4: the penalty once points and fine are given back, or why they cannot be: that is done once. What lapsed in the
 * meantime can still be given back, for its fine and for the record.
 */
export function giveBack(penalty: Penalty, now: Instant): Penalty | Refusal {
  if (penalty.status === "given_back") return notActive(penalty);
  return moved(penalty, { status: "given_back", given_back_at: now }, now);
}

/** R3.5: the penalty once another part of its fine was taken. */
export function fineTaken(penalty: Penalty, amount: Rupiah, now: Instant): Penalty {
  return {
    ...penalty,
    fine_taken: penalty.fine_taken + amount,
    updated_at: now,
    version: penalty.version + 1,
  };
}

/** What is still to be taken of its fine; nothing once it was given back. */
export function owedOf(penalty: Penalty): Rupiah {
  return penalty.status === "given_back" ? 0 : penalty.fine - penalty.fine_taken;
}

/** When its points lapse; `undefined` once they count no more. */
export function dueOf(penalty: Penalty): Due | undefined {
  return penalty.status === "active" ? penalty.due : undefined;
}

/** The state that the loser of a race is shown. */
export function presentOf(penalty: Penalty): Readonly<Record<string, unknown>> {
  const { penalty_id, status, updated_at } = penalty;
  return { penalty_id, status, updated_at };
}

function moved(penalty: Penalty, to: Situation, now: Instant): Penalty {
  const {
    due: _due,
    lapsed_at: _lapsed,
    ...facts
  } = penalty as PenaltyFacts & {
    due?: Due;
    lapsed_at?: Instant;
  };
  return { ...facts, ...to, updated_at: now, version: penalty.version + 1, stage: penalty.stage + 1 };
}

function notActive(penalty: Penalty): Refusal {
  return conflict("penalty_status", `The penalty is ${penalty.status}: that is not possible now.`, {
    rule: "R5.2",
    present: presentOf(penalty),
  });
}
