import { NO_CALENDAR } from "../kernel/business-days.ts";
import { type Due, dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Order } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import { outsideQuiet } from "./quiet.ts";
import type { Moment, Purpose, Schedule } from "./schedule.ts";

/** Why a message was not sent. */
export const SKIP_REASONS = [
  "schedule_withdrawn",
  "too_late",
  "order_cancelled",
  "being_mended",
  "order_refunded",
  "refund_open",
  "not_opted_in",
  "no_contact",
  "too_often",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** One message to one buyer about one order, by one schedule (R6.4). */
export interface FollowUpFacts {
  readonly follow_up_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** The schedule's code, and what it was for when this was scheduled, or since it was decided. */
  readonly schedule: string;
  readonly moment: Moment;
  readonly purpose: Purpose;
  readonly scheduled_at: Instant;
  readonly updated_at: Instant;
  readonly version: number;
}

/** Where it is: it waits for its instant, or was decided. */
export type Situation =
  | { readonly status: "scheduled"; readonly due: Due }
  /** `schedules`: the version of the shop's schedules that its text is of. */
  | { readonly status: "sent"; readonly schedules: number }
  | { readonly status: "skipped"; readonly reason: SkipReason };

export type FollowUp = FollowUpFacts & Situation;
export type FollowUpStatus = FollowUp["status"];

export const FOLLOW_UP_STATUSES: readonly FollowUpStatus[] = ["scheduled", "sent", "skipped"];

/** What happened to it. `to` is where it is since. */
export interface FollowUpEvent {
  readonly type: "follow_up.sent" | "follow_up.skipped" | "follow_up.moved";
  readonly at: Instant;
  readonly to: Situation;
  readonly purpose?: Purpose;
}

/** Its id: of one order and one schedule, so that nothing that comes twice makes a second one. */
export function followUpId(orderId: string, code: string): string {
  return `fu_${orderId}-${code}`;
}

/** When it is due, while it is. */
export function dueOf(followUp: Situation): Due | undefined {
  return followUp.status === "scheduled" ? followUp.due : undefined;
}

/** R6.4: what a schedule makes of a moment of an order, at `at`; its instant is never in quiet hours. */
export function scheduleFor(
  order: Pick<Order, "order_id" | "shop_id" | "buyer_id">,
  { code, moment, purpose, after }: Schedule,
  at: Instant,
  now: Instant,
  policy: Policy,
): FollowUp {
  const { order_id, shop_id, buyer_id } = order;
  const term = dueAfter(at, after, "R6.4", NO_CALENDAR, policy);
  return {
    follow_up_id: followUpId(order_id, code),
    order_id,
    shop_id,
    buyer_id,
    schedule: code,
    moment,
    purpose,
    scheduled_at: now,
    updated_at: now,
    version: 1,
    status: "scheduled",
    due: { ...term, at: outsideQuiet(term.at, policy.follow_ups.quiet) },
  };
}

/** The follow-up after an event. */
export function evolve(followUp: FollowUp, { at, to, purpose }: FollowUpEvent): FollowUp {
  const { follow_up_id, order_id, shop_id, buyer_id, schedule, moment, scheduled_at } = followUp;
  return {
    follow_up_id,
    order_id,
    shop_id,
    buyer_id,
    schedule,
    moment,
    purpose: purpose ?? followUp.purpose,
    scheduled_at,
    updated_at: at,
    version: followUp.version + 1,
    ...to,
  };
}
