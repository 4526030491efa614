import { type Booking, type BookingAsked, bookingFor } from "../bookings/booking.ts";
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
  /** Where the platform booked it: the carrier's own name for the booking. */
  readonly booking_id?: string;
  readonly status: "shipped" | "delivered" | "failed";
  readonly shipped_at: Instant;
  readonly delivered_at?: Instant;
  /** Until when the seller may change carrier and number, once (R2.3); only where they said them. */
  readonly change_until?: Instant;
  /** What is seen of the parcel that has the number. */
  readonly parcel?: SeenParcel;
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
export interface FailedAttempt extends Partial<Booking> {
  readonly shipped_at: Instant;
  readonly failed_at: Instant;
  readonly reason: string;
  readonly earlier?: EarlierWaybill;
}

/** Which time the goods of an order leave, or are to leave next: 1 for the first; its booking says so. */
export function shippingOf(shipment: Shipment | undefined): number {
  return (shipment?.failed?.length ?? 0) + 1;
}

/** What a seller says when the goods leave: nothing where there is no carrier. */
export type Shipping = Partial<SaidWaybill>;

/**
 * R2.1: what the platform has to book before these goods can leave: nothing where the seller ships. Nothing is
 * booked for goods that may not leave.
 */
export function toBook(order: Order, said: Shipping, now: Instant): BookingAsked | undefined | Refusal {
  const next = progress(order, "shipment", now);
  if (isRefusal(next)) return next;
  return booked(order, said, 1);
}

/**
 * The order and its shipment once the goods have left, or why that cannot be (R2.1, R2.2). What was to be
 * booked has been: its number is the shipment's.
 */
export function ship(
  order: Order,
  said: Shipping,
  now: Instant,
  policy: Policy,
  booking?: Booking,
): { order: Order; shipment: Shipment } | Refusal {
  const next = progress(order, "shipment", now);
  if (isRefusal(next)) return next;
  const by = howItTravels(order, said, booking);
  if (isRefusal(by)) return by;
  const { order_id, shop_id, buyer_id, delivery_method } = order;
  const facts = { order_id, shop_id, buyer_id, method: delivery_method, version: 1 };
  return { order: next.order, shipment: { ...facts, ...leaving(by, now, policy) } };
}

/** What a shipment is from the instant its goods leave. */
function leaving(by: Partial<Booking>, now: Instant, policy: Policy) {
  const { at } = dueAfter(now, policy.terms.carrier_change, "R2.3", NO_CALENDAR, policy);
  const mayChange = by.waybill === undefined || by.booking_id ? {} : { change_until: at };
  return { ...by, ...mayChange, status: "shipped", shipped_at: now } as const;
}

/** R2.4: the shipment once its delivery failed: what it was is kept, and its number is no live one any more. */
export function fail(shipment: Shipment, reason: string, now: Instant): Shipment {
  const {
    change_until: _over,
    parcel: _seen,
    carrier,
    waybill,
    booking_id,
    earlier,
    shipped_at,
    ...facts
  } = shipment;
  const attempt = {
    ...(carrier && waybill ? { carrier, waybill } : {}),
    ...(booking_id ? { booking_id } : {}),
    ...(earlier ? { earlier } : {}),
    shipped_at,
    failed_at: now,
    reason,
  };
  const failed = [...(shipment.failed ?? []), attempt];
  return { ...facts, shipped_at, status: "failed", failed, version: shipment.version + 1 };
}

/** R2.4: what the platform has to book before these goods can leave again. */
export function toBookAgain(
  shipment: Shipment,
  order: Order,
  said: Shipping,
): BookingAsked | undefined | Refusal {
  return booked(order, said, shippingOf(shipment));
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
  booking?: Booking,
): Shipment | Refusal {
  const by = howItTravels(order, said, booking);
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

/** What is booked for the `shipping`-th time: nothing where the seller ships. */
function booked(order: Order, said: Shipping, shipping: number): BookingAsked | undefined | Refusal {
  if (order.delivery_method !== "platform") return undefined;
  if (said.carrier !== undefined || said.waybill !== undefined) return CARRIER_IS_BOOKED;
  return bookingFor(order, shipping);
}

/** Own carrier: a carrier and a number that passes. Own delivery: neither. Platform: what was booked. */
function howItTravels(order: Order, said: Shipping, booking?: Booking): Partial<Booking> | Refusal {
  const { carrier, waybill, confirmed } = said;
  switch (order.delivery_method) {
    case "platform":
      if (booking === undefined) throw new Error(`order ${order.order_id} ships without its booking`);
      return booking;
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

const CARRIER_IS_BOOKED = ruledOut(
  "R2.1",
  "carrier_is_booked",
  "The platform books the carrier of this order: leave out carrier and waybill.",
);

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
  if (shipment.status !== "shipped") return undefined;
  const { parcel, ...facts } = shipment;
  const seen = parcel?.tag === "Delivered" ? { parcel } : {};
  return { ...facts, ...seen, status: "delivered", delivered_at: at, version: shipment.version + 1 };
}
