import { casePk, type CaseKind as Kept } from "../platform/cases.ts";

/** The kinds of cases that files are handed in to. */
const KINDS = [
  "dispute",
  "appeal",
  "notice",
  "complaint",
  "conversation",
  "review",
] as const satisfies readonly Kept[];

export type CaseKind = (typeof KINDS)[number];

/** The case that a file belongs to. */
export interface Owner {
  readonly case_kind: CaseKind;
  readonly case_id: string;
}

/** The partition of the case: its files are kept in it, so that one query gives them all. */
export function ownerPk({ case_kind, case_id }: Owner): string {
  return casePk(case_kind, case_id);
}

/** The kind of a case that goes by this word, if there is one. */
export function caseKindOf(word: string): CaseKind | undefined {
  return KINDS.find((kind) => kind === word);
}
