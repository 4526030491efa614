import { createHash } from "node:crypto";
import { type Instant, inJakarta } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { checked, type SaidWaybill, type Waybill } from "../waybills/taking.ts";
import type { Shipment } from "./shipment.ts";

/** What a change would come to: old and new, and the name of just this preview (R2.3). */
export interface ChangePreview {
  readonly preview: string;
  readonly from: Waybill;
  readonly to: Waybill;
  /** The last instant for confirming; confirming uses up the only change there is. */
  readonly until: Instant;
}

/** R2.3, first step: shows what the change would be. Changes nothing. */
export function previewChange(
  shipment: Shipment,
  wanted: SaidWaybill,
  now: Instant,
): ChangePreview | Refusal {
  const no = whyNot(shipment, now);
  if (no) return no;
  const { carrier, waybill, change_until } = shipment;
  if (carrier === undefined || waybill === undefined || change_until === undefined) return NOTHING_TO_CHANGE;
  const to = checked(wanted);
  if (isRefusal(to)) return to;
  if (to.carrier === carrier && to.waybill === waybill) return SAME;
  return { preview: nameOf(shipment, to), from: { carrier, waybill }, to, until: change_until };
}

/**
 * R2.3, second step: the shipment after exactly the change that was previewed. A preview of another state of
 * the shipment, or of another number, is refused: nobody confirms what they have not seen.
 */
export function confirmChange(
  shipment: Shipment,
  wanted: SaidWaybill,
  preview: string,
  now: Instant,
): { readonly shipment: Shipment; readonly change: ChangePreview } | Refusal {
  const change = previewChange(shipment, wanted, now);
  if (isRefusal(change)) return change;
  if (change.preview !== preview) return OTHER_PREVIEW;
  const earlier = { ...change.from, changed_at: now };
  const { parcel: _other, ...facts } = shipment;
  return { change, shipment: { ...facts, ...change.to, earlier, version: shipment.version + 1 } };
}

/** Why the number cannot be changed now; `undefined` where it can. Which of the two it was is always said. */
export function whyNot(shipment: Shipment, now: Instant): Refusal | undefined {
  if (shipment.method !== "own_carrier" || shipment.change_until === undefined) return NOTHING_TO_CHANGE;
  if (shipment.earlier) {
    return ruledOut(
      "R2.3",
      "change_used",
      "The carrier was changed once already; it can be changed no more.",
      {
        present: { changed_at: inJakarta(shipment.earlier.changed_at) },
      },
    );
  }
  if (now >= shipment.change_until) {
    return ruledOut("R2.3", "change_time_over", "The time for changing the carrier is over.", {
      present: { until: inJakarta(shipment.change_until) },
    });
  }
  if (shipment.status !== "shipped") {
    return conflict("shipment_status", "The goods have arrived.", {
      rule: "R2.3",
      present: { status: shipment.status },
    });
  }
  return undefined;
}

/** The same way of the same goods, and the same change: the same name, wherever the parcel is meanwhile. */
function nameOf({ order_id, shipped_at, carrier, waybill }: Shipment, to: Waybill): string {
  const told = JSON.stringify([order_id, shipped_at, carrier, waybill, to.carrier, to.waybill]);
  return createHash("sha256").update(told).digest("base64url").slice(0, 22);
}

const NOTHING_TO_CHANGE = ruledOut(
  "R2.3",
  "nothing_to_change",
  "This order travels without a carrier of the seller's.",
);
const SAME = ruledOut("R2.3", "same_waybill", "That is the carrier and the number it has.");
const OTHER_PREVIEW = conflict(
  "other_preview",
  "That is not what was previewed: preview it again, and look at it.",
  {
    rule: "R2.3",
  },
);
