import { type Issue, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Account, Requirement, Side } from "../policies/reviews.ts";

/** A file as a submission sees it: what it serves, what it is, and whether it can be looked at. */
export interface Attached {
  readonly file_id: string;
  readonly requirement: string;
  readonly content_type: string;
  readonly status: string;
}

/** What a side wants to hand in: a statement and its attachments (R4.1). */
export interface Submitted {
  readonly statement: string;
  readonly files: readonly Attached[];
}

/** What a side is asked for. Both sides see the whole list (R4.3); this is the part that is theirs to meet. */
export function asksOf(checklist: readonly Requirement[], side: Side): readonly Requirement[] {
  return checklist.filter((requirement) => requirement.of.includes(side));
}

/** What is met once this is handed in on top of what was met before: the codes, in the list's order. */
export function satisfiedBy(
  checklist: readonly Requirement[],
  side: Side,
  before: readonly string[],
  { statement, files }: Submitted,
): readonly string[] {
  const met = new Set([...before, ...files.map(({ requirement }) => requirement)]);
  return asksOf(checklist, side)
    .filter(({ code, account }) => met.has(code) || (account !== undefined && says(statement, account)))
    .map(({ code }) => code);
}

/** True where a text has substance: it is long enough, and not the same words over again. */
export function says(text: string, { characters, words }: Account): boolean {
  const plain = text.trim().replaceAll(/\s+/g, " ");
  const different = new Set(plain.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return plain.length >= characters && different.size >= words;
}

/**
 * What a submission lacks (R4.2); empty where it may be handed in. What an earlier submission of the side has
 * met is met.
 */
export function missing(
  checklist: readonly Requirement[],
  side: Side,
  before: readonly string[],
  submitted: Submitted,
): readonly Issue[] {
  const { statement, files } = submitted;
  const issues: Issue[] = [];
  if (statement.trim() === "") issues.push({ pointer: "/statement", issue: "required" });
  for (const [place, file] of files.entries()) {
    const issue = unfit(asksOf(checklist, side), file);
    if (issue) issues.push({ pointer: `/files/${place}`, issue });
  }
  const met = satisfiedBy(checklist, side, before, submitted);
  for (const { code, required, account } of asksOf(checklist, side)) {
    const issue = account === undefined ? "required" : "says_too_little";
    if (required && !met.includes(code)) issues.push({ pointer: `/requirements/${code}`, issue });
  }
  return issues;
}

/** Why a file cannot be handed in under its requirement. */
function unfit(asked: readonly Requirement[], file: Attached): string | undefined {
  const requirement = asked.find(({ code }) => code === file.requirement);
  if (requirement === undefined) return "not_in_checklist";
  if (!requirement.accepts.some((type) => type === file.content_type)) return "type_not_accepted";
  return file.status === "accepted" ? undefined : file.status;
}

/** R4.2: turned back with what is missing. It costs no chance. */
export function turnedBack(rule: string, issues: readonly Issue[]): Refusal {
  const detail = "Turned back, and it cost no chance: errors says what is missing or not right.";
  return ruledOut(rule, "incomplete", detail, { issues });
}
