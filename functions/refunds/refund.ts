import type { Due } from "../kernel/deadlines.ts";
import { disputeId, paymentId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import type { Ground } from "../policies/policy.ts";
import type { ReturnAddress } from "../shops/address.ts";
import type { Waybill } from "../waybills/taking.ts";

/** Refund only, or the goods come back first (R3.1). */
export type RefundType = "refund_only" | "return_and_refund";

/** One line that a case asks for, with its part of the amount. */
export interface RefundLine {
  readonly line_id: string;
  /** The line's place in its order. */
  readonly place: number;
  readonly quantity: number;
  readonly amount: Rupiah;
  readonly product_name: string;
}

/** Goods on their way back. */
export interface ReturnShipment extends Waybill {
  readonly shipped_at: Instant;
  readonly delivered_at?: Instant;
}

/** The one payment of a case (R3.6): booked here once, moved by the marketplace under `payment_id`. */
export interface Payment {
  readonly payment_id: string;
  readonly amount: Rupiah;
  readonly paid_at: Instant;
  readonly settlement: "pending" | "settled" | "failed";
  readonly reference?: string;
}

/** What stays the same, or is only added to, through a case's life. */
export interface RefundFacts {
  readonly refund_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly type: RefundType;
  readonly reason: string;
  readonly sub_reason?: string;
  readonly ground: Ground;
  readonly lines: readonly RefundLine[];
  readonly amount: Rupiah;
  /** What was asked for, where a decision gave a part of it (R4.4). */
  readonly asked?: Rupiah;
  /** Held money refunds without fail; released money comes out of the shop's balance (R3.5). */
  readonly funding: "held" | "released";
  /** The version of the policy it opened under. */
  readonly policy: number;
  readonly created_at: Instant;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever status or due instant change: what a wait is for. */
  readonly stage: number;
  readonly rejected_for?: string;
  readonly return_problem?: string;
  /** How often it was disputed: a refused return may be disputed again when the goods are back. */
  readonly disputes?: number;
  readonly return_shipment?: ReturnShipment;
  readonly payment?: Payment;
  /** Released money kept for this case's dispute (R3.5). */
  readonly frozen?: Rupiah;
  readonly return_address?: ReturnAddress;
  readonly texts?: Readonly<Record<string, string>>;
}

/** Where a case is. Only those with a `due` wait for somebody under a clock. */
export type Situation =
  | { readonly status: "requested"; readonly due: Due }
  | { readonly status: "awaiting_return_address"; readonly due: Due }
  | { readonly status: "awaiting_return"; readonly due: Due }
  | { readonly status: "returning"; readonly due: Due }
  | { readonly status: "rejected"; readonly due: Due }
  /** `place`: where it stands among the freezes that are short of money (R3.5). */
  | { readonly status: "disputed"; readonly place?: number }
  | { readonly status: "queued"; readonly missing: Rupiah; readonly place: number }
  | { readonly status: "paid" }
  | { readonly status: "withdrawn" }
  | { readonly status: "lapsed" }
  | { readonly status: "declined" };

export type RefundStatus = Situation["status"];

/** A refund case. */
export type Refund = RefundFacts & Situation;

/** Every status, from asking to the end. */
export const REFUND_STATUSES: readonly RefundStatus[] = [
  "requested",
  "awaiting_return_address",
  "awaiting_return",
  "returning",
  "rejected",
  "disputed",
  "queued",
  "paid",
  "withdrawn",
  "lapsed",
  "declined",
];

/** What happened to a case, in the past tense. `to` is where the case is since. */
export interface RefundEvent {
  readonly type: `refund.${EventName}`;
  readonly at: Instant;
  readonly to: Situation;
  readonly adds?: Partial<
    Pick<
      RefundFacts,
      | "rejected_for"
      | "return_problem"
      | "return_shipment"
      | "disputes"
      | "frozen"
      | "type"
      | "amount"
      | "asked"
      | "lines"
      | "return_address"
      | "texts"
    >
  >;
  readonly settlement?: Pick<Payment, "settlement" | "reference">;
}

export type EventName =
  | "requested"
  | "approved"
  | "rejected"
  | "withdrawn"
  | "lapsed"
  | "declined"
  | "return_address_given"
  | "return_agreed"
  | "return_shipped"
  | "return_delivered"
  | "return_received"
  | "disputed"
  | "dispute_decided"
  | "paid"
  | "settled"
  | "settlement_failed"
  | "due_moved"
  | "missing_changed"
  | "freeze_topped_up";

/** The case after an event. */
export function evolve(refund: Refund, event: RefundEvent): Refund {
  const { due: _due, missing: _missing, place: _place, ...facts } = refund as RefundFacts & Loose;
  const moved = event.to.status !== refund.status || dueAt(event.to) !== dueAt(refund);
  return {
    ...facts,
    ...event.adds,
    ...(event.adds?.texts ? { texts: { ...refund.texts, ...event.adds.texts } } : {}),
    ...event.to,
    ...payment({ ...refund, ...event.adds } as Refund, event),
    updated_at: event.at,
    version: refund.version + 1,
    stage: refund.stage + (moved ? 1 : 0),
  };
}

interface Loose {
  readonly due?: unknown;
  readonly missing?: unknown;
  readonly place?: unknown;
}

function payment(refund: Refund, event: RefundEvent): { payment?: Payment } {
  if (event.to.status !== "paid") return {};
  if (refund.payment) return { payment: { ...refund.payment, ...event.settlement } };
  return { payment: firstPayment(refund, event.at) };
}

/** The payment of a case, booked at `at`: its id never changes (R3.6). */
export function firstPayment(refund: RefundFacts, at: Instant): Payment {
  return {
    payment_id: paymentId(refund.refund_id),
    amount: refund.amount,
    paid_at: at,
    settlement: "pending",
  };
}

/** The dispute that a case is in, or was in last (R4); `undefined` where it never was disputed. */
export function disputeOf({ refund_id, disputes }: RefundFacts): string | undefined {
  return disputes === undefined ? undefined : disputeId(refund_id, disputes);
}

/** The deadline a case is under, if any. */
export function dueOf(situation: Situation): Due | undefined {
  return "due" in situation ? situation.due : undefined;
}

function dueAt(situation: Situation): Instant | undefined {
  return dueOf(situation)?.at;
}

/** The end: nothing more is decided about it. */
export function isClosed(status: RefundStatus): boolean {
  return status === "paid" || status === "withdrawn" || status === "lapsed" || status === "declined";
}
