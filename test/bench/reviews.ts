import { acceptFile, PICTURE } from "./disputes.ts";
import { SHOP } from "./samples.ts";
import type { Telling } from "./story.ts";

const DAY_MS = 86_400_000;

/** R6.5: a buyer writes, with a picture, and thinks again; the shop answers and reports; an agent judges. */
export async function reviewed(telling: Telling): Promise<void> {
  const order_id = await telling.order("delivered");
  const line = { order_id, line_id: "line-1" };
  const opened = { as: "buyer", path: line, body: PICTURE } as const;
  const { file } = await telling.tell("openFileOfReview", opened);
  const review_id = `rv_${order_id}.line-1`;
  await acceptFile("review", review_id, file.file_id);
  const text = "Nyaman dipakai lari pagi, ukurannya pas, tetapi warnanya lebih pudar daripada di foto.";
  const pictures = [file.file_id];
  await telling.tell(
    "writeReview",
    { as: "buyer", path: line, body: { rating: 2, text, pictures } },
    "with a picture",
  );
  await telling.tell(
    "writeReview",
    { as: "buyer", path: line, body: { rating: 3, text, pictures } },
    "written anew",
  );
  const path = { review_id };
  await telling.tell("getReview", { as: "buyer", path });
  await telling.tell("getReviewFile", { as: "seller", path: { ...path, file_id: file.file_id } });
  const answer = { text: "Terima kasih, kami sudah memperbaiki fotonya." };
  await telling.tell("answerReview", { as: "seller", path, body: answer });
  const reported = { reason: "untrue", text: "Warnanya sesuai foto." };
  await telling.tell("reportReview", { as: "seller", path, body: reported });
  const about = { ...path, about: "review" };
  await telling.tell("getReviewReports", { as: "agent" });
  await telling.tell("claimReport", { as: "agent", path: about, body: {} });
  await telling.tell("releaseReport", { as: "agent", path: about, body: {} });
  await telling.tell("claimReport", { as: "agent", path: about, body: {} }, "once more");
  const { expire } = await import("../../functions/clocks/expiry.ts");
  const ref = { kind: "review", case_id: review_id, shop_id: SHOP } as const;
  await telling.step("expire", () => expire(ref, Date.now() + 10 * DAY_MS), "a report that is judged late");
  const decided = { outcome: "remove", text: "Foto penjual membuktikan warnanya." };
  await telling.tell("decideReport", { as: "agent", path: about, body: decided });
  await telling.tell("getReviewTimeline", { as: "buyer", path });
  await telling.tell("listReviews", { as: "seller", query: { status: "removed" } });
  const product = { shop_id: SHOP, product_key: "SKU-8842-1" };
  await telling.tell("getProductReviews", { as: "buyer", path: product });
  await telling.tell("getShopRatings", { as: "buyer", path: { shop_id: SHOP } });
}
