import { type Due, dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, invalid } from "../kernel/refusal.ts";
import { elsewhere, isAction, presentOf, refusalOf } from "./actions.ts";
import {
  agentOf,
  type Complaint,
  type ComplaintEvent,
  dueOf,
  type EventName,
  evolve,
  type Outcome,
  type Situation,
  type Why,
} from "./complaint.ts";
import type { Context, Decision } from "./context.ts";
import {
  accepted,
  amountFits,
  declined,
  type Offered,
  proposalLapsed,
  proposed,
  takenBack,
} from "./proposing.ts";

/** What somebody wants done to a complaint that is there. */
export type Command =
  | { readonly kind: "answerComplaint"; readonly text: string }
  | ({ readonly kind: "proposeSolution" } & Offered)
  /** `proposal`: its number, so that nobody agrees to another than they have read. */
  | { readonly kind: "acceptProposal"; readonly proposal: number }
  | { readonly kind: "declineProposal"; readonly proposal: number }
  | { readonly kind: "takeBackProposal"; readonly proposal: number }
  | { readonly kind: "escalateComplaint"; readonly text: string }
  | { readonly kind: "withdrawComplaint" }
  | { readonly kind: "claimComplaint" }
  | { readonly kind: "releaseComplaint" }
  | { readonly kind: "reassignComplaint"; readonly to: string }
  | { readonly kind: "resolveComplaint"; readonly reason: string; readonly text: string }
  | { readonly kind: "rateComplaint"; readonly satisfaction: number; readonly text?: string }
  | { readonly kind: "expire" }
  | { readonly kind: "recount_due" };

/** What a command does to a complaint (R6.3), or why not. The same for a click, a deadline and a replay. */
export function decide(complaint: Complaint, command: Command, context: Context): Decision {
  const { now, caller } = context;
  const no = isAction(command.kind) ? refusalOf(command.kind, complaint, caller, now) : undefined;
  if (no) return no;
  switch (command.kind) {
    case "answerComplaint":
      return [answered(complaint, command.text, context)];
    case "proposeSolution":
      return offered(complaint, command, context);
    case "acceptProposal":
      return accepted(complaint, command.proposal, context);
    case "declineProposal":
      return declined(complaint, command.proposal, context);
    case "takeBackProposal":
      return takenBack(complaint, command.proposal, context);
    case "escalateComplaint":
      return escalatedBySide(complaint, command.text, context);
    case "withdrawComplaint":
      return [closed(complaint, "withdrawn", now)];
    case "claimComplaint":
      return [event(now, "claimed", { ...inNobodysHands(complaint), by: caller.id } as Situation)];
    case "releaseComplaint":
      return [event(now, "released", inNobodysHands(complaint))];
    case "reassignComplaint":
      return [event(now, "reassigned", { ...inNobodysHands(complaint), by: command.to } as Situation)];
    case "resolveComplaint":
      return resolved(complaint, command, context);
    case "rateComplaint": {
      const { satisfaction, text } = command;
      const rating = { satisfaction, ...(text ? { text } : {}), at: now };
      return [{ ...event(now, "rated", situationOf(complaint)), adds: { rating } }];
    }
    case "expire":
      return expire(complaint, context);
    case "recount_due":
      return recount(complaint, context);
    default:
      return command satisfies never;
  }
}

function event(at: Instant, name: EventName, to: Situation): ComplaintEvent {
  return { type: `complaint.${name}`, at, to };
}

function after(term: "complaint_solution" | "complaint_review", context: Context): Due {
  const { now, policy, calendar } = context;
  return dueAfter(now, policy.terms[term], "R6.3", calendar, policy);
}

/** The first answer; where the agents have it already, it is late, and changes nothing about that. */
function answered(complaint: Complaint, text: string, context: Context): ComplaintEvent {
  const { now } = context;
  const late = complaint.status === "escalated";
  const to: Situation = late
    ? situationOf(complaint)
    : { status: "answered", due: after("complaint_solution", context) };
  return { ...event(now, "answered", to), adds: { answer: { text, at: now, late } } };
}

/** A seller's first proposal is the first answer as well, where there was none. */
function offered(complaint: Complaint, offer: Offered, context: Context): Decision {
  const no = amountFits(offer);
  if (no) return no;
  if (complaint.answer || context.caller.role !== "seller") return [proposed(complaint, offer, context)];
  const answer = answered(complaint, offer.text, context);
  return [answer, proposed(evolve(complaint, answer), offer, context)];
}

/** R6.3: a side wants the agents; what stands is declined by that. */
function escalatedBySide(complaint: Complaint, text: string, context: Context): Decision {
  const why = context.caller.role === "buyer" ? "by_buyer" : "by_seller";
  const escalation = escalated(why, context, text);
  if (complaint.status !== "proposed") return [escalation];
  const word = declined(complaint, complaint.proposals.length, context);
  return Array.isArray(word) ? [...word, escalation] : word;
}

function escalated(why: Why, context: Context, text?: string): ComplaintEvent {
  const { now } = context;
  const to = { status: "escalated", due: after("complaint_review", context) } as const;
  const escalation = { at: now, why, ...(text ? { text } : {}) };
  return { ...event(now, "escalated", to), adds: { escalation } };
}

/** The end; a proposal that stands then is nobody's to accept any more. */
function closed(complaint: Complaint, outcome: Outcome, at: Instant): ComplaintEvent {
  const proposals = complaint.proposals.map((one) =>
    one.became ? one : { ...one, became: "withdrawn" as const, ended_at: at },
  );
  return { ...event(at, "closed", { status: "closed", outcome, ended_at: at }), adds: { proposals } };
}

/** R6.3: an agent ends it by one of policy's reasons. Money is not theirs to give: the seller's word pays (R4). */
function resolved(
  complaint: Complaint,
  { reason, text }: Extract<Command, { readonly kind: "resolveComplaint" }>,
  { now, caller, policy }: Context,
): Decision {
  const known = policy.complaints.resolutions.find(({ code }) => code === reason);
  if (known === undefined) return UNKNOWN_REASON;
  const { outcome } = known;
  const end = closed(complaint, outcome, now);
  return [{ ...end, adds: { ...end.adds, resolution: { reason, outcome, text, by: caller.id, at: now } } }];
}

/**
 * What silence brings. A seller's: the agents are told, and nothing is decided. A buyer's: what was offered to them
 * lapses, and the complaint with it, unless the agents have it. A late review is told to a lead.
 */
function expire(complaint: Complaint, context: Context): Decision {
  const { now } = context;
  const due = dueOf(complaint);
  const present = presentOf(complaint);
  if (due === undefined) return conflict("nothing_due", "Nobody is waited for under a clock.", { present });
  if (!isOver(due, now)) {
    return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4", present });
  }
  const anew = recounted(due, context.calendar, context.policy);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (anew && !isOver(anew, now)) return recount(complaint, context);
  switch (complaint.status) {
    case "awaiting_answer":
      return [escalated("no_answer", context)];
    case "answered":
      return [escalated("no_solution", context)];
    case "proposed":
    case "mediated": {
      const lapsed = proposalLapsed(complaint, context);
      if (complaint.escalation) return [lapsed];
      return [lapsed, closed(evolve(complaint, lapsed), "unanswered", now)];
    }
    case "escalated": {
      const by = agentOf(complaint);
      const to = { status: "escalated", late_since: due.at, ...(by ? { by } : {}) } as const;
      return [event(now, "review_late", to)];
    }
    case "closed":
      return elsewhere(complaint);
    default:
      return complaint satisfies never;
  }
}

function recount(complaint: Complaint, { now, policy, calendar }: Context): Decision {
  const due = dueOf(complaint);
  const anew = due && recounted(due, calendar, policy);
  if (anew === undefined) {
    const present = presentOf(complaint);
    return conflict("nothing_to_move", "The deadline stands.", { rule: "R7.2", present });
  }
  return [event(now, "due_moved", { ...situationOf(complaint), due: anew } as Situation)];
}

/** Where a complaint is, and nothing else of it. */
function situationOf(complaint: Complaint): Situation {
  if (complaint.status === "closed") {
    const { status, outcome, ended_at } = complaint;
    return { status, outcome, ended_at };
  }
  const by = agentOf(complaint);
  return { ...inNobodysHands(complaint), ...(by ? { by } : {}) } as Situation;
}

/** Where an open complaint is, and no agent has it. */
function inNobodysHands(complaint: Complaint): Situation {
  const due = dueOf(complaint);
  const late = "late_since" in complaint ? complaint.late_since : undefined;
  return {
    status: complaint.status,
    ...(due ? { due } : {}),
    ...(late ? { late_since: late } : {}),
  } as Situation;
}

const UNKNOWN_REASON = invalid("unknown_resolution_reason", "Choose one of the policy's reasons.", [
  { pointer: "/reason", issue: "unknown" },
]);
