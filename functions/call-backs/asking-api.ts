import { newId } from "../kernel/ids.ts";
import { conflict, isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { teach } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { rulesAt } from "../policies/versions.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { presentOf } from "./actions.ts";
import { type Ask, openCallBack } from "./asking.ts";
import type { Side } from "./call-back.ts";
import { told } from "./commands.ts";
import { callBackKey, callBackOf, callBackPk, countToday, insert, openKey } from "./store.ts";
import { callBackView } from "./view.ts";

/** R4.5: a side of a refund case that is not closed asks to be called. */
export function requestCallBack(call: Call): Promise<Answer | Refusal> {
  const refundId = call.params.refund_id ?? "";
  const side: Side = call.caller.role === "seller" ? "seller" : "buyer";
  return run({
    reads: { refund: refundKey(refundId), open: openKey(refundId, side) },
    receivedMs: call.receivedMs,
    call: call.call,
    plan: (facts, moment) => plan(call, side, facts, moment),
  });
}

async function plan(
  { caller, body }: Call,
  side: Side,
  facts: Facts,
  { now, settings }: Moment,
): Promise<Plan | Refusal> {
  // The case may be closed at this very instant: whoever calls then says so, and nothing is lost.
  const refund = refundOf(facts.get("refund"));
  if (refund === undefined || !maySee(caller, refund)) return notFound("refund");
  const open = facts.get("open");
  if (open) return openAlready(String(open.call_back_id), facts);
  if (facts.learned("day")) return ENOUGH_TODAY;
  const { policy, calendar } = await rulesAt(settings);
  const call_back_id = newId("cb", now);
  const opened = openCallBack(refund, body as Ask, { call_back_id, side, now, policy, calendar });
  if (isRefusal(opened)) return opened;
  const { callBack, contact } = opened;
  const event = { type: "call_back.requested", at: now } as const;
  return {
    changes: [
      ...insert(callBack, contact),
      countToday(caller, now, policy.call_backs.a_day),
      record(callBackPk(call_back_id), told(undefined, callBack, event, caller)),
    ],
    answer: { status: 201, body: await callBackView(callBack, caller, now, contact) },
  };
}

/** The one that is open is shown as it stands, which costs one call more; what was left with it stays. */
function openAlready(callBackId: string, facts: Facts): Plan | Refusal {
  if (!facts.learned("other")) return { changes: [teach("other", callBackKey(callBackId))], answer: NOTHING };
  const other = callBackOf(facts.get("other"));
  return conflict(
    "call_back_open",
    "You are to be called about this case already; withdraw that one first.",
    {
      rule: "R4.5",
      present: other ? presentOf(other) : { call_back_id: callBackId },
    },
  );
}

const NOTHING: Answer = { status: 200, body: {} };

const ENOUGH_TODAY = ruledOut(
  "R4.5",
  "call_backs_today",
  "That is as many call-backs as may be asked for on one day.",
);
