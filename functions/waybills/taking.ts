import { type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { CarrierCode } from "./carriers.ts";
import { check } from "./waybill.ts";

/** A number with its carrier. */
export interface Waybill {
  readonly carrier: CarrierCode;
  readonly waybill: string;
}

/** A number with its carrier as somebody says it; confirmed where it looked unlikely. */
export interface SaidWaybill extends Waybill {
  readonly confirmed?: true;
}

/**
 * The number as it is taken, or why it is not (R2.2): what a format refuses for certain is refused; what only
 * looks unlikely is taken once it is confirmed.
 */
export function checked({ carrier, waybill, confirmed }: SaidWaybill): Waybill | Refusal {
  const { verdict, number, why, did_you_mean, carrier_suggestions } = check(carrier, waybill);
  if (verdict === "valid" || (verdict === "unlikely" && confirmed === true))
    return { carrier, waybill: number };
  const more = {
    issues: [{ pointer: "/waybill", issue: why ?? verdict }],
    present: {
      number,
      likely_carriers: carrier_suggestions,
      ...(did_you_mean ? { did_you_mean } : {}),
    },
  };
  if (verdict === "malformed")
    return ruledOut(
      "R2.2",
      "waybill_malformed",
      "That is no waybill number of this carrier; see present.",
      more,
    );
  return ruledOut(
    "R2.2",
    "waybill_unlikely",
    "Look at the number again; if it is right, send it as confirmed.",
    more,
  );
}

/** R2.2: the number is on its way already, with another parcel. */
export const WAYBILL_IN_USE = ruledOut(
  "R2.2",
  "waybill_in_use",
  "Another live shipment of this carrier has this number.",
  { issues: [{ pointer: "/waybill", issue: "in_use" }] },
);
