import { hear as send } from "../hearings/commands.ts";
import { itemOf } from "../hearings/court.ts";
import { told } from "../hearings/told.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Caller, SYSTEM } from "../platform/caller.ts";
import { caseKey, casePk } from "../platform/cases.ts";
import { ABSENT, check, put } from "../platform/changes.ts";
import { type Plan, run } from "../platform/command.ts";
import { record } from "../platform/events.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { rulesAt } from "../policies/versions.ts";
import { disputeOf } from "../refunds/refund.ts";
import { refundKey, refundOf } from "../refunds/store.ts";
import { DISPUTES } from "./court.ts";
import { openDispute } from "./dispute.ts";

export const handler = hearing(hear);

/**
 * What disputes do about refunds: one opens when a refund is disputed, and ends by itself when the sides settle.
 * Events come twice and in any order: a dispute has one id, and opens only while its refund is disputed.
 */
export async function hear({ type, subject, data, time }: Told): Promise<void> {
  const { dispute_id } = data;
  if (typeof dispute_id !== "string") return;
  const settled = SETTLED[type];
  const outcome =
    type === "refund.disputed"
      ? await open(dispute_id, subject.refund_id ?? "", time)
      : settled && (await settle(dispute_id, settled));
  if (isRefusal(outcome)) log.info("nothing to do", { dispute_id, code: outcome.code });
}

/** How the sides settle a dispute, by what happened to its refund. */
const SETTLED: Readonly<Record<string, string>> = {
  "refund.approved": "approved",
  "refund.withdrawn": "withdrawn",
};

/** R4.1: its days run from the instant that the refund was disputed, whenever this is heard. */
function open(id: string, refundId: string, at: Instant): Promise<Answer | Refusal> {
  return run({
    reads: { refund: refundKey(refundId), dispute: caseKey("dispute", id) },
    receivedMs: Date.now(),
    async plan(facts, { settings }): Promise<Plan | Refusal> {
      const refund = refundOf(facts.get("refund"));
      if (facts.get("dispute") || refund?.status !== "disputed" || disputeOf(refund) !== id) return OVER;
      const { policy, calendar } = await rulesAt(settings);
      const dispute = openDispute(refund, id, at, policy, calendar);
      return {
        changes: [
          put("dispute", itemOf(DISPUTES, dispute), ABSENT),
          // A refund that is settled at this very moment has no dispute any more.
          check("refund", refundKey(refundId), {
            expression: "#status = :disputed AND #disputes = :nth",
            values: { ":disputed": "disputed", ":nth": refund.disputes },
          }),
          record(casePk("dispute", id), told(DISPUTES, undefined, dispute, "opened", REFUNDS)),
        ],
        answer: DONE,
      };
    },
  });
}

/** The seller approved, or the buyer withdrew: nobody has to decide any more. */
function settle(id: string, why: string): Promise<Answer | Refusal> {
  const command = { kind: "settle", why } as const;
  return send(DISPUTES, { id, caller: REFUNDS, receivedMs: Date.now(), word: () => ({ command }) });
}

const REFUNDS: Caller = { ...SYSTEM, id: "refunds" };
const DONE: Answer = { status: 200, body: {} };
const OVER = conflict("not_disputed", "The refund is in no such dispute, or the dispute is open already.");
