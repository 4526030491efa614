import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  GetExecutionHistoryCommand,
  type HistoryEvent,
  StopExecutionCommand,
} from "@aws-sdk/client-sfn";
import type { CaseKind } from "../../../functions/platform/cases.ts";
import { deployment } from "./deployment.ts";
import { until } from "./until.ts";

/** What a case's id says of its kind; an order's own id is that of its failed delivery. */
const KINDS: Readonly<Record<string, CaseKind>> = {
  rf: "refund",
  dp: "dispute",
  nt: "notice",
  ap: "appeal",
};

/** The execution of a case that started at a stage. */
function arnOf(case_id: string, stage: number, { endpoints } = deployment): string {
  const kind = KINDS[case_id.split("_")[0] ?? ""] ?? "failed_delivery";
  return `${endpoints.workflows.replace(":stateMachine:", ":execution:")}${kind}:${case_id}-${stage}`;
}

/** Its status, or `undefined` where there is none: no route shows it. */
export async function execution(refund_id: string, stage = 1, where = deployment) {
  try {
    const executionArn = arnOf(refund_id, stage, where);
    return (await where.sdk.workflows.send(new DescribeExecutionCommand({ executionArn }))).status;
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

/** Everything that an execution's history holds. */
export async function history(refund_id: string, stage = 1, where = deployment): Promise<HistoryEvent[]> {
  const executionArn = arnOf(refund_id, stage, where);
  const events: HistoryEvent[] = [];
  for (let nextToken: string | undefined; ; ) {
    const page = await where.sdk.workflows.send(
      new GetExecutionHistoryCommand({ executionArn, ...(nextToken ? { nextToken } : {}) }),
    );
    events.push(...(page.events ?? []));
    nextToken = page.nextToken;
    if (nextToken === undefined) return events;
  }
}

/** The states an execution went through. */
export async function statesOf(refund_id: string, stage = 1, where = deployment): Promise<string[]> {
  const events = await history(refund_id, stage, where);
  return events.flatMap(({ stateEnteredEventDetails: entered }) => (entered?.name ? [entered.name] : []));
}

/** Waits until an execution is in a status. */
export function executionIs(status: string, refund_id: string, stage = 1, where = deployment) {
  return until(`the execution ${refund_id}-${stage} to be ${status}`, async (last) => {
    const now = await execution(refund_id, stage, where);
    last(now ?? "absent");
    return now === status;
  });
}

/** The accident: the execution is gone in the middle of its wait. */
export async function loseExecution(refund_id: string, stage = 1, where = deployment): Promise<void> {
  await executionIs("RUNNING", refund_id, stage, where);
  const executionArn = arnOf(refund_id, stage, where);
  await where.sdk.workflows.send(new StopExecutionCommand({ executionArn, cause: "an accident" }));
  await executionIs("ABORTED", refund_id, stage, where);
}
