import type { CaseKind as FileCase } from "../evidence/owner.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import { type CaseKind, caseItem, caseKey, stateOf } from "../platform/cases.ts";
import type { Change } from "../platform/changes.ts";
import type { Facts, Moment } from "../platform/command.ts";
import type { Owned } from "../platform/ownership.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Consequence } from "../policies/consequences.ts";
import type { Policy } from "../policies/policy.ts";
import { dueOf, type Hearing, type HearingEventName } from "./hearing.ts";
import type { Terms } from "./kind.ts";

/** A case that is heard, of whatever kind. */
export type Case = Hearing & Owned & { readonly policy: number };

/** A step as it is committed: what happened, the case before and after, by whom and when. */
export interface Step<H> {
  readonly name: HearingEventName;
  readonly before: H;
  readonly after: H;
  readonly caller: Caller;
  readonly facts: Facts;
  readonly moment: Moment;
}

/** What a step brings elsewhere, and what the case keeps of that. */
export interface Brought<H> {
  readonly changes: readonly Change[];
  readonly adds?: Partial<H>;
}

/**
 * All that the shared mechanism asks of the room whose cases are heard. Another kind of review is one of these, its
 * data (`Kind`, checklists, reasons) and a contract.
 */
export interface Court<H extends Case> {
  /** What a case is kept as, and files are handed in to; also the noun of its events and paths. */
  readonly kind: CaseKind & FileCase;
  /** The id of a case, and where it is. */
  idOf(hearing: H): string;
  pathOf(id: string): string;
  termsOf(policy: Policy, hearing: H): Terms;
  /** Whom its events concern: ids only (R8.5). */
  subjectOf(hearing: H): Readonly<Record<string, string>>;
  /** What its events tell besides what every hearing tells: codes and amounts. */
  tells(hearing: H): Readonly<Record<string, unknown>>;
  /** The case as a caller may see it (R8.2). */
  view(hearing: H, caller: Caller, now: Instant): Promise<object>;
  /** What else is read along with the case, by its id. */
  reads(id: string): Readonly<Record<string, Key>>;
  /** What a step, a decision above all, brings elsewhere, in the very transaction that makes it (R4.4). */
  carryOut(step: Step<H>): Promise<Brought<H> | Refusal>;
  /** What `carryOut` would bring to people, in money and points; changes nothing. */
  foresees(step: Step<H>): Promise<readonly Consequence[] | Refusal>;
}

/** Where a case is kept. */
export function keyOf<H extends Case>({ kind }: Court<H>, id: string): Key {
  return caseKey(kind, id);
}

/** A case from its item. */
export function hearingOf<H extends Case>(item: Item | undefined): H | undefined {
  return item && (stateOf(item) as unknown as H);
}

/** The item of a case. */
export function itemOf<H extends Case>(court: Court<H>, hearing: H): Item & Key {
  return caseItem(court.kind, court.idOf(hearing), hearing, dueOf(hearing));
}
