import { ulid } from "ulid";
import { type Instant, millis } from "./instants.ts";

/** A new id that sorts by its instant, `rf_01J…`; the prefix tells what it is the id of. */
export function newId(prefix: "rf" | "jr" | "ev" | "cb" | "ef" | "pn" | "wh", at: Instant): string {
  return `${prefix}_${ulid(millis(at))}`;
}

/** The dispute that a refund's `nth` one is (R4): derived, so that it cannot be opened twice. */
export function disputeId(refundId: string, nth: number): string {
  return `${refundId.replace(/^rf_/, "dp_")}_${nth}`;
}

/** The refund that a dispute is about. */
export function refundOfDispute(disputeId: string): string {
  return disputeId.replace(/^dp_/, "rf_").replace(/_\d+$/, "");
}

/** The appeal that a penalty's `nth` one is (R5.3): derived, so that one request reads both. */
export function appealId(penaltyId: string, nth: number): string {
  return `${penaltyId.replace(/^pn_/, "ap_")}_${nth}`;
}

/** The penalty that an appeal is against. */
export function penaltyOfAppeal(appealId: string): string {
  return appealId.replace(/^ap_/, "pn_").replace(/_\d+$/, "");
}

/** The one payment of a refund case (R3.6): derived, so that no retry can make a second one. */
export function paymentId(refundId: string): string {
  return refundId.replace(/^rf_/, "pay_");
}
