import type { EventBridgeEvent } from "aws-lambda";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import { type Plan, run } from "../platform/command.ts";
import { log } from "../platform/log.ts";
import { giveBack } from "../waybills/store.ts";
import { arrived } from "./shipment.ts";
import { advance, shipmentKey, shipmentOf } from "./store.ts";

interface Detail {
  readonly time: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * What shipments do about what happened to orders: goods that arrived are no live shipment any more, and
 * their number is free again (R2.2). May arrive twice; the second time there is nothing to do.
 */
export async function handler(event: EventBridgeEvent<string, Detail>): Promise<void> {
  const { subject, data, time } = event.detail;
  const orderId = subject.order_id ?? "";
  const at = typeof data.happened_at === "string" ? data.happened_at : time;
  const outcome = await run({
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
      return { changes: [advance(next), ...free], answer: { status: 200, body: {} } };
    },
  });
  if (isRefusal(outcome)) log.info("nothing to do", { order_id: orderId, code: outcome.code });
}

const NOTHING_TO_DO = conflict("no_live_shipment", "The order has no shipment on its way.");
