import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import type { CaseRef } from "../platform/cases.ts";
import { log } from "../platform/log.ts";
import { send } from "./commands.ts";

/** The command of a deadline that passed: silence brings a penalty, a late judgement is escalated (R5.2, R7.4). */
export function expire(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "expire", "deadline");
}

/** A provisional deadline is counted again, and moves later only (R7.2). */
export function recount(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "recount_due", "recount_due");
}

async function told(
  { case_id, shop_id }: CaseRef,
  receivedMs: number,
  kind: "expire" | "recount_due",
  id: string,
): Promise<void> {
  const caller = { ...SYSTEM, id };
  const outcome = await send({ noticeId: case_id, command: { kind }, caller, receivedMs, shopId: shop_id });
  if (isRefusal(outcome)) log.info("nothing to do", { notice_id: case_id, code: outcome.code });
}
