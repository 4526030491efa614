import { instant, millis } from "../kernel/instants.ts";
import { isRefusal } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import { SYSTEM } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { policyAt } from "../policies/versions.ts";
import { told } from "./commands.ts";
import { scheduleFor } from "./follow-up.ts";
import type { Moment } from "./schedule.ts";
import { insert, schedulesKey, schedulesOf } from "./store.ts";

const MOMENT_OF: Readonly<Record<string, Moment>> = {
  "order.shipped": "shipped",
  "order.delivered": "delivered",
  "order.completed": "completed",
};

export const handler = hearing(hear);

/**
 * R6.4: an order came to a moment: each of the shop's schedules for it makes one message that waits. May come twice,
 * and goods may leave twice: there is one message of each schedule for each order, and it is the first.
 */
export async function hear({ type, subject, data, time }: Told): Promise<void> {
  const moment = MOMENT_OF[type];
  const { order_id = "", shop_id = "" } = subject;
  if (moment === undefined) return;
  const at = instant(millis(typeof data.happened_at === "string" ? data.happened_at : time));
  const outcome = await run({
    reads: { order: orderKey(order_id), schedules: schedulesKey(shop_id) },
    receivedMs: Date.now(),
    async plan(facts, { now, settings }): Promise<Plan> {
      const order = orderOf(facts.get("order"));
      if (order === undefined) throw new Error(`order ${order_id} is told of but not there`);
      const policy = await policyAt(settings.policy);
      const { schedules } = schedulesOf(facts.get("schedules"), shop_id);
      const changes = schedules
        .filter((schedule) => schedule.enabled && schedule.moment === moment)
        .map((schedule) => scheduleFor(order, schedule, at, now, policy))
        .filter(({ follow_up_id }) => !facts.learned(follow_up_id))
        .flatMap((made) => [
          insert(made),
          told(undefined, made, "follow_up.scheduled", { ...SYSTEM, id: "schedule" }),
        ]);
      return { changes, answer: { status: 200, body: {} } };
    },
  });
  // Too busy is all that it can be: the queue brings it again.
  if (isRefusal(outcome)) throw new Error(`the schedules of order ${order_id}: ${outcome.code}`);
}
