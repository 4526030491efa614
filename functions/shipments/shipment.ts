import { NO_CALENDAR } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Order, progress } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import type { CarrierCode } from "../waybills/carriers.ts";
import { checked, type SaidWaybill, type Waybill } from "../waybills/taking.ts";

/** How goods travel (R2.1), and where they are. */
export interface Shipment {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly method: Order["delivery_method"];
  /** Only of what a carrier has: which one, and the number in its normal form. */
  readonly carrier?: CarrierCode;
  readonly waybill?: string;
  readonly status: "shipped" | "delivered" | "failed";
  readonly shipped_at: Instant;
  readonly delivered_at?: Instant;
  /** Until when the seller may change carrier and number, once (R2.3); only where there is a number. */
  readonly change_until?: Instant;
  /** The number that was changed: it stays on record. */
  readonly earlier?: EarlierWaybill;
  /** The deliveries that failed before, the oldest first (R2.4). */
  readonly failed?: readonly FailedAttempt[];
  readonly version: number;
}

/** A number that a shipment had before it was corrected (R2.3). */
export interface EarlierWaybill extends Waybill {
  readonly changed_at: Instant;
}

/** A delivery that failed: how the goods had travelled, and why they did not arrive (R2.4). */
export interface FailedAttempt extends Partial<Waybill> {
  readonly shipped_at: Instant;
  readonly failed_at: Instant;
  readonly reason: string;
  readonly earlier?: EarlierWaybill;
}

/** What a seller says when the goods leave: nothing where there is no carrier. */
export type Shipping = Partial<SaidWaybill>;

/** The order and its shipment once the goods have left, or why that cannot be (R2.1, R2.2). */
export function ship(
  order: Order,
  said: Shipping,
  now: Instant,
  policy: Policy,
): { order: Order; shipment: Shipment } | Refusal {
  const next = progress(order, "shipment", now);
  if (isRefusal(next)) return next;
  const by = howItTravels(order, said);
  if (isRefusal(by)) return by;
  const { order_id, shop_id, buyer_id, delivery_method } = order;
  const facts = { order_id, shop_id, buyer_id, method: delivery_method, version: 1 };
  return { order: next.order, shipment: { ...facts, ...leaving(by, now, policy) } };
}

/** What a shipment is from the instant its goods leave. */
function leaving(by: Partial<Waybill>, now: Instant, policy: Policy) {
  const { at } = dueAfter(now, policy.terms.carrier_change, "R2.3", NO_CALENDAR, policy);
  const mayChange = by.waybill === undefined ? {} : { change_until: at };
  return { ...by, ...mayChange, status: "shipped", shipped_at: now } as const;
}

/** R2.4: the shipment once its delivery failed: what it was is kept, and its number is no live one any more. */
export function fail(shipment: Shipment, reason: string, now: Instant): Shipment {
  const { change_until: _over, carrier, waybill, earlier, shipped_at, ...facts } = shipment;
  const attempt = {
    ...(carrier && waybill ? { carrier, waybill } : {}),
    ...(earlier ? { earlier } : {}),
    shipped_at,
    failed_at: now,
    reason,
  };
  const failed = [...(shipment.failed ?? []), attempt];
  return { ...facts, shipped_at, status: "failed", failed, version: shipment.version + 1 };
}

/**
 * R2.4: the shipment whose goods leave again. Where the number itself was wrong another one is wanted; a change
 * of carrier (R2.3) is possible once more, for this is a new way.
 */
export function shipAgain(
  shipment: Shipment,
  order: Order,
  said: Shipping,
  wantsOther: boolean,
  now: Instant,
  policy: Policy,
): Shipment | Refusal {
  const by = howItTravels(order, said);
  if (isRefusal(by)) return by;
  const last = shipment.failed?.at(-1);
  if (wantsOther && last?.waybill && last.carrier === by.carrier && last.waybill === by.waybill)
    return SAME_AGAIN;
  return { ...shipment, ...leaving(by, now, policy), version: shipment.version + 1 };
}

const SAME_AGAIN = ruledOut(
  "R2.4",
  "same_waybill",
  "That is the number that failed; call the carrier and send the corrected one.",
  { issues: [{ pointer: "/waybill", issue: "same" }] },
);

/** Own carrier: a carrier and a number that passes. Own delivery: neither. Platform: not the seller's to say. */
function howItTravels(order: Order, said: Shipping): Partial<Waybill> | Refusal {
  const { carrier, waybill, confirmed } = said;
  switch (order.delivery_method) {
    case "platform":
      return ruledOut(
        "R2.1",
        "platform_ships",
        "The platform books the carrier of this order and reports it.",
      );
    case "own_delivery":
      if (carrier === undefined && waybill === undefined) return {};
      return ruledOut("R2.1", "no_waybill", "You bring this order yourself: leave out carrier and waybill.");
    case "own_carrier":
      if (carrier === undefined || waybill === undefined) return WAYBILL_WANTED;
      return checked({ carrier, waybill, ...(confirmed ? { confirmed } : {}) });
    default:
      return order.delivery_method satisfies never;
  }
}

const WAYBILL_WANTED = ruledOut(
  "R2.1",
  "waybill_required",
  "Say which carrier has the parcel, and its waybill.",
  {
    issues: [
      { pointer: "/carrier", issue: "required" },
      { pointer: "/waybill", issue: "required" },
    ],
  },
);

/** The shipment once its goods have arrived; `undefined` where that is known already. */
export function arrived(shipment: Shipment, at: Instant): Shipment | undefined {
  if (shipment.status !== "shipped") return undefined;
  return { ...shipment, status: "delivered", delivered_at: at, version: shipment.version + 1 };
}
