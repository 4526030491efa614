import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { conversationPk } from "./store.ts";
import { type Transcript, transcriptOf } from "./transcript.ts";

/** How the transcripts of a conversation sort in its partition. */
export const TRANSCRIPTS = "TRANSCRIPT#";

/** A transcript: what was asked for, and the signature once it is made. Its file is with the conversation's files. */
export function transcriptKey(conversationId: string, nth: number): Key {
  return { pk: conversationPk(conversationId), sk: `${TRANSCRIPTS}${String(nth).padStart(5, "0")}` };
}

/** The key of a transcript by its id; of none, where this is no such id. */
export function transcriptKeyOf(transcriptId: string): Key | undefined {
  const found = transcriptOf(transcriptId);
  return found && transcriptKey(found.conversation_id, found.nth);
}

/** A transcript from its item. */
export function transcriptFrom(item: Item | undefined): Transcript | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...transcript } = item;
  return transcript as unknown as Transcript;
}

/** Writes a transcript that was asked for, or its next version. */
export function saveTranscript(transcript: Transcript): Change {
  const key = transcriptKey(transcript.conversation_id, transcript.nth);
  const guard = transcript.version === 1 ? ABSENT : atVersion(transcript.version - 1);
  return put("transcript", { ...key, ...transcript }, guard);
}
