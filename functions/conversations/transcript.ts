import { type Instant, inJakarta, millis } from "../kernel/instants.ts";
import { invalid, type Refusal, ruledOut, tooMany } from "../kernel/refusal.ts";
import type { Policy } from "../policies/policy.ts";
import { type Conversation, conversationId, type Side } from "./conversation.ts";
import { oneMore } from "./limits.ts";

/** The most messages that one transcript has. */
export const MOST_MESSAGES = 500;

/** What a transcript is of, and for whom: what was asked for, and never changes. */
export interface TranscriptFacts {
  readonly transcript_id: string;
  readonly conversation_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** Which of the conversation's it is. */
  readonly nth: number;
  /** The side that has it. */
  readonly side: Side;
  readonly language: "id" | "en";
  /** From which message to which. */
  readonly from: number;
  readonly to: number;
  readonly asked_at: Instant;
  /** What its file is called by; it is there once the transcript is made. */
  readonly file_id: string;
  readonly version: number;
}

/** A signature over what a transcript is and what its file sums up to, by the deployment's own key. */
export interface Signed {
  readonly algorithm: "ECDSA_SHA_256";
  /** DER, base64. */
  readonly value: string;
}

/** A transcript (R6.1): asked for, or made and signed. */
export type Transcript = TranscriptFacts &
  (
    | { readonly status: "asked" }
    | {
        readonly status: "made";
        readonly made_at: Instant;
        readonly bytes: number;
        /** SHA-256 of the file, base64 as everywhere. */
        readonly sha256: string;
        /** The version of the object that it is kept as. */
        readonly version_id: string;
        readonly signature: Signed;
      }
  );

export type Made = Extract<Transcript, { status: "made" }>;

/** The id of a conversation's `nth` transcript. */
export function transcriptId(orderId: string, nth: number): string {
  return `tr_${orderId}-${nth}`;
}

/** Which transcript of which conversation this is the id of; `undefined` where it is none. */
export function transcriptOf(id: string): { conversation_id: string; nth: number } | undefined {
  const [, order = "", nth = ""] = /^tr_([A-Za-z0-9_-]{1,40})-([1-9][0-9]{0,4})$/.exec(id) ?? [];
  return order === "" ? undefined : { conversation_id: conversationId(order), nth: Number(nth) };
}

/** What somebody wants in a transcript: where nothing is said, the newest messages. */
export interface Wanted {
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly language?: "id" | "en" | undefined;
}

/** R6.1: a side asks for a transcript of what has been written so far; or why not. */
export function askTranscript(
  conversation: Conversation,
  side: Side,
  { from, to = conversation.last.message, language = "id" }: Wanted,
  { now, policy, file_id }: { readonly now: Instant; readonly policy: Policy; readonly file_id: string },
): { readonly after: Conversation; readonly transcript: Transcript } | Refusal {
  const newest = conversation.last.message;
  if (to > newest) {
    const issues = [{ pointer: "/to", issue: `at_most_${newest}` }];
    return ruledOut("R6.1", "no_such_message", `The newest message is number ${newest}.`, { issues });
  }
  const first = from ?? Math.max(1, to - MOST_MESSAGES + 1);
  if (first > to) {
    return invalid("invalid_body", "The first message comes before the last.", [
      { pointer: "/from", issue: `at_most_${to}` },
    ]);
  }
  if (to - first >= MOST_MESSAGES) {
    const issues = [{ pointer: "/from", issue: `at_least_${to - MOST_MESSAGES + 1}` }];
    const detail = `A transcript has at most ${MOST_MESSAGES} messages: make several.`;
    return ruledOut("R6.1", "transcript_too_long", detail, { issues });
  }
  const count = policy.conversations.transcripts_per_day;
  const pace = oneMore(conversation.pace[side] ?? {}, { transcripts: { count, seconds: 86_400 } }, now);
  if ("again_at" in pace) {
    return tooMany(
      "R6.1",
      "too_many_transcripts",
      `A side may have ${count} transcripts made within a day: use one that is made already.`,
      {
        present: { again_at: inJakarta(pace.again_at) },
        retry_after_seconds: Math.max(1, Math.ceil((millis(pace.again_at) - millis(now)) / 1000)),
      },
    );
  }
  const nth = conversation.transcripts + 1;
  const { conversation_id, order_id, shop_id, buyer_id } = conversation;
  return {
    after: {
      ...conversation,
      pace: { ...conversation.pace, [side]: pace.paces },
      transcripts: nth,
      updated_at: now,
      version: conversation.version + 1,
    },
    transcript: {
      transcript_id: transcriptId(order_id, nth),
      conversation_id,
      order_id,
      shop_id,
      buyer_id,
      nth,
      side,
      language,
      from: first,
      to,
      asked_at: now,
      file_id,
      version: 1,
      status: "asked",
    },
  };
}

/**
 * What is signed: which transcript of what, made when, and what its file sums up to. Whoever has the file, the signature and
 * the deployment's public key can tell by themselves whether it was made here and is as it was.
 */
export function statementOf(
  { transcript_id, conversation_id, from, to }: TranscriptFacts,
  madeAt: Instant,
  sha256: string,
): string {
  return [
    "Purnajual transcript 1",
    `transcript ${transcript_id}`,
    `conversation ${conversation_id}`,
    `messages ${from}-${to}`,
    `made ${inJakarta(madeAt)}`,
    `sha256 ${Buffer.from(sha256, "base64").toString("hex")}`,
    "",
  ].join("\n");
}
