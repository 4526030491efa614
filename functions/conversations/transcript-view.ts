import { inJakarta } from "../kernel/instants.ts";
import { type Made, statementOf, type Transcript } from "./transcript.ts";
import { pathOf } from "./view.ts";

/** A transcript as it is answered: where its file is, and what is signed of it, once it is made. */
export function transcriptView(transcript: Transcript) {
  const { transcript_id, conversation_id, order_id, side, language, from, to, asked_at, file_id } =
    transcript;
  const path = pathOf(conversation_id);
  return {
    transcript_id,
    conversation_id,
    order_id,
    by: side,
    language,
    messages: { from, to },
    status: transcript.status,
    asked_at: inJakarta(asked_at),
    href: `${path}/transcripts/${transcript_id}`,
    ...(transcript.status === "made"
      ? {
          made_at: inJakarta(transcript.made_at),
          file: {
            file_id,
            bytes: transcript.bytes,
            sha256: transcript.sha256,
            href: `${path}/files/${file_id}`,
          },
          statement: statementOf(transcript, transcript.made_at, transcript.sha256),
          signature: transcript.signature,
        }
      : {}),
  };
}

/** What is said to whoever has the file: what it is, and all that it takes to verify it by oneself. */
export function verifiedView(transcript: Made, statement: string, publicKey: string) {
  const { transcript_id, conversation_id, order_id, from, to, made_at, signature } = transcript;
  return {
    verified: true,
    transcript_id,
    conversation_id,
    order_id,
    messages: { from, to },
    made_at: inJakarta(made_at),
    statement,
    signature,
    public_key: publicKey,
  };
}
