import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Refusal } from "../kernel/refusal.ts";
import { type CallRecord, claimOf, KEY_REUSED } from "./idempotency.ts";
import { table, tableName } from "./table.ts";

/**
 * Takes the key of a call that is carried out in several steps of its own, such as a bulk approval. The
 * same call again is let through: each of its steps does nothing twice. Another one under the same key is
 * refused.
 */
export async function claimCall(call: CallRecord): Promise<Refusal | undefined> {
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
