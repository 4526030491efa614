import { isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, forbidden, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller, Role } from "../platform/caller.ts";
import { isOfPlatform, isPartyTo } from "../platform/ownership.ts";
import { agentOf, type Complaint, type ComplaintStatus, dueOf, standing } from "./complaint.ts";

/** What people can do to a complaint that is there. */
export type Action =
  | "openFileOfComplaint"
  | "answerComplaint"
  | "proposeSolution"
  | "acceptProposal"
  | "declineProposal"
  | "takeBackProposal"
  | "escalateComplaint"
  | "withdrawComplaint"
  | "claimComplaint"
  | "releaseComplaint"
  | "reassignComplaint"
  | "resolveComplaint"
  | "rateComplaint";

interface Allowed {
  readonly by: readonly Role[];
  readonly from: readonly ComplaintStatus[];
  /** The path below the complaint that it is posted to. */
  readonly path: string;
  /** What else must be so. */
  readonly why?: (complaint: Complaint, caller: Caller) => Refusal | undefined;
}

const OPEN: readonly ComplaintStatus[] = ["awaiting_answer", "answered", "proposed", "mediated", "escalated"];
const HELD: readonly ComplaintStatus[] = ["escalated", "mediated", "proposed"];

/** R6.3: who may do what, from where: the one table that answers are made from, and refusals. */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  openFileOfComplaint: { by: ["buyer", "seller"], from: OPEN, path: "files" },
  answerComplaint: {
    by: ["seller"],
    from: ["awaiting_answer", "escalated"],
    path: "answer",
    why: (complaint) =>
      complaint.answer ? asItStands("answered_already", "It was answered.", complaint) : undefined,
  },
  proposeSolution: {
    by: ["seller", "agent"],
    from: ["awaiting_answer", "answered", "escalated"],
    path: "proposals",
    why: (complaint, caller) => ofAgent(complaint, caller) ?? tooMany(complaint),
  },
  acceptProposal: {
    by: ["buyer", "seller"],
    from: ["proposed", "mediated"],
    path: "acceptance",
    why: agreed,
  },
  declineProposal: { by: ["buyer", "seller"], from: ["proposed", "mediated"], path: "decline", why: agreed },
  takeBackProposal: {
    by: ["seller", "agent"],
    from: ["proposed", "mediated"],
    path: "taking-back",
    why: (complaint, caller) => {
      const by = complaint.proposals.at(-1)?.by;
      if (caller.role === "agent" && by === "agent") return ofAgent(complaint, caller);
      return caller.role === by
        ? undefined
        : asItStands("not_yours", "Only whoever proposed it takes it back.", complaint);
    },
  },
  escalateComplaint: {
    by: ["buyer", "seller"],
    from: ["answered", "proposed"],
    path: "escalation",
    why: (complaint, { role }) => {
      if (complaint.escalation)
        return asItStands("escalated_already", "The agents have it already.", complaint);
      if (role === "buyer" || complaint.status === "answered") return undefined;
      return asItStands(
        "proposal_stands",
        "Take the proposal back first, or wait for the buyer's word.",
        complaint,
      );
    },
  },
  withdrawComplaint: { by: ["buyer"], from: OPEN, path: "withdrawal" },
  claimComplaint: {
    by: ["agent"],
    from: HELD,
    path: "claim",
    why: (complaint) => {
      if (!complaint.escalation) return elsewhere(complaint);
      return agentOf(complaint)
        ? asItStands("claimed_already", "An agent has it already.", complaint)
        : undefined;
    },
  },
  releaseComplaint: {
    by: ["agent", "operator"],
    from: HELD,
    path: "release",
    // Of an agent who has gone home, the operator.
    why: (complaint, caller) =>
      caller.role === "operator" && agentOf(complaint) ? undefined : notHeld(complaint, caller),
  },
  reassignComplaint: {
    by: ["operator"],
    from: HELD,
    path: "reassignment",
    why: (complaint) => (complaint.escalation ? undefined : elsewhere(complaint)),
  },
  resolveComplaint: { by: ["agent"], from: ["escalated"], path: "resolution", why: notHeld },
  rateComplaint: {
    by: ["buyer"],
    from: ["closed"],
    path: "rating",
    why: (complaint) =>
      complaint.rating ? asItStands("rated_already", "It is rated once.", complaint) : undefined,
  },
};

/** True for what people do; what time brings is not asked for. */
export function isAction(kind: string): kind is Action {
  return kind in ACTIONS;
}

/** What this caller may do now (R8.2). */
export function availableActions(complaint: Complaint, caller: Caller, now: Instant): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter(
    (action) => refusalOf(action, complaint, caller, now) === undefined,
  );
}

/** Why an action cannot be taken by this caller now, with the present state; `undefined` where it can. */
export function refusalOf(
  action: Action,
  complaint: Complaint,
  caller: Caller,
  now: Instant,
): Refusal | undefined {
  const { by, from, why } = ACTIONS[action];
  if (!by.includes(caller.role)) return NOT_FOR_YOU;
  if (isOfPlatform(caller) && isPartyTo(caller, complaint)) return PARTY;
  if (!from.includes(complaint.status)) return elsewhere(complaint);
  const due = dueOf(complaint);
  // A late review is told to a lead, never decided by a clock: agents go on with it.
  if (complaint.status !== "escalated" && due && isOver(due, now)) {
    const detail = "The deadline has passed; what it brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present: presentOf(complaint) });
  }
  return why?.(complaint, caller);
}

/** The refusal of what is not possible where the complaint is. */
export function elsewhere(complaint: Complaint): Refusal {
  return asItStands(
    "complaint_status",
    `The complaint is ${complaint.status}: that is not possible now.`,
    complaint,
  );
}

/** The state that the loser of a race is shown. */
export function presentOf(complaint: Complaint): Readonly<Record<string, unknown>> {
  const due = dueOf(complaint);
  const proposal = standing(complaint);
  const { complaint_id, status, updated_at } = complaint;
  return {
    complaint_id,
    status,
    updated_at,
    ...(due ? { due_at: due.at } : {}),
    ...(proposal ? { proposal } : {}),
    ...(complaint.status === "closed" ? { outcome: complaint.outcome } : {}),
  };
}

/** A refusal of R6.3 that shows how things stand. */
export function asItStands(code: string, detail: string, complaint: Complaint): Refusal {
  return conflict(code, detail, { rule: "R6.3", present: presentOf(complaint) });
}

/** How many proposals one complaint takes. */
const MOST_PROPOSALS = 10;

function tooMany(complaint: Complaint): Refusal | undefined {
  if (complaint.proposals.length < MOST_PROPOSALS) return undefined;
  const detail = `${MOST_PROPOSALS} proposals were made: let the platform help.`;
  return ruledOut("R6.3", "too_many_proposals", detail, { present: presentOf(complaint) });
}

/** An agent proposes to the two sides in what they have claimed; a seller at any time. */
function ofAgent(complaint: Complaint, caller: Caller): Refusal | undefined {
  if (caller.role !== "agent") return undefined;
  return complaint.escalation ? notHeld(complaint, caller) : elsewhere(complaint);
}

function notHeld(complaint: Complaint, caller: Caller): Refusal | undefined {
  if (agentOf(complaint) !== undefined && agentOf(complaint) === caller.id) return undefined;
  return asItStands("not_claimed", "Claim it first, or leave it to the agent who has it.", complaint);
}

/** Whoever has agreed already has nothing more to say about a proposal. */
function agreed(complaint: Complaint, { role }: Caller): Refusal | undefined {
  const by = complaint.proposals.at(-1)?.agreed ?? [];
  if (!by.some((side) => side === role)) return undefined;
  return asItStands("agreed_already", "This side agrees to it: the other's word is waited for.", complaint);
}

const NOT_FOR_YOU = forbidden("role_not_allowed", "This is for somebody else here.");
const PARTY = ruledOut(
  "R4.4",
  "party_to_the_case",
  "You are party to this case as its buyer or with its shop: somebody else handles it for the platform.",
);
