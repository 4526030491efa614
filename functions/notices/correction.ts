import type { Instant } from "../kernel/instants.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { dueOf, type Notice } from "./notice.ts";

/** What the seller did about the waybill in the shipping room, and when. */
export interface Correction {
  readonly status: "corrected" | "being_corrected";
  readonly at: Instant;
}

/**
 * R5.2: what of a shipment is a correction of the waybill that a notice is about. Its number was changed (R2.3), or the
 * delivery was reported failed, and it is corrected once the goods left again (R2.4); either passed R2.2 there. Another
 * number fills no empty parcel: only goods that leave again do.
 */
export function correctionOf({ about, kind }: Notice, shipment: Shipment): Correction | undefined {
  const failed = shipment.failed?.find(({ shipped_at }) => shipped_at === about.shipped_at);
  if (failed) {
    const again = shipment.shipped_at !== about.shipped_at || shipment.status !== "failed";
    return { status: again ? "corrected" : "being_corrected", at: failed.failed_at };
  }
  const { carrier, waybill, earlier } = shipment;
  const another = carrier !== about.carrier || waybill !== about.waybill;
  if (another && earlier && kind !== "empty_parcel") return { status: "corrected", at: earlier.changed_at };
  return undefined;
}

/**
 * R7.1: the correction that counts: what reached us before the seller's days were over, whenever it is seen. Once the
 * seller has answered, any correction counts.
 */
export function inTime(notice: Notice, shipment: Shipment | undefined): Correction | undefined {
  const correction = shipment && correctionOf(notice, shipment);
  if (correction === undefined) return undefined;
  const due = notice.status === "awaiting_answer" ? dueOf(notice) : undefined;
  return due === undefined || correction.at < due.at ? correction : undefined;
}
