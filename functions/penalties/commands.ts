import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { NO_BALANCE } from "../ledger/ledger.ts";
import type { Answer } from "../platform/answer.ts";
import { type Caller, SYSTEM } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { policyAt } from "../policies/versions.ts";
import { knownOf, lapsing, payingOwed, readsFor } from "./composing.ts";
import { penaltyKey, penaltyOf } from "./store.ts";

/** What time and money bring about for a penalty; people have nothing to do with either. */
export type Command = "lapse" | "pay_owed";

/** Sends what time or a credit brings to a penalty of a shop. Sent twice it does nothing more. */
export function send(
  penaltyId: string,
  shopId: string,
  command: Command,
  receivedMs: number,
): Promise<Answer | Refusal> {
  const reads = { penalty: penaltyKey(penaltyId), ...readsFor(shopId) };
  const caller: Caller = { ...SYSTEM, id: command === "lapse" ? "deadline" : "line" };
  return run({
    reads,
    receivedMs,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const before = penaltyOf(facts.get("penalty"));
      if (before === undefined) return notFound("penalty");
      const known = knownOf(facts, reads, shopId);
      const { penalties } = await policyAt(settings.policy);
      const composed =
        command === "lapse"
          ? lapsing(before, known, penalties.milestones, now, caller)
          : payingOwed(before, known.balance ?? NO_BALANCE, now, caller);
      if (isRefusal(composed)) return composed;
      return { changes: composed.changes, answer: { status: 200, body: {} } };
    },
  });
}
