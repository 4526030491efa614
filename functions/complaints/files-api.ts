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
import type { Side } from "./complaint.ts";
import { mayHave, ownerOf } from "./files.ts";
import { complaintKey, complaintOf } from "./store.ts";

/** R4.2, R6.3: opens an upload of a side, as long as the complaint is open. */
export function openFile({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const id = params.complaint_id ?? "";
  const party = caller.role as Side;
  const owner = ownerOf(id);
  const wanted = body as FileWanted;
  return run({
    reads: { complaint: complaintKey(id), opened: openedKey(owner, party) },
    receivedMs,
    call,
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const complaint = complaintOf(facts.get("complaint"));
      if (complaint === undefined || !maySee(caller, complaint)) return notFound("complaint");
      const no = refusalOf("openFileOfComplaint", complaint, caller, now);
      if (no) return no;
      const { complaint_id, order_id, shop_id, buyer_id } = complaint;
      const subject = { complaint_id, order_id, shop_id, buyer_id };
      return openBeside(openedOf(facts.get("opened")), { owner, party, wanted, subject, now, receivedMs });
    },
  });
}

/** A file and, once it was accepted, a link to it, for whoever may have it. */
export async function getFile({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.complaint_id ?? "";
  const [item, kept] = await load([complaintKey(id), fileKey(ownerOf(id), params.file_id ?? "")]);
  const complaint = complaintOf(item);
  if (complaint === undefined || !maySee(caller, complaint)) return notFound("complaint");
  const file = fileOf(kept);
  if (file === undefined || !mayHave(file, caller)) return notFound("file");
  return fileAnswer(file, receivedMs);
}
