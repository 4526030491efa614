import { isRefusal } from "../kernel/refusal.ts";
import type { CaseRef } from "../platform/cases.ts";
import { log } from "../platform/log.ts";
import { send } from "./commands.ts";

/** The points' time is over: they lapse (R5.2). */
export async function expire({ case_id, shop_id }: CaseRef, nowMs: number): Promise<void> {
  const outcome = await send(case_id, shop_id, "lapse", nowMs);
  if (isRefusal(outcome)) log.info("nothing to do", { penalty_id: case_id, code: outcome.code });
}

/** Points live plain days, and no decree moves those (R7.1). */
export async function recount(): Promise<void> {}
