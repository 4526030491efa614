import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { rulesAt } from "../policies/versions.ts";
import { openComplaint, type Said, withOpen } from "./opening.ts";
import { insert, saveStanding, standingKey, standingOf } from "./store.ts";
import { toldOpened } from "./told.ts";
import { complaintView } from "./view.ts";

/** R6.3: a buyer complains about an order of theirs, or about some lines of it. */
export function open({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  return run({
    reads: { order: orderKey(id), lines: linesKey(id), standing: standingKey(id) },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const order = orderOf(facts.get("order"));
      if (order === undefined || !maySee(caller, order)) return notFound("order");
      const standing = standingOf(facts.get("standing"));
      const lines = linesOf(facts.get("lines"));
      const rules = await rulesAt(settings);
      const complaint = openComplaint(order, lines, body as Said, standing, { now, ...rules });
      if (isRefusal(complaint)) return complaint;
      return {
        changes: [
          insert(complaint),
          saveStanding(id, standing, withOpen(standing, complaint)),
          toldOpened(complaint, caller),
        ],
        answer: { status: 201, body: await complaintView(complaint, caller, now) },
      };
    },
  });
}
