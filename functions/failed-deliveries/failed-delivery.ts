import type { Calendar } from "../kernel/business-days.ts";
import { type Due, dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Rupiah } from "../kernel/money.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import type { Policy } from "../policies/policy.ts";

/** What the seller can choose to do about a delivery that failed (R2.4). */
export type Resolution = "reshipment_prepared" | "refund_the_buyer";

/** What stays the same, or is only added to, through a failed delivery's life. An order has one at a time. */
export interface FailedDeliveryFacts {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** Why it failed: one of the policy's reasons. */
  readonly reason: string;
  /** What the buyer had not been given back when it was reported: all that giving up can cost. */
  readonly at_stake: Rupiah;
  /** The version of the policy it was reported under. */
  readonly policy: number;
  readonly reported_at: Instant;
  readonly updated_at: Instant;
  /** The refund that ended it, where anything was left to refund. */
  readonly refund_id?: string;
  readonly version: number;
  /** Rises whenever status or due instant change. */
  readonly stage: number;
}

/** Where it is. Only those with a `due` wait for the seller, under a clock. */
export type Situation =
  | { readonly status: "awaiting_resolution"; readonly due: Due }
  | { readonly status: "awaiting_reshipment"; readonly due: Due }
  | { readonly status: "shipped_again" }
  | { readonly status: "refunded" };

/** A delivery that failed, from the report until the goods left again or the buyer has the money back. */
export type FailedDelivery = FailedDeliveryFacts & Situation;

export const FAILED_DELIVERY_STATUSES: readonly FailedDelivery["status"][] = [
  "awaiting_resolution",
  "awaiting_reshipment",
  "shipped_again",
  "refunded",
];

/** What somebody wants done about a failed delivery that is there. */
export type Command =
  | { readonly kind: "prepare_reshipment" }
  | { readonly kind: "refund_the_buyer" }
  | { readonly kind: "call_the_logistics" }
  | { readonly kind: "expire" }
  | { readonly kind: "recount_due" };

/** What happened, in the past tense. */
export type EventType =
  | "failed_delivery.reported"
  | "failed_delivery.reshipment_prepared"
  | "failed_delivery.shipped_again"
  | "failed_delivery.refunded"
  | "failed_delivery.due_moved";

/** What a decision may depend on: data only. */
export interface Context {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What a command did: what happened, and the failed delivery since. */
export interface Decision {
  readonly type: EventType;
  readonly after: FailedDelivery;
}

/** What is reported of an order whose delivery failed. Versions go on where one of its deliveries failed before. */
export interface Report {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly reason: string;
  readonly at_stake: Rupiah;
  readonly before: FailedDelivery | undefined;
}

/** R2.4: the seller has some business days to choose a resolution. */
export function report({ before, ...facts }: Report, context: Context): Decision {
  const { now, policy } = context;
  return {
    type: "failed_delivery.reported",
    after: {
      ...facts,
      policy: policy.version,
      reported_at: now,
      updated_at: now,
      version: (before?.version ?? 0) + 1,
      stage: (before?.stage ?? 0) + 1,
      status: "awaiting_resolution",
      due: after("delivery_resolution", context),
    },
  };
}

/** What a command does to a failed delivery (R2.4), or why not. The same for a click and a deadline. */
export function decide(before: FailedDelivery, command: Command, context: Context): Decision | Refusal {
  switch (command.kind) {
    case "prepare_reshipment": {
      const no = refusalOf("choose_resolution", before, context.now);
      if (no || before.status !== "awaiting_resolution") return no ?? notNow(before);
      const to = { status: "awaiting_reshipment", due: after("reshipment", context) } as const;
      return { type: "failed_delivery.reshipment_prepared", after: moved(before, to, context.now) };
    }
    case "refund_the_buyer": {
      const no = refusalOf("choose_resolution", before, context.now);
      return no ?? refunded(before, context.now);
    }
    case "call_the_logistics": {
      const no = refusalOf("call_the_logistics", before, context.now);
      if (no) return no;
      const to = { status: "shipped_again" } as const;
      return { type: "failed_delivery.shipped_again", after: moved(before, to, context.now) };
    }
    case "expire":
      return expire(before, context);
    case "recount_due":
      return recount(before, context);
    default:
      return command satisfies never;
  }
}

/** What people can do about a failed delivery. */
export type Action = "choose_resolution" | "call_the_logistics";

/** From where each is possible: the one table that answers are made from, and refusals. */
const FROM: Readonly<Record<Action, readonly FailedDelivery["status"][]>> = {
  // Goods that turn out not to leave again: the buyer can still be refunded.
  choose_resolution: ["awaiting_resolution", "awaiting_reshipment"],
  call_the_logistics: ["awaiting_reshipment"],
};

/** What the seller can do now (R8.2). */
export function availableActions(failed: FailedDelivery, now: Instant): Action[] {
  return (Object.keys(FROM) as Action[]).filter((action) => refusalOf(action, failed, now) === undefined);
}

/** The resolutions that can be chosen now. */
export function resolutions(failed: FailedDelivery): readonly Resolution[] {
  if (failed.status === "awaiting_resolution") return ["reshipment_prepared", "refund_the_buyer"];
  return failed.status === "awaiting_reshipment" ? ["refund_the_buyer"] : [];
}

function refusalOf(action: Action, failed: FailedDelivery, now: Instant): Refusal | undefined {
  if (!FROM[action].includes(failed.status)) return notNow(failed);
  const due = dueOf(failed);
  if (due && isOver(due, now)) {
    const detail = "The deadline has passed; the buyer is being refunded.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present: presentOf(failed) });
  }
  return undefined;
}

function notNow(failed: FailedDelivery): Refusal {
  const detail = `The failed delivery is ${failed.status}; that is not possible now.`;
  return conflict("failed_delivery_status", detail, { rule: "R2.4", present: presentOf(failed) });
}

/** What runs out is refunded (R2.4). */
function expire(before: FailedDelivery, context: Context): Decision | Refusal {
  const due = dueOf(before);
  const present = presentOf(before);
  if (due === undefined) return conflict("nothing_due", "Nobody is waited for.", { present });
  if (!isOver(due, context.now)) {
    return conflict("not_yet", "The deadline has not passed.", { rule: "R7.4", present });
  }
  const anew = recounted(due, context.calendar, context.policy);
  // A decree that came in time counts even where nobody had moved this deadline yet (R7.2).
  if (anew && !isOver(anew, context.now)) return recount(before, context);
  return refunded(before, context.now);
}

function refunded(before: FailedDelivery, now: Instant): Decision {
  return { type: "failed_delivery.refunded", after: moved(before, { status: "refunded" }, now) };
}

function recount(before: FailedDelivery, { now, policy, calendar }: Context): Decision | Refusal {
  const due = dueOf(before);
  const anew = due && recounted(due, calendar, policy);
  if (anew === undefined || !("due" in before)) {
    return conflict("nothing_to_move", "The deadline stands.", { rule: "R7.2", present: presentOf(before) });
  }
  return {
    type: "failed_delivery.due_moved",
    after: moved(before, { status: before.status, due: anew }, now),
  };
}

/** A step in its life: every one of them changes status or due instant, and so the stage. */
function moved(before: FailedDelivery, to: Situation, now: Instant): FailedDelivery {
  const { due: _due, ...facts } = before as FailedDeliveryFacts & { due?: unknown };
  return { ...facts, ...to, updated_at: now, version: before.version + 1, stage: before.stage + 1 };
}

function after(term: "delivery_resolution" | "reshipment", { now, policy, calendar }: Context): Due {
  return dueAfter(now, policy.terms[term], "R2.4", calendar, policy);
}

/** The deadline it is under, if any. */
export function dueOf(failed: FailedDelivery): Due | undefined {
  return "due" in failed ? failed.due : undefined;
}

/** True while something is still to be done about it. */
export function isOpen(failed: FailedDelivery): boolean {
  return dueOf(failed) !== undefined;
}

function presentOf(failed: FailedDelivery): Readonly<Record<string, unknown>> {
  const due = dueOf(failed);
  const { order_id, status, updated_at } = failed;
  return { order_id, status, updated_at, ...(due ? { due_at: due.at } : {}) };
}
