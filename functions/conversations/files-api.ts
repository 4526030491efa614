import { fits } from "../evidence/limits.ts";
import { fileKey, fileOf, filesOf } from "../evidence/store.ts";
import { type FileWanted, fileAnswer, fileView, openUpload, shown } from "../evidence/upload.ts";
import { isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load } from "../platform/table.ts";
import { counting, mayHave } from "./attaching.ts";
import { orderOfConversation, sideOf } from "./conversation.ts";
import { openedKey, openedOf, ownerOf, saveOpened, sentFileKey } from "./store.ts";

/** How many uploads a side may open in one conversation, whatever becomes of them. */
const MOST_OPENED = 200;

const ENOUGH = ruledOut(
  "R4.2",
  "too_many_files",
  `A side may open ${MOST_OPENED} uploads in one conversation.`,
);

/**
 * R6.1, R4.2: opens an upload for a message that is yet to be sent, the first one too. What is opened and not sent has the
 * budget of one submission. The form is of use once this is committed.
 */
export async function openFile(call: Call): Promise<Answer | Refusal> {
  const { caller, params, receivedMs } = call;
  const id = params.conversation_id ?? "";
  const orderId = orderOfConversation(id);
  const side = sideOf(caller);
  if (orderId === undefined || side === undefined) return notFound("conversation");
  const owner = ownerOf(id);
  const wanted = call.body as FileWanted;
  return run({
    reads: { order: orderKey(orderId), opened: openedKey(id, side) },
    receivedMs,
    call: call.call,
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const order = orderOf(facts.get("order"));
      if (order === undefined || !maySee(caller, order)) return notFound("conversation");
      const { shop_id, buyer_id } = order;
      const before = openedOf(facts.get("opened"));
      if (before.count >= MOST_OPENED) return ENOUGH;
      // Refused files make room: which those are is one call more, and asked only where room is short.
      const isFull = isRefusal(fits(wanted, before.files));
      const taken = isFull ? counting(before, await filesOf(owner), receivedMs) : before.files;
      const upload = await openUpload({
        owner,
        party: side === "shop" ? "seller" : "buyer",
        wanted,
        taken,
        subject: { conversation_id: id, order_id: orderId, shop_id, buyer_id },
        now,
        receivedMs,
      });
      if (isRefusal(upload)) return upload;
      const { file, form, changes } = upload;
      const files = [...taken, { file_id: file.file_id, bytes: file.bytes }];
      return {
        changes: [...changes, saveOpened(id, side, before, { files, count: before.count + 1 })],
        answer: { status: 201, body: { file: fileView(file), form: shown(form) } },
      };
    },
  });
}

/** A file and, once it was accepted, a link to it, for whoever may have it. */
export async function getFile({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const id = params.conversation_id ?? "";
  const orderId = orderOfConversation(id);
  if (orderId === undefined) return notFound("conversation");
  const fileId = params.file_id ?? "";
  const [item, kept, sent] = await load([
    orderKey(orderId),
    fileKey(ownerOf(id), fileId),
    sentFileKey(id, fileId),
  ]);
  const order = orderOf(item);
  if (order === undefined || !maySee(caller, order)) return notFound("conversation");
  const file = fileOf(kept);
  if (file === undefined || !mayHave(file, sent !== undefined, caller)) return notFound("file");
  return fileAnswer(file, receivedMs);
}
