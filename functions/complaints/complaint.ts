import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { ComplaintTerms } from "../policies/complaints.ts";

/** The two sides of a complaint. */
export type Side = "buyer" | "seller";

/** What can be offered. A part refund is money of the order, and makes a refund case once it is accepted. */
export const SOLUTIONS = ["repair", "replacement", "part_refund", "apology", "other"] as const;

export type Solution = (typeof SOLUTIONS)[number];

/** A line of the order that it is about. */
export interface ComplaintLine {
  readonly line_id: string;
  readonly product_name: string;
}

/** The seller's first answer; `late` where the deadline for it had passed. */
export interface FirstAnswer {
  readonly text: string;
  readonly at: Instant;
  readonly late: boolean;
}

/** What somebody offers. It is known by its number: the first is 1. */
export interface Proposal {
  readonly by: "seller" | "agent";
  readonly solution: Solution;
  readonly amount?: Rupiah;
  readonly text: string;
  readonly at: Instant;
  /** Whose agreement it has: a seller's own has the seller's, an agent's has nobody's yet. */
  readonly agreed: readonly Side[];
  /** Absent while it stands. */
  readonly became?: "accepted" | "declined" | "taken_back" | "lapsed" | "withdrawn";
  readonly ended_at?: Instant;
}

/** Why a complaint is the agents' matter. */
export type Why = "no_answer" | "no_solution" | "by_buyer" | "by_seller";

export interface Escalation {
  readonly at: Instant;
  readonly why: Why;
  readonly text?: string;
}

/** How an agent ended it. */
export interface Resolution {
  readonly reason: string;
  readonly outcome: ComplaintTerms["resolutions"][number]["outcome"];
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** What the buyer says of how it went; said once. */
export interface Rating {
  readonly satisfaction: number;
  readonly text?: string;
  readonly at: Instant;
}

/** What stays the same, or is only added to, through a complaint's life. */
export interface ComplaintFacts {
  readonly complaint_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly category: string;
  readonly lines: readonly ComplaintLine[];
  /** What the buyer wrote. */
  readonly text: string;
  readonly answer?: FirstAnswer;
  readonly proposals: readonly Proposal[];
  readonly escalation?: Escalation;
  readonly resolution?: Resolution;
  /** The refund case that an accepted part refund made. */
  readonly refund_id?: string;
  readonly rating?: Rating;
  /** The version of the policy it was opened under. */
  readonly policy: number;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever status or due instant change. */
  readonly stage: number;
}

/** How a complaint ended. */
export type Outcome = "solved" | "unanswered" | "withdrawn" | Resolution["outcome"];

export const OUTCOMES = ["solved", "unanswered", "withdrawn", "upheld", "dismissed", "referred"] as const;

/** Where a complaint is. `by`: the agent who has it. */
export type Situation =
  /** The seller owes the first answer. */
  | { readonly status: "awaiting_answer"; readonly due: Due }
  /** The seller has answered, and owes a solution. */
  | { readonly status: "answered"; readonly due: Due }
  /** The seller's proposal stands, and the buyer owes a word about it. */
  | { readonly status: "proposed"; readonly due: Due; readonly by?: string }
  /** An agent's proposal stands: both sides must agree. */
  | { readonly status: "mediated"; readonly due: Due; readonly by?: string }
  /** The agents' matter. A late one is told to a lead, and waits under no clock any more. */
  | {
      readonly status: "escalated";
      readonly due?: Due;
      readonly late_since?: Instant;
      readonly by?: string;
    }
  | { readonly status: "closed"; readonly outcome: Outcome; readonly ended_at: Instant };

export type ComplaintStatus = Situation["status"];

/** A complaint of a buyer about an order (R6.3). */
export type Complaint = ComplaintFacts & Situation;

export const COMPLAINT_STATUSES = [
  "awaiting_answer",
  "answered",
  "proposed",
  "mediated",
  "escalated",
  "closed",
] as const;

export type EventName =
  | "opened"
  | "answered"
  | "proposed"
  | "proposal_agreed"
  | "proposal_accepted"
  | "proposal_declined"
  | "proposal_taken_back"
  | "proposal_lapsed"
  | "escalated"
  | "claimed"
  | "released"
  | "reassigned"
  | "review_late"
  | "closed"
  | "rated"
  | "due_moved";

/** What happened, in the past tense. `to` is where the complaint is since. */
export interface ComplaintEvent {
  readonly type: `complaint.${EventName}`;
  readonly at: Instant;
  readonly to: Situation;
  readonly adds?: Partial<
    Pick<ComplaintFacts, "answer" | "proposals" | "escalation" | "resolution" | "refund_id" | "rating">
  >;
  /** What the two sides agreed is given back: a refund case of so much (R6.3). */
  readonly pays?: Rupiah;
}

/** The complaint after an event. */
export function evolve(complaint: Complaint, event: ComplaintEvent): Complaint {
  const {
    due: _due,
    by: _by,
    late_since: _late,
    outcome: _outcome,
    ended_at: _ended,
    ...facts
  } = loose(complaint);
  const moved = event.to.status !== complaint.status || dueOf(event.to)?.at !== dueOf(complaint)?.at;
  return {
    ...facts,
    ...event.adds,
    ...event.to,
    updated_at: event.at,
    version: complaint.version + 1,
    stage: complaint.stage + (moved ? 1 : 0),
  };
}

interface Loose {
  readonly due?: unknown;
  readonly by?: unknown;
  readonly late_since?: unknown;
  readonly outcome?: unknown;
  readonly ended_at?: unknown;
}

function loose(complaint: Complaint): ComplaintFacts & Loose {
  return complaint;
}

/** The id of an order's n-th complaint: the order is read from it, so that one request reads both. */
export function complaintIdOf(orderId: string, n: number): string {
  return `cm_${orderId}-${n}`;
}

/** The order that a complaint is about, from its id; no order's where it is no complaint's id. */
export function orderIdOf(complaintId: string): string {
  return /^cm_(.+)-\d+$/.exec(complaintId)?.[1] ?? "";
}

/** The deadline it is under, if any. */
export function dueOf(situation: Situation): Due | undefined {
  return "due" in situation ? situation.due : undefined;
}

/** The agent who has it. */
export function agentOf(situation: Situation): string | undefined {
  return "by" in situation ? situation.by : undefined;
}

/** The number of the proposal that stands, if one does: there is never more than one. */
export function standing({ proposals }: Pick<Complaint, "proposals">): number | undefined {
  const last = proposals.at(-1);
  return last && last.became === undefined ? proposals.length : undefined;
}

/** Who must act (R8.2): nobody once it is over; of an agent's proposal, whoever has not agreed yet. */
export function waitingFor(complaint: Complaint): readonly (Side | "agent")[] {
  switch (complaint.status) {
    case "awaiting_answer":
    case "answered":
      return ["seller"];
    case "proposed":
    case "mediated": {
      const agreed = complaint.proposals.at(-1)?.agreed ?? [];
      return (["buyer", "seller"] as const).filter((side) => !agreed.includes(side));
    }
    case "escalated":
      return ["agent"];
    case "closed":
      return [];
    default:
      return complaint satisfies never;
  }
}

/** Something is still to be done about it. */
export function isOpen(status: ComplaintStatus): boolean {
  return status !== "closed";
}
