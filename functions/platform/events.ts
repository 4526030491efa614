import type { Instant } from "../kernel/instants.ts";
import type { Actor } from "./caller.ts";
import { ABSENT, type Change, put } from "./changes.ts";
import type { Told } from "./published.ts";
import type { Item } from "./table.ts";

/**
 * What an event tells the workflow: which stage was left and which is waited for now. `starts` asks for
 * an execution where none is waiting yet.
 */
export interface WaitChange {
  readonly left: number;
  readonly stage: number;
  readonly status: string;
  /** When the new wait ends, in case time; absent when nothing is waited for under a clock any more. */
  readonly due_at?: Instant;
  readonly starts?: true;
}

/**
 * Something that happened. The same item is the timeline's entry (R8.1) and what is published (R8.3). It
 * holds ids, codes, amounts and instants, never a text, a name or an address (R8.5).
 */
export interface CaseEvent {
  readonly event_id: string;
  /** Past tense, `refund.approved`. */
  readonly type: string;
  readonly at: Instant;
  /** Rises by one with every event of one case; consumers go by it, not by arrival. */
  readonly seq: number;
  readonly actor: Actor;
  readonly subject: Readonly<Record<string, string>>;
  readonly from?: string;
  readonly to?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly wait?: WaitChange;
}

/** A case as its waits see it. */
interface Waiting {
  readonly stage: number;
  readonly status: string;
  readonly due?: { readonly at: Instant } | undefined;
}

/**
 * What a step from one state of a case to the next tells its workflow: nothing where no deadline was running and none
 * is, or where stage and deadline are as they were. A case that had none and has one now gets an execution.
 */
export function waitOf(before: Waiting | undefined, after: Waiting): { readonly wait?: WaitChange } {
  const { stage, status, due } = after;
  if (before?.stage === stage || !(due || before?.due)) return {};
  const until = due ? { due_at: due.at } : {};
  const starts = due && before?.due === undefined ? { starts: true as const } : {};
  return { wait: { left: before?.stage ?? 0, stage, status, ...until, ...starts } };
}

/** The sort key of the event number `seq` of a case. */
export function eventKey(seq: number): string {
  return `EVENT#${String(seq).padStart(8, "0")}`;
}

/** The write that records an event in the partition of its case. */
export function record(pk: string, event: CaseEvent): Change {
  return put("event", { pk, sk: eventKey(event.seq), ...event }, ABSENT);
}

/** An entry of a timeline as it is told (R8.3): everything but what only the workflow needs. */
export function toldOf({ event_id, type, at, seq, actor, subject, from, to, data }: Item): Told {
  return { id: event_id, type, time: at, seq, actor, subject, from, to, data } as Told;
}
