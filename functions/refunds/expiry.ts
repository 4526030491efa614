import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import { log } from "../platform/log.ts";
import { isSandbox, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { send } from "./commands.ts";
import { dueOf } from "./refund.ts";
import { refundKey, refundOf } from "./store.ts";

/** Where a case is after its deadline was looked at: what its workflow goes on with. */
export interface Standing {
  readonly status: string;
  readonly stage: number;
  readonly due_at?: string;
  /** How far case time is ahead: the wait's length follows from both. */
  readonly clock_ahead_ms: number;
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
  const [settings, item] = await load([SETTINGS, refundKey(refundId)]);
  const refund = refundOf(item);
  if (refund === undefined) throw new Error(`refund ${refundId} is gone`);
  const due = dueOf(refund);
  return {
    status: refund.status,
    stage: refund.stage,
    ...(due ? { due_at: due.at } : {}),
    clock_ahead_ms: isSandbox() ? settingsOf(settings).clock_ahead_ms : 0,
  };
}
