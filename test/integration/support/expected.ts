import type { RouteContract } from "../../../functions/platform/contract.ts";
import type { Caller } from "./callers.ts";
import { mayCall } from "./contracts.ts";

/** Routes of the shop itself: whoever sees all shops sees an empty one where nobody has one. */
const ANY_SHOP = [
  "getBalance",
  "getPoints",
  "getStatement",
  "topUp",
  "payOut",
  "putShopContact",
  "putShopProfile",
  "getShopProfile",
  "getShopContact",
  "getFollowUps",
  "getFollowUpMessages",
  "getProducts",
  "putProduct",
  "getScorecard",
  "getScorecardDays",
  "getScorecardCases",
  "getScorecardTimeline",
  "rebuildScorecard",
  "getScorecardRebuild",
  "getAutoReplies",
];
/** Of a product or a shop that nobody knows nothing was said. */
const NOBODYS_IS_EMPTY = ["getProductReviews", "getShopRatings"];
/** What buyers say of goods is for whoever signs in to read, pictures and all. */
const READ_BY_ALL = ["getProductReviews", "getShopRatings", "getReviewFile"];
/** Named in the body, not in the path. */
export const BY_BODY = ["quoteRefund", "requestRefund"];

export type Expected = "passes" | 401 | 403 | 404;

/** What the contract and ownership say of one cell of the table. */
export function expected(route: RouteContract, caller: Caller, owner: "own" | "nobody's"): Expected {
  if (route.who === "public") return "passes";
  // A link that was not signed here leads nowhere, whoever follows it.
  if (route.who === "link") return 404;
  // Whose signature, key or session fits is shown elsewhere; no person's token does.
  if (typeof route.who === "string") return 401;
  if (caller.always) return caller.always;
  if (!mayCall(route, caller.role)) return 403;
  const named =
    /\{(order_id|refund_id|call_back_id|dispute_id|notice_id|complaint_id|penalty_id|appeal_id|conversation_id|review_id|shop_id|waybill|webhook_id)\}/.test(
      route.path,
    ) || BY_BODY.includes(route.id);
  if (route.id === "putOrder") return "passes";
  if (owner === "nobody's") {
    if (route.path.includes("{version}")) return 404;
    if (!named || NOBODYS_IS_EMPTY.includes(route.id)) return "passes";
    return ANY_SHOP.includes(route.id) && caller.role !== "seller" ? "passes" : 404;
  }
  // A call-back is the buyer's who asked for it: the other side of the case knows of none.
  const owns =
    READ_BY_ALL.includes(route.id) ||
    // What is told of goods is any buyer's to read, and no other shop's.
    (route.id === "getProduct" && caller.role === "buyer") ||
    // Nor is a shop's name a secret from buyers.
    (route.id === "getShopProfile" && caller.role === "buyer") ||
    (caller.owns &&
      !(route.path.includes("{call_back_id}") && caller.role === "seller") &&
      // So is a transcript: it was made for the buyer.
      !(route.path.includes("{transcript_id}") && caller.role === "seller") &&
      // A shop's webhook is the shop's: the operator has others.
      !(route.path.includes("{webhook_id}") && caller.role === "operator"));
  return named && !owns ? 404 : "passes";
}
