import { openBeside, openedKey, openedOf } from "../evidence/party-uploads.ts";
import { fileKey, fileOf } from "../evidence/store.ts";
import { type FileWanted, fileAnswer } from "../evidence/upload.ts";
import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load } from "../platform/table.ts";
import { refusalOf } from "./actions.ts";
import { mayHave, ownerOf, type Party } from "./files.ts";
import { noticeKey, noticeOf } from "./store.ts";

/**
 * R4.2: opens an upload: a buyer's, for what they report, as long as the notice is open; a seller's, for the explanation
 * that they are about to give. The form is of use once this is committed.
 */
export async function openFile(call: Call): Promise<Answer | Refusal> {
  const { caller, params, receivedMs } = call;
  const id = params.notice_id ?? "";
  const party = caller.role as Party;
  const owner = ownerOf(id);
  const wanted = call.body as FileWanted;
  return run({
    reads: { notice: noticeKey(id), opened: openedKey(owner, party) },
    receivedMs,
    call: call.call,
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const notice = noticeOf(facts.get("notice"));
      if (notice === undefined || !maySee(caller, notice)) return notFound("notice");
      const no = refusalOf("openFileOfNotice", notice, caller, now);
      if (no) return no;
      const { notice_id, order_id, shop_id, buyer_id } = notice;
      const subject = { notice_id, order_id, shop_id, buyer_id };
      return openBeside(openedOf(facts.get("opened")), { owner, party, wanted, subject, now, receivedMs });
    },
  });
}

/** A file and, once it was accepted, a link to it, for whoever may have it. */
export async function getFile({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.notice_id ?? "";
  const [item, kept] = await load([noticeKey(id), fileKey(ownerOf(id), params.file_id ?? "")]);
  const notice = noticeOf(item);
  if (notice === undefined || !maySee(caller, notice)) return notFound("notice");
  const file = fileOf(kept);
  if (file === undefined || !mayHave(file, notice, caller)) return notFound("file");
  return fileAnswer(file, receivedMs);
}
