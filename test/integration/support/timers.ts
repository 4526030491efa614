import { InvokeCommand, LambdaClient, paginateListFunctions } from "@aws-sdk/client-lambda";
import type { Told } from "../../../functions/platform/published.ts";
import type { Json } from "../../../local/client.ts";
import { deployment } from "./deployment.ts";

/** Calls a function as the schedule or the workflow does, without HTTP. */
async function invoke(part: string, payload: Json, where = deployment): Promise<Json> {
  const { endpoint, region } = where.endpoints;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const lambda = new LambdaClient({ endpoint, region, credentials });
  const names: string[] = [];
  for await (const { Functions = [] } of paginateListFunctions({ client: lambda }, {}))
    names.push(...Functions.map(({ FunctionName }) => FunctionName ?? ""));
  const found = names.find((name) => name.includes(part));
  const answer = await lambda.send(
    new InvokeCommand({ FunctionName: found, Payload: JSON.stringify(payload) }),
  );
  const said = new TextDecoder().decode(answer.Payload);
  if (answer.FunctionError) throw new Error(`${part} failed: ${said}`);
  return JSON.parse(said);
}

/**
 * Runs the timer at once, which the schedule does every minute anyway: only so that a test need not wait
 * for that minute. The restart test waits for the schedule itself.
 */
export function runTimer(where = deployment): Promise<{ expired: number; reminded: number }> {
  return invoke("clockstimers", {}, where);
}

/** The same of the timer of what is on its way to webhooks. */
export function runWebhookTimer(): Promise<null> {
  return invoke("webhookstimers", {});
}

/** The same of the timer of scorecards whose days have moved on. */
export function runScorecardTimer(): Promise<{ made: number }> {
  return invoke("scorecardstimers", {});
}

/** What the workflow calls when a wait has run out; here as often and as early as a test wants. */
export function deadlineStep(shop_id: string, refund_id: string): Promise<Json> {
  return invoke("clockssteps", { kind: "refund", case_id: refund_id, shop_id });
}

/** What a queue hands to a room's listeners; here as often and as late as a test wants, and handled to its end. */
export async function bring(listeners: string, event: Told): Promise<void> {
  const body = JSON.stringify({ "detail-type": event.type, detail: event });
  const { batchItemFailures } = await invoke(listeners, { Records: [{ messageId: event.id, body }] });
  if (batchItemFailures.length > 0) throw new Error(`${listeners} failed; its log says why`);
}
