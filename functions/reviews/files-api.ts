import { fileKey, fileOf } from "../evidence/store.ts";
import { type FileWanted, fileAnswer, fileView, openUpload, shown } from "../evidence/upload.ts";
import { isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load } from "../platform/table.ts";
import { refusalOf } from "./actions.ts";
import { MOST_OPENED, mayHave, ownerOf, PICTURES } from "./files.ts";
import { reviewId } from "./review.ts";
import { countOpened, reviewKey, reviewOf } from "./store.ts";
import { refusalToReview } from "./writing.ts";

/** R4.2: opens an upload of a picture, as long as its line may be reviewed, or its review be written anew. */
export function openFile(call: Call): Promise<Answer | Refusal> {
  const { caller, receivedMs } = call;
  const { order_id = "", line_id = "" } = call.params;
  const id = reviewId(order_id, line_id);
  return run({
    reads: { order: orderKey(order_id), lines: linesKey(order_id), review: reviewKey(id) },
    receivedMs,
    call: call.call,
    async plan(facts, { now }): Promise<Plan | Refusal> {
      const order = orderOf(facts.get("order"));
      if (order === undefined || !maySee(caller, order)) return notFound("order");
      if (!linesOf(facts.get("lines")).some((line) => line.line_id === line_id)) return notFound("line");
      const review = reviewOf(facts.get("review"));
      const no = review ? refusalOf("writeReview", review, caller, now, "review") : refusalToReview(order);
      if (no) return no;
      if (facts.learned("opened")) return ENOUGH;
      const { shop_id, buyer_id } = order;
      const upload = await openUpload({
        owner: ownerOf(id),
        party: "buyer",
        wanted: call.body as FileWanted,
        taken: [],
        limits: PICTURES,
        subject: { review_id: id, order_id, shop_id, buyer_id },
        now,
        receivedMs,
      });
      if (isRefusal(upload)) return upload;
      return {
        changes: [...upload.changes, countOpened(id, MOST_OPENED)],
        answer: { status: 201, body: { file: fileView(upload.file), form: shown(upload.form) } },
      };
    },
  });
}

const ENOUGH = ruledOut(
  "R4.2",
  "too_many_files",
  `At most ${MOST_OPENED} uploads are opened for one review.`,
);

/** A picture and, once it was accepted, a link to it, for whoever may have it. */
export async function getFile({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const { review_id = "", file_id = "" } = params;
  const [item, kept] = await load([reviewKey(review_id), fileKey(ownerOf(review_id), file_id)]);
  const file = fileOf(kept);
  if (file === undefined || !mayHave(file, reviewOf(item), caller)) return notFound("file");
  return fileAnswer(file, receivedMs);
}
