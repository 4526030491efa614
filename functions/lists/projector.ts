import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { countsKey, orderRows } from "../orders/listing.ts";
import { orderOf } from "../orders/store.ts";
import type { Row } from "../platform/lists.ts";
import { following } from "../platform/stream.ts";
import { type Item, load, table, tableName } from "../platform/table.ts";
import { refundRows } from "../refunds/listing.ts";
import { refundOf } from "../refunds/store.ts";

/**
 * Keeps the lists: every version of an order or a case in the stream becomes its rows. A row is only ever
 * replaced by a newer version, so records may come twice and late.
 */
export const handler = following(project);

async function project(item: Item): Promise<void> {
  if (item.sk === "ORDER") return projectOrder(item);
  const refund = item.kind === "refund" ? refundOf(item) : undefined;
  if (refund) await Promise.all(refundRows(refund).map(putNewer));
}

async function putNewer(row: Row): Promise<void> {
  try {
    await table.send(
      new PutCommand({
        TableName: tableName(),
        Item: { ...row },
        ConditionExpression: "attribute_not_exists(pk) OR version < :version",
        ExpressionAttributeValues: { ":version": row.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

const TRIES = 10;

/**
 * R1.4: the rows of an order and the counts of its status, in one transaction on the row that is there:
 * whatever comes twice or late, each order counts once.
 */
async function projectOrder(item: Item): Promise<void> {
  const order = orderOf(item);
  if (order === undefined) return;
  for (const row of orderRows(order)) await countedRow(row);
}

async function countedRow(row: Row & Record<string, unknown>): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [present] = await load([{ pk: row.pk, sk: row.sk }]);
    if (present && Number(present.version) >= row.version) return;
    try {
      await table.send(
        new TransactWriteCommand({ TransactItems: [rowWrite(row, present), countWrite(row, present)] }),
      );
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
    }
  }
  throw new Error(`the row ${row.sk} stays contended`);
}

function rowWrite(row: Row, present: Item | undefined) {
  const guard = present
    ? { ConditionExpression: "version = :was", ExpressionAttributeValues: { ":was": present.version } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
  return { Put: { TableName: tableName(), Item: { ...row }, ...guard } };
}

/** Counts by status and the money held, as differences to the row that was there. */
function countWrite(row: Row & Record<string, unknown>, present: Item | undefined) {
  const add: Record<string, number> = { held: Number(row.held) - Number(present?.held ?? 0) };
  if (present?.status !== row.status) {
    add[String(row.status)] = 1;
    if (present) add[String(present.status)] = -1;
  }
  const figures = Object.keys(add);
  return {
    Update: {
      TableName: tableName(),
      Key: { ...countsKey(row.pk) },
      UpdateExpression: `ADD ${figures.map((figure) => `#${figure} :${figure}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(figures.map((figure) => [`#${figure}`, figure])),
      ExpressionAttributeValues: Object.fromEntries(figures.map((figure) => [`:${figure}`, add[figure]])),
    },
  };
}
