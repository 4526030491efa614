import type { Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Call } from "../platform/request.ts";
import { timeline } from "../platform/timeline.ts";
import { asked } from "./commands.ts";
import type { Case, Court } from "./court.ts";
import type { Command } from "./decide.ts";
import { getFile, openFile, saveDraft, submitEvidence } from "./evidence.ts";
import { previewDecision } from "./preview.ts";
import { addTranscript } from "./transcripts.ts";

type Respond = (call: Call) => Promise<Answer | Refusal>;

/** What answers the routes of `hearingRoutes`, by their ids; the case's own document is its room's to answer. */
export function hearingResponds<H extends Case>(
  court: Court<H>,
  noun: string,
): Readonly<Record<string, Respond>> {
  const command =
    (wanted: (call: Call) => Command): Respond =>
    (call) =>
      asked(court, call, wanted(call));
  const plain = (kind: "finish_evidence" | "withdraw" | "claim" | "release" | "confirm"): Respond =>
    command(() => ({ kind }));
  const said = (kind: "send_back" | "ask_for_more"): Respond =>
    command(({ body }) => ({ kind, ...(body as { text: string }) }));
  return {
    [`get${noun}Timeline`]: (call) => timeline(call, court.kind, call.params[`${court.kind}_id`] ?? ""),
    [`save${noun}Draft`]: (call) => saveDraft(court, call),
    [`openFileOf${noun}`]: (call) => openFile(court, call),
    [`addTranscriptTo${noun}`]: (call) => addTranscript(court, call),
    [`get${noun}File`]: (call) => getFile(court, call),
    [`submitEvidenceOf${noun}`]: (call) => submitEvidence(court, call),
    [`finishEvidenceOf${noun}`]: plain("finish_evidence"),
    [`withdraw${noun}`]: plain("withdraw"),
    [`claim${noun}`]: plain("claim"),
    [`release${noun}`]: plain("release"),
    [`reassign${noun}`]: command(({ body }) => ({ kind: "reassign", ...(body as { to: string }) })),
    [`decide${noun}`]: command((call) => ({ kind: "decide", ...decisionOf(call) })),
    [`previewDecisionOf${noun}`]: (call) => previewDecision(court, call),
    [`confirm${noun}`]: plain("confirm"),
    [`sendBack${noun}`]: said("send_back"),
    [`askMoreOf${noun}`]: said("ask_for_more"),
  };
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
