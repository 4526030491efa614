import { complaintList } from "../complaints/listing.ts";
import { conversationList } from "../conversations/listing.ts";
import { disputeList } from "../disputes/listing.ts";
import { noticeList } from "../notices/listing.ts";
import { shopOrders } from "../orders/listing.ts";
import { orderPk } from "../orders/store.ts";
import { shopPenalties } from "../penalties/listing.ts";
import { type CaseKind, casePk } from "../platform/cases.ts";
import type { Item } from "../platform/table.ts";
import { refundList } from "../refunds/listing.ts";
import { reviewList } from "../reviews/listing.ts";

/** A list of a shop's cases, and the partitions in which what happened to one of them is recorded (R8.1). */
interface Source {
  readonly list: (shopId: string) => string;
  readonly partitions: (row: Item) => readonly string[];
}

/** R6.7: the whole record of a shop, list by list: what a scorecard is rebuilt from. */
export const SOURCES: readonly Source[] = [
  {
    list: shopOrders,
    partitions: ({ order_id }) => [orderPk(String(order_id)), casePk("failed_delivery", String(order_id))],
  },
  { list: (shopId) => refundList("shop", shopId), partitions: caseBy("refund", "refund_id") },
  { list: (shopId) => disputeList("shop", shopId), partitions: caseBy("dispute", "dispute_id") },
  { list: (shopId) => noticeList("shop", shopId), partitions: caseBy("notice", "notice_id") },
  { list: shopPenalties, partitions: caseBy("penalty", "penalty_id") },
  {
    list: (shopId) => conversationList("shop", shopId),
    partitions: caseBy("conversation", "conversation_id"),
  },
  { list: (shopId) => complaintList("shop", shopId), partitions: caseBy("complaint", "complaint_id") },
  { list: (shopId) => reviewList("shop", shopId), partitions: caseBy("review", "review_id") },
];

function caseBy(kind: CaseKind, id: string): Source["partitions"] {
  return (row) => [casePk(kind, String(row[id]))];
}
