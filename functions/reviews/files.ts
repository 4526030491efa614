import type { EvidenceFile } from "../evidence/file.ts";
import { LIMITS, type Limits } from "../evidence/limits.ts";
import type { Owner } from "../evidence/owner.ts";
import type { Caller } from "../platform/caller.ts";
import { isOfPlatform } from "../platform/ownership.ts";
import type { Review } from "./review.ts";

/** The case that pictures of a review belong to; they are uploaded before it is written, too. */
export function ownerOf(reviewId: string): Owner {
  return { case_kind: "review", case_id: reviewId };
}

const { "image/jpeg": jpeg = 0, "image/png": png = 0 } = LIMITS.most_bytes;

/** R4.2, R6.5: pictures only; how many of them are shown is counted where they are named. */
export const PICTURES: Limits = {
  most_bytes: { "image/jpeg": jpeg, "image/png": png },
  submission: { files: 1, bytes: Math.max(jpeg, png) },
};

/** How many uploads may be opened for one review, whatever becomes of them. */
export const MOST_OPENED = 30;

/**
 * Whether this caller may have a picture: a buyer their own at any time, everybody else once a review shows it. Of one
 * that was removed, only the platform.
 */
export function mayHave(file: EvidenceFile, review: Review | undefined, caller: Caller): boolean {
  if (caller.role === "buyer" && file.subject.buyer_id === caller.buyer_id) return true;
  if (file.status !== "accepted" || !review?.pictures.includes(file.file_id)) return false;
  return review.status === "shown" || isOfPlatform(caller);
}
