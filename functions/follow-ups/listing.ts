import type { Row } from "../platform/lists.ts";
import { dueOf, type FollowUp, type SkipReason } from "./follow-up.ts";

/** A row of a shop's list of follow-ups: codes and instants, nothing of what was written. */
export interface FollowUpRow
  extends Row,
    Pick<
      FollowUp,
      | "follow_up_id"
      | "order_id"
      | "buyer_id"
      | "schedule"
      | "moment"
      | "purpose"
      | "status"
      | "scheduled_at"
      | "updated_at"
    > {
  readonly due_at?: string;
  readonly reason?: SkipReason;
}

/** The follow-ups of a shop. */
export function followUpList(shopId: string): string {
  return `LIST#shop#${shopId}#follow-ups`;
}

/** The row of a follow-up in its shop's list. */
export function followUpRows(followUp: FollowUp): (FollowUpRow & { list: string })[] {
  const { follow_up_id, order_id, shop_id, buyer_id, schedule, moment, purpose, status } = followUp;
  const { scheduled_at, updated_at, version } = followUp;
  const due_at = dueOf(followUp)?.at;
  const list = followUpList(shop_id);
  return [
    {
      pk: list,
      sk: `${scheduled_at}#${follow_up_id}`,
      list,
      rank: `${rankOf(status)}${due_at ?? updated_at}#${follow_up_id}`,
      version,
      follow_up_id,
      order_id,
      buyer_id,
      schedule,
      moment,
      purpose,
      status,
      scheduled_at,
      updated_at,
      ...(due_at ? { due_at } : {}),
      ...(followUp.status === "skipped" ? { reason: followUp.reason } : {}),
    },
  ];
}

/** Where by rank one status lies: what waits in the order of its instants, what was decided in that of its decision. */
export function rankOf(status: string): string {
  return `${status}#`;
}
