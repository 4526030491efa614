import { instant, millis } from "../kernel/instants.ts";
import { conflict, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { claimCall } from "../platform/claim.ts";
import { serve } from "../platform/http.ts";
import { callRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import { problemOf } from "../platform/problem.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import type { SaidWaybill } from "../waybills/taking.ts";
import { cancelOrder, getEligibility, quoteRefund, requestRefund } from "./asking-api.ts";
import { send } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Command } from "./decide.ts";
import { listRefunds } from "./list-api.ts";
import { refundKey, refundOf } from "./store.ts";
import { refundView } from "./view.ts";

/** Refunds over HTTP (R3): routes to commands, and the lists. */
export const handler = serve(routes, {
  getEligibility,
  quoteRefund,
  requestRefund,
  cancelOrder,
  listRefunds,
  getRefund,
  getTimeline: (call) => timeline(call, "refund", call.params.refund_id ?? ""),
  bulkApprove,
  approve: (call) => command(call, { kind: "approve" }),
  reject: (call) => command(call, { kind: "reject", ...(call.body as { reason: string; text: string }) }),
  withdraw: (call) => command(call, { kind: "withdraw" }),
  agree_to_return: (call) => command(call, { kind: "agree_to_return" }),
  open_dispute: (call) => command(call, { kind: "open_dispute" }),
  ship_return: (call) => command(call, { kind: "ship_return", ...(call.body as SaidWaybill) }),
  report_return_delivery: (call) => {
    const { delivered_at: at } = call.body as { delivered_at?: string };
    return command(call, {
      kind: "report_return_delivery",
      ...(at ? { delivered_at: instant(millis(at)) } : {}),
    });
  },
  confirm_receipt: (call) => {
    const { condition } = call.body as { condition: string };
    if (condition === "as_sent") return command(call, { kind: "confirm_receipt" });
    return command(call, { kind: "report_return_problem", problem: condition });
  },
  report_payment: (call) =>
    command(call, { kind: "report_payment", ...(call.body as { result: "settled" | "failed" }) }),
});

function command(call: Call, wanted: Command): Promise<Answer | Refusal> {
  const refundId = call.params.refund_id ?? "";
  const { caller, receivedMs } = call;
  return send({ refundId, command: wanted, caller, receivedMs, call: call.call, shopId: shopOf(caller) });
}

/** The shop whose items a command reads along: an agent may have one too, and it is no part of this. */
function shopOf({ role, shop_id }: Caller): string | undefined {
  return role === "seller" ? shop_id : undefined;
}

async function getRefund({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const [settings, item] = await load([SETTINGS, refundKey(params.refund_id ?? "")]);
  const refund = refundOf(item);
  if (refund === undefined || !maySee(caller, refund)) return notFound("refund");
  return { status: 200, body: await refundView(refund, caller, caseTime(receivedMs, settingsOf(settings))) };
}

/** One after the other, each under a key of its own, so that a retry of the whole repeats nothing. */
async function bulkApprove(call: Call): Promise<Answer | Refusal> {
  const { refund_ids } = call.body as { refund_ids: string[] };
  if (call.call === undefined) return conflict("idempotency_key_missing", "A key is needed.");
  const claimed = await claimCall(call.call);
  if (claimed) return claimed;
  const results: unknown[] = [];
  for (const refund_id of [...new Set(refund_ids)]) {
    const own = callRecord(call.caller, `${call.call.key.pk}/${refund_id}`, "approve", {});
    const outcome = await send({
      refundId: refund_id,
      command: { kind: "approve" },
      caller: call.caller,
      receivedMs: call.receivedMs,
      call: own,
      shopId: shopOf(call.caller),
    });
    if (isRefusal(outcome)) {
      const problem = problemOf(outcome, refund_id);
      results.push({ refund_id, status: problem.status, problem });
    } else results.push({ refund_id, status: outcome.status, refund: outcome.body });
  }
  return { status: 200, body: { results } };
}
