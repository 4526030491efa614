import * as z from "zod/mini";
import { fileId, fileWanted } from "../evidence/contract.ts";
import type { Role } from "../platform/caller.ts";
import { commandsBelow, EVERYBODY, givenId, paging, type RouteContract, text } from "../platform/contract.ts";
import { REPORT_STATUSES } from "./review.ts";

/** A file as its buyer says it is; a review has no checklist. */
const { requirement: _none, ...picture } = fileWanted.shape;

/** Text of several lines, and nothing invisible besides; markup is text like any other. */
const lines = (most: number) => text(most).check(z.regex(/^(?:[^\p{Cc}]|[\n\r\t])+$/u));

const stars = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const rating = z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(5)));

const PARTIES: readonly Role[] = ["buyer", "seller"];

const ofLine = "/orders/{order_id}/lines/{line_id}/review";
const below = commandsBelow("/reviews/{review_id}");

function command(id: string, path: string, who: readonly Role[], summary: string, body?: z.ZodMiniType) {
  return below(id, path, who, summary, ["R6.5"], body);
}

function get(id: string, path: string, who: readonly Role[], summary: string, query = {}): RouteContract {
  return { id, method: "GET", path, who, summary, rules: ["R6.5"], query: z.strictObject(query) };
}

/** The routes of the reviews room. */
export const routes: readonly RouteContract[] = [
  {
    id: "writeReview",
    method: "PUT",
    path: ofLine,
    who: ["buyer"],
    summary:
      "Rate a line whose goods have arrived, or write anew what was written; the same again changes nothing",
    rules: ["R6.5"],
    body: z.strictObject({
      rating: stars,
      text: z.optional(lines(2000)),
      pictures: z.optional(z.array(fileId).check(z.maxLength(10), z.refine(eachOnce, "each_once"))),
    }),
  },
  {
    id: "openFileOfReview",
    method: "POST",
    path: `${ofLine}/files`,
    who: ["buyer"],
    summary: "A form to upload a picture by; name it in the review once it was accepted",
    rules: ["R4.2", "R6.5"],
    body: z.strictObject(picture),
    keyed: true,
  },
  get(
    "listReviews",
    "/reviews",
    EVERYBODY,
    "The reviews of a shop or a buyer, newest first, with the shop's figures",
    {
      ...paging,
      shop_id: z.optional(givenId),
      buyer_id: z.optional(givenId),
      order_id: z.optional(givenId),
      rating,
      status: z.optional(z.enum(["unanswered", "answered", "removed"])),
    },
  ),
  get("getReview", "/reviews/{review_id}", EVERYBODY, "A review as its sides and the platform see it"),
  get("getReviewTimeline", "/reviews/{review_id}/timeline", EVERYBODY, "Who did what when", paging),
  get(
    "getReviewFile",
    "/reviews/{review_id}/files/{file_id}",
    EVERYBODY,
    "A picture and a link to it: one's own, or one of a review that is shown",
  ),
  {
    id: "answerReview",
    method: "PUT",
    path: "/reviews/{review_id}/answer",
    who: ["seller"],
    summary: "The shop's one answer, or what it says now",
    rules: ["R6.5"],
    body: z.strictObject({ text: lines(2000) }),
  },
  command(
    "reportReview",
    "reports",
    PARTIES,
    "The shop reports a review, the buyer the shop's answer; an agent judges it",
    z.strictObject({
      reason: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
      text: z.optional(lines(1000)),
    }),
  ),
  get(
    "getReviewReports",
    "/review-reports",
    ["agent", "operator"],
    "What was reported, the most urgent first",
    {
      ...paging,
      status: z.optional(z.enum(REPORT_STATUSES)),
      mine: z.optional(z.literal("true")),
    },
  ),
  command("claimReport", "reports/{about}/claim", ["agent"], "Take what was reported to judge it"),
  command("releaseReport", "reports/{about}/release", ["agent", "operator"], "Put it back into the queue"),
  command(
    "decideReport",
    "reports/{about}/decision",
    ["agent"],
    "It stays, or it is removed and counts no more; with a text that says why",
    z.strictObject({ outcome: z.enum(["keep", "remove"]), text: lines(2000) }),
  ),
  get(
    "getProductReviews",
    "/shops/{shop_id}/products/{product_key}/reviews",
    EVERYBODY,
    "What buyers say of a product, newest first, with its average and distribution; anybody who signs in reads it",
    { ...paging, rating },
  ),
  get("getShopRatings", "/shops/{shop_id}/ratings", EVERYBODY, "A shop's average and distribution"),
];

function eachOnce(all: readonly string[]): boolean {
  return new Set(all).size === all.length;
}
