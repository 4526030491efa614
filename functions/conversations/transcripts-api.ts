import { newId } from "../kernel/ids.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { happened } from "./composing.ts";
import { sideOf } from "./conversation.ts";
import { isSigned, publicKey } from "./signature.ts";
import { conversationKey, conversationOf, conversationPk, saveConversation } from "./store.ts";
import { askTranscript, statementOf, type Transcript, type Wanted } from "./transcript.ts";
import { saveTranscript, TRANSCRIPTS, transcriptFrom, transcriptKeyOf } from "./transcript-store.ts";
import { transcriptView, verifiedView } from "./transcript-view.ts";

/** R6.1: asks for a transcript; it is made a moment later, and signed. */
export function makeTranscript({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  return run({
    reads: { conversation: conversationKey(params.conversation_id ?? "") },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const before = conversationOf(facts.get("conversation"));
      const side = sideOf(caller);
      if (before === undefined || side === undefined || !maySee(caller, before))
        return notFound("conversation");
      const policy = await policyAt(settings.policy);
      const file_id = newId("ef", now);
      const asked = askTranscript(before, side, body as Wanted, { now, policy, file_id });
      if (isRefusal(asked)) return asked;
      const { after, transcript } = asked;
      const { transcript_id } = transcript;
      return {
        changes: [
          saveConversation(before, after),
          saveTranscript(transcript),
          happened(after, "transcript_asked", { by: side, transcript_id }, caller),
        ],
        answer: { status: 201, body: transcriptView(transcript) },
      };
    },
  });
}

/** A transcript is its own side's, and the platform's people look on; the other side knows of none. */
function mayKnow(caller: Caller, transcript: Transcript): boolean {
  const side = sideOf(caller);
  return maySee(caller, transcript) && (side === undefined || side === transcript.side);
}

/** A transcript, and where its file is once it is made. */
export async function getTranscript({ caller, params }: Call): Promise<Answer | Refusal> {
  const key = transcriptKeyOf(params.transcript_id ?? "");
  const transcript = key && transcriptFrom(await loadOne(key));
  const isOf = transcript?.conversation_id === params.conversation_id;
  if (transcript === undefined || !isOf || !mayKnow(caller, transcript)) return notFound("transcript");
  return { status: 200, body: transcriptView(transcript) };
}

/** The transcripts of a side, the newest first; a page may come back short, for the other side's are left out. */
export async function getTranscripts({ caller, params, query }: Call): Promise<Answer | Refusal> {
  const id = params.conversation_id ?? "";
  const [item, found] = await Promise.all([
    loadOne(conversationKey(id)),
    pageOfStretch({ pk: conversationPk(id), prefix: TRANSCRIPTS, newestFirst: true, ...query }),
  ]);
  const conversation = conversationOf(item);
  if (conversation === undefined || !maySee(caller, conversation)) return notFound("conversation");
  if (isRefusal(found)) return found;
  const known = found.items.map((one) => transcriptFrom(one) as Transcript);
  const items = known.filter((one) => mayKnow(caller, one)).map(transcriptView);
  return { status: 200, body: { ...found, items } };
}

/**
 * R6.1: whether a file is a transcript that this deployment made, as it was made: for whoever has it, without signing in. Where it
 * is not, nothing is said of what there is.
 */
export async function verifyTranscript({ body }: Call): Promise<Answer | Refusal> {
  const { transcript_id, sha256 } = body as { transcript_id: string; sha256: string };
  const key = transcriptKeyOf(transcript_id);
  if (key === undefined) return NOT_VERIFIED;
  const [item, pem] = await Promise.all([loadOne(key), publicKey()]);
  const transcript = transcriptFrom(item);
  if (transcript?.status !== "made") return NOT_VERIFIED;
  const sum = /^[0-9a-fA-F]{64}$/.test(sha256) ? Buffer.from(sha256, "hex").toString("base64") : sha256;
  const statement = statementOf(transcript, transcript.made_at, sum);
  if (sum !== transcript.sha256 || !isSigned(statement, transcript.signature, pem)) return NOT_VERIFIED;
  return { status: 200, body: verifiedView(transcript, statement, pem) };
}

const NOT_VERIFIED: Answer = { status: 200, body: { verified: false } };
