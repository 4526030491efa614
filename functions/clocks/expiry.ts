import { type CaseRef, caseKey } from "../platform/cases.ts";
import { isSandbox, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { CLOCKS } from "./kinds.ts";

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
export async function expire(ref: CaseRef, nowMs: number): Promise<Standing> {
  await CLOCKS[ref.kind].expire(ref, nowMs);
  return standing(ref);
}

/** How a case stands, strongly consistent; `over` where it is there no more. */
export async function standing({ kind, case_id }: Pick<CaseRef, "kind" | "case_id">): Promise<Standing> {
  const [settings, item] = await load([SETTINGS, caseKey(kind, case_id)]);
  return {
    status: String(item?.status ?? "over"),
    stage: Number(item?.stage ?? 0),
    ...(item?.due_at ? { due_at: String(item.due_at) } : {}),
    clock_ahead_ms: isSandbox() ? settingsOf(settings).clock_ahead_ms : 0,
  };
}
