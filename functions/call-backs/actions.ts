import { isOver } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller, Role } from "../platform/caller.ts";
import { isPartyTo } from "../platform/ownership.ts";
import { agentOf, type CallBack, type CallBackStatus, dueOf, expectedOf } from "./call-back.ts";

/** What people can do to a call-back that is there. */
export type Action = "claimCallBack" | "releaseCallBack" | "reportAttempt" | "withdrawCallBack";

interface Allowed {
  readonly by: readonly Role[];
  readonly from: readonly CallBackStatus[];
  /** The path below the call-back that it is posted to. */
  readonly path: string;
  /** Whose it must be. */
  readonly when?: (callBack: CallBack, caller: Caller) => boolean;
}

const isTheirs = (callBack: CallBack, caller: Caller): boolean => agentOf(callBack) === caller.id;

/** R4.5: who may do what, from where: the one table that answers are made from, and refusals. */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  claimCallBack: { by: ["agent"], from: ["waiting"], path: "claim" },
  releaseCallBack: {
    by: ["agent", "operator"],
    from: ["claimed"],
    path: "release",
    // Of an agent who has gone home, the operator.
    when: (callBack, caller) => caller.role === "operator" || isTheirs(callBack, caller),
  },
  reportAttempt: { by: ["agent"], from: ["claimed"], path: "attempts", when: isTheirs },
  withdrawCallBack: {
    by: ["buyer", "seller"],
    from: ["waiting", "claimed"],
    path: "withdrawal",
    when: (callBack, caller) => caller.role === callBack.asked_by,
  },
};

/** True for what people do; what time brings is not asked for. */
export function isAction(kind: string): kind is Action {
  return kind in ACTIONS;
}

/** What this caller may do now (R8.2). */
export function availableActions(callBack: CallBack, caller: Caller, now: Instant): Action[] {
  return (Object.keys(ACTIONS) as Action[]).filter(
    (action) => refusalOf(action, callBack, caller, now) === undefined,
  );
}

/** Why an action cannot be taken by this caller now, with the present state; `undefined` where it can. */
export function refusalOf(
  action: Action,
  callBack: CallBack,
  caller: Caller,
  now: Instant,
): Refusal | undefined {
  const { by, from, when } = ACTIONS[action];
  const present = presentOf(callBack);
  if (caller.role === "agent" && isPartyTo(caller, callBack)) return PARTY;
  if (!from.includes(callBack.status))
    return conflict("case_status", `The call-back is ${callBack.status}: that is not possible now.`, {
      rule: "R4.5",
      present,
    });
  if (!by.includes(caller.role) || when?.(callBack, caller) === false) return { ...NOT_YOURS, present };
  const due = dueOf(callBack);
  if (due && isOver(due, now)) {
    const detail = "Nobody called in time; what that brings is being carried out.";
    return conflict("deadline_passed", detail, { rule: "R7.1", present });
  }
  return undefined;
}

/** The state that the loser of a race is shown. */
export function presentOf(callBack: CallBack): Readonly<Record<string, unknown>> {
  const expected = expectedOf(callBack);
  return {
    call_back_id: callBack.call_back_id,
    status: callBack.status,
    updated_at: callBack.updated_at,
    ...(expected ? { expected_at: expected.at } : {}),
  };
}

const PARTY = ruledOut(
  "R4.4",
  "party_to_case",
  "You are party to this case as its buyer or with its shop: somebody else handles it for the platform.",
);
const NOT_YOURS = conflict("claimed_by_another", "Another agent has it.", { rule: "R4.5" });
