import { ConditionalCheckFailedException, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { PutCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { Appeal } from "../appeals/appeal.ts";
import { appealRows } from "../appeals/listing.ts";
import { callBackRows } from "../call-backs/listing.ts";
import { callBackOf } from "../call-backs/store.ts";
import { complaintRows } from "../complaints/listing.ts";
import { complaintOf } from "../complaints/store.ts";
import { conversationRows } from "../conversations/listing.ts";
import { conversationOf } from "../conversations/store.ts";
import type { Dispute } from "../disputes/dispute.ts";
import { disputeRows } from "../disputes/listing.ts";
import { followUpRows } from "../follow-ups/listing.ts";
import { followUpOf } from "../follow-ups/store.ts";
import { hearingOf } from "../hearings/court.ts";
import { noticeRows } from "../notices/listing.ts";
import { noticeOf } from "../notices/store.ts";
import { countsKey, type OrderRow, orderRows } from "../orders/listing.ts";
import { orderOf } from "../orders/store.ts";
import { penaltyRows } from "../penalties/listing.ts";
import { penaltyOf } from "../penalties/store.ts";
import { backOff } from "../platform/backoff.ts";
import type { Row } from "../platform/lists.ts";
import { following } from "../platform/stream.ts";
import { type Item, loadOne, table, tableName } from "../platform/table.ts";
import { refundRows } from "../refunds/listing.ts";
import { refundOf } from "../refunds/store.ts";
import { troubleRows } from "../shipments/listing.ts";
import { shipmentOf } from "../shipments/store.ts";

/**
 * Keeps the lists: every version of an order, a case or a shipment in the stream becomes its rows. A row is only ever
 * replaced by a newer version, so records may come twice and late.
 */
export const handler = following(project);

async function project(item: Item): Promise<void> {
  if (item.sk === "ORDER") return projectOrder(item);
  await Promise.all(rowsOf(item).map(putNewer));
}

/** The rows of a case or a shipment; of a kind that is in no list, none. */
function rowsOf(item: Item): readonly Row[] {
  const shipment = item.sk === "SHIPMENT" ? shipmentOf(item) : undefined;
  if (shipment) return troubleRows(shipment);
  const refund = item.kind === "refund" ? refundOf(item) : undefined;
  const callBack = item.kind === "call_back" ? callBackOf(item) : undefined;
  const dispute = item.kind === "dispute" ? hearingOf<Dispute>(item) : undefined;
  const appeal = item.kind === "appeal" ? hearingOf<Appeal>(item) : undefined;
  const notice = item.kind === "notice" ? noticeOf(item) : undefined;
  const penalty = item.kind === "penalty" ? penaltyOf(item) : undefined;
  const complaint = item.kind === "complaint" ? complaintOf(item) : undefined;
  const followUp = item.kind === "follow_up" ? followUpOf(item) : undefined;
  const conversation = item.kind === "conversation" ? conversationOf(item) : undefined;
  return [
    ...(complaint ? complaintRows(complaint) : []),
    ...(conversation ? conversationRows(conversation) : []),
    ...(followUp ? followUpRows(followUp) : []),
    ...(refund ? refundRows(refund) : []),
    ...(callBack ? callBackRows(callBack) : []),
    ...(dispute ? disputeRows(dispute) : []),
    ...(appeal ? appealRows(appeal) : []),
    ...(notice ? noticeRows(notice) : []),
    ...(penalty ? penaltyRows(penalty) : []),
  ];
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

async function countedRow(row: OrderRow): Promise<void> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const present = (await loadOne({ pk: row.pk, sk: row.sk })) as OrderRow | undefined;
    if (present && present.version >= row.version) return;
    const figures = difference(row, present);
    // Most changes of an order, what is asked for of it above all, are none that its lists show.
    const counted = Object.keys(figures).length > 0;
    if (present && !counted && present.delivery_failed_at === row.delivery_failed_at) return;
    const count = counted ? [countWrite(row.pk, figures)] : [];
    try {
      await table.send(new TransactWriteCommand({ TransactItems: [rowWrite(row, present), ...count] }));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      // Many orders of one shop arrive at once, and all of them count in one item.
      await backOff(attempt);
    }
  }
  throw new Error(`the row ${row.sk} stays contended`);
}

/** What a row adds to the counts by status and to the money held, beside the row that was there. */
function difference(row: OrderRow, present: OrderRow | undefined): Readonly<Record<string, number>> {
  const moved = present?.status !== row.status;
  const held = (row.held ?? 0) - (present?.held ?? 0);
  return {
    ...(moved ? { [row.status]: 1 } : {}),
    ...(moved && present ? { [present.status]: -1 } : {}),
    ...(held === 0 ? {} : { held }),
  };
}

function rowWrite(row: OrderRow, present: OrderRow | undefined) {
  const guard = present
    ? { ConditionExpression: "version = :was", ExpressionAttributeValues: { ":was": present.version } }
    : { ConditionExpression: "attribute_not_exists(pk)" };
  return { Put: { TableName: tableName(), Item: { ...row }, ...guard } };
}

function countWrite(list: string, figures: Readonly<Record<string, number>>) {
  const names = Object.keys(figures);
  return {
    Update: {
      TableName: tableName(),
      Key: { ...countsKey(list) },
      UpdateExpression: `ADD ${names.map((name) => `#${name} :${name}`).join(", ")}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, figures[name]])),
    },
  };
}
