import type { Calendar } from "../kernel/business-days.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Balance } from "../ledger/ledger.ts";
import type { Policy } from "../policies/policy.ts";
import type { ReturnAddress } from "../shops/address.ts";

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** The shop's balance where it is known; absent, it is assumed to suffice and a guard protects that. */
  readonly balance?: Balance;
  readonly return_address?: ReturnAddress;
  /** The order is known to be given up (R2.4); absent, it is assumed not to be, under a guard. */
  readonly order_given_up?: true;
}
