import type { EvidenceFile } from "../evidence/file.ts";
import { allowance } from "../evidence/limits.ts";
import { fileView } from "../evidence/upload.ts";
import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { dueView } from "../policies/dues.ts";
import type { Policy } from "../policies/policy.ts";
import type { Side } from "../policies/reviews.ts";
import { calendarAt } from "../policies/versions.ts";
import { ACTIONS, type Actor, actorIn, availableActions } from "./actions.ts";
import { missing } from "./checklist.ts";
import type { Case } from "./court.ts";
import { onExpiry, waitingFor, whereItIs } from "./explain.ts";
import { chancesLeft, dueOf, isOpen, type Ruling } from "./hearing.ts";
import type { Terms } from "./kind.ts";
import type { Draft, Kept, Submission } from "./store.ts";

/** What every case that is heard shows this caller (R4.3, R8.2); `path` is where it is. */
export async function hearingView(
  hearing: Case,
  caller: Caller,
  terms: Terms,
  policy: Policy,
  now: Instant,
  path: string,
) {
  const due = dueOf(hearing);
  const actor = actorIn(hearing, caller);
  const people = isPlatform(actor);
  const { escalated, texts } = hearing;
  return {
    status: hearing.status,
    opened_at: inJakarta(hearing.opened_at),
    updated_at: inJakarta(hearing.updated_at),
    policy_version: hearing.policy,
    ...(due
      ? {
          due: dueView(due, await calendarAt(due.calendar), policy, onExpiry(whereItIs(hearing), terms.kind)),
        }
      : {}),
    waiting_for: waitingFor(hearing),
    ...(escalated
      ? { escalated: { at: inJakarta(escalated.at), was_due_at: inJakarta(escalated.due_at) } }
      : {}),
    ...(people && hearing.status === "in_review" && hearing.claimed_by
      ? { claimed_by: hearing.claimed_by }
      : {}),
    ...(people && hearing.status === "confirming"
      ? {
          proposal: {
            ...rulingView(hearing.ruling, policy, terms),
            by: hearing.ruling.by,
            text: texts?.decision,
          },
        }
      : {}),
    ...(people && texts?.sent_back ? { sent_back: texts.sent_back } : {}),
    ...(texts?.evidence_wanted ? { evidence_wanted: texts.evidence_wanted } : {}),
    ...(hearing.status === "decided"
      ? { decision: { ...rulingView(hearing.ruling, policy, terms), text: texts?.decision ?? "" } }
      : {}),
    ...(hearing.status === "settled" ? { settled: hearing.why } : {}),
    sides: Object.fromEntries(
      Object.entries(hearing.sides).map(([side, { used, done }]) => [
        side,
        { submissions_remaining: chancesLeft(hearing, side as Side, terms.chances, now), used, done },
      ]),
    ),
    checklist: terms.checklist.map(({ code, of, ...shown }) => ({
      requirement: code,
      ...shown,
      of,
      satisfied: Object.fromEntries(
        of.map((side) => [side, hearing.sides[side]?.satisfied.includes(code) ?? false]),
      ),
    })),
    ...(people && isOpen(hearing.status) ? { outcomes: outcomesView(policy, terms) } : {}),
    available_actions: availableActions(hearing, actor, terms, now).map((action) => ({
      action,
      method: ACTIONS[action].method,
      href: `${path}/${ACTIONS[action].path}`,
    })),
    timeline: `${path}/timeline`,
  };
}

/** How a review can end, and by which of the policy's reasons (R4.4). */
function outcomesView(policy: Policy, { kind, at_stake }: Terms) {
  return kind.outcomes.map(({ code: outcome, gives_money }) => ({
    outcome,
    ...(gives_money ? { at_most: idr(at_stake) } : {}),
    reasons: policy.decision_reasons
      .filter((reason) => reason.kind === kind.name && reason.outcome === outcome)
      .map(({ code: reason, text }) => ({ reason, text })),
  }));
}

/** The platform's people see who has a case and what is proposed; the sides hear what was decided. */
export function isPlatform({ as }: Actor): boolean {
  return as === "agent" || as === "lead";
}

function rulingView({ outcome, reason, amount, at }: Ruling, policy: Policy, { kind }: Terms) {
  const known = policy.decision_reasons.find(
    (one) => one.kind === kind.name && one.outcome === outcome && one.code === reason,
  );
  return {
    outcome,
    reason,
    ...(known ? { reason_text: known.text } : {}),
    ...(amount === undefined ? {} : { amount: idr(amount) }),
    at: inJakarta(at),
  };
}

/** What was handed in, with a link to each file (R4.3). */
export function submissionView({ submitted_at, files, ...told }: Submission, path: string) {
  return { ...told, submitted_at: inJakarta(submitted_at), files: files.map((file) => keptView(file, path)) };
}

function keptView({ file_id, requirement, content_type, bytes }: Kept, path: string) {
  return { file_id, requirement, content_type, bytes, href: `${path}/files/${file_id}` };
}

/** A side's own draft, its files as they stand, what it would be turned back for now, and what it may still take (R4.2). */
export function draftView(
  hearing: Case,
  side: Side,
  draft: Draft,
  files: readonly EvidenceFile[],
  { checklist }: Terms,
) {
  const own = draft.files.flatMap(({ file_id }) => files.find((file) => file.file_id === file_id) ?? []);
  const submission = {
    statement: draft.statement ?? "",
    files: draft.files.map((kept) => seen(kept, files)),
  };
  return {
    version: draft.version,
    statement: draft.statement ?? "",
    files: own.map(fileView),
    missing: missing(checklist, side, hearing.sides[side]?.satisfied ?? [], submission),
    allowance: allowance(own),
  };
}

function seen(kept: Kept, files: readonly EvidenceFile[]) {
  return { ...kept, status: files.find(({ file_id }) => file_id === kept.file_id)?.status ?? "unknown" };
}
