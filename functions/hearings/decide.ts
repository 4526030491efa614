import { type Due, dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Side } from "../policies/reviews.ts";
import { ACTIONS, type Action, isBarred, ownDecision, presentOf, refusalOf } from "./actions.ts";
import { missing, type Submitted, satisfiedBy, turnedBack } from "./checklist.ts";
import type { Context } from "./context.ts";
import {
  allDone,
  dueOf,
  type Hearing,
  type HearingEvent,
  type HearingFacts,
  type HearingSituation,
  isHeard,
  isOpen,
  reviewed,
  type SideState,
  under,
  unused,
} from "./hearing.ts";
import { rule, type Wanted } from "./ruling.ts";

/** What somebody wants done in a hearing. Drafts and uploads change nothing that is decided here. */
export type Command =
  | { readonly kind: "submit_evidence"; readonly submission: Submitted }
  | { readonly kind: "finish_evidence" }
  | { readonly kind: "withdraw" }
  | { readonly kind: "claim" }
  | { readonly kind: "release" }
  | { readonly kind: "reassign"; readonly to: string }
  | ({ readonly kind: "decide"; readonly text: string } & Wanted)
  | { readonly kind: "confirm" }
  | { readonly kind: "send_back"; readonly text: string }
  | { readonly kind: "ask_for_more"; readonly text: string }
  | { readonly kind: "expire" }
  | { readonly kind: "settle"; readonly why: string }
  | { readonly kind: "recount_due" };

/**
 * How a hearing begins (R4.1): its sides' chances are whole, and their time runs from `at`, or until `due` where that
 * was set before.
 */
export function openHearing(at: Instant, context: Omit<Context, "now" | "actor">, due?: Due): Hearing {
  const sides = context.terms.kind.sides.map((side) => [side, FRESH] as const);
  return {
    sides: Object.fromEntries(sides),
    opened_at: at,
    updated_at: at,
    version: 1,
    stage: 1,
    status: "gathering",
    due: due ?? evidenceDue(at, context, context.terms.kind.rules.evidence),
  };
}

const FRESH: SideState = { used: 0, done: false, satisfied: [] };

/** What a command does to a hearing (R4.1, R4.2, R4.4), or why not. */
export function decide(hearing: Hearing, command: Command, context: Context): HearingEvent | Refusal {
  const { now, actor, terms } = context;
  const no = isAction(command.kind) ? refusalOf(command.kind, hearing, actor, terms, now) : undefined;
  if (no) return no;
  const event = (
    name: HearingEvent["name"],
    to: HearingSituation,
    adds?: HearingEvent["adds"],
  ): HearingEvent => ({ name, at: now, to, ...(adds ? { adds } : {}) });
  switch (command.kind) {
    case "submit_evidence":
      return submit(hearing, actor.as as Side, command.submission, context);
    case "finish_evidence": {
      const side = actor.as as Side;
      const sides = { ...hearing.sides, [side]: { ...(hearing.sides[side] ?? FRESH), done: true } };
      return event("evidence_finished", onwards(hearing, sides, context), { sides });
    }
    case "withdraw":
      return event("settled", { status: "settled", why: "withdrawn" });
    case "claim":
      return event("claimed", reviewed(hearing, actor.id));
    case "release":
      return event("released", reviewed(hearing));
    case "reassign":
      if (isBarred(hearing, command.to)) return ownDecision(terms.kind.rules.review);
      return event("reassigned", reviewed(hearing, command.to));
    case "decide":
      return rule(hearing, command, context);
    case "confirm":
      if (hearing.status !== "confirming") return notNow(hearing);
      return event("decided", { status: "decided", ruling: hearing.ruling, confirmed_by: actor.id });
    case "send_back": {
      if (hearing.status !== "confirming") return notNow(hearing);
      return event("decision_sent_back", reviewed(hearing, hearing.ruling.by), {
        texts: { sent_back: command.text },
      });
    }
    case "ask_for_more":
      return event(
        "evidence_wanted",
        { status: "gathering", due: evidenceDue(now, context, terms.kind.rules.review) },
        { sides: heardAgain(hearing.sides, terms.chances), texts: { evidence_wanted: command.text } },
      );
    case "expire":
      return expire(hearing, context);
    case "settle":
      if (!isOpen(hearing.status)) return notNow(hearing);
      return event("settled", { status: "settled", why: command.why });
    case "recount_due":
      return recount(hearing, context);
    default:
      return command satisfies never;
  }
}

function isAction(kind: string): kind is Action {
  return kind in ACTIONS;
}

/** R4.1, R4.2: turned back with what is missing, or one chance is used; used up, the side is done. */
function submit(
  hearing: Hearing,
  side: Side,
  submission: Submitted,
  context: Context,
): HearingEvent | Refusal {
  const { now, terms } = context;
  const before = hearing.sides[side] ?? FRESH;
  const issues = missing(terms.checklist, side, before.satisfied, submission);
  if (issues.length > 0) return turnedBack(terms.kind.rules.checklist, issues);
  const used = before.used + 1;
  const satisfied = satisfiedBy(terms.checklist, side, before.satisfied, submission);
  const after = { ...before, used, satisfied };
  const sides = { ...hearing.sides, [side]: { ...after, done: unused(after, terms.chances) === 0 } };
  return { name: "evidence_submitted", at: now, to: onwards(hearing, sides, context), adds: { sides } };
}

/** Once both sides are done the review begins, without waiting for the window's end (R4.4). */
function onwards(hearing: Hearing, sides: HearingFacts["sides"], context: Context): HearingSituation {
  if (hearing.status !== "gathering" || allDone(sides)) return review(context);
  return { status: "gathering", due: hearing.due };
}

function review({ now, terms, calendar, counting }: Context): HearingSituation {
  const due = dueAfter(now, terms.review, terms.kind.rules.review, calendar, counting);
  return { status: "in_review", due };
}

/** R5.4: heard once more without a chance being used up. */
function heardAgain(sides: HearingFacts["sides"], chances: number): HearingFacts["sides"] {
  const again = Object.entries(sides).map(([side, state]) => {
    const more = unused(state, chances) === 0 ? { extra: (state.extra ?? 0) + 1 } : {};
    return [side, { ...state, ...more, done: false }];
  });
  return Object.fromEntries(again);
}

/** What the deadline brings: a review begins without whoever is silent; a late one goes to a lead (R4.4). */
function expire(hearing: Hearing, context: Context): HearingEvent | Refusal {
  const { now, calendar, counting } = context;
  const due = dueOf(hearing);
  const present = presentOf(hearing);
  if (due === undefined) return conflict("nothing_due", "The case waits for no deadline.", { present });
  if (!isOver(due, now)) {
    return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4", present });
  }
  const moved = recounted(due, calendar, counting);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (moved && !isOver(moved, now)) return recount(hearing, context);
  if (hearing.status === "gathering" && context.terms.kind.lapses_unheard && !isHeard(hearing)) {
    return { name: "settled", at: now, to: { status: "settled", why: "not_handed_in" } };
  }
  if (hearing.status === "gathering") return { name: "evidence_closed", at: now, to: review(context) };
  return {
    name: "escalated",
    at: now,
    to: under(hearing, undefined),
    adds: { escalated: { at: now, due_at: due.at } },
  };
}

/** A provisional deadline under a new calendar (R7.2). */
function recount(hearing: Hearing, { now, calendar, counting }: Context): HearingEvent | Refusal {
  const due = dueOf(hearing);
  const anew = due && recounted(due, calendar, counting);
  if (anew === undefined) return conflict("nothing_due", "This deadline does not move.", { rule: "R7.2" });
  return { name: "due_moved", at: now, to: under(hearing, anew) };
}

function evidenceDue(
  from: Instant,
  { terms, calendar, counting }: Omit<Context, "now" | "actor">,
  rule: string,
): Due {
  return dueAfter(from, terms.evidence, rule, calendar, counting);
}

function notNow(hearing: Hearing): Refusal {
  const detail = `The case is ${hearing.status}.`;
  return conflict("case_status", detail, { present: presentOf(hearing) });
}
