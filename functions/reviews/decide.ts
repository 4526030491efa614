import type { Calendar } from "../kernel/business-days.ts";
import { dueAfter, isOver, recounted } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller } from "../platform/caller.ts";
import type { Policy } from "../policies/policy.ts";
import { presentOf, refusalOf, reportedBy } from "./actions.ts";
import {
  ABOUT,
  type About,
  dueOfReport,
  isUnjudged,
  type Report,
  type Review,
  type ReviewEvent,
  type Unjudged,
} from "./review.ts";

/** What somebody, or time, wants done to a review that is there; writing it anew is `writing.ts`. */
export type Command =
  | { readonly kind: "answerReview"; readonly text: string }
  | { readonly kind: "reportReview"; readonly reason: string; readonly text?: string }
  | { readonly kind: "claimReport"; readonly about: About }
  | { readonly kind: "releaseReport"; readonly about: About }
  | {
      readonly kind: "decideReport";
      readonly about: About;
      readonly outcome: "keep" | "remove";
      readonly text: string;
    }
  | { readonly kind: "expire" | "recount_due" };

/** What a decision may depend on: data only, no clock and no call. */
export interface Context {
  readonly now: Instant;
  readonly caller: Caller;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** What a command does to a review (R6.5), or why not; nothing where it is so already. */
export function decide(
  review: Review,
  command: Command,
  context: Context,
): ReviewEvent | Refusal | "unchanged" {
  const { now, caller } = context;
  const about = "about" in command ? command.about : reportedBy(caller);
  const isPeoples = command.kind !== "expire" && command.kind !== "recount_due";
  const no = isPeoples ? refusalOf(command.kind, review, caller, now, about) : undefined;
  if (no) return no;
  switch (command.kind) {
    case "answerReview":
      return answer(review, command.text, now);
    case "reportReview":
      return report(review, about, command, context);
    case "claimReport":
    case "releaseReport":
    case "decideReport":
      return judge(review, about, command, context);
    case "expire":
      return expire(review, now);
    case "recount_due":
      return recount(review, context);
    default:
      return command satisfies never;
  }
}

/** The shop's one answer, or what it says now. */
function answer({ answer: before }: Review, text: string, now: Instant): ReviewEvent | "unchanged" {
  if (before?.text === text) return "unchanged";
  const after = before ? { ...before, text, edited_at: now } : { text, answered_at: now };
  const told = before ? { told: { again: true } as const } : {};
  return { type: "review.answered", at: now, change: { answer: after }, ...told };
}

function report(
  review: Review,
  about: About,
  { reason, text }: Extract<Command, { readonly kind: "reportReview" }>,
  { now, policy, calendar }: Context,
): ReviewEvent | Refusal {
  if (!policy.ratings.report_reasons.some(({ code }) => code === reason)) return UNKNOWN_REASON;
  const due = dueAfter(now, policy.terms.report_judgement, "R6.5", calendar, policy);
  const said = text ? { said: text } : {};
  return {
    type: "review.reported",
    at: now,
    change: withReport(review, about, { reason, ...said, reported_at: now, status: "open", due }),
    told: { about, reason, due_at: due.at, rule: due.rule },
  };
}

/** R6.5: an agent takes a report, gives it back, or decides: what is reported stays, or is removed. */
function judge(
  review: Review,
  about: About,
  command: Extract<Command, { readonly kind: "claimReport" | "releaseReport" | "decideReport" }>,
  { now, caller }: Context,
): ReviewEvent | Refusal {
  const before = review.reports[about];
  if (!isUnjudged(before)) throw new Error("the table of actions let a report be judged that is none");
  const { reason, said, reported_at, due, late_since } = before;
  const facts = { reason, ...(said ? { said } : {}), reported_at };
  const open = { ...facts, ...(due ? { due } : {}), ...(late_since ? { late_since } : {}) };
  const told = { about, reason };
  if (command.kind === "claimReport") {
    const change = withReport(review, about, { ...open, status: "claimed", by: caller.id });
    return { type: "review.claimed", at: now, change, told };
  }
  if (command.kind === "releaseReport")
    return {
      type: "review.released",
      at: now,
      change: withReport(review, about, { ...open, status: "open" }),
      told,
    };
  const { outcome, text } = command;
  const status = outcome === "keep" ? "kept" : "removed";
  const judged = withReport(review, about, { ...facts, status, by: caller.id, text, at: now });
  if (outcome === "keep") return { type: "review.kept", at: now, change: judged, told };
  if (about === "review")
    return { type: "review.removed", at: now, change: { ...judged, status: "removed" }, told };
  const { answer: of } = review;
  return {
    type: "review.answer_removed",
    at: now,
    change: { ...judged, ...(of ? { answer: { ...of, removed: true } } : {}) },
    told,
  };
}

/** A report that nobody judged in time is late, and stays an agent's to judge: no clock decides it. */
function expire(review: Review, now: Instant): ReviewEvent | Refusal {
  const about = ABOUT.find((one) => {
    const due = dueOfReport(review.reports[one]);
    return due && isOver(due, now);
  });
  if (about === undefined) return NOTHING_DUE(review);
  const { due, ...late } = review.reports[about] as Unjudged;
  return {
    type: "review.late",
    at: now,
    change: withReport(review, about, { ...late, late_since: due?.at ?? now }),
    told: { about, reason: late.reason },
  };
}

/** A provisional deadline moves, later only, when its year's decree comes (R7.2). */
function recount(review: Review, { now, policy, calendar }: Context): ReviewEvent | Refusal {
  for (const about of ABOUT) {
    const report = review.reports[about];
    const before = dueOfReport(report);
    const due = before && recounted(before, calendar, policy);
    if (due === undefined || !isUnjudged(report)) continue;
    const change = withReport(review, about, { ...report, due });
    return { type: "review.due_moved", at: now, change, told: { about, due_at: due.at, rule: due.rule } };
  }
  return NOTHING_DUE(review);
}

function withReport({ reports }: Review, about: About, report: Report): Pick<Review, "reports"> {
  return { reports: { ...reports, [about]: report } };
}

const UNKNOWN_REASON = ruledOut("R6.5", "unknown_reason", "Give a reason of the policy's list.", {
  issues: [{ pointer: "/reason", issue: "unknown" }],
});
const NOTHING_DUE = (review: Review) =>
  conflict("nothing_due", "Nothing of this review is due.", { present: presentOf(review) });
