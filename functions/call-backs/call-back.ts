import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Expected } from "./service-hours.ts";

/** Which side of a refund case wants help. */
export type Side = "buyer" | "seller";

/** In which language somebody wants to be called. */
export type Language = "id" | "en";

/** How one call went. */
export type AttemptOutcome = "reached" | "no_answer" | "wrong_number" | "call_later";

/** One call, or the attempt of it. */
export interface Attempt {
  readonly at: Instant;
  /** The agent. */
  readonly by: string;
  readonly outcome: AttemptOutcome;
  /** When they asked to be called instead. */
  readonly call_at?: Instant;
}

/** What stays the same, or is only added to. The number and the topic are not here (R8.5): see `Contact`. */
export interface CallBackFacts {
  readonly call_back_id: string;
  /** The case it is about. */
  readonly refund_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly asked_by: Side;
  readonly language: Language;
  /** The version of the policy it was asked for under. */
  readonly policy: number;
  readonly asked_at: Instant;
  readonly updated_at: Instant;
  readonly attempts: readonly Attempt[];
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever status or due instant change. */
  readonly stage: number;
}

/**
 * Where a call-back is. It has a `due` as long as the number is kept: that is the instant at which it is erased,
 * and where nobody came to an end by then, the end.
 */
export type Situation =
  | { readonly status: "waiting"; readonly expected: Expected; readonly due: Due }
  /** `by`: the agent, the only one who sees the number. */
  | { readonly status: "claimed"; readonly expected: Expected; readonly by: string; readonly due: Due }
  | {
      readonly status: "done";
      readonly outcome: "reached";
      readonly by: string;
      readonly ended_at: Instant;
      readonly due?: Due;
    }
  | {
      readonly status: "given_up";
      readonly outcome: "no_answer" | "wrong_number" | "not_called";
      readonly by?: string;
      readonly ended_at: Instant;
      readonly due?: Due;
    }
  | { readonly status: "withdrawn"; readonly ended_at: Instant };

export type CallBackStatus = Situation["status"];

/** A call-back that somebody asked for (R4.5). */
export type CallBack = CallBackFacts & Situation;

/** Every status, from asking to the end. */
export const CALL_BACK_STATUSES = ["waiting", "claimed", "done", "given_up", "withdrawn"] as const;

/** What must be known to call, and is erased: kept in an item of its own, and in no event, list or log. */
export interface Contact {
  /** E.164. */
  readonly number: string;
  readonly masked: string;
  /** What it is about, in their own words. */
  readonly topic?: string;
}

/** What happened, in the past tense. `to` is where the call-back is since. */
export interface CallBackEvent {
  readonly type: `call_back.${EventName}`;
  readonly at: Instant;
  readonly to: Situation;
  readonly attempt?: Attempt;
}

export type EventName =
  | "requested"
  | "claimed"
  | "released"
  | "attempted"
  | "done"
  | "given_up"
  | "withdrawn"
  | "expected_moved"
  | "number_erased";

/** The call-back after an event. */
export function evolve(callBack: CallBack, event: CallBackEvent): CallBack {
  const {
    expected: _expected,
    by: _by,
    outcome: _outcome,
    ended_at: _ended,
    due: _due,
    ...facts
  } = loose(callBack);
  const moved = event.to.status !== callBack.status || dueOf(event.to)?.at !== dueOf(callBack)?.at;
  return {
    ...facts,
    attempts: event.attempt ? [...callBack.attempts, event.attempt] : callBack.attempts,
    ...event.to,
    updated_at: event.at,
    version: callBack.version + 1,
    stage: callBack.stage + (moved ? 1 : 0),
  };
}

interface Loose {
  readonly expected?: unknown;
  readonly by?: unknown;
  readonly outcome?: unknown;
  readonly ended_at?: unknown;
  readonly due?: unknown;
}

function loose(callBack: CallBack): CallBackFacts & Loose {
  return callBack;
}

/** Until when the number is kept; `undefined` once it is erased. */
export function dueOf(situation: Situation): Due | undefined {
  return "due" in situation ? situation.due : undefined;
}

/** When a call can be expected; `undefined` once no call is to come. */
export function expectedOf(situation: Situation): Expected | undefined {
  return "expected" in situation ? situation.expected : undefined;
}

/** The agent who has it, or had it when it ended. */
export function agentOf(situation: Situation): string | undefined {
  return "by" in situation ? situation.by : undefined;
}

/** A call is still to come. */
export function isOpen(status: CallBackStatus): boolean {
  return status === "waiting" || status === "claimed";
}
