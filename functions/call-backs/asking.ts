import type { Calendar } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Policy } from "../policies/policy.ts";
import { isClosed, type Refund } from "../refunds/refund.ts";
import type { CallBack, Contact, Language, Side } from "./call-back.ts";
import { calledNumber } from "./phone-number.ts";
import { expectedAfter } from "./service-hours.ts";

/** What somebody leaves who wants to be called. */
export interface Ask {
  readonly phone: string;
  readonly topic?: string;
  readonly language?: Language;
}

/** What opening a call-back depends on: data only. */
export interface Opening {
  readonly call_back_id: string;
  readonly side: Side;
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/**
 * R4.5: a new call-back about a case that is not closed, with when it can be expected, and apart from it what
 * must be known to call; or why not.
 */
export function openCallBack(
  refund: Refund,
  ask: Ask,
  { call_back_id, side, now, policy, calendar }: Opening,
): { readonly callBack: CallBack; readonly contact: Contact } | Refusal {
  const { refund_id, order_id, shop_id, buyer_id, status } = refund;
  if (isClosed(status)) {
    return conflict("case_status", "The case is closed: nothing is left to ask about.", {
      rule: "R4.5",
      present: { refund_id, status },
    });
  }
  const called = calledNumber(ask.phone);
  if (isRefusal(called)) return called;
  const { within_minutes, number_days } = policy.call_backs;
  const kept = { count: number_days, unit: "days" } as const;
  return {
    callBack: {
      call_back_id,
      refund_id,
      order_id,
      shop_id,
      buyer_id,
      asked_by: side,
      language: ask.language ?? "id",
      policy: policy.version,
      asked_at: now,
      updated_at: now,
      attempts: [],
      version: 1,
      stage: 1,
      status: "waiting",
      expected: expectedAfter(now, within_minutes, calendar, policy),
      due: dueAfter(now, kept, "R8.5", calendar, policy),
    },
    contact: { ...called, ...(ask.topic ? { topic: ask.topic } : {}) },
  };
}
