import { hear } from "../hearings/commands.ts";
import type { Command } from "../hearings/decide.ts";
import { isRefusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import type { CaseRef } from "../platform/cases.ts";
import { log } from "../platform/log.ts";
import { DISPUTES } from "./court.ts";

/** The command of a deadline that passed (R4.1, R4.4, R7.4). */
export function expire(ref: CaseRef, nowMs: number): Promise<void> {
  return tell(ref, nowMs, { kind: "expire" }, "deadline");
}

/** A provisional deadline is counted again, and moves later only (R7.2). */
export function recount(ref: CaseRef, nowMs: number): Promise<void> {
  return tell(ref, nowMs, { kind: "recount_due" }, "recount_due");
}

async function tell(
  { case_id: id }: CaseRef,
  receivedMs: number,
  command: Command,
  as: string,
): Promise<void> {
  const caller = { ...SYSTEM, id: as };
  const outcome = await hear(DISPUTES, { id, caller, receivedMs, word: () => ({ command }) });
  if (isRefusal(outcome)) log.info("nothing to do", { dispute_id: id, code: outcome.code });
}
