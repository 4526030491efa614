import { productKey } from "../kernel/product-keys.ts";
import type { Row } from "../platform/lists.ts";
import type { Key } from "../platform/table.ts";
import { figureOf } from "./rating.ts";
import { ABOUT, type About, dueOfReport, isAnswered, type Report, type Review } from "./review.ts";

/** A row of a list of reviews: a review is published, so its texts are in its rows. */
export interface ReviewRow
  extends Row,
    Omit<Review, "reports" | "policy" | "stage" | "updated_at" | "version"> {
  readonly list: string;
}

/** A row of the agents' queue: what is reported of which review, by codes alone. */
export interface ReportRow extends Row, Pick<Review, "review_id" | "shop_id" | "order_id" | "rating"> {
  readonly list: string;
  readonly about: About;
  readonly reason: string;
  readonly status: Report["status"];
  readonly reported_at: string;
  readonly due_at?: string;
  readonly late_since?: string;
  /** The agent who has it, or judged it. */
  readonly by?: string;
}

/** All that was ever reported: by rank it is the agents' queue. */
export const REPORTS = "LIST#review-reports";

/** The reviews of a shop, or of a buyer. */
export function reviewList(owner: "shop" | "buyer", id: string): string {
  return `LIST#${owner}#${id}#reviews`;
}

/** The reviews of a product: a SKU is one within its shop. */
export function productList(shopId: string, key: string): string {
  return `LIST#shop#${shopId}#product#${key}#reviews`;
}

/** How often each rating was given in a list: an item beside its rows, which no page meets. */
export function ratingsKey(list: string): Key {
  return { pk: `RATINGS#${list}`, sk: "RATINGS" };
}

/** The rows of a review that count in their lists' figures, and that of its buyer, which counts nowhere. */
export function reviewRows(review: Review): { readonly counted: ReviewRow[]; readonly rest: Row[] } {
  const { reports, policy: _policy, stage: _stage, updated_at: _at, ...shown } = review;
  const { shop_id, buyer_id, review_id, written_at, status, version } = review;
  const sk = `${written_at}#${review_id}`;
  const place = status === "removed" ? status : isAnswered(review) ? "answered" : "unanswered";
  const row = (list: string, rank: string): ReviewRow => ({ ...shown, pk: list, sk, list, rank, version });
  return {
    counted: [
      row(reviewList("shop", shop_id), `${place}#${sk}`),
      row(productList(shop_id, productKey(review.sku)), `${status}#${sk}`),
    ],
    rest: [
      row(reviewList("buyer", buyer_id), `${place}#${sk}`),
      ...ABOUT.flatMap((about) => {
        const report = reports[about];
        return report ? [reportRow(review, about, report)] : [];
      }),
    ],
  };
}

/** What a review counts as: a removed one counts no more (R6.5). */
export function figuresOf(
  review: Pick<Review, "status" | "rating" | "answer">,
): Readonly<Record<string, number>> {
  if (review.status === "removed") return {};
  return { [figureOf(review.rating)]: 1, ...(isAnswered(review) ? {} : { unanswered: 1 }) };
}

function reportRow(review: Review, about: About, report: Report): ReportRow {
  const { review_id, shop_id, order_id, rating, version } = review;
  const { reason, status, reported_at } = report;
  const due_at = dueOfReport(report)?.at;
  const late_since = "late_since" in report ? report.late_since : undefined;
  const by = "by" in report ? report.by : undefined;
  // Late ones first, then by their deadline; what was judged in the order of its judgement.
  const at = "at" in report ? report.at : (due_at ?? reported_at);
  return {
    pk: REPORTS,
    sk: `${review_id}#${about}`,
    list: REPORTS,
    rank: `${status}#${at}#${review_id}#${about}`,
    version,
    review_id,
    shop_id,
    order_id,
    rating,
    about,
    reason,
    status,
    reported_at,
    ...(due_at ? { due_at } : {}),
    ...(late_since ? { late_since } : {}),
    ...(by ? { by } : {}),
  };
}
