import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import type { CaseRef } from "../platform/cases.ts";
import { log } from "../platform/log.ts";
import { send } from "./commands.ts";

/** The number's time is over: it is erased, and a call-back that nobody came to an end with is given up (R8.5). */
export function expire(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "expire");
}

/** When a call can be expected is counted again, and moves later only (R7.2). */
export function recount(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "recount");
}

async function told({ case_id }: CaseRef, receivedMs: number, kind: "expire" | "recount"): Promise<void> {
  const id = kind === "expire" ? "deadline" : "recount_due";
  const caller = { ...SYSTEM, id };
  const outcome = await send({ callBackId: case_id, command: { kind }, caller, receivedMs });
  if (isRefusal(outcome)) log.info("nothing to do", { call_back_id: case_id, code: outcome.code });
}
