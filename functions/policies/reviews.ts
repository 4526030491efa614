import type { Texts } from "./texts.ts";

/** What an agent reviews: a third kind is a word here, its data below, and a room with a contract. */
export type ReviewKind = "dispute" | "appeal";

/** The two sides that can be heard. */
export type Side = "buyer" | "seller";

/** What a requirement may be met with. */
export const FILE_TYPES = ["image/jpeg", "image/png", "application/pdf", "video/mp4"] as const;

/** How much a written account must say. */
export interface Account {
  readonly characters: number;
  readonly words: number;
}

/** One item of a checklist (R4.2): what is wanted, of whom, as what, and what it looks like. */
export interface Requirement {
  readonly code: string;
  readonly of: readonly Side[];
  /** A first submission without it is turned back. */
  readonly required: boolean;
  readonly accepts: readonly (typeof FILE_TYPES)[number][];
  /** It is met by the statement, not by a file: at least so many characters, and so many different words. */
  readonly account?: Account | undefined;
  /** A picture of what is meant: a path of this API, or an address elsewhere. */
  readonly sample: string;
  readonly text: Texts;
}

/** What is required in a kind of review, for these reasons; where none are named, for all others. */
export interface Checklist {
  readonly kind: ReviewKind;
  readonly reasons?: readonly string[] | undefined;
  readonly requirements: readonly Requirement[];
}

/** Why an agent decided as they did (R4.4): of a list, for the outcome it goes with. */
export interface DecisionReason {
  readonly kind: ReviewKind;
  readonly outcome: string;
  readonly code: string;
  readonly text: Texts;
}

/** The checklist of a kind and reason; the one that names no reasons serves the rest. */
export function checklistFor(
  checklists: readonly Checklist[],
  kind: ReviewKind,
  reason: string,
): readonly Requirement[] {
  const own = checklists.filter((checklist) => checklist.kind === kind);
  const found =
    own.find(({ reasons }) => reasons?.includes(reason)) ?? own.find(({ reasons }) => reasons === undefined);
  return found?.requirements ?? [];
}
