import { type Consent, wantsOffers } from "../contacts/contact.ts";
import { isOver } from "../kernel/deadlines.ts";
import { type Instant, plusDays } from "../kernel/instants.ts";
import { conflict, type Refusal } from "../kernel/refusal.ts";
import { isBeingMended, type Order } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import type { FollowUp, FollowUpEvent, SkipReason } from "./follow-up.ts";
import { type Pace, tooOften } from "./pace.ts";
import { outsideQuiet } from "./quiet.ts";
import type { Purpose, Schedules } from "./schedule.ts";

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  /** In force now: a limit over all shops is one number at a time. */
  readonly policy: Policy;
  /** The shop's schedules as they are now: what is withdrawn is withdrawn, what was corrected is corrected. */
  readonly schedules: Schedules;
  readonly order: Order | undefined;
  readonly consent: Consent | undefined;
  readonly reachable: boolean;
  readonly pace: Pace;
}

/** R6.4: what becomes of a message whose instant has come: sent, skipped and why, or moved out of the quiet hours. */
export function decide(followUp: FollowUp, context: Context): FollowUpEvent | Refusal {
  const { now, policy, schedules } = context;
  const present = { follow_up_id: followUp.follow_up_id, status: followUp.status };
  if (followUp.status !== "scheduled") {
    return conflict("nothing_due", "It was decided already.", { rule: "R6.4", present });
  }
  const { due } = followUp;
  if (!isOver(due, now))
    return conflict("not_yet", "Its instant is still to come.", { rule: "R7.4", present });
  const schedule = schedules.schedules.find(({ code, enabled }) => code === followUp.schedule && enabled);
  if (schedule === undefined) return skipped("schedule_withdrawn", followUp.purpose, now);
  const { purpose } = schedule;
  if (now >= plusDays(due.at, policy.follow_ups.late_days)) return skipped("too_late", purpose, now);
  const reason = aboutOrder(context.order, purpose) ?? aboutBuyer(context, purpose);
  if (reason) return skipped(reason, purpose, now);
  const at = outsideQuiet(now, policy.follow_ups.quiet);
  if (at > now) return { type: "follow_up.moved", at: now, to: { status: "scheduled", due: { ...due, at } } };
  if (tooOften(context.pace, purpose, now, policy.follow_ups)) return skipped("too_often", purpose, now);
  const to = { status: "sent", schedules: schedules.version } as const;
  return { type: "follow_up.sent", at: now, purpose, to };
}

function skipped(reason: SkipReason, purpose: Purpose, at: Instant): FollowUpEvent {
  return { type: "follow_up.skipped", at, purpose, to: { status: "skipped", reason } };
}

/** Nobody is told how to use what they do not have, or offered more by whom they want their money back from. */
function aboutOrder(order: Order | undefined, purpose: Purpose): SkipReason | undefined {
  if (order && isBeingMended(order)) return "being_mended";
  if (order === undefined || order.status === "cancelled") return "order_cancelled";
  if (purpose === "update") return undefined;
  if (order.refunded >= order.paid) return "order_refunded";
  // A dispute is of a refund case that is open.
  return (order.open_refunds?.length ?? 0) > 0 ? "refund_open" : undefined;
}

function aboutBuyer({ consent, reachable, policy }: Context, purpose: Purpose): SkipReason | undefined {
  if (purpose === "offer" && !wantsOffers(consent)) return "not_opted_in";
  // Where the marketplace tells people itself it knows how to reach them.
  return policy.notifications.email.follow_ups && !reachable ? "no_contact" : undefined;
}
