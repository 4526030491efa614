import { type Issue, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Requirement, Side } from "../policies/reviews.ts";

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

/** What is met once `files` are handed in on top of what was met before: the codes, in the list's order. */
export function satisfiedBy(
  checklist: readonly Requirement[],
  side: Side,
  before: readonly string[],
  files: readonly Pick<Attached, "requirement">[],
): readonly string[] {
  const met = new Set([...before, ...files.map(({ requirement }) => requirement)]);
  return asksOf(checklist, side)
    .map(({ code }) => code)
    .filter((code) => met.has(code));
}

/**
 * What a submission lacks (R4.2); empty where it may be handed in. What an earlier submission of the side has
 * met is met.
 */
export function missing(
  checklist: readonly Requirement[],
  side: Side,
  before: readonly string[],
  { statement, files }: Submitted,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (statement.trim() === "") issues.push({ pointer: "/statement", issue: "required" });
  for (const [place, file] of files.entries()) {
    const issue = unfit(asksOf(checklist, side), file);
    if (issue) issues.push({ pointer: `/files/${place}`, issue });
  }
  const met = satisfiedBy(checklist, side, before, files);
  for (const { code, required } of asksOf(checklist, side)) {
    if (required && !met.includes(code)) issues.push({ pointer: `/requirements/${code}`, issue: "required" });
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
