import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
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
import { failedRows } from "../failed-deliveries/listing.ts";
import { failedOf } from "../failed-deliveries/store.ts";
import { followUpRows } from "../follow-ups/listing.ts";
import { followUpOf } from "../follow-ups/store.ts";
import { hearingOf } from "../hearings/court.ts";
import { noticeRows } from "../notices/listing.ts";
import { noticeOf } from "../notices/store.ts";
import { countsKey, type OrderRow, orderRows } from "../orders/listing.ts";
import { orderOf } from "../orders/store.ts";
import { penaltyRows } from "../penalties/listing.ts";
import { penaltyOf } from "../penalties/store.ts";
import { type Counting, countRow } from "../platform/counting.ts";
import type { Row } from "../platform/lists.ts";
import { following } from "../platform/stream.ts";
import { type Item, table, tableName } from "../platform/table.ts";
import { productRow } from "../products/listing.ts";
import { productOf } from "../products/store.ts";
import { refundRows } from "../refunds/listing.ts";
import { refundOf } from "../refunds/store.ts";
import { figuresOf, type ReviewRow, ratingsKey, reviewRows } from "../reviews/listing.ts";
import { reviewOf } from "../reviews/store.ts";
import { troubleRows } from "../shipments/listing.ts";
import { shipmentOf } from "../shipments/store.ts";

/**
 * Keeps the lists: every version of an order, a case or a shipment in the stream becomes its rows. A row is only ever
 * replaced by a newer version, so records may come twice and late.
 */
export const handler = following(project);

async function project(item: Item): Promise<void> {
  if (item.sk === "ORDER") return projectOrder(item);
  if (item.sk === "PRODUCT") return projectProduct(item);
  if (item.kind === "review") return projectReview(item);
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
  const failed = item.kind === "failed_delivery" ? failedOf(item) : undefined;
  return [
    ...(failed ? failedRows(failed) : []),
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

/** R1.4: the rows of an order, and the counts of its status and the money held beside them. */
async function projectOrder(item: Item): Promise<void> {
  const order = orderOf(item);
  if (order === undefined) return;
  for (const row of orderRows(order)) await countRow(row, ORDERS);
}

const ORDERS: Counting<OrderRow> = {
  counts: countsKey,
  figures: ({ status, held }) => ({ [status]: 1, ...(held ? { held } : {}) }),
  // Most changes of an order, what is asked for of it above all, are none that its lists show.
  same: (row, present) => row.delivery_failed_at === present.delivery_failed_at,
};

/** R6.6: the row of a product in the list of its shop's. */
async function projectProduct(item: Item): Promise<void> {
  const product = productOf(item);
  if (product) await putNewer(productRow(product));
}

/** R6.5: the rows of a review, and how often each rating was given beside those of its shop and its product. */
async function projectReview(item: Item): Promise<void> {
  const review = reviewOf(item);
  if (review === undefined) return;
  const { counted, rest } = reviewRows(review);
  await Promise.all([...counted.map((row) => countRow(row, RATINGS)), ...rest.map(putNewer)]);
}

const RATINGS: Counting<ReviewRow> = { counts: ratingsKey, figures: figuresOf };
