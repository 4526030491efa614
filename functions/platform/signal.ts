import {
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import type { WaitChange } from "./events.ts";
import { clockAhead } from "./settings.ts";
import { loadOne } from "./table.ts";

const workflows = new SFNClient({});

/**
 * Wakes the wait that a case left, and only that one: the token is kept with the stage it waits for, so a
 * late signal cannot wake the next wait. Nobody waiting is normal; the database has decided already. Answers
 * whether somebody was woken.
 */
export async function signal(casePk: string, wait: WaitChange): Promise<boolean> {
  const item = await loadOne({ pk: casePk, sk: "CASE" });
  const parked = item?.wait as { stage: number; token: string } | undefined;
  if (parked === undefined || parked.stage !== wait.left) return false;
  const { status, stage, due_at } = wait;
  const clock_ahead_ms = await clockAhead();
  try {
    await workflows.send(
      new SendTaskSuccessCommand({
        taskToken: parked.token,
        output: JSON.stringify({ status, stage, ...(due_at ? { due_at } : {}), clock_ahead_ms }),
      }),
    );
    return true;
  } catch (error) {
    const gone =
      error instanceof TaskDoesNotExist || error instanceof TaskTimedOut || error instanceof InvalidToken;
    if (!gone) throw error;
    return false;
  }
}
