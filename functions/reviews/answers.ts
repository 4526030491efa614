import * as z from "zod/mini";
import { fileShown, formShown, linkShown } from "../evidence/contract.ts";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { dueShown } from "../policies/answers.ts";
import { ABOUT, REPORT_STATUSES, REVIEW_STATUSES } from "./review.ts";

const texts = z.object({ id: z.string(), en: z.string() });

/** Average and distribution; no average where nobody rated. */
export const ratingsShown = z.object({
  count: z.int(),
  average: z.optional(z.number()),
  distribution: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
});

const answer = z.object({
  text: z.string(),
  answered_at: instantText,
  edited_at: z.optional(instantText),
  removed: z.optional(z.literal(true)),
});

/** What everybody may see of a review: nothing says who wrote it. */
const open = {
  review_id: z.string(),
  shop_id: z.string(),
  sku: z.string(),
  product_key: z.string(),
  product_name: z.string(),
  rating: z.int(),
  text: z.optional(z.string()),
  pictures: z.array(z.object({ file_id: z.string(), href: z.string() })),
  written_at: instantText,
  edited_at: z.optional(instantText),
  answer: z.optional(answer),
};

/** Whose it is, for its sides and the platform's people. */
const known = {
  order_id: z.string(),
  line_id: z.string(),
  buyer_id: z.string(),
  status: z.enum(REVIEW_STATUSES),
  editable_until: instantText,
};

/** A review in a list of the shop or the buyer. */
export const reviewListed = z.object({ ...open, ...known });

/** A review as its sides and the platform see it. */
export const reviewShown = z.object({
  ...open,
  ...known,
  updated_at: instantText,
  policy_version: z.int(),
  reports: z.array(
    z.object({
      about: z.enum(ABOUT),
      reason: z.string(),
      reason_text: z.optional(texts),
      text: z.optional(z.string()),
      status: z.enum(REPORT_STATUSES),
      reported_at: instantText,
      due: z.optional(dueShown),
      late_since: z.optional(instantText),
      /** The agent; shown to agents and operators. */
      claimed_by: z.optional(z.string()),
      judgement: z.optional(z.object({ text: z.string(), at: instantText })),
    }),
  ),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  timeline: z.string(),
});

const reported = z.object({
  review_id: z.string(),
  about: z.enum(ABOUT),
  shop_id: z.string(),
  order_id: z.string(),
  rating: z.int(),
  reason: z.string(),
  status: z.enum(REPORT_STATUSES),
  reported_at: instantText,
  due_at: z.optional(instantText),
  late_since: z.optional(instantText),
  claimed_by: z.optional(z.string()),
});

/** What the reviews room answers. */
export const answers: AnswerShapes = {
  writeReview: { 200: reviewShown, 201: reviewShown },
  openFileOfReview: { 201: z.object({ file: fileShown, form: formShown }) },
  listReviews: {
    200: z.extend(pageOf(reviewListed), {
      ratings: z.optional(ratingsShown),
      unanswered: z.optional(z.int()),
    }),
  },
  getReview: { 200: reviewShown },
  getReviewTimeline: { 200: pageOf(timelineEntry) },
  getReviewFile: { 200: z.object({ file: fileShown, link: z.optional(linkShown) }) },
  answerReview: { 200: reviewShown },
  reportReview: { 200: reviewShown },
  getReviewReports: { 200: pageOf(reported) },
  claimReport: { 200: reviewShown },
  releaseReport: { 200: reviewShown },
  decideReport: { 200: reviewShown },
  getProductReviews: { 200: z.extend(pageOf(z.object(open)), { ratings: ratingsShown }) },
  getShopRatings: { 200: z.object({ shop_id: z.string(), ratings: ratingsShown }) },
};
