import { type Instant, instant, millis } from "../kernel/instants.ts";
import type { Finding, FindingLine } from "../policies/policy.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { check } from "../waybills/waybill.ts";
import { otherCity } from "./city.ts";

/** What a carrier told of a parcel, as the system looks at it. */
export interface Told {
  readonly type: string;
  readonly carrier: string;
  /** When it was so, where that was told. */
  readonly occurred_at?: Instant;
}

/** What a finding depends on besides: where the order goes, if that is known, and how far a sandbox clock is ahead. */
export interface Known {
  readonly city?: string | undefined;
  readonly ahead_ms: number;
}

/** R5.1: the system's own finding after what was told: the first of the policy's that is so, if any is. */
export function findingIn(
  lines: readonly FindingLine[],
  shipment: Shipment,
  told: Told,
  known: Known,
): FindingLine | undefined {
  // The platform's own carrier gave that number, and what the seller brings has none.
  if (shipment.method !== "own_carrier" || shipment.status === "failed") return undefined;
  return lines.find(({ finding }) => IS_SO[finding](shipment, told, known));
}

const IS_SO: Readonly<Record<Finding, (shipment: Shipment, told: Told, known: Known) => boolean>> = {
  never_scanned: neverScanned,
  malformed: (shipment, told) => neverScanned(shipment, told) && looksWrong(shipment),
  of_another_order: ({ carrier }, told) =>
    told.type === "parcel.of_another_order" && told.carrier === carrier,
  delivered_too_early: deliveredTooEarly,
  delivered_elsewhere: deliveredElsewhere,
};

/**
 * Nobody has ever scanned the parcel, and its days for that are over (R2.5). A carrier that only knows of it has scanned
 * nothing yet.
 */
function neverScanned({ status, parcel }: Shipment, { type }: Told): boolean {
  if (type !== "parcel.no_movement" || status !== "shipped" || parcel?.trouble !== "no_movement")
    return false;
  return parcel.tag === undefined || parcel.tag === "Pending" || parcel.tag === "InfoReceived";
}

/**
 * By what is known of its carrier's numbers today this is none: the seller confirmed an unlikely one (R2.2), or a format
 * has become certain since it was typed. A number that was scanned is right, whatever we know of formats.
 */
function looksWrong({ carrier, waybill }: Shipment): boolean {
  return carrier !== undefined && waybill !== undefined && check(carrier, waybill).verdict !== "valid";
}

/**
 * Its carrier delivered something under this number before the goods were shipped: the number was another shipment's. A
 * sandbox clock that is ahead ships later than its carriers deliver; that is no finding.
 */
function deliveredTooEarly({ carrier, shipped_at }: Shipment, told: Told, { ahead_ms }: Known): boolean {
  if (told.type !== "parcel.delivered" || told.carrier !== carrier || !told.occurred_at) return false;
  return told.occurred_at < instant(millis(shipped_at) - ahead_ms);
}

/** It was delivered in a city that is certainly not the one that the order goes to. */
function deliveredElsewhere({ parcel }: Shipment, { type }: Told, { city }: Known): boolean {
  if (type !== "parcel.delivered" || parcel?.tag !== "Delivered") return false;
  return city !== undefined && parcel.city !== undefined && otherCity(parcel.city, city);
}
