import type { Row } from "../platform/lists.ts";
import { owedOf, type Penalty } from "./penalty.ts";

/** A row of a list of penalties: what the list shows, what its filters look at, and what a dry run counts. */
export interface PenaltyRow
  extends Row,
    Pick<
      Penalty,
      | "penalty_id"
      | "shop_id"
      | "buyer_id"
      | "order_id"
      | "notice_id"
      | "kind"
      | "status"
      | "points"
      | "fine"
      | "issued_at"
      | "lapses_at"
      | "appeal_until"
      | "appeals_used"
      | "open_appeal"
      | "policy"
    > {
  readonly fine_owed: number;
  readonly given_back_at?: string;
}

/** All penalties there are. */
export const ALL_PENALTIES = "LIST#penalties";

/** The penalties of a shop: by age, and by rank in the order in which what is active lapses. */
export function shopPenalties(shopId: string): string {
  return `LIST#shop#${shopId}#penalties`;
}

/** The rows of a penalty: one in the list of all, one in its shop's. */
export function penaltyRows(penalty: Penalty): (PenaltyRow & { list: string })[] {
  const { penalty_id, shop_id, buyer_id, order_id, notice_id, kind, status, points, fine } = penalty;
  const { issued_at, lapses_at, appeal_until, appeals_used, open_appeal, policy, version } = penalty;
  const shown = {
    penalty_id,
    shop_id,
    buyer_id,
    order_id,
    notice_id,
    kind,
    status,
    points,
    fine,
    fine_owed: owedOf(penalty),
    issued_at,
    lapses_at,
    appeal_until,
    appeals_used,
    ...(open_appeal ? { open_appeal } : {}),
    policy,
    ...(penalty.status === "given_back" ? { given_back_at: penalty.given_back_at } : {}),
    version,
  };
  const sk = `${issued_at}#${penalty_id}`;
  const rank = `${rankOf(status)}${lapses_at}#${penalty_id}`;
  return [ALL_PENALTIES, shopPenalties(shop_id)].map((list) => ({ pk: list, sk, list, rank, ...shown }));
}

/** Where by rank one status lies. */
export function rankOf(status: string): string {
  return `${status}#`;
}
