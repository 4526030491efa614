import type { EvidenceFile } from "../evidence/file.ts";
import { NO_CALENDAR } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Order, OrderLine } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import type { Stars } from "./rating.ts";
import { type Review, type ReviewEvent, reviewId } from "./review.ts";

/** What a buyer writes, or writes anew: the whole of it. */
export interface Written {
  readonly rating: Stars;
  readonly text?: string;
  readonly pictures?: readonly string[];
}

/** Why a line cannot be reviewed yet; nothing where its goods have arrived. What was refunded since may be reviewed. */
export function refusalToReview({ order_id, status }: Order): Refusal | undefined {
  if (status === "delivered" || status === "completed") return undefined;
  return conflict("not_delivered", "Goods are reviewed once they have arrived.", {
    rule: "R6.5",
    present: { order_id, status },
  });
}

/** R6.5: a new review of a line; what it may change of it, it may for *7 days*, to the second. */
export function write(
  order: Order,
  line: OrderLine,
  written: Written,
  { now, policy }: { readonly now: Instant; readonly policy: Policy },
): Review {
  const { order_id, shop_id, buyer_id } = order;
  const { line_id, sku, product_name } = line;
  const { rating, text, pictures = [] } = written;
  const editable = dueAfter(now, policy.terms.review_editing, "R6.5", NO_CALENDAR, policy);
  return {
    review_id: reviewId(order_id, line_id),
    order_id,
    line_id,
    shop_id,
    buyer_id,
    sku,
    product_name,
    rating,
    ...(text ? { text } : {}),
    pictures,
    written_at: now,
    editable_until: editable.at,
    status: "shown",
    reports: {},
    policy: policy.version,
    updated_at: now,
    version: 1,
    stage: 1,
  };
}

/** The review written anew; nothing where it says just that already. */
export function rewrite(
  before: Review,
  { rating, text, pictures = [] }: Written,
  now: Instant,
  low: number,
): ReviewEvent | undefined {
  const same =
    rating === before.rating &&
    (text || undefined) === before.text &&
    JSON.stringify(pictures) === JSON.stringify(before.pictures);
  if (same) return undefined;
  const turnedLow = rating <= low && before.rating > low;
  return {
    type: "review.edited",
    at: now,
    change: { rating, text: text || undefined, pictures, edited_at: now } as Partial<Review>,
    told: { previous: before.rating, ...(turnedLow ? { low: true } : {}) },
  };
}

/** R4.2, R6.5: why pictures cannot be shown; nothing where all are the buyer's own, and accepted. */
export function unfit(
  named: readonly string[],
  files: readonly (EvidenceFile | undefined)[],
  most: number,
): Refusal | undefined {
  if (named.length > most) {
    const issues = [{ pointer: "/pictures", issue: `at_most_${most}` }];
    return ruledOut("R6.5", "too_many_pictures", `A review has at most ${most} pictures.`, { issues });
  }
  const issues = files.flatMap((file, place) =>
    file?.status === "accepted"
      ? []
      : [{ pointer: `/pictures/${place}`, issue: file === undefined ? "unknown" : file.status }],
  );
  if (issues.length === 0) return undefined;
  const detail = "Turned back: name accepted pictures that were uploaded for this line.";
  return ruledOut("R6.5", "picture_not_accepted", detail, { issues });
}
