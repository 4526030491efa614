import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import { log } from "../platform/log.ts";
import { loadOne } from "../platform/table.ts";
import { send } from "./commands.ts";
import { dueOf } from "./refund.ts";
import { refundKey, refundOf } from "./store.ts";

/** Where a case is after its deadline was looked at: what its workflow goes on with. */
export interface Standing {
  readonly status: string;
  readonly stage: number;
  readonly wake_at?: string;
  readonly due_at?: string;
}

/**
 * Sends the command of a deadline that passed (R7.4). Whoever notices sends the same one: the workflow,
 * the timer, the sandbox clock. Sent twice or early it changes nothing; the standing is the truth.
 */
export async function expire(refundId: string, shopId: string, nowMs: number): Promise<Standing> {
  const outcome = await send({
    refundId,
    command: { kind: "expire" },
    caller: { ...SYSTEM, id: "deadline" },
    receivedMs: nowMs,
    shopId,
  });
  if (isRefusal(outcome)) log.info("deadline did nothing", { refund_id: refundId, code: outcome.code });
  return standing(refundId);
}

/** How a case stands, strongly consistent. */
export async function standing(refundId: string): Promise<Standing> {
  const item = await loadOne(refundKey(refundId));
  const refund = refundOf(item);
  if (refund === undefined) throw new Error(`refund ${refundId} is gone`);
  const due = dueOf(refund);
  const wake = item?.wake_at;
  return {
    status: refund.status,
    stage: refund.stage,
    ...(due && typeof wake === "string" ? { wake_at: wake, due_at: due.at } : {}),
  };
}
