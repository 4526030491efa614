import type { Row } from "../platform/lists.ts";
import { agentOf, type Complaint, dueOf, waitingFor } from "./complaint.ts";

/** A row of a list of complaints: what the list shows and what its filters look at. No text. */
export interface ComplaintRow
  extends Row,
    Pick<
      Complaint,
      "complaint_id" | "order_id" | "shop_id" | "buyer_id" | "category" | "status" | "opened_at" | "refund_id"
    > {
  readonly product_name: string;
  readonly line_count: number;
  readonly waiting_for: readonly string[];
  readonly outcome?: string;
  readonly satisfaction?: number;
  /** Why the agents have it, or had it. */
  readonly escalated?: string;
  readonly due_at?: string;
  readonly late_since?: string;
  readonly ended_at?: string;
  /** The agent who has it. */
  readonly by?: string;
}

/** All complaints there are: by rank they are the agents' queue. */
export const ALL_COMPLAINTS = "LIST#complaints";

/** The complaints of a buyer, or about a shop. */
export function complaintList(owner: "shop" | "buyer", id: string): string {
  return `LIST#${owner}#${id}#complaints`;
}

/** The rows of a complaint: one in the list of all, one in its shop's, one in its buyer's. */
export function complaintRows(complaint: Complaint): (ComplaintRow & { list: string })[] {
  const { complaint_id, order_id, shop_id, buyer_id, category, status, opened_at, refund_id } = complaint;
  const { lines, rating, escalation, version } = complaint;
  const due_at = dueOf(complaint)?.at;
  const late_since = "late_since" in complaint ? complaint.late_since : undefined;
  const ended = complaint.status === "closed" ? complaint : undefined;
  const by = agentOf(complaint);
  const shown = {
    complaint_id,
    order_id,
    shop_id,
    buyer_id,
    category,
    status,
    opened_at,
    product_name: lines[0]?.product_name ?? "",
    line_count: lines.length,
    waiting_for: waitingFor(complaint),
    ...(ended ? { outcome: ended.outcome, ended_at: ended.ended_at } : {}),
    ...(rating ? { satisfaction: rating.satisfaction } : {}),
    ...(escalation ? { escalated: escalation.why } : {}),
    ...(due_at ? { due_at } : {}),
    ...(late_since ? { late_since } : {}),
    ...(by ? { by } : {}),
    ...(refund_id ? { refund_id } : {}),
    version,
  };
  const sk = `${opened_at}#${complaint_id}`;
  const at = due_at ?? late_since ?? ended?.ended_at ?? complaint.updated_at;
  const rank = `${rankOf(status)}${at}#${complaint_id}`;
  const lists = [ALL_COMPLAINTS, complaintList("shop", shop_id), complaintList("buyer", buyer_id)];
  return lists.map((list) => ({ pk: list, sk, list, rank, ...shown }));
}

/** Where by rank one status lies: what waits in the order of its due instants, what ended in that of its end. */
export function rankOf(status: string): string {
  return `${status}#`;
}
