import { api, type Money, type Shapes } from "../api/client.ts";

type Kind = "refund" | "failed_delivery" | "complaint" | "notice" | "dispute" | "appeal";

/** Something that waits for the shop: what it is, until when, what happens otherwise, and what that costs. */
export interface Todo {
  readonly kind: Kind;
  readonly id: string;
  readonly order_id: string;
  readonly due_at?: string | undefined;
  readonly on_expiry?: Shapes["Expiry"] | undefined;
  /** Where it is answered. */
  readonly href: string;
  readonly money?: Money | undefined;
  readonly points?: number | undefined;
  /** The refund waits for money, not for an answer. */
  readonly missing?: Money | undefined;
  readonly product_name?: string | undefined;
}

/** As many of each kind as one page of a list holds. */
const MOST = 100;
const WAITING = { waiting_for: "seller", sort: "due", limit: MOST } as const;

/** All that waits for the shop, what is due first; what has no deadline comes last. */
export function useTodos() {
  const refunds = api.useQuery("get", "/refunds", { params: { query: WAITING } });
  const failed = api.useQuery("get", "/failed-deliveries", { params: { query: WAITING } });
  const notices = api.useQuery("get", "/notices", { params: { query: WAITING } });
  const heard = { ...WAITING, status: "gathering" } as const;
  const disputes = api.useQuery("get", "/disputes", { params: { query: heard } });
  const appeals = api.useQuery("get", "/appeals", { params: { query: heard } });
  const complaints = api.useQuery("get", "/complaints", { params: { query: WAITING } });
  const asked = [refunds, failed, complaints, notices, disputes, appeals];
  const todos: readonly Todo[] = [
    ...(refunds.data?.items ?? []).map(({ refund_id: id, amount, ...row }) => ({
      ...row,
      kind: "refund" as const,
      id,
      href: `/seller/refunds/${id}`,
      money: amount,
    })),
    ...(failed.data?.items ?? []).map(({ at_stake, ...row }) => ({
      ...row,
      kind: "failed_delivery" as const,
      id: row.order_id,
      href: `/seller/orders/${row.order_id}/failed-delivery`,
      money: at_stake,
    })),
    ...(complaints.data?.items ?? []).map(({ complaint_id: id, ...row }) => ({
      ...row,
      kind: "complaint" as const,
      id,
      href: `/seller/complaints/${id}`,
    })),
    ...(notices.data?.items ?? []).map(({ notice_id: id, costs, ...row }) => ({
      ...row,
      kind: "notice" as const,
      id,
      href: `/seller/notices/${id}`,
      points: costs?.unanswered.points,
      money: costs?.unanswered.fine,
    })),
    ...(disputes.data?.items ?? []).map(({ dispute_id: id, amount, ...row }) => ({
      ...row,
      kind: "dispute" as const,
      id,
      href: `/seller/disputes/${id}`,
      money: amount,
    })),
    ...(appeals.data?.items ?? []).map(({ appeal_id: id, points, fine, ...row }) => ({
      ...row,
      kind: "appeal" as const,
      id,
      href: `/seller/appeals/${id}`,
      points,
      money: fine,
    })),
  ];
  return {
    todos: [...todos].sort(byDue),
    loading: asked.some(({ isPending }) => isPending),
    error: asked.find(({ error }) => error !== null)?.error ?? null,
    /** Some kind has more than one page: the list of that kind has them all. */
    more: asked.some(({ data }) => data?.next_token !== undefined),
  };
}

function byDue(a: Todo, b: Todo): number {
  return (a.due_at ?? "9").localeCompare(b.due_at ?? "9");
}
