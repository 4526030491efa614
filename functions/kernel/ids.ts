import { ulid } from "ulid";
import { type Instant, millis } from "./instants.ts";

/** A new id that sorts by its instant, `rf_01J…`; the prefix tells what it is the id of. */
export function newId(prefix: "rf" | "jr" | "ev" | "cb", at: Instant): string {
  return `${prefix}_${ulid(millis(at))}`;
}

/** The one payment of a refund case (R3.6): derived, so that no retry can make a second one. */
export function paymentId(refundId: string): string {
  return refundId.replace(/^rf_/, "pay_");
}
