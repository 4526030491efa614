import { fileOfTranscript } from "../conversations/transcript-file.ts";
import { transcriptFrom, transcriptKeyOf } from "../conversations/transcript-store.ts";
import { fits } from "../evidence/limits.ts";
import { insertMade } from "../evidence/made.ts";
import { fileView } from "../evidence/upload.ts";
import { newId } from "../kernel/ids.ts";
import { conflict, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import type { Call } from "../platform/request.ts";
import type { Side } from "../policies/reviews.ts";
import { type Case, type Court, keyOf } from "./court.ts";
import { keptOf, openedEnough, preparing, unwanted, whereOf } from "./preparing.ts";
import { draftKey, draftOf, saveDraft } from "./store.ts";

/**
 * R6.1: puts a side's transcript of the conversation about this order into its draft, as what the checklist calls the chat. It is
 * the very file that was signed; nothing is uploaded.
 */
export async function addTranscript<H extends Case>(court: Court<H>, call: Call): Promise<Answer | Refusal> {
  const { pk, side, id, owner } = whereOf(court, call);
  const { transcript_id, requirement = "chat" } = call.body as {
    transcript_id: string;
    requirement?: string;
  };
  const key = transcriptKeyOf(transcript_id);
  return run({
    reads: { hearing: keyOf(court, id), draft: draftKey(pk, side), ...(key ? { transcript: key } : {}) },
    receivedMs: call.receivedMs,
    call: call.call,
    async plan(facts, moment): Promise<Plan | Refusal> {
      const found = await preparing(court, call, facts, moment, "open_upload");
      if (isRefusal(found)) return found;
      const { before: hearing, context } = found;
      const transcript = transcriptFrom(facts.get("transcript"));
      const subject = court.subjectOf(hearing);
      // Another order's is as unknown here as the other side's.
      if (transcript?.order_id !== subject.order_id || transcript?.side !== sideOf(side)) {
        return UNKNOWN;
      }
      if (transcript.status !== "made") return NOT_MADE;
      const draft = draftOf(facts.get("draft"));
      const file = fileOfTranscript(transcript, {
        owner,
        file_id: newId("ef", moment.now),
        requirement,
        subject,
        now: moment.now,
      });
      const no = unwanted(file, side, context.terms) ?? openedEnough(draft);
      if (no) return no;
      const room = fits(file, draft.files);
      if (isRefusal(room)) return room;
      const { version: _version, ...was } = draft;
      const next = { ...was, files: [...draft.files, keptOf(file)], opened: draft.opened + 1 };
      const body = { file: fileView(file), draft: draft.version + 1 };
      return {
        changes: [insertMade(file), saveDraft(pk, side, draft, next)],
        answer: { status: 201, body },
      };
    },
  });
}

/** A side of a case as conversations call it. */
function sideOf(side: Side): "buyer" | "shop" {
  return side === "buyer" ? "buyer" : "shop";
}

const UNKNOWN = ruledOut(
  "R6.1",
  "unknown_transcript",
  "Name a transcript of the conversation about this order that was made for your side.",
  { issues: [{ pointer: "/transcript_id", issue: "unknown" }] },
);

const NOT_MADE = conflict("transcript_not_made", "The transcript is being made: try again in a moment.", {
  rule: "R6.1",
});
