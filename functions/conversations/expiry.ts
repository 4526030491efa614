import { conflict, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { clockOf } from "../platform/clock.ts";
import { type Plan, run } from "../platform/command.ts";
import { happened } from "./composing.ts";
import { unreadOf } from "./conversation.ts";
import { tell } from "./reminding.ts";
import { conversationKey, conversationOf, saveConversation } from "./store.ts";

/** Something is unread for a while now: its side is told (R6.1). It is counted in hours, so that no decree moves it. */
export const { expire, recount } = clockOf(async ({ case_id }, kind, caller, receivedMs) =>
  kind === "expire" ? tellOf(case_id, caller, receivedMs) : NOT_COUNTED,
);

function tellOf(conversationId: string, caller: Caller, receivedMs: number): Promise<Answer | Refusal> {
  return run({
    reads: { conversation: conversationKey(conversationId) },
    receivedMs,
    plan(facts, { now }): Plan | Refusal {
      const before = conversationOf(facts.get("conversation"));
      if (before === undefined) return notFound("conversation");
      const told = tell(before, now);
      if (isRefusal(told)) return told;
      const { side, after } = told;
      return {
        changes: [
          saveConversation(before, after),
          happened(after, `unread_by_${side}`, { unread: unreadOf(after, side) }, caller),
        ],
        answer: { status: 200, body: { side } },
      };
    },
  });
}

const NOT_COUNTED = conflict("nothing_to_count", "What is unread is counted in hours: no decree moves it.");
