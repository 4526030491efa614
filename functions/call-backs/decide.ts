import type { Calendar } from "../kernel/business-days.ts";
import { type Due, dueAfter, isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, invalid, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { Policy } from "../policies/policy.ts";
import { isAction, presentOf, refusalOf } from "./actions.ts";
import {
  type Attempt,
  type AttemptOutcome,
  agentOf,
  type CallBack,
  type CallBackEvent,
  dueOf,
  type Situation,
} from "./call-back.ts";
import { type Expected, expectedAfter, reexpected } from "./service-hours.ts";

/** What somebody wants done to a call-back that is there. */
export type Command =
  | { readonly kind: "claimCallBack" }
  | { readonly kind: "releaseCallBack" }
  | { readonly kind: "reportAttempt"; readonly outcome: AttemptOutcome; readonly call_at?: Instant }
  | { readonly kind: "withdrawCallBack" }
  | { readonly kind: "expire" }
  | { readonly kind: "recount" };

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly caller: Caller;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What a command does to a call-back (R4.5), or why not. */
export function decide(callBack: CallBack, command: Command, context: Context): CallBackEvent | Refusal {
  const { now, caller } = context;
  const no = isAction(command.kind) ? refusalOf(command.kind, callBack, caller, now) : undefined;
  if (no) return no;
  switch (command.kind) {
    case "claimCallBack":
      if (callBack.status !== "waiting") return elsewhere(callBack);
      return event(context, "claimed", { ...open(callBack), status: "claimed", by: caller.id });
    case "releaseCallBack":
      if (callBack.status !== "claimed") return elsewhere(callBack);
      return event(context, "released", { ...open(callBack), status: "waiting" });
    case "reportAttempt":
      if (callBack.status !== "claimed") return elsewhere(callBack);
      return attempted(callBack, command, context);
    case "withdrawCallBack":
      return event(context, "withdrawn", { status: "withdrawn", ended_at: now });
    case "expire":
      return expire(callBack, context);
    case "recount":
      return recount(callBack, context);
    default:
      return command satisfies never;
  }
}

type Open = Extract<CallBack, { readonly expected: Expected }>;
type Claimed = Extract<CallBack, { readonly status: "claimed" }>;

function event(
  { now }: Context,
  name: "claimed" | "released" | "attempted" | "done" | "given_up" | "withdrawn" | "expected_moved",
  to: Situation,
  attempt?: Attempt,
): CallBackEvent {
  return { type: `call_back.${name}`, at: now, to, ...(attempt ? { attempt } : {}) };
}

function open({ expected, due }: Open): Pick<Open, "expected" | "due"> {
  return { expected, due };
}

/**
 * What one call comes to. Reached is the end; so is a number that is somebody else's. Where nobody answered, and
 * where another time was asked for, it goes back to the queue, at its new place: whichever agent is there then
 * calls. Calls that nobody answered are counted, and the last of them gives it up.
 */
function attempted(
  callBack: Claimed,
  { outcome, call_at }: Extract<Command, { readonly kind: "reportAttempt" }>,
  context: Context,
): CallBackEvent | Refusal {
  const { now, caller, policy, calendar } = context;
  const attempt: Attempt = { at: now, by: caller.id, outcome, ...(call_at ? { call_at } : {}) };
  const ended = { by: caller.id, ended_at: now, due: keptUntil(context) };
  if ((outcome === "call_later") !== (call_at !== undefined)) return CALL_AT;
  switch (outcome) {
    case "reached":
      return event(context, "done", { status: "done", outcome, ...ended }, attempt);
    case "wrong_number":
      return event(context, "given_up", { status: "given_up", outcome, ...ended }, attempt);
    case "no_answer": {
      const before = callBack.attempts.filter((one) => one.outcome === "no_answer").length;
      if (before + 1 >= policy.call_backs.attempts)
        return event(context, "given_up", { status: "given_up", outcome, ...ended }, attempt);
      const expected = expectedAfter(now, policy.call_backs.retry_minutes, calendar, policy);
      return event(context, "attempted", { status: "waiting", expected, due: callBack.due }, attempt);
    }
    case "call_later": {
      const expected = expectedAfter(call_at ?? now, 0, calendar, policy);
      if (expected.from <= now || isOver(callBack.due, expected.at)) return OUT_OF_REACH;
      return event(context, "attempted", { status: "waiting", expected, due: callBack.due }, attempt);
    }
    default:
      return outcome satisfies never;
  }
}

/** R8.5: the number is kept for so many days after the end. */
function keptUntil({ now, policy, calendar }: Context): Due {
  return dueAfter(now, { count: policy.call_backs.number_days, unit: "days" }, "R8.5", calendar, policy);
}

/** R8.5: the number is erased. A call-back that nobody came to an end with is over then as well. */
function expire(callBack: CallBack, { now }: Context): CallBackEvent | Refusal {
  const due = dueOf(callBack);
  const present = presentOf(callBack);
  if (due === undefined) return conflict("nothing_due", "The number is erased already.", { present });
  if (!isOver(due, now)) {
    return conflict("not_yet", "The number is still to be kept.", { rule: "R7.4", present });
  }
  switch (callBack.status) {
    case "waiting":
    case "claimed": {
      const by = agentOf(callBack);
      const to = { status: "given_up", outcome: "not_called", ...(by ? { by } : {}), ended_at: now } as const;
      return { type: "call_back.given_up", at: now, to };
    }
    case "done": {
      const { status, outcome, by, ended_at } = callBack;
      return { type: "call_back.number_erased", at: now, to: { status, outcome, by, ended_at } };
    }
    case "given_up": {
      const { status, outcome, by, ended_at } = callBack;
      const to = { status, outcome, ...(by ? { by } : {}), ended_at };
      return { type: "call_back.number_erased", at: now, to };
    }
    case "withdrawn":
      return conflict("nothing_due", "The number is erased already.", { present });
    default:
      return callBack satisfies never;
  }
}

/** A provisional expectation moves, later only, when its year's decree comes (R7.2). */
function recount(callBack: CallBack, context: Context): CallBackEvent | Refusal {
  if (callBack.status !== "waiting" && callBack.status !== "claimed") return elsewhere(callBack);
  const expected = reexpected(callBack.expected, context.calendar, context.policy);
  if (expected === undefined) return elsewhere(callBack);
  const to =
    callBack.status === "waiting"
      ? { status: callBack.status, expected, due: callBack.due }
      : { status: callBack.status, expected, by: callBack.by, due: callBack.due };
  return event(context, "expected_moved", to);
}

function elsewhere(callBack: CallBack): Refusal {
  return conflict("case_status", `The call-back is ${callBack.status}: that is not possible now.`, {
    rule: "R4.5",
    present: presentOf(callBack),
  });
}

const CALL_AT = invalid("call_at", "Say when to call, with call_later and with nothing else.", [
  { pointer: "/call_at", issue: "call_later" },
]);
const OUT_OF_REACH = ruledOut(
  "R4.5",
  "call_at_out_of_reach",
  "Call at an instant that is still to come, and before the number is erased.",
  { issues: [{ pointer: "/call_at", issue: "out_of_reach" }] },
);
