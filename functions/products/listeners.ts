import { linesKey, linesOf } from "../orders/store.ts";
import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { loadOne } from "../platform/table.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { type CaseSaid, meet, say } from "./hearing.ts";

export const handler = hearing(hear);

/**
 * What products learn from what happened: orders name what is sold, and refunds and complaints say what buyers think of
 * it. May come twice, late and in any order: a product is made once, and a case counts once.
 */
export async function hear(event: Told): Promise<void> {
  const { type } = event;
  const { order_id = "", shop_id = "" } = event.subject;
  const lines = linesOf(await loadOne(linesKey(order_id)));
  if (type === "order.placed") return meet(shop_id, lines);
  const said = type === "complaint.opened" ? byComplaint(event) : await byRefund(event);
  if (said === undefined) return;
  const { about, ...rest } = said;
  const of = lines.filter(({ line_id }) => about.length === 0 || about.includes(line_id));
  return say({ ...rest, shop_id, lines: of });
}

/** What a case says, and of which lines of its order; of all, where it names none. */
type Of = Omit<CaseSaid, "shop_id" | "lines"> & { readonly about: readonly string[] };

/** A refund's event says that it was asked for; why, and of what, is the case's. */
async function byRefund({ time, subject }: Told): Promise<Of | undefined> {
  const { refund_id = "" } = subject;
  const refund = refundOf(await loadOne(refundKey(refund_id)));
  if (refund === undefined) return undefined;
  const { reason, sub_reason, lines } = refund;
  const why = { of: "refund", reason, sub_reason } as const;
  return { case_id: refund_id, at: time, why, about: lines.map(({ line_id }) => line_id) };
}

function byComplaint({ time, subject, data }: Told): Of | undefined {
  const { complaint_id } = subject;
  if (complaint_id === undefined) return undefined;
  const why = { of: "complaint", category: String(data.category) } as const;
  return { case_id: complaint_id, at: time, why, about: (data.lines as readonly string[] | undefined) ?? [] };
}
