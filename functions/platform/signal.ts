import {
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import type { WaitChange } from "./events.ts";
import { clockAhead } from "./settings.ts";
import { loadOne } from "./table.ts";

const workflows = new SFNClient({});

/** Where the wait of a case is parked, beside it: its token is longer than most cases. */
export const PARKED = "WAIT";

/**
 * Wakes the wait that a case left, and only that one: the token is kept with the stage it waits for, so a
 * late signal cannot wake the next wait. Nobody waiting is normal; the database has decided already. Answers
 * whether somebody was woken.
 */
export async function signal(casePk: string, wait: WaitChange): Promise<boolean> {
  const parked = await loadOne({ pk: casePk, sk: PARKED });
  if (parked === undefined || parked.stage !== wait.left) return false;
  try {
    await wake(String(parked.token), wait);
    return true;
  } catch (error) {
    const gone =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!gone) throw error;
    return false;
  }
}

/**
 * A case that needs nobody any more ends its execution: that is what most waits come to, and it costs no
 * further state. One that moved on says where to, by way of an error that the workflow catches.
 */
async function wake(taskToken: string, { status, stage, due_at }: WaitChange): Promise<void> {
  if (due_at === undefined) {
    await workflows.send(
      new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ status, stage }) }),
    );
    return;
  }
  const cause = JSON.stringify({ status, stage, due_at, clock_ahead_ms: await clockAhead() });
  await workflows.send(new SendTaskFailureCommand({ taskToken, error: "Case.MovedOn", cause }));
}
