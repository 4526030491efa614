import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { WaitChange } from "./events.ts";
import { clockAhead } from "./settings.ts";

const workflows = new SFNClient({});

/**
 * Starts the execution that carries a case from wait to wait, named after the stage it starts at: a second
 * start of the same is the duplicate it looks like, and a lost one is replaced under a later name.
 */
export async function startWorkflow(
  subject: Readonly<Record<string, string>>,
  wait: Pick<WaitChange, "stage" | "status" | "due_at">,
): Promise<void> {
  const { stage, status, due_at } = wait;
  const { refund_id, shop_id } = subject;
  const clock_ahead_ms = await clockAhead();
  try {
    await workflows.send(
      new StartExecutionCommand({
        stateMachineArn: process.env.REFUND_WORKFLOW,
        name: `${refund_id}-${stage}`,
        input: JSON.stringify({ refund_id, shop_id, stage, status, due_at, clock_ahead_ms }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
