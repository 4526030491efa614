import { type Instant, inJakarta } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import { type CarrierCode, carrierOf, trackingPage } from "../waybills/carriers.ts";
import type { Waybill } from "../waybills/taking.ts";
import { type ChangePreview, whyNot } from "./carrier-change.ts";
import type { EarlierWaybill, FailedAttempt, Shipment } from "./shipment.ts";

/** A shipment as this caller may see it, with what they can do (R8.2). */
export function shipmentView(shipment: Shipment, caller: Caller, now: Instant) {
  const { order_id, shop_id, buyer_id, method, status, carrier, waybill, delivered_at, earlier } = shipment;
  return {
    order_id,
    shop_id,
    buyer_id,
    method,
    status,
    ...(carrier && waybill ? { ...named({ carrier, waybill }), ...followed(carrier, waybill) } : {}),
    shipped_at: inJakarta(shipment.shipped_at),
    ...(delivered_at ? { delivered_at: inJakarta(delivered_at) } : {}),
    ...(earlier ? { earlier: earlierView(earlier) } : {}),
    ...(shipment.failed
      ? { failed: shipment.failed.map(failedView), failed_delivery: `/shipments/${order_id}/failed-delivery` }
      : {}),
    available_actions: actions(shipment, caller, now),
  };
}

function earlierView(earlier: EarlierWaybill) {
  return { ...earlier, changed_at: inJakarta(earlier.changed_at) };
}

function failedView({ shipped_at, failed_at, earlier, ...attempt }: FailedAttempt) {
  return {
    ...attempt,
    shipped_at: inJakarta(shipped_at),
    failed_at: inJakarta(failed_at),
    ...(earlier ? { earlier: earlierView(earlier) } : {}),
  };
}

function actions(shipment: Shipment, caller: Caller, now: Instant) {
  if (caller.role !== "seller") return [];
  const { order_id, change_until, status } = shipment;
  const change =
    change_until === undefined || whyNot(shipment, now)
      ? []
      : [
          {
            action: "change_carrier",
            href: `/shipments/${order_id}/carrier-change/preview`,
            until: inJakarta(change_until),
          },
        ];
  const failed = { action: "report_failed_delivery", href: `/shipments/${order_id}/failed-delivery` };
  return status === "shipped" ? [...change, failed] : change;
}

/** A change as it is shown before it is confirmed (R2.3): old, new, and what it uses up. */
export function previewView(orderId: string, { preview, from, to, until }: ChangePreview) {
  return {
    order_id: orderId,
    preview,
    from: named(from),
    to: named(to),
    until: inJakarta(until),
    uses_up: {
      changes: 1,
      left_after: 0,
      text: {
        id: "Perubahan ini hanya bisa dilakukan satu kali. Setelah dikonfirmasi, kurir dan nomor resi tidak bisa diubah lagi.",
        en: "This can be done once only. When it is confirmed, carrier and number cannot be changed again.",
      },
    },
  };
}

function named({ carrier, waybill }: Waybill) {
  return { carrier, carrier_name: carrierOf(carrier)?.name ?? carrier, waybill };
}

function followed(code: CarrierCode, waybill: string) {
  const carrier = carrierOf(code);
  return carrier ? { tracking_page: trackingPage(carrier, waybill) } : {};
}
