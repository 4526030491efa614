import { discard, keepMade } from "../evidence/bucket.ts";
import type { Accepted } from "../evidence/file.ts";
import { insertMade, sumOf } from "../evidence/made.ts";
import { conflict, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { SYSTEM } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { hearing } from "../platform/hearing.ts";
import { log } from "../platform/log.ts";
import type { Told } from "../platform/published.ts";
import { loadOne, stretch } from "../platform/table.ts";
import { nameKey, nameOf } from "../shops/store.ts";
import { happened } from "./composing.ts";
import type { Message } from "./conversation.ts";
import { sign } from "./signature.ts";
import {
  conversationKey,
  conversationOf,
  conversationPk,
  MESSAGES,
  messageKey,
  messageOf,
  ownerOf,
  saveConversation,
} from "./store.ts";
import { type Made, statementOf, type TranscriptFacts } from "./transcript.ts";
import { fileOfTranscript } from "./transcript-file.ts";
import { pdfOf, type Script } from "./transcript-pdf.ts";
import { saveTranscript, transcriptFrom, transcriptKeyOf } from "./transcript-store.ts";

export const handler = hearing(hear);

/** R6.1: makes a transcript that was asked for. May come twice: it is made once, and what was made besides is cleared away. */
export async function hear({ type, data }: Told): Promise<void> {
  if (type !== "conversation.transcript_asked") return;
  const id = String(data.transcript_id);
  const key = transcriptKeyOf(id);
  const transcript = key && transcriptFrom(await loadOne(key));
  if (key === undefined || transcript === undefined)
    throw new Error(`transcript ${id} is told of but not there`);
  if (transcript.status === "made") return log.info("made already", { transcript_id: id });
  const messages = await messagesOf(transcript);
  let made: Made | undefined;
  const outcome = await run({
    reads: {
      conversation: conversationKey(transcript.conversation_id),
      transcript: key,
      name: nameKey(transcript.shop_id),
    },
    receivedMs: Date.now(),
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const before = conversationOf(facts.get("conversation"));
      const asked = transcriptFrom(facts.get("transcript"));
      if (before === undefined || asked?.status !== "asked") return MADE_ALREADY;
      // Another attempt after a lost guard keeps what was made: its instant is in it.
      const shop_name = nameOf(facts.get("name"));
      made ??= await make({ transcript: asked, messages, all: before.last.message, made_at: now, shop_name });
      const after = { ...before, updated_at: now, version: before.version + 1 };
      const { side, transcript_id, file_id } = made;
      return {
        changes: [
          saveConversation(before, after),
          saveTranscript(made),
          insertMade(fileHere(made)),
          happened(after, "transcript_made", { by: side, transcript_id, file_id }, BY_ITSELF),
        ],
        answer: MADE,
      };
    },
  });
  if (outcome === MADE) return;
  // Somebody else was first: this version is nobody's.
  if (made) await discard(fileHere(made).pinned);
  if (outcome !== MADE_ALREADY) throw new Error(`transcript ${id} could not be made: ${codeOf(outcome)}`);
}

/** Writes it, signs it and keeps it; it is there once it is committed. */
async function make(script: Script): Promise<Made> {
  const { transcript: asked, made_at } = script;
  const { content, to } = await pdfOf(script);
  const sha256 = sumOf(content);
  const signature = await sign(statementOf({ ...asked, to }, made_at, sha256));
  const { conversation_id, file_id } = asked;
  const file = { ...ownerOf(conversation_id), file_id, content_type: "application/pdf", sha256 } as const;
  const { version_id } = await keepMade(file, content);
  const bytes = content.length;
  return {
    ...asked,
    to,
    version: asked.version + 1,
    status: "made",
    made_at,
    bytes,
    sha256,
    version_id,
    signature,
  };
}

/** Its file in the conversation itself. */
function fileHere(made: Made): Accepted {
  const { conversation_id, order_id, shop_id, buyer_id, file_id, made_at } = made;
  const subject = { conversation_id, order_id, shop_id, buyer_id };
  return fileOfTranscript(made, { owner: ownerOf(conversation_id), file_id, subject, now: made_at });
}

/** All that is to be in it, in as many requests as the words need. */
async function messagesOf({ conversation_id, from, to }: TranscriptFacts): Promise<Message[]> {
  const messages: Message[] = [];
  while (messages.length < to - from + 1) {
    const { items } = await stretch({
      pk: conversationPk(conversation_id),
      prefix: MESSAGES,
      limit: to - from + 1 - messages.length,
      after: messageKey(conversation_id, from - 1 + messages.length).sk,
    });
    if (items.length === 0) throw new Error(`messages of ${conversation_id} are missing`);
    messages.push(...items.map((item) => messageOf(item) as Message));
  }
  return messages;
}

const BY_ITSELF = { ...SYSTEM, id: "transcript" };
const MADE: Answer = { status: 200, body: { made: true } };
const MADE_ALREADY = conflict("transcript_made", "This transcript is made.", { rule: "R6.1" });

function codeOf(outcome: Answer | Refusal): string {
  return isRefusal(outcome) ? outcome.code : String(outcome.status);
}
