import { type Instant, plusDays } from "../kernel/instants.ts";
import { otherCity } from "../notices/city.ts";
import type { Destination } from "../orders/destination.ts";
import type { FlagTerms } from "../policies/scorecards.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** What can make a request stand out (R6.7). */
export const FLAGS = ["serial_refunder", "many_to_one_address", "mismatched_delivery"] as const;

export type FlagCode = (typeof FLAGS)[number];

/** Something for an agent to look at, with what it was seen by. It decides nothing, and no rule reads it. */
export interface Flag {
  readonly code: FlagCode;
  /** Figures, by name. */
  readonly figures: Readonly<Record<string, number>>;
  /** The other requests that it was seen by, the newest first. */
  readonly refund_ids: readonly string[];
}

/** A refund of the buyer's that was paid. */
export interface PaidRefund {
  readonly refund_id: string;
  readonly at: Instant;
}

/** A request for an order that went to the same address. */
export interface RequestThere {
  readonly refund_id: string;
  readonly buyer_id: string;
  readonly at: Instant;
}

/** All that the flags of a request are seen by: of its buyer, of its address, of its parcel. */
export interface Seen {
  readonly refund_id: string;
  readonly now: Instant;
  /** What the buyer was refunded, wherever it was bought; nothing that was cancelled before it left. */
  readonly paid: readonly PaidRefund[];
  /** When each of the buyer's orders that arrived was placed. */
  readonly arrived: readonly Instant[];
  readonly there: readonly RequestThere[];
  readonly destination?: Destination | undefined;
  readonly shipment?: Shipment | undefined;
}

/** R6.7: what makes a request stand out, by what policy wants to be told of. */
export function flagsOf(seen: Seen, terms: FlagTerms): readonly Flag[] {
  const found = [serialRefunder(seen, terms), manyToOneAddress(seen, terms), mismatchedDelivery(seen)];
  return found.filter((flag) => flag !== undefined);
}

/** So many flagged cases are named. */
const NAMED_MOST = 20;

function serialRefunder(
  { paid, arrived, now }: Seen,
  { serial_refunder: { refunds, days, percent } }: FlagTerms,
): Flag | undefined {
  const since = plusDays(now, -days);
  const ids = paid.filter(({ at }) => at >= since).map(({ refund_id }) => refund_id);
  const orders = arrived.filter((at) => at >= since).length;
  // Who was refunded for more orders than arrived in these days has older ones among them.
  const share = Math.min(100, Math.round((ids.length / Math.max(orders, 1)) * 100));
  if (ids.length < refunds || share < percent) return undefined;
  const figures = { refunds: ids.length, orders, percent: share, days };
  return { code: "serial_refunder", figures, refund_ids: ids.slice(0, NAMED_MOST) };
}

function manyToOneAddress(
  { there, now }: Seen,
  { many_to_one_address: { requests, days } }: FlagTerms,
): Flag | undefined {
  const since = plusDays(now, -days);
  const recent = there.filter(({ at }) => at >= since);
  if (recent.length < requests) return undefined;
  const buyers = new Set(recent.map(({ buyer_id }) => buyer_id)).size;
  const refund_ids = recent.map(({ refund_id }) => refund_id).slice(0, NAMED_MOST);
  return { code: "many_to_one_address", figures: { requests: recent.length, buyers, days }, refund_ids };
}

/** A text that names no city we know is doubtful, and what is doubtful is no flag (R5.1). */
function mismatchedDelivery({ destination, shipment }: Seen): Flag | undefined {
  const parcel = shipment?.parcel;
  if (parcel?.tag !== "Delivered" || parcel.city === undefined || destination?.city === undefined)
    return undefined;
  if (!otherCity(parcel.city, destination.city)) return undefined;
  return { code: "mismatched_delivery", figures: {}, refund_ids: [] };
}
