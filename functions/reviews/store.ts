import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { dueOf, type Review } from "./review.ts";

/** The partition of a review: itself, its events, and the pictures that were uploaded for it. */
export function reviewPk(reviewId: string): string {
  return casePk("review", reviewId);
}

/** The review. */
export function reviewKey(reviewId: string): Key {
  return caseKey("review", reviewId);
}

/** A review from its item. */
export function reviewOf(item: Item | undefined): Review | undefined {
  return item && (stateOf(item) as unknown as Review);
}

/** Writes a new review; the guard `review` is lost where its line has one already. */
export function insert(review: Review): Change {
  return put("review", itemOf(review), ABSENT);
}

/** Writes a known review's next version. */
export function advance(after: Review): Change {
  return put("review", itemOf(after), atVersion(after.version - 1));
}

/** The item of a review. */
export function itemOf(review: Review): Item & Key {
  return caseItem("review", review.review_id, review, dueOf(review));
}

/** Counts one more upload that was opened for a review; the guard is lost where it were too many. */
export function countOpened(reviewId: string, most: number): Change {
  return update(
    "opened",
    { pk: reviewPk(reviewId), sk: "OPENED" },
    { add: { files: 1 } },
    { expression: "attribute_not_exists(#files) OR #files < :most", values: { ":most": most } },
  );
}
