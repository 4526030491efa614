import { NO_CALENDAR } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { type Order, progress } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import type { CarrierCode } from "../waybills/carriers.ts";
import { checked, type SaidWaybill, type Waybill } from "../waybills/taking.ts";
import type { SeenParcel } from "./parcel.ts";

/** How goods travel (R2.1), and where they are. */
export interface Shipment {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly method: Order["delivery_method"];
  /** Only of what a carrier has: which one, and the number in its normal form. */
  readonly carrier?: CarrierCode;
  readonly waybill?: string;
  readonly status: "shipped" | "delivered";
  readonly shipped_at: Instant;
  readonly delivered_at?: Instant;
  /** Until when the seller may change carrier and number, once (R2.3); only where there is a number. */
  readonly change_until?: Instant;
  /** What is seen of the parcel that has the number. */
  readonly parcel?: SeenParcel;
  /** The number that was changed: it stays on record. */
  readonly earlier?: EarlierWaybill;
  readonly version: number;
}

/** A number that a shipment had before it was corrected (R2.3). */
export interface EarlierWaybill extends Waybill {
  readonly changed_at: Instant;
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
  const facts = { order_id, shop_id, buyer_id, method: delivery_method, shipped_at: now, version: 1 };
  const { at } = dueAfter(now, policy.terms.carrier_change, "R2.3", NO_CALENDAR, policy);
  const mayChange = by.waybill === undefined ? {} : { change_until: at };
  return { order: next.order, shipment: { ...facts, ...by, ...mayChange, status: "shipped" } };
}

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

/**
 * The shipment once its goods have arrived; `undefined` where that is known already. What its carrier said last
 * stays only where that was the arrival: what was wrong on the way is over.
 */
export function arrived(shipment: Shipment, at: Instant): Shipment | undefined {
  if (shipment.status === "delivered") return undefined;
  const { parcel, ...facts } = shipment;
  const seen = parcel?.tag === "Delivered" ? { parcel } : {};
  return { ...facts, ...seen, status: "delivered", delivered_at: at, version: shipment.version + 1 };
}
