import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { SYSTEM } from "../platform/caller.ts";
import { type CaseRef, caseKey } from "../platform/cases.ts";
import { type Plan, run } from "../platform/command.ts";
import { log } from "../platform/log.ts";
import { rulesAt } from "../policies/versions.ts";
import type { WatchRules } from "../waybills/watch.ts";
import { happening } from "./happening.ts";
import { dueOf, type Parcel } from "./parcel.ts";
import { parcelOf } from "./store.ts";
import { recount as recountDue, standStill } from "./tracking.ts";

/** The parcel has not moved until its deadline (R2.5): sellers and their scorecard are told, once. */
export function expire(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "deadline", standStill);
}

/** A provisional deadline is counted again, and moves later only (R7.2). */
export function recount(ref: CaseRef, nowMs: number): Promise<void> {
  return told(ref, nowMs, "recount_due", (parcel, _now, rules) => recountDue(parcel, rules));
}

async function told(
  { case_id }: CaseRef,
  receivedMs: number,
  id: string,
  decide: (parcel: Parcel, now: string, rules: WatchRules) => Parcel | Refusal,
): Promise<void> {
  const outcome = await run({
    reads: { claim: caseKey("parcel", case_id) },
    receivedMs,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const claim = facts.get("claim");
      const before = parcelOf(claim);
      if (claim === undefined || before === undefined) return notFound("parcel");
      const rules = await rulesAt({ policy: before.policy, calendar: settings.calendar });
      const after = decide(before, now, rules);
      if (isRefusal(after)) return after;
      const due = dueOf(after) ?? dueOf(before);
      const type = after.status === "stalled" ? "parcel.no_movement" : "parcel.due_moved";
      const data = { since: due?.from, due_at: due?.at, rule: due?.rule };
      const actor = { role: SYSTEM.role, id };
      const changes = happening(claim, before, after, { type, at: now, actor, data }, facts);
      return { changes, answer: { status: 200, body: {} } };
    },
  });
  if (isRefusal(outcome)) log.info("nothing to do", { waybill_id: case_id, code: outcome.code });
}
