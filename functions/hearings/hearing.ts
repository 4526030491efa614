import { type Due, isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Side } from "../policies/reviews.ts";

/** What a side has used of its chances, and what of its checklist it has met. */
export interface SideState {
  readonly used: number;
  /** R5.4: how often more evidence was wanted of it; each time is a submission that uses up no chance. */
  readonly extra?: number;
  /** It has nothing more to say: its chances are used up, or it said so. */
  readonly done: boolean;
  readonly satisfied: readonly string[];
}

/** What an agent decided, or proposes where a second agent must confirm (R4.4). The text lies with the case. */
export interface Ruling {
  readonly outcome: string;
  readonly reason: string;
  readonly amount?: Rupiah;
  readonly by: string;
  readonly at: Instant;
}

/** What every case that is heard and reviewed keeps, whatever it is about. */
export interface HearingFacts {
  readonly sides: Readonly<Partial<Record<Side, SideState>>>;
  /** R4.4: the review was late, by which deadline and since when a lead knows. */
  readonly escalated?: { readonly at: Instant; readonly due_at: Instant };
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever status or due instant change: what a wait is for. */
  readonly stage: number;
  readonly texts?: Readonly<Record<string, string>>;
  /** R5.4: agents who do not review it, for it is about what they decided. */
  readonly barred?: readonly string[];
}

/** Where a hearing is. A review that was late has no deadline any more: it is with a lead. */
export type HearingSituation =
  | { readonly status: "gathering"; readonly due: Due }
  | { readonly status: "in_review"; readonly due?: Due; readonly claimed_by?: string }
  /** R4.4: a second agent confirms what the first proposes. */
  | { readonly status: "confirming"; readonly due?: Due; readonly ruling: Ruling }
  | { readonly status: "decided"; readonly ruling: Ruling; readonly confirmed_by?: string }
  /** The sides settled it, before anybody decided. */
  | { readonly status: "settled"; readonly why: string };

export type HearingStatus = HearingSituation["status"];

/** A case that is heard and reviewed. */
export type Hearing = HearingFacts & HearingSituation;

/** Every status, from evidence to the end. */
export const HEARING_STATUSES: readonly HearingStatus[] = [
  "gathering",
  "in_review",
  "confirming",
  "decided",
  "settled",
];

/** What happened, in the past tense; the room puts its own noun before it. */
export type HearingEventName =
  | "opened"
  | "evidence_submitted"
  | "evidence_finished"
  | "evidence_closed"
  | "evidence_wanted"
  | "claimed"
  | "released"
  | "reassigned"
  | "decision_proposed"
  | "decision_sent_back"
  | "decided"
  | "escalated"
  | "settled"
  | "due_moved";

/** A step of a hearing. `to` is where it is since. */
export interface HearingEvent {
  readonly name: HearingEventName;
  readonly at: Instant;
  readonly to: HearingSituation;
  readonly adds?: Partial<Pick<HearingFacts, "sides" | "escalated" | "texts">>;
}

/** What belongs to a situation, and is gone with it. */
const SITUATED = ["due", "claimed_by", "ruling", "confirmed_by", "why"] as const;

/** The hearing after a step; what its room keeps besides is left as it is. */
export function evolve<H extends Hearing>(hearing: H, event: HearingEvent): H {
  const kept: Record<string, unknown> = { ...hearing };
  for (const part of SITUATED) delete kept[part];
  const moved = event.to.status !== hearing.status || dueOf(event.to)?.at !== dueOf(hearing)?.at;
  return {
    ...kept,
    ...event.adds,
    ...(event.adds?.texts ? { texts: { ...hearing.texts, ...event.adds.texts } } : {}),
    ...event.to,
    updated_at: event.at,
    version: hearing.version + 1,
    stage: hearing.stage + (moved ? 1 : 0),
  } as unknown as H;
}

/** The deadline a hearing is under, if any. */
export function dueOf(situation: HearingSituation): Due | undefined {
  return "due" in situation ? situation.due : undefined;
}

/** What is decided or settled is over. */
export function isOpen(status: HearingStatus): boolean {
  return status !== "decided" && status !== "settled";
}

/** How often a side may still hand in evidence (R4.1); none once it is done, or its time is up. */
export function chancesLeft(hearing: Hearing, side: Side, chances: number, now: Instant): number {
  const state = hearing.sides[side];
  const heard = hearing.status === "gathering" && !isOver(hearing.due, now);
  return state === undefined || !heard || state.done ? 0 : unused(state, chances);
}

/** What is left of a side's chances and of what it was asked for besides. */
export function unused({ used, extra = 0 }: SideState, chances: number): number {
  return Math.max(0, chances + extra - used);
}

/** True where a side has handed in something, ever. */
export function isHeard(hearing: Hearing): boolean {
  return Object.values(hearing.sides).some(({ used }) => used > 0);
}

/** Nobody has more to say: the review begins (R4.4). */
export function allDone(sides: HearingFacts["sides"]): boolean {
  return Object.values(sides).every(({ done }) => done);
}

/** In review with whoever has it now, under the deadline that was running. */
export function reviewed(hearing: Hearing, holder?: string): HearingSituation {
  const due = dueOf(hearing);
  return { status: "in_review", ...(due ? { due } : {}), ...(holder ? { claimed_by: holder } : {}) };
}

/** The same situation under another deadline; under none, where a late review is with a lead. */
export function under(hearing: Hearing, due: Due | undefined): HearingSituation {
  const clock = due ? { due } : {};
  switch (hearing.status) {
    case "gathering":
      return { status: "gathering", due: due ?? hearing.due };
    case "in_review": {
      const holder = hearing.claimed_by ? { claimed_by: hearing.claimed_by } : {};
      return { status: "in_review", ...clock, ...holder };
    }
    case "confirming":
      return { status: "confirming", ...clock, ruling: hearing.ruling };
    default:
      return hearing;
  }
}
