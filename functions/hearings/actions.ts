import { isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, forbidden, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { Owned } from "../platform/ownership.ts";
import type { Side } from "../policies/reviews.ts";
import { dueOf, type Hearing, type HearingStatus, unused } from "./hearing.ts";
import type { Terms } from "./kind.ts";

/** Who acts in a hearing. */
export interface Actor {
  readonly as: Side | "agent" | "lead" | "nobody";
  readonly id: string;
  /** The person is the buyer, or of the shop: they decide nothing about it (R4.4). */
  readonly party: boolean;
}

/** A caller in a hearing about what is owned; leads are operators. */
export function actorIn(owned: Owned, { role, id, shop_id, buyer_id }: Caller): Actor {
  const party = shop_id === owned.shop_id || buyer_id === owned.buyer_id;
  if (role === "buyer" || role === "seller") return { as: role, id, party };
  return { as: role === "agent" ? "agent" : role === "operator" ? "lead" : "nobody", id, party };
}

/** What people do in a hearing. */
export type Action =
  | "save_draft"
  | "open_upload"
  | "submit_evidence"
  | "finish_evidence"
  | "withdraw"
  | "claim"
  | "release"
  | "reassign"
  | "decide"
  | "confirm"
  | "send_back"
  | "ask_for_more";

interface Allowed {
  readonly by: readonly Actor["as"][];
  readonly from: HearingStatus | readonly HearingStatus[];
  /** The path below the case, and how it is sent. */
  readonly path: string;
  readonly method: "POST" | "PUT";
  readonly why?: (hearing: Hearing, actor: Actor, terms: Terms) => Refusal | undefined;
}

const SIDES: readonly Side[] = ["buyer", "seller"];
const OPEN: readonly HearingStatus[] = ["gathering", "in_review", "confirming"];

/** Who may do what, from where: answers are made from this table, and refusals (R8.2). */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  save_draft: { by: SIDES, from: "gathering", path: "draft", method: "PUT", why: heardOut },
  open_upload: { by: SIDES, from: "gathering", path: "files", method: "POST", why: heardOut },
  submit_evidence: { by: SIDES, from: "gathering", path: "submissions", method: "POST", why: heardOut },
  finish_evidence: { by: SIDES, from: "gathering", path: "finish", method: "POST", why: heardOut },
  withdraw: { by: SIDES, from: OPEN, path: "withdrawal", method: "POST", why: standing },
  claim: { by: ["agent"], from: "in_review", path: "claim", method: "POST", why: claimed },
  release: { by: ["agent", "lead"], from: "in_review", path: "release", method: "POST", why: notHeld },
  reassign: { by: ["lead"], from: "in_review", path: "reassignment", method: "POST", why: isParty },
  decide: { by: ["agent"], from: "in_review", path: "decision", method: "POST", why: notOwn },
  confirm: { by: ["agent"], from: "confirming", path: "confirmation", method: "POST", why: ownProposal },
  send_back: { by: ["agent"], from: "confirming", path: "sending-back", method: "POST", why: ownProposal },
  ask_for_more: { by: ["agent"], from: "in_review", path: "further-evidence", method: "POST", why: asksMore },
};

/** Why an action cannot be taken now, with the present state; `undefined` where it can. */
export function refusalOf(
  action: Action,
  hearing: Hearing,
  actor: Actor,
  terms: Terms,
  now: Instant,
): Refusal | undefined {
  const allowed = ACTIONS[action];
  const present = presentOf(hearing);
  const { kind } = terms;
  const rule = allowed.by === SIDES ? kind.rules.evidence : kind.rules.review;
  if (!allowed.by.includes(actor.as)) return forbidden("role_not_allowed", "This is for somebody else here.");
  if (![allowed.from].flat().includes(hearing.status)) {
    const detail = `The ${kind.name} is ${hearing.status}; to ${action.replaceAll("_", " ")} is not possible now.`;
    return conflict("case_status", detail, { rule, present });
  }
  const due = dueOf(hearing);
  if (due && isOver(due, now)) {
    const detail = "The deadline has passed; what it brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present });
  }
  return allowed.why?.(hearing, actor, terms);
}

/** What this actor may do now (R8.2). */
export function availableActions(hearing: Hearing, actor: Actor, terms: Terms, now: Instant): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter(
    (action) => refusalOf(action, hearing, actor, terms, now) === undefined,
  );
}

/** The state that the loser of a race is shown. */
export function presentOf(hearing: Hearing): Readonly<Record<string, unknown>> {
  const due = dueOf(hearing);
  const claimed = hearing.status === "in_review" ? hearing.claimed_by : undefined;
  return {
    status: hearing.status,
    updated_at: hearing.updated_at,
    ...(due ? { due_at: due.at } : {}),
    ...(claimed ? { claimed_by: claimed } : {}),
    ...(hearing.status === "decided" ? { outcome: hearing.ruling.outcome } : {}),
  };
}

/** R4.1: a side that is done, or has used its chances, is heard no more. */
function heardOut(hearing: Hearing, { as }: Actor, { kind, chances }: Terms): Refusal | undefined {
  const state = hearing.sides[as as Side];
  const { evidence: rule } = kind.rules;
  if (state === undefined) return ruledOut(rule, "not_heard", "This side is not heard here.");
  if (unused(state, chances) === 0) {
    const detail = `All ${chances} chances are used.`;
    return ruledOut(rule, "no_chances_left", detail, { present: presentOf(hearing) });
  }
  if (!state.done) return undefined;
  const detail = "This side has said that it has nothing more to hand in.";
  return conflict("evidence_finished", detail, { rule, present: presentOf(hearing) });
}

/** R5.3: a kind that is brought by one side is that side's to withdraw. */
function standing(hearing: Hearing, { as }: Actor, { kind }: Terms): Refusal | undefined {
  if (kind.may_withdraw && hearing.sides[as as Side]) return undefined;
  return ruledOut(kind.rules.evidence, "not_withdrawable", `This ${kind.name} is not yours to withdraw.`);
}

/** R4.4, R5.4: one person cannot decide a case that they are party to, or that is about what they decided. */
function isParty(hearing: Hearing, { as, id, party }: Actor, { kind }: Terms): Refusal | undefined {
  if (as === "agent" && isBarred(hearing, id)) return ownDecision(kind.rules.review);
  if (!party) return undefined;
  const detail = "You are party to this case: somebody else decides it.";
  return ruledOut(kind.rules.review, "party_to_the_case", detail);
}

/** True for an agent who does not review this case (R5.4). */
export function isBarred(hearing: Hearing, agent: string): boolean {
  return hearing.barred?.includes(agent) ?? false;
}

/** R5.4: whoever decided something does not review it. */
export function ownDecision(rule: string): Refusal {
  const detail = "It is about what this agent decided: somebody else reviews it.";
  return ruledOut(rule, "own_decision", detail);
}

function claimed(hearing: Hearing, actor: Actor, terms: Terms): Refusal | undefined {
  const own = isParty(hearing, actor, terms);
  if (own || hearing.status !== "in_review" || hearing.claimed_by === undefined) return own;
  const detail = "An agent has this case already.";
  return conflict("claimed_already", detail, { rule: terms.kind.rules.review, present: presentOf(hearing) });
}

/** Whoever has a case may give it back; a lead may take it from anybody. */
function notHeld(hearing: Hearing, { as, id }: Actor, { kind }: Terms): Refusal | undefined {
  const holder = hearing.status === "in_review" ? hearing.claimed_by : undefined;
  if (holder !== undefined && (as === "lead" || holder === id)) return undefined;
  const detail = "This case is not yours to give back: claim it first.";
  return conflict("not_claimed", detail, { rule: kind.rules.review, present: presentOf(hearing) });
}

function notOwn(hearing: Hearing, actor: Actor, terms: Terms): Refusal | undefined {
  return isParty(hearing, actor, terms) ?? notHeld(hearing, actor, terms);
}

/** R4.4: four eyes are two people's. */
function ownProposal(hearing: Hearing, actor: Actor, terms: Terms): Refusal | undefined {
  const own = isParty(hearing, actor, terms);
  if (own || hearing.status !== "confirming" || hearing.ruling.by !== actor.id) return own;
  const detail = "Somebody else confirms what you proposed.";
  return ruledOut(terms.kind.rules.review, "own_proposal", detail);
}

function asksMore(hearing: Hearing, actor: Actor, terms: Terms): Refusal | undefined {
  if (terms.kind.may_ask_more) return notOwn(hearing, actor, terms);
  const detail = `A ${terms.kind.name} is decided on what both sides handed in.`;
  return ruledOut(terms.kind.rules.review, "no_further_evidence", detail);
}
