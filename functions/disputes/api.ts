import { asked } from "../hearings/commands.ts";
import type { Command } from "../hearings/decide.ts";
import { getFile, openFile, saveDraft, submitEvidence } from "../hearings/evidence.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { casePk } from "../platform/cases.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { timelineView } from "../refunds/view.ts";
import { routes } from "./contract.ts";
import { DISPUTES } from "./court.ts";
import { getDispute } from "./document.ts";
import { listDisputes } from "./list-api.ts";

/** Disputes over HTTP (R4): evidence of both sides, the agents' queue, and decisions. */
export const handler = serve(routes, {
  listDisputes,
  getDispute,
  getDisputeTimeline,
  saveDisputeDraft: (call) => saveDraft(DISPUTES, call),
  openFileOfDispute: (call) => openFile(DISPUTES, call),
  getDisputeFile: (call) => getFile(DISPUTES, call),
  submitEvidenceOfDispute: (call) => submitEvidence(DISPUTES, call),
  finishEvidenceOfDispute: (call) => command(call, { kind: "finish_evidence" }),
  claimDispute: (call) => command(call, { kind: "claim" }),
  releaseDispute: (call) => command(call, { kind: "release" }),
  reassignDispute: (call) => command(call, { kind: "reassign", ...(call.body as { to: string }) }),
  decideDispute: (call) => command(call, { kind: "decide", ...decisionOf(call) }),
  confirmDispute: (call) => command(call, { kind: "confirm" }),
  sendBackDispute: (call) => command(call, { kind: "send_back", ...(call.body as { text: string }) }),
});

function command(call: Call, wanted: Command): Promise<Answer | Refusal> {
  return asked(DISPUTES, call, wanted);
}

function decisionOf({ body }: Call) {
  const { amount, ...told } = body as Decision;
  return { ...told, ...(amount ? { amount: amount.amount } : {}) };
}

interface Decision {
  readonly outcome: string;
  readonly reason: string;
  readonly text: string;
  readonly amount?: { readonly amount: number };
}

async function getDisputeTimeline({ caller, params, query }: Call): Promise<Answer | Refusal> {
  const pk = casePk("dispute", params.dispute_id ?? "");
  const found = await pageOfStretch({ pk, prefix: "EVENT#", ...query });
  if (isRefusal(found)) return found;
  const subject = found.items[0]?.subject as { shop_id: string; buyer_id: string } | undefined;
  if (subject === undefined || !maySee(caller, subject)) return notFound("dispute");
  return { status: 200, body: { ...found, items: found.items.map(timelineView) } };
}
