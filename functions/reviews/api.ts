import { notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import { send } from "./commands.ts";
import { routes } from "./contract.ts";
import type { Command } from "./decide.ts";
import { getFile, openFile } from "./files-api.ts";
import { getProductReviews, getReviewReports, getShopRatings, listReviews } from "./list-api.ts";
import { ABOUT } from "./review.ts";
import { reviewKey, reviewOf } from "./store.ts";
import { reviewView } from "./view.ts";
import { writeReview } from "./writing-api.ts";

/** Reviews over HTTP (R6.5): routes to commands, and what is read of them. */
export const handler = serve(routes, {
  writeReview,
  openFileOfReview: openFile,
  listReviews,
  getReview,
  getReviewTimeline: (call) => timeline(call, "review", call.params.review_id ?? ""),
  getReviewFile: getFile,
  answerReview: (call) => command(call, { kind: "answerReview", ...(call.body as { text: string }) }),
  reportReview: (call) =>
    command(call, { kind: "reportReview", ...(call.body as { reason: string; text?: string }) }),
  getReviewReports,
  claimReport: (call) => judging(call, { kind: "claimReport" }),
  releaseReport: (call) => judging(call, { kind: "releaseReport" }),
  decideReport: (call) =>
    judging(call, { kind: "decideReport", ...(call.body as { outcome: "keep" | "remove"; text: string }) }),
  getProductReviews,
  getShopRatings,
});

type Judging = Extract<Command, { readonly about: unknown }>;
type WithoutAbout<T> = T extends unknown ? Omit<T, "about"> : never;

/** What is judged is said in the path: the review, or its answer. */
async function judging(call: Call, wanted: WithoutAbout<Judging>): Promise<Answer | Refusal> {
  const about = ABOUT.find((one) => one === call.params.about);
  if (about === undefined) return notFound("report");
  return command(call, { ...wanted, about } as Judging);
}

function command({ caller, params, receivedMs, call }: Call, wanted: Command): Promise<Answer | Refusal> {
  return send({ reviewId: params.review_id ?? "", command: wanted, caller, receivedMs, call });
}

async function getReview({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const [settings, item] = await load([SETTINGS, reviewKey(params.review_id ?? "")]);
  const review = reviewOf(item);
  if (review === undefined || !maySee(caller, review)) return notFound("review");
  const now = caseTime(receivedMs, settingsOf(settings));
  return { status: 200, body: await reviewView(review, caller, now) };
}
