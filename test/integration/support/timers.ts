import { InvokeCommand, LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { deployment } from "./deployment.ts";

/**
 * Runs the timer at once, which the schedule does every minute anyway: only so that a test need not wait
 * for that minute. The restart test waits for the schedule itself.
 */
export async function runTimer(where = deployment): Promise<{ expired: number; reminded: number }> {
  const { endpoint, region } = where.endpoints;
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const lambda = new LambdaClient({ endpoint, region, credentials });
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({ MaxItems: 50 }));
  const timer = Functions.find(({ FunctionName }) => FunctionName?.includes("refundstimers"));
  const answer = await lambda.send(new InvokeCommand({ FunctionName: timer?.FunctionName ?? "" }));
  const said = new TextDecoder().decode(answer.Payload);
  if (answer.FunctionError) throw new Error(`the timer failed: ${said}`);
  return JSON.parse(said);
}
