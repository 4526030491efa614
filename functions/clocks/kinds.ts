import * as appeal from "../appeals/expiry.ts";
import * as callBack from "../call-backs/expiry.ts";
import * as complaint from "../complaints/expiry.ts";
import * as conversation from "../conversations/expiry.ts";
import * as dispute from "../disputes/expiry.ts";
import * as failedDelivery from "../failed-deliveries/expiry.ts";
import * as followUp from "../follow-ups/expiry.ts";
import * as notice from "../notices/expiry.ts";
import * as penalty from "../penalties/expiry.ts";
import type { CaseKind, CaseRef } from "../platform/cases.ts";
import * as refund from "../refunds/expiry.ts";
import * as review from "../reviews/expiry.ts";
import * as parcel from "../tracking/expiry.ts";

/** What a clock asks of the room that a case belongs to. */
export interface Clock {
  /**
   * Who ends its waits: an execution that waits for just this case (R7.4), with the timer behind it, or the
   * timer alone, for what nobody is asked to do by then and a minute more does no harm.
   */
  readonly ends: "by workflow" | "by timer";
  /**
   * Sends the command of a due instant that passed. Early, late or twice it decides nothing: the case is as
   * it was, and no error.
   */
  expire(ref: CaseRef, nowMs: number): Promise<void>;
  /** Counts a provisional deadline anew, once the decree of its year is there (R7.2). */
  recount(ref: CaseRef, nowMs: number): Promise<void>;
}

/** Every kind of case that waits under a clock. Another kind is a line here, and its waits in workflows/. */
export const CLOCKS: Readonly<Record<CaseKind, Clock>> = {
  failed_delivery: { ends: "by workflow", ...failedDelivery },
  refund: { ends: "by workflow", ...refund },
  complaint: { ends: "by workflow", ...complaint },
  notice: { ends: "by workflow", ...notice },
  penalty: { ends: "by timer", ...penalty },
  call_back: { ends: "by timer", ...callBack },
  parcel: { ends: "by timer", ...parcel },
  review: { ends: "by timer", ...review },
  conversation: { ends: "by timer", ...conversation },
  follow_up: { ends: "by timer", ...followUp },
  appeal: { ends: "by workflow", ...appeal },
  dispute: { ends: "by workflow", ...dispute },
};
