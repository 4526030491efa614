import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import type { CaseRef } from "./cases.ts";
import type { WaitChange } from "./events.ts";
import { clockAhead } from "./settings.ts";

const workflows = new SFNClient({});

/**
 * Starts the execution that carries a case from wait to wait, named after the stage it starts at: a second
 * start of the same is the duplicate it looks like, and a lost one is replaced under a later name. Each kind
 * of case has a workflow of its own, named after it.
 */
export async function startWorkflow(
  { kind, case_id, shop_id }: CaseRef,
  { stage, status, due_at }: Pick<WaitChange, "stage" | "status" | "due_at">,
): Promise<void> {
  const clock_ahead_ms = await clockAhead();
  try {
    await workflows.send(
      new StartExecutionCommand({
        stateMachineArn: `${process.env.WORKFLOWS}${kind}`,
        name: `${case_id}-${stage}`,
        input: JSON.stringify({ case_id, shop_id, stage, status, due_at, clock_ahead_ms }),
      }),
    );
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
}
