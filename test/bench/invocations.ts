import { FUNCTIONS } from "../../infra/functions.ts";
import type { Ground } from "./ground.ts";
import { type Json, logs } from "./wire.ts";

/** How often each function has run so far: one `START RequestId` line in its log for each time. */
export async function invocations({ endpoints }: Ground): Promise<Record<string, number>> {
  const { logGroups } = await logs(endpoints.endpoint, "DescribeLogGroups", { limit: 50 });
  const counts: Record<string, number> = {};
  for (const name of Object.keys(FUNCTIONS)) {
    const group = logGroups.find(({ logGroupName }: Json) => isOf(logGroupName, name));
    counts[name] = group ? await starts(endpoints.endpoint, group.logGroupName) : 0;
  }
  return counts;
}

async function starts(endpoint: string, logGroupName: string): Promise<number> {
  let count = 0;
  for (let nextToken: string | undefined; ; ) {
    const asked = { logGroupName, filterPattern: '"START RequestId"', ...(nextToken ? { nextToken } : {}) };
    const page = await logs(endpoint, "FilterLogEvents", asked);
    count += page.events.filter(({ message }: Json) => message.startsWith("START RequestId")).length;
    nextToken = page.nextToken;
    if (nextToken === undefined) return count;
  }
}

/** CloudFormation names a group after its construct: `refunds-api-logs` without the dashes. */
function isOf(group: string, name: string): boolean {
  return group.includes(`${name.replaceAll("-", "")}logs`);
}
