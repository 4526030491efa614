import type { Instant } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import { carriedOut } from "../orders/facts.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { CARRIER } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { giveBack } from "../waybills/store.ts";
import { arrived } from "./shipment.ts";
import { advance, shipmentKey, shipmentOf } from "./store.ts";
import { giveUpUnused } from "./unused-booking.ts";

export const handler = hearing(hear);

/**
 * What shipments do about what happened. A parcel that was delivered makes its order delivered; goods that
 * arrived are no live shipment any more, and their number is free again (R2.2). An order that was cancelled
 * leaves no booking behind (R2.1). May arrive twice; the second time there is nothing to do.
 */
export async function hear({ type, subject, data, time }: Told): Promise<void> {
  const orderId = subject.order_id ?? "";
  // Goods that come back are their refund's, not their order's.
  if (subject.refund_id) return;
  if (type === "order.cancelled") return leaveNoBooking(orderId);
  const happenedAt = data.occurred_at ?? data.happened_at;
  const at = typeof happenedAt === "string" ? happenedAt : time;
  const outcome = type === "parcel.delivered" ? await deliver(orderId, at) : await arrive(orderId, at);
  if (isRefusal(outcome)) log.info("nothing to do", { order_id: orderId, code: outcome.code });
}

/** Whoever booked may have died before anything was shipped: thrown, so that it is tried again. */
async function leaveNoBooking(orderId: string): Promise<void> {
  const no = await giveUpUnused(orderId);
  if (no) throw new Error(`the booking of order ${orderId} was not given up: ${no.code}`);
}

/** R2.5: what the carrier says of the parcel is so for the order, and starts the clocks that hang on it. */
function deliver(orderId: string, seen: Instant): Promise<Answer | Refusal> {
  return run({
    reads: { order: orderKey(orderId) },
    receivedMs: Date.now(),
    plan(facts, { now }): Plan | Refusal {
      const order = orderOf(facts.get("order"));
      if (order === undefined) return NOTHING_TO_DO;
      // A sandbox clock that is ahead ships later than its carriers deliver.
      const at = order.shipped_at && seen < order.shipped_at ? order.shipped_at : seen;
      const told = carriedOut(order, "delivery", at, now, CARRIER);
      return isRefusal(told) ? told : { changes: told.changes, answer: DONE };
    },
  });
}

function arrive(orderId: string, at: Instant): Promise<Answer | Refusal> {
  return run({
    reads: { shipment: shipmentKey(orderId) },
    receivedMs: Date.now(),
    plan(facts): Plan | Refusal {
      const shipment = shipmentOf(facts.get("shipment"));
      const next = shipment && arrived(shipment, at);
      if (next === undefined) return NOTHING_TO_DO;
      const { carrier, waybill } = next;
      // A number that is another order's by now is left to it.
      const free =
        carrier && waybill && !facts.learned("own_claim") ? [giveBack(carrier, waybill, orderId)] : [];
      return { changes: [advance(next), ...free], answer: DONE };
    },
  });
}

const DONE: Answer = { status: 200, body: {} };
const NOTHING_TO_DO = conflict("no_live_shipment", "The order has no shipment on its way.");
