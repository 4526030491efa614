import type { CarrierCode } from "../waybills/carriers.ts";

/** Whose numbers the simulated carrier gives. */
export const CARRIER: CarrierCode = "jnt";

/** The `n`-th number that it gives: J&T's way of writing, a beginning that nothing else here uses. */
export function numberOf(n: number): string {
  return `JO${String(n).padStart(10, "0")}`;
}
