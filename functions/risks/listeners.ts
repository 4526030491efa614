import { isRefusal } from "../kernel/refusal.ts";
import { hearing } from "../platform/hearing.ts";
import { page } from "../platform/lists.ts";
import type { Told } from "../platform/published.ts";
import { refundList } from "../refunds/listing.ts";
import { look } from "./looking.ts";

/** How many requests of one order are looked at when its parcel arrives. */
const OF_AN_ORDER = 20;

export const handler = hearing(hear);

/**
 * R6.7: a request is looked at when it is made and when it is paid, and when the parcel of its order arrives somewhere. Twice
 * or late does no harm: what is found is how things are then.
 */
export async function hear({ type, subject }: Told): Promise<void> {
  const { refund_id, order_id } = subject;
  const ofParcel = type.startsWith("parcel.");
  // Goods that come back arrive at the shop.
  if (ofParcel && refund_id === undefined && order_id) await lookAtOrder(order_id);
  if (!ofParcel && refund_id) await look(refund_id);
}

async function lookAtOrder(orderId: string): Promise<void> {
  const found = await page({
    list: refundList("order", orderId),
    by: "age",
    newestFirst: true,
    limit: OF_AN_ORDER,
  });
  if (isRefusal(found)) return;
  for (const { refund_id } of found.items) await look(String(refund_id));
}
