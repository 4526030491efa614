import { type Due, dueAfter } from "../kernel/deadlines.ts";
import type { Rupiah } from "../kernel/money.ts";
import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import { asItStands } from "./actions.ts";
import {
  agentOf,
  type Complaint,
  type ComplaintEvent,
  type EventName,
  type Proposal,
  type Side,
  type Situation,
  type Solution,
} from "./complaint.ts";
import type { Context, Decision } from "./context.ts";

/** What is offered. */
export interface Offered {
  readonly solution: Solution;
  /** Of a part refund, and of nothing else. */
  readonly amount?: Rupiah;
  readonly text: string;
}

/** R6.3: a part refund says how much, and nothing else does. Whether so much is left is R3.1's to say. */
export function amountFits({ solution, amount }: Offered): Refusal | undefined {
  const wants = solution === "part_refund";
  if (wants === (amount !== undefined)) return undefined;
  const issue = wants ? "missing" : "not_for_this_solution";
  return ruledOut("R6.3", "amount_does_not_fit", "A part refund has an amount, and nothing else has.", {
    issues: [{ pointer: "/amount", issue }],
  });
}

/**
 * A proposal now stands. A seller's has the seller's word, and waits for the buyer's; an agent's waits for both. The next
 * can only be made once it is accepted, declined, taken back or lapsed.
 */
export function proposed(complaint: Complaint, { solution, amount, text }: Offered, context: Context) {
  const { now, caller } = context;
  const by = caller.role === "agent" ? "agent" : "seller";
  const proposal: Proposal = {
    by,
    solution,
    ...(amount === undefined ? {} : { amount }),
    text,
    at: now,
    agreed: by === "seller" ? ["seller"] : [],
  };
  const to: Situation = {
    status: by === "agent" ? "mediated" : "proposed",
    due: after("complaint_reply", context),
    ...held(complaint),
  };
  return { ...event(context, "proposed", to), adds: { proposals: [...complaint.proposals, proposal] } };
}

/**
 * A side agrees. Once both do, the complaint is solved; a part refund is then paid in the same step, so that it is paid
 * once, whatever else happens at the same time (R3.6).
 */
export function accepted(complaint: Complaint, n: number, context: Context): Decision {
  const found = theOne(complaint, n);
  if ("refused" in found) return found;
  const agreed = [...found.agreed, context.caller.role as Side];
  const { now } = context;
  if (agreed.length < 2) {
    const proposals = replaced(complaint, { ...found, agreed });
    return [{ ...event(context, "proposal_agreed", standingStill(complaint)), adds: { proposals } }];
  }
  const proposals = replaced(complaint, { ...found, agreed, became: "accepted", ended_at: now });
  const over: Situation = { status: "closed", outcome: "solved", ended_at: now };
  const pays = found.amount === undefined ? {} : { pays: found.amount };
  return [
    { ...event(context, "proposal_accepted", over), adds: { proposals }, ...pays },
    event(context, "closed", over),
  ];
}

/** A side does not agree: it is the seller's turn again, or the agents' where they have it. */
export function declined(complaint: Complaint, n: number, context: Context): Decision {
  return ended(complaint, n, "declined", context);
}

/** Whoever proposed it does not stand by it any more; nobody had accepted. */
export function takenBack(complaint: Complaint, n: number, context: Context): Decision {
  return ended(complaint, n, "taken_back", context);
}

/** Nobody said a word in time. */
export function proposalLapsed(complaint: Complaint, context: Context): ComplaintEvent {
  const last = complaint.proposals.at(-1) as Proposal;
  return endedAs(complaint, last, "lapsed", context);
}

function ended(
  complaint: Complaint,
  n: number,
  became: "declined" | "taken_back",
  context: Context,
): Decision {
  const found = theOne(complaint, n);
  return "refused" in found ? found : [endedAs(complaint, found, became, context)];
}

function endedAs(
  complaint: Complaint,
  proposal: Proposal,
  became: "declined" | "taken_back" | "lapsed",
  context: Context,
): ComplaintEvent {
  const proposals = replaced(complaint, { ...proposal, became, ended_at: context.now });
  const to: Situation = complaint.escalation
    ? { status: "escalated", due: after("complaint_review", context), ...held(complaint) }
    : { status: "answered", due: after("complaint_solution", context) };
  return { ...event(context, `proposal_${became}`, to), adds: { proposals } };
}

/** The proposal that stands, if it is the one that is spoken of. */
function theOne(complaint: Complaint, n: number): Proposal | Refusal {
  const last = complaint.proposals.at(-1);
  if (last !== undefined && last.became === undefined && n === complaint.proposals.length) return last;
  return asItStands(
    "proposal_gone",
    "That proposal does not stand any more: read the complaint anew.",
    complaint,
  );
}

function replaced({ proposals }: Complaint, last: Proposal): readonly Proposal[] {
  return [...proposals.slice(0, -1), last];
}

/** Where it is, while the other side's word is still waited for. */
function standingStill(complaint: Complaint): Situation {
  const { status, due } = complaint as Complaint & { readonly status: "mediated"; readonly due: Due };
  return { status, due, ...held(complaint) };
}

/** The agent who has it keeps it. */
function held(complaint: Complaint): { readonly by?: string } {
  const by = agentOf(complaint);
  return by ? { by } : {};
}

function event({ now }: Context, name: EventName, to: Situation): ComplaintEvent {
  return { type: `complaint.${name}`, at: now, to };
}

function after(
  term: "complaint_solution" | "complaint_reply" | "complaint_review",
  { now, policy, calendar }: Context,
): Due {
  return dueAfter(now, policy.terms[term], "R6.3", calendar, policy);
}
