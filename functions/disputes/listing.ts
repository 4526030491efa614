import { hearingOf } from "../hearings/court.ts";
import { type HeardRow, heardRows, listHeard } from "../hearings/listing.ts";
import { idr } from "../kernel/money.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import type { Call } from "../platform/request.ts";
import type { Item } from "../platform/table.ts";
import { DISPUTE, type Dispute } from "./dispute.ts";
import { pathOf } from "./view.ts";

/** A row of a list of disputes: what the list shows and what its filters look at. No texts. */
export type DisputeRow = HeardRow &
  Pick<Dispute, "dispute_id" | "refund_id" | "order_id" | "reason" | "amount">;

/** The agents' list, or that of one shop or buyer. */
export function disputeList(owner: "agents" | "shop" | "buyer", id = ""): string {
  return owner === "agents" ? "LIST#agents#disputes" : `LIST#${owner}#${id}#disputes`;
}

/** The rows of a dispute: with the agents, its shop and its buyer. */
export function disputeRows(dispute: Dispute): (DisputeRow & { list: string })[] {
  const { dispute_id, refund_id, order_id, shop_id, buyer_id, reason, amount } = dispute;
  const lists = [disputeList("agents"), disputeList("shop", shop_id), disputeList("buyer", buyer_id)];
  return heardRows(dispute, dispute_id, { dispute_id, refund_id, order_id, reason, amount }, lists);
}

/** R4.4: the agents' queue, oldest due first; a shop's or a buyer's own disputes. One page in one request. */
export function listDisputes(call: Call): Promise<Answer | Refusal> {
  return listHeard<DisputeRow>(call, {
    kind: "dispute",
    review: DISPUTE,
    number: "dispute_id",
    listOf,
    rowView,
    rowsOf,
  });
}

function rowsOf(item: Item | undefined): DisputeRow[] {
  const dispute = hearingOf<Dispute>(item);
  return dispute ? disputeRows(dispute) : [];
}

function listOf({ role, shop_id, buyer_id }: Caller): string {
  if (role === "seller") return disputeList("shop", shop_id);
  if (role === "buyer") return disputeList("buyer", buyer_id);
  return disputeList("agents");
}

function rowView({ dispute_id, refund_id, order_id, shop_id, buyer_id, reason, amount }: DisputeRow) {
  const href = pathOf(dispute_id);
  return { dispute_id, refund_id, order_id, shop_id, buyer_id, reason, amount: idr(amount), href };
}
