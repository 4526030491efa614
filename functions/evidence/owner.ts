/** The kinds of cases that files are handed in to. */
export type CaseKind = "dispute" | "appeal" | "conversation";

/** The case that a file belongs to. */
export interface Owner {
  readonly case_kind: CaseKind;
  readonly case_id: string;
}

/** How the partition of a case of each kind begins. */
const PREFIX: Readonly<Record<CaseKind, string>> = {
  dispute: "DISPUTE",
  appeal: "APPEAL",
  conversation: "CONVERSATION",
};

/** The partition of the case: its files are kept in it, so that one query gives them all. */
export function ownerPk({ case_kind, case_id }: Owner): string {
  return `${PREFIX[case_kind]}#${case_id}`;
}

/** The kind of a case that goes by this word, if there is one. */
export function caseKindOf(word: string): CaseKind | undefined {
  return Object.hasOwn(PREFIX, word) ? (word as CaseKind) : undefined;
}
