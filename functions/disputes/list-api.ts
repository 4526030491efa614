import { inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { type DisputeFilter, type DisputeRow, disputeList, matches, rankBounds } from "./listing.ts";
import { pathOf } from "./view.ts";

type Query = Omit<DisputeFilter, "escalated"> & {
  readonly escalated?: "true" | "false";
  readonly limit?: number;
  readonly next_token?: string;
};

/** R4.4: the agents' queue, oldest due first; a shop's or a buyer's own disputes. One page in one request. */
export async function listDisputes({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, escalated, ...given } = query as Query;
  const filter = { ...given, ...(escalated ? { escalated: escalated === "true" } : {}) };
  const agents = caller.role === "agent" || caller.role === "operator";
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  const found = await page({
    list: listOf(caller),
    by: "rank",
    newestFirst: false,
    limit,
    next_token,
    ...rankBounds(filter, agents),
    ...(narrowed ? { matches: (row) => matches(row as unknown as DisputeRow, filter, caller.id) } : {}),
  });
  if (isRefusal(found)) return found;
  const rows = (found.items as unknown as DisputeRow[]).filter((row) => maySee(caller, row));
  return { status: 200, body: { ...found, items: rows.map((row) => rowView(row, agents)) } };
}

function listOf({ role, shop_id, buyer_id }: Caller): string {
  if (role === "seller") return disputeList("shop", shop_id);
  if (role === "buyer") return disputeList("buyer", buyer_id);
  return disputeList("agents");
}

/** A row as it is answered; who has a case is the agents' to know. */
function rowView(row: DisputeRow, agents: boolean) {
  const { dispute_id, refund_id, order_id, shop_id, buyer_id, status, reason } = row;
  return {
    dispute_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
    status,
    reason,
    amount: idr(row.amount),
    opened_at: inJakarta(row.opened_at),
    ...(row.due_at ? { due_at: inJakarta(row.due_at) } : {}),
    ...(row.escalated_at ? { escalated_at: inJakarta(row.escalated_at) } : {}),
    ...(agents && row.claimed_by ? { claimed_by: row.claimed_by } : {}),
    ...(agents && row.proposed_by ? { proposed_by: row.proposed_by } : {}),
    href: pathOf(dispute_id),
  };
}
