import type { Row } from "../platform/lists.ts";
import { agentOf, dueOf, type Notice } from "./notice.ts";

/** A row of a list of notices: what the list shows and what its filters look at. No text, no number. */
export interface NoticeRow
  extends Row,
    Pick<
      Notice,
      "notice_id" | "order_id" | "shop_id" | "buyer_id" | "kind" | "status" | "opened_at" | "penalty_id"
    > {
  /** The version of the policy that it costs by; rows from before this was kept have none. */
  readonly policy?: number;
  readonly due_at?: string;
  readonly late_since?: string;
  readonly ended_at?: string;
  /** The agent who has it. */
  readonly by?: string;
  readonly reports: number;
}

/** All notices there are: by rank they are the agents' queue. */
export const ALL_NOTICES = "LIST#notices";

/** The notices about a shop's waybills, or those that a buyer's orders have. */
export function noticeList(owner: "shop" | "buyer", id: string): string {
  return `LIST#${owner}#${id}#notices`;
}

/** The rows of a notice: one in the list of all, one in its shop's, one in its buyer's. */
export function noticeRows(notice: Notice): (NoticeRow & { list: string })[] {
  const { notice_id, order_id, shop_id, buyer_id, kind, status, opened_at, penalty_id, version } = notice;
  const due_at = dueOf(notice)?.at;
  const late_since = "late_since" in notice ? notice.late_since : undefined;
  const ended_at = "ended_at" in notice ? notice.ended_at : undefined;
  const by = agentOf(notice);
  const shown = {
    notice_id,
    order_id,
    shop_id,
    buyer_id,
    kind,
    status,
    opened_at,
    ...(due_at ? { due_at } : {}),
    ...(late_since ? { late_since } : {}),
    ...(ended_at ? { ended_at } : {}),
    ...(by ? { by } : {}),
    ...(penalty_id ? { penalty_id } : {}),
    reports: notice.reports.length,
    policy: notice.policy,
    version,
  };
  const sk = `${opened_at}#${notice_id}`;
  const at = due_at ?? late_since ?? ended_at ?? notice.updated_at;
  const rank = `${rankOf(status)}${at}#${notice_id}`;
  const lists = [ALL_NOTICES, noticeList("shop", shop_id), noticeList("buyer", buyer_id)];
  return lists.map((list) => ({ pk: list, sk, list, rank, ...shown }));
}

/** Where by rank one status lies: what waits in the order of its due instants, what ended in that of its end. */
export function rankOf(status: string): string {
  return `${status}#`;
}
