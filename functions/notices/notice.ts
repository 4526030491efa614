import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Actor } from "../platform/caller.ts";
import type { Finding, PenaltyKind } from "../policies/policy.ts";
import type { CarrierCode } from "../waybills/carriers.ts";

/** What somebody says is wrong with a waybill, or what the system found (R5.1). */
export interface Report {
  readonly at: Instant;
  readonly by: Actor;
  readonly kind: PenaltyKind;
  readonly text?: string;
  /** What the system found (R5.1). */
  readonly finding?: Finding;
}

/** Which waybill it is about: another one, or the same goods on another way, is a correction. */
export interface About {
  readonly carrier?: CarrierCode;
  readonly waybill?: string;
  readonly shipped_at: Instant;
}

/** Why the seller says that the waybill is right, and the files that show it. */
export interface Explanation {
  readonly text: string;
  readonly files?: readonly string[];
  readonly at: Instant;
}

/** How an agent judged an explanation. */
export interface Judgement {
  readonly outcome: "upheld" | "dismissed";
  readonly reason: string;
  readonly text: string;
  readonly by: string;
  readonly at: Instant;
}

/** What stays the same, or is only added to, through a notice's life. */
export interface NoticeFacts {
  readonly notice_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** What the first report said; a penalty is for this, but for silence. */
  readonly kind: PenaltyKind;
  readonly about: About;
  readonly reports: readonly Report[];
  readonly explanation?: Explanation;
  readonly judgement?: Judgement;
  readonly penalty_id?: string;
  /** The version of the policy it was opened under. */
  readonly policy: number;
  readonly opened_at: Instant;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever status or due instant change. */
  readonly stage: number;
}

/** Where a notice is. Only those with a `due` wait for somebody under a clock. */
export type Situation =
  | { readonly status: "awaiting_answer"; readonly due: Due }
  /** The seller reported the delivery failed: its own clocks run (R2.4). */
  | { readonly status: "being_corrected" }
  /** `by`: the agent who has it. A late judgement is escalated, and waits under no clock any more. */
  | {
      readonly status: "awaiting_judgement";
      readonly due?: Due;
      readonly late_since?: Instant;
      readonly by?: string;
    }
  | { readonly status: "corrected"; readonly ended_at: Instant }
  /** The delivery was given up, and the buyer refunded (R2.4). */
  | { readonly status: "given_up"; readonly ended_at: Instant }
  | { readonly status: "upheld"; readonly ended_at: Instant }
  | { readonly status: "penalised"; readonly ended_at: Instant };

export type NoticeStatus = Situation["status"];

/** A notice about a waybill (R5.1, R5.2). A shipment has at most one that is open. */
export type Notice = NoticeFacts & Situation;

export const NOTICE_STATUSES = [
  "awaiting_answer",
  "being_corrected",
  "awaiting_judgement",
  "corrected",
  "given_up",
  "upheld",
  "penalised",
] as const;

export type EventName =
  | "opened"
  | "report_joined"
  | "explained"
  | "claimed"
  | "released"
  | "correction_begun"
  | "corrected"
  | "given_up"
  | "upheld"
  | "penalised"
  | "escalated"
  | "due_moved";

/** What happened, in the past tense. `to` is where the notice is since. */
export interface NoticeEvent {
  readonly type: `notice.${EventName}`;
  readonly at: Instant;
  readonly to: Situation;
  readonly adds?: Partial<Pick<NoticeFacts, "explanation" | "judgement" | "reports">>;
  /** The penalty that this brings. */
  readonly penalty?: PenaltyKind;
}

/** The notice after an event. */
export function evolve(notice: Notice, event: NoticeEvent): Notice {
  const { due: _due, by: _by, late_since: _late, ended_at: _ended, ...facts } = loose(notice);
  const moved = event.to.status !== notice.status || dueOf(event.to)?.at !== dueOf(notice)?.at;
  return {
    ...facts,
    ...event.adds,
    ...event.to,
    updated_at: event.at,
    version: notice.version + 1,
    stage: notice.stage + (moved ? 1 : 0),
  };
}

interface Loose {
  readonly due?: unknown;
  readonly by?: unknown;
  readonly late_since?: unknown;
  readonly ended_at?: unknown;
}

function loose(notice: Notice): NoticeFacts & Loose {
  return notice;
}

/** The id of an order's n-th notice: the order is read from it, so that one request reads both. */
export function noticeIdOf(orderId: string, n: number): string {
  return `nt_${orderId}-${n}`;
}

/** The order that a notice is about, from its id; no order's where it is no notice's id. */
export function orderIdOf(noticeId: string): string {
  return /^nt_(.+)-\d+$/.exec(noticeId)?.[1] ?? "";
}

/** The deadline it is under, if any. */
export function dueOf(situation: Situation): Due | undefined {
  return "due" in situation ? situation.due : undefined;
}

/** The agent who has it. */
export function agentOf(situation: Situation): string | undefined {
  return "by" in situation ? situation.by : undefined;
}

/** Who must act (R8.2): nobody once it is over. */
export function waitingFor(status: NoticeStatus): "seller" | "agent" | undefined {
  if (status === "awaiting_judgement") return "agent";
  return isOpen(status) ? "seller" : undefined;
}

/** Something is still to be done about it. */
export function isOpen(status: NoticeStatus): boolean {
  return status === "awaiting_answer" || status === "being_corrected" || status === "awaiting_judgement";
}
