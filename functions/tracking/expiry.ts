import type { Instant } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Actor, actorOf } from "../platform/caller.ts";
import { caseKey } from "../platform/cases.ts";
import { clockOf } from "../platform/clock.ts";
import { type Plan, run } from "../platform/command.ts";
import { rulesAt } from "../policies/versions.ts";
import type { WatchRules } from "../waybills/watch.ts";
import { happening } from "./happening.ts";
import { dueOf, type Parcel } from "./parcel.ts";
import { parcelOf } from "./store.ts";
import { recount as recountDue, standStill } from "./tracking.ts";

/**
 * The parcel has not moved until its deadline: sellers and their scorecard are told, once (R2.5). A provisional deadline
 * is counted again, and moves later only (R7.2).
 */
export const { expire, recount } = clockOf(({ case_id }, kind, caller, receivedMs) =>
  look(case_id, receivedMs, actorOf(caller), kind === "expire" ? standStill : moved),
);

type Decide = (parcel: Parcel, now: Instant, rules: WatchRules) => Parcel | Refusal;

const moved: Decide = (parcel, _now, rules) => recountDue(parcel, rules);

function look(id: string, receivedMs: number, actor: Actor, decide: Decide): Promise<Answer | Refusal> {
  return run({
    reads: { claim: caseKey("parcel", id) },
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
      const changes = happening(claim, before, after, { type, at: now, actor, data }, facts);
      return { changes, answer: { status: 200, body: {} } };
    },
  });
}
