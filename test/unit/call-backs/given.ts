import {
  type CallBack,
  type CallBackFacts,
  type CallBackStatus,
  dueOf,
} from "../../../functions/call-backs/call-back.ts";
import type { Context } from "../../../functions/call-backs/decide.ts";
import { expectedAfter } from "../../../functions/call-backs/service-hours.ts";
import { dueAfter } from "../../../functions/kernel/deadlines.ts";
import type { Caller } from "../../../functions/platform/caller.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { MONDAY, REFUND_ID } from "../given.ts";

export const CALL_BACK_ID = "cb_01KJPHJ9R0ABCDEFGHJKMNPQRS";

/** Who asked, the other side, and the platform's people. */
export const BUYER: Caller = { role: "buyer", id: "sari", buyer_id: "pembeli-1" };
export const SELLER: Caller = { role: "seller", id: "budi", shop_id: "toko-1" };
export const AGENT: Caller = { role: "agent", id: "agen-1" };
export const OTHER_AGENT: Caller = { role: "agent", id: "agen-2" };
export const OPERATOR: Caller = { role: "operator", id: "op" };

/** An instant in Jakarta. */
export function wib(text: string): string {
  return new Date(`${text}+07:00`).toISOString();
}

const expected = expectedAfter(MONDAY, 60, FIRST_CALENDAR, FIRST_POLICY);
const due = dueAfter(MONDAY, { count: 30, unit: "days" }, "R8.5", FIRST_CALENDAR, FIRST_POLICY);
const ended = { by: "agen-1", ended_at: MONDAY, due } as const;

const SITUATIONS = {
  waiting: { status: "waiting", expected, due },
  claimed: { status: "claimed", expected, by: "agen-1", due },
  done: { status: "done", outcome: "reached", ...ended },
  given_up: { status: "given_up", outcome: "no_answer", ...ended },
  withdrawn: { status: "withdrawn", ended_at: MONDAY },
} as const;

/** The buyer's call-back, asked for on Monday at 10:00; claimed and ended by the first agent. */
export function aCallBack(
  status: CallBackStatus,
  over: Partial<CallBackFacts> & Record<string, unknown> = {},
): CallBack {
  return {
    call_back_id: CALL_BACK_ID,
    refund_id: REFUND_ID,
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    asked_by: "buyer",
    language: "id",
    policy: 1,
    asked_at: MONDAY,
    updated_at: MONDAY,
    attempts: [],
    version: 2,
    stage: 2,
    ...SITUATIONS[status],
    ...over,
  } as CallBack;
}

/** The instant its number is erased. */
export function erased(callBack: CallBack): string {
  return dueOf(callBack)?.at ?? due.at;
}

/** What a decision is made with. */
export function aContext(now: string, caller: Caller, over: Partial<Context> = {}): Context {
  return { now, caller, policy: FIRST_POLICY, calendar: FIRST_CALENDAR, ...over };
}
