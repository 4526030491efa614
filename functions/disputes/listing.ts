import { dueOf, type HearingStatus, isOpen } from "../hearings/hearing.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Row } from "../platform/lists.ts";
import type { Dispute } from "./dispute.ts";

/** A row of a list of disputes: what the list shows and what its filters look at. No texts. */
export interface DisputeRow extends Row {
  readonly dispute_id: string;
  readonly refund_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly status: HearingStatus;
  readonly reason: string;
  readonly amount: number;
  readonly opened_at: Instant;
  readonly due_at?: Instant;
  readonly claimed_by?: string;
  readonly proposed_by?: string;
  readonly escalated_at?: Instant;
}

/** The agents' list, or that of one shop or buyer. */
export function disputeList(owner: "agents" | "shop" | "buyer", id = ""): string {
  return owner === "agents" ? "LIST#agents#disputes" : `LIST#${owner}#${id}#disputes`;
}

/** What a list is sorted by first: what is late, what is to be reviewed, what is still heard, what is over. */
const CLASS = { late: "0", review: "1", heard: "2", over: "9" } as const;

/** The rows of a dispute: with the agents, its shop and its buyer. */
export function disputeRows(dispute: Dispute): (DisputeRow & { list: string })[] {
  const { dispute_id, refund_id, order_id, shop_id, buyer_id, status, reason, amount, opened_at } = dispute;
  const due_at = dueOf(dispute)?.at;
  const escalated_at = dispute.escalated?.at;
  const shown = {
    dispute_id,
    refund_id,
    order_id,
    shop_id,
    buyer_id,
    status,
    reason,
    amount,
    opened_at,
    ...(due_at ? { due_at } : {}),
    ...(status === "in_review" && dispute.claimed_by ? { claimed_by: dispute.claimed_by } : {}),
    ...(status === "confirming" ? { proposed_by: dispute.ruling.by } : {}),
    ...(escalated_at ? { escalated_at } : {}),
    version: dispute.version,
  };
  const sk = `${opened_at}#${dispute_id}`;
  const rank = `${rankOf(dispute)}#${dispute_id}`;
  return [disputeList("agents"), disputeList("shop", shop_id), disputeList("buyer", buyer_id)].map(
    (list) => ({
      pk: list,
      sk,
      list,
      rank,
      ...shown,
    }),
  );
}

/** R4.4: late ones first, by when they should have been decided; then the oldest due. */
function rankOf(dispute: Dispute): string {
  if (!isOpen(dispute.status)) return `${CLASS.over}#${dispute.updated_at}`;
  if (dispute.escalated) return `${CLASS.late}#${dispute.escalated.due_at}`;
  const kind = dispute.status === "gathering" ? CLASS.heard : CLASS.review;
  return `${kind}#${dueOf(dispute)?.at ?? dispute.updated_at}`;
}

/** What the list may be narrowed by, in any combination. */
export interface DisputeFilter {
  readonly status?: HearingStatus | undefined;
  readonly claimed?: "mine" | "unclaimed" | undefined;
  readonly escalated?: boolean | undefined;
}

/** Where in the order of a list the wanted rows lie; agents are shown what is to be reviewed, unless they ask. */
export function rankBounds(
  { status, escalated }: DisputeFilter,
  agents: boolean,
): { from?: string; to?: string } {
  if (escalated) return { from: CLASS.late, to: CLASS.late };
  if (status === "gathering") return { from: CLASS.heard, to: CLASS.heard };
  if (status === "decided" || status === "settled") return { from: CLASS.over, to: CLASS.over };
  return agents || status !== undefined ? { from: CLASS.late, to: CLASS.review } : {};
}

/** True where a row is one that the filter wants; `me` is who asks. */
export function matches(row: DisputeRow, { status, claimed, escalated }: DisputeFilter, me: string): boolean {
  const held = claimed === undefined || (claimed === "mine" ? row.claimed_by === me : isFree(row));
  const late = escalated === undefined || escalated === (row.escalated_at !== undefined);
  return held && late && (status === undefined || row.status === status);
}

function isFree({ status, claimed_by }: DisputeRow): boolean {
  return status === "in_review" && claimed_by === undefined;
}
