import { itemOf } from "../hearings/court.ts";
import { told } from "../hearings/told.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import { appealOpened, whyNoAppeal } from "../penalties/appealing.ts";
import { appealed } from "../penalties/composing.ts";
import { penaltyKey, penaltyOf } from "../penalties/store.ts";
import { mayKnow } from "../penalties/view.ts";
import type { Answer } from "../platform/answer.ts";
import { casePk } from "../platform/cases.ts";
import { ABSENT, put } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import type { Call } from "../platform/request.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { openAppeal } from "./appeal.ts";
import { APPEALS } from "./court.ts";
import { appealView } from "./view.ts";

/** R5.3: begins an appeal against a penalty of the caller's shop; its evidence is prepared and handed in there. */
export function open({ caller, params, receivedMs, call }: Call): Promise<Answer | Refusal> {
  return run({
    reads: { penalty: penaltyKey(params.penalty_id ?? "") },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const before = penaltyOf(facts.get("penalty"));
      if (before === undefined || !mayKnow(caller, before)) return notFound("penalty");
      const penalties = await policyAt(before.policy);
      const no = whyNoAppeal(before, penalties.penalties.appeals, now);
      if (no) return no;
      const after = appealOpened(before, now);
      const appeal = openAppeal(after, now, { penalties, ...(await rulesAt(settings)) });
      return {
        changes: [
          put("appeal", itemOf(APPEALS, appeal), ABSENT),
          ...appealed(before, after, "appeal_opened", caller),
          record(casePk("appeal", appeal.appeal_id), told(APPEALS, undefined, appeal, "opened", caller)),
        ],
        answer: { status: 201, body: await appealView(appeal, caller, now) },
      };
    },
  });
}
