import { instant, millis } from "../kernel/instants.ts";
import { log } from "../platform/log.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { startWorkflow } from "../platform/workflow.ts";
import { expire } from "./expiry.ts";
import { CLOCKS } from "./kinds.ts";
import { openDues } from "./open-dues.ts";
import { remind } from "./reminders.ts";

/** A workflow gets this long after a deadline to act by itself, before its execution counts as lost. */
const GRACE_MS = 20_000;
/** What is overdue may take this long, so that reminders go out as well; the next minute goes on with the rest. */
const PATIENCE_MS = 35_000;

/** Every minute (R7.4): does what lost executions would have done, and reminds before deadlines. */
export async function handler(): Promise<{ expired: number; reminded: number }> {
  const [item] = await load([SETTINGS]);
  const settings = settingsOf(item);
  const now = caseTime(Date.now(), settings);
  const { expired, failed } = await expireOverdue(instant(millis(now) - GRACE_MS));
  const reminded = await remind(now, settings.policy);
  // Said at the end, so that one case that cannot be ended keeps nobody else waiting; the alarm is on errors.
  if (failed > 0) throw new Error(`${failed} overdue cases could not be ended; see the lines above`);
  return { expired, reminded };
}

/** Sends the deadline's command to every overdue case, and gives the next wait a new execution. */
async function expireOverdue(until: string): Promise<{ expired: number; failed: number }> {
  let expired = 0;
  let failed = 0;
  const patience = Date.now() + PATIENCE_MS;
  for await (const due of openDues("", until)) {
    if (Date.now() > patience) break;
    const { kind, case_id } = due;
    try {
      const now = await expire(due, Date.now());
      if (CLOCKS[kind].ends === "by workflow") {
        log.warn("deadline was overdue", { kind, case_id, status: now.status });
        if (now.due_at) await startWorkflow(due, { ...now, due_at: now.due_at });
      }
      expired += 1;
    } catch (error) {
      log.error("an overdue case could not be ended", { kind, case_id, error: error as Error });
      failed += 1;
    }
  }
  return { expired, failed };
}
