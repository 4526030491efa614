import { type Instant, instant, millis } from "../kernel/instants.ts";
import type { Shipment } from "../shipments/shipment.ts";

/**
 * R5.1: nobody has ever scanned the parcel, and its days for that are over (R2.5). A carrier that only knows of it has
 * scanned nothing yet.
 */
export function neverScanned({ method, status, parcel }: Shipment): boolean {
  if (method !== "own_carrier" || status !== "shipped" || parcel?.trouble !== "no_movement") return false;
  return parcel.tag === undefined || parcel.tag === "Pending" || parcel.tag === "InfoReceived";
}

/**
 * R5.1: its carrier delivered something under this number before the goods were shipped. A sandbox clock that is ahead
 * by `aheadMs` ships later than its carriers deliver; that is no finding.
 */
export function deliveredTooEarly(
  { method, status, carrier, shipped_at }: Shipment,
  toldBy: string,
  delivered: Instant,
  aheadMs: number,
): boolean {
  if (method !== "own_carrier" || status === "failed" || carrier !== toldBy) return false;
  return delivered < instant(millis(shipped_at) - aheadMs);
}
