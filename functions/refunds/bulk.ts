import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Refusal } from "../kernel/refusal.ts";
import { type CallRecord, claimOf, KEY_REUSED } from "../platform/idempotency.ts";
import { table, tableName } from "../platform/table.ts";

/**
 * Takes the key of a bulk call for just this selection. The same selection again is let through: every
 * case in it replays what it answered. Another selection under the same key is refused.
 */
export async function claimSelection(call: CallRecord): Promise<Refusal | undefined> {
  const { item, guard } = claimOf(call);
  try {
    await table.send(
      new PutCommand({
        TableName: tableName(),
        Item: item,
        ConditionExpression: guard,
        ExpressionAttributeValues: {
          ":fingerprint": call.fingerprint,
          ":now": Math.floor(Date.now() / 1000),
        },
      }),
    );
    return undefined;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return KEY_REUSED;
    throw error;
  }
}
