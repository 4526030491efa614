import { isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller, Role } from "../platform/caller.ts";
import { isPartyTo } from "../platform/ownership.ts";
import { agentOf, dueOf, type Notice, type NoticeStatus } from "./notice.ts";

/** What people can do to a notice that is there; the waybill itself is corrected in the shipping room. */
export type Action =
  | "openFileOfNotice"
  | "explainNotice"
  | "acceptNotice"
  | "claimNotice"
  | "releaseNotice"
  | "judgeNotice";

interface Allowed {
  readonly by: readonly Role[];
  readonly from: readonly NoticeStatus[];
  /** The path below the notice that it is posted to. */
  readonly path: string;
  /** Whose it must be. */
  readonly when?: (notice: Notice, caller: Caller) => boolean;
}

const isTheirs = (notice: Notice, caller: Caller): boolean => agentOf(notice) === caller.id;

/** R5.2: who may do what, from where: the one table that answers are made from, and refusals. */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  openFileOfNotice: {
    by: ["buyer", "seller"],
    from: ["awaiting_answer", "being_corrected", "awaiting_judgement"],
    path: "files",
    // What is judged is what was handed in: a seller's files come before the explanation.
    when: ({ status }, { role }) => role === "buyer" || status === "awaiting_answer",
  },
  explainNotice: { by: ["seller"], from: ["awaiting_answer"], path: "explanation" },
  acceptNotice: { by: ["seller"], from: ["awaiting_answer"], path: "acceptance" },
  claimNotice: {
    by: ["agent"],
    from: ["awaiting_judgement"],
    path: "claim",
    when: (notice) => agentOf(notice) === undefined,
  },
  releaseNotice: {
    by: ["agent", "operator"],
    from: ["awaiting_judgement"],
    path: "release",
    // Of an agent who has gone home, the operator.
    when: (notice, caller) =>
      agentOf(notice) !== undefined && (caller.role === "operator" || isTheirs(notice, caller)),
  },
  judgeNotice: { by: ["agent"], from: ["awaiting_judgement"], path: "judgement", when: isTheirs },
};

/** True for what people do; what time and the shipping room bring is not asked for. */
export function isAction(kind: string): kind is Action {
  return kind in ACTIONS;
}

/** What this caller may do now (R8.2). */
export function availableActions(notice: Notice, caller: Caller, now: Instant): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter(
    (action) => refusalOf(action, notice, caller, now) === undefined,
  );
}

/** Why an action cannot be taken by this caller now, with the present state; `undefined` where it can. */
export function refusalOf(action: Action, notice: Notice, caller: Caller, now: Instant): Refusal | undefined {
  const { by, from, when } = ACTIONS[action];
  const present = presentOf(notice);
  if (caller.role === "agent" && isPartyTo(caller, notice)) return PARTY;
  if (!from.includes(notice.status)) return elsewhere(notice);
  if (!by.includes(caller.role) || when?.(notice, caller) === false) return { ...NOT_YOURS, present };
  const due = dueOf(notice);
  // A late judgement is escalated, never decided by a clock: only the seller's days end anything.
  if (notice.status === "awaiting_answer" && due && isOver(due, now)) {
    const detail = "Nobody answered in time; what that brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present });
  }
  return undefined;
}

/** The refusal of what is not possible where the notice is. */
export function elsewhere(notice: Notice): Refusal {
  return conflict("notice_status", `The notice is ${notice.status}: that is not possible now.`, {
    rule: "R5.2",
    present: presentOf(notice),
  });
}

/** The state that the loser of a race is shown. */
export function presentOf(notice: Notice): Readonly<Record<string, unknown>> {
  const due = dueOf(notice);
  const { notice_id, status, updated_at } = notice;
  return { notice_id, status, updated_at, ...(due ? { due_at: due.at } : {}) };
}

const PARTY = ruledOut(
  "R4.4",
  "party_to_the_case",
  "You are party to this case as its buyer or with its shop: somebody else handles it for the platform.",
);
const NOT_YOURS = conflict("not_yours_to_judge", "Claim it first, or leave it to the agent who has it.", {
  rule: "R5.2",
});
