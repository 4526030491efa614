import type { Instant } from "../kernel/instants.ts";
import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Side } from "../policies/reviews.ts";
import type { Attached } from "./checklist.ts";

/** A file as drafts and submissions keep it: all of it that never changes. */
export type Kept = Omit<Attached, "status"> & { readonly bytes: number };

/** What a side is preparing. It is theirs alone, and costs nothing (R4.2). */
export interface Draft {
  readonly statement?: string;
  readonly files: readonly Kept[];
  /** How many uploads the side has opened: they are bounded. */
  readonly opened: number;
  readonly version: number;
}

/** What a side has handed in. It is never changed, and both sides see it (R4.3). */
export interface Submission {
  readonly side: Side;
  /** Which of the side's chances it was. */
  readonly chance: number;
  readonly statement: string;
  readonly files: readonly Kept[];
  readonly submitted_at: Instant;
}

const NO_DRAFT: Draft = { files: [], opened: 0, version: 0 };

/** Where a side's draft lies, beside its case. */
export function draftKey(pk: string, side: Side): Key {
  return { pk, sk: `DRAFT#${side}` };
}

/** A draft from its item; an empty one where nothing was saved yet. */
export function draftOf(item: Item | undefined): Draft {
  if (item === undefined) return NO_DRAFT;
  const { pk: _pk, sk: _sk, ...draft } = item;
  return { ...NO_DRAFT, ...(draft as Partial<Draft>) };
}

/** Writes a draft's next version. */
export function saveDraft(pk: string, side: Side, before: Draft, after: Omit<Draft, "version">): Change {
  const guard = before.version === 0 ? ABSENT : atVersion(before.version);
  return put("draft", { ...draftKey(pk, side), ...after, version: before.version + 1 }, guard);
}

/** How what was handed in begins, in the partition of its case. */
export const SUBMISSIONS = "SUBMISSION#";

/** The most that can be handed in to one case: what one query reads. */
export const MOST_SUBMISSIONS = 100;

/** Writes what a side hands in. A chance that was used twice would be two writes of one item. */
export function insertSubmission(pk: string, version: number, submission: Submission): Change {
  const sk = `${SUBMISSIONS}${String(version).padStart(8, "0")}`;
  return put("submission", { pk, sk, ...submission }, ABSENT);
}

/** What was handed in, from its item. */
export function submissionOf(item: Item): Submission {
  const { pk: _pk, sk: _sk, ...submission } = item;
  return submission as unknown as Submission;
}

/** Writes the next version of a known case; only what differs. */
export function advance(was: Item, next: Item & Key, version: number): Change {
  const differs = Object.entries(next).filter(
    ([name, value]) => JSON.stringify(was[name]) !== JSON.stringify(value),
  );
  const gone = Object.keys(was).filter((name) => next[name] === undefined);
  return update("hearing", next, { set: Object.fromEntries(differs), remove: gone }, atVersion(version));
}
