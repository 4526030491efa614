import { skuOf } from "../kernel/product-keys.ts";
import { invalid, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { productList, REPORTS, type ReportRow, type ReviewRow, ratingsKey, reviewList } from "./listing.ts";
import { type Distribution, summaryOf } from "./rating.ts";
import { listedView, openView, reportRowView } from "./view.ts";

interface Query {
  readonly limit?: number;
  readonly next_token?: string;
  readonly shop_id?: string;
  readonly buyer_id?: string;
  readonly order_id?: string;
  readonly rating?: number;
  readonly status?: string;
  readonly mine?: "true";
}

/** The figures of a list, or none. */
async function figures(list: string): Promise<Distribution> {
  return ((await loadOne(ratingsKey(list))) ?? {}) as Distribution;
}

/** R6.5: the reviews of a shop with its figures, or of a buyer; what waits for an answer is a list of its own. */
export async function listReviews({ caller, query }: Call): Promise<Answer | Refusal> {
  const asked = query as Query;
  const { limit = 20, next_token, status, rating, order_id } = asked;
  const whose = whoseList(caller, asked);
  if (isRefusal(whose)) return whose;
  const list = reviewList(...whose);
  const wanted = (row: ReviewRow): boolean =>
    (rating === undefined || row.rating === rating) && (order_id === undefined || row.order_id === order_id);
  const [found, kept] = await Promise.all([
    page({
      list,
      ...(status ? { by: "rank", from: `${status}#`, to: `${status}#` } : { by: "age" }),
      newestFirst: true,
      limit,
      next_token,
      ...(rating || order_id ? { matches: (row) => wanted(row as unknown as ReviewRow) } : {}),
    }),
    whose[0] === "shop" ? figures(list) : undefined,
  ]);
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => listedView(row as unknown as ReviewRow, caller));
  const totals = kept ? { ratings: summaryOf(kept), unanswered: Number(kept.unanswered ?? 0) } : {};
  return { status: 200, body: { ...found, items, ...totals } };
}

/** What is theirs is listed to sellers and buyers; the platform says whose it wants. */
function whoseList(
  caller: Caller,
  { shop_id, buyer_id }: Query,
): readonly ["shop" | "buyer", string] | Refusal {
  if (caller.role === "seller") return ["shop", caller.shop_id ?? ""];
  if (caller.role === "buyer") return ["buyer", caller.buyer_id ?? ""];
  if (shop_id) return ["shop", shop_id];
  if (buyer_id) return ["buyer", buyer_id];
  return invalid("list_of_whom", "Say whose list: shop_id or buyer_id.", [
    { pointer: "/query/shop_id", issue: "required" },
  ]);
}

/** R6.5: what buyers say of a product, for anybody who signs in, with its average and distribution. */
export async function getProductReviews({ params, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, rating } = query as Query;
  const { shop_id = "", product_key = "" } = params;
  if (!SHOP.test(shop_id) || skuOf(product_key) === undefined) return notFound("product");
  const list = productList(shop_id, product_key);
  const [found, kept] = await Promise.all([
    page({
      list,
      by: "rank",
      from: "shown#",
      to: "shown#",
      newestFirst: true,
      limit,
      next_token,
      ...(rating ? { matches: (row) => row.rating === rating } : {}),
    }),
    figures(list),
  ]);
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => openView(row as unknown as ReviewRow));
  return { status: 200, body: { ...found, items, ratings: summaryOf(kept) } };
}

const SHOP = /^[A-Za-z0-9_-]{1,40}$/;

/** A shop's average and distribution, for anybody who signs in. */
export async function getShopRatings({ params }: Call): Promise<Answer | Refusal> {
  const { shop_id = "" } = params;
  if (!SHOP.test(shop_id)) return notFound("shop");
  const ratings = summaryOf(await figures(reviewList("shop", shop_id)));
  return { status: 200, body: { shop_id, ratings } };
}

/** R6.5: the agents' queue: what waits, the most urgent first; what they have claimed (`mine`); or what was judged. */
export async function getReviewReports({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, status, mine } = query as Query;
  const inQueue = `${status ?? (mine ? "claimed" : "open")}#`;
  const found = await page({
    list: REPORTS,
    by: "rank",
    newestFirst: false,
    from: inQueue,
    to: inQueue,
    limit,
    next_token,
    ...(mine ? { matches: (row) => row.by === caller.id } : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => reportRowView(row as unknown as ReportRow));
  return { status: 200, body: { ...found, items } };
}
