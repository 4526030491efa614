import { asked } from "../hearings/commands.ts";
import type { Command } from "../hearings/decide.ts";
import { getFile, openFile, saveDraft, submitEvidence } from "../hearings/evidence.ts";
import type { Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import type { Call } from "../platform/request.ts";
import { timeline } from "../platform/timeline.ts";
import { routes } from "./contract.ts";
import { DISPUTES } from "./court.ts";
import { getDispute } from "./document.ts";
import { listDisputes } from "./list-api.ts";

/** Disputes over HTTP (R4): evidence of both sides, the agents' queue, and decisions. */
export const handler = serve(routes, {
  listDisputes,
  getDispute,
  getDisputeTimeline: (call) => timeline(call, "dispute", call.params.dispute_id ?? ""),
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
