import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import { type Item, table, tableName } from "../platform/table.ts";
import { TIMER_SHARDS } from "./store.ts";

/** A deadline as the timers' index shows it: a hint; the case itself decides. */
export interface OpenDue {
  readonly refund_id: string;
  readonly shop_id: string;
  readonly stage: number;
  readonly due_at: string;
  readonly provisional: boolean;
}

/** Open deadlines from `from` (not included) to `to`, the earliest first, at most `most` of each shard. */
export async function openDues(from: string, to: string, most: number): Promise<OpenDue[]> {
  const shards = Array.from({ length: TIMER_SHARDS }, (_, shard) => shardDues(shard, from, to, most));
  const found = (await Promise.all(shards)).flat();
  return found.sort((a, b) => (a.due_at < b.due_at ? -1 : a.due_at > b.due_at ? 1 : 0));
}

async function shardDues(shard: number, from: string, to: string, most: number): Promise<OpenDue[]> {
  const answer = await table.send(
    new QueryCommand({
      TableName: tableName(),
      IndexName: "timers",
      KeyConditionExpression: "#timer = :timer AND #due_at BETWEEN :from AND :to",
      ExpressionAttributeNames: { "#timer": "timer", "#due_at": "due_at" },
      ExpressionAttributeValues: {
        ":timer": `refund#${shard}`,
        ":from": from === "" ? " " : `${from}~`,
        ":to": to,
      },
      Limit: most,
    }),
  );
  return (answer.Items ?? []).map(openDue);
}

function openDue(item: Item): OpenDue {
  return {
    refund_id: String(item.pk).replace("REFUND#", ""),
    shop_id: String(item.shop_id),
    stage: Number(item.stage),
    due_at: String(item.due_at),
    provisional: item.provisional === true,
  };
}
