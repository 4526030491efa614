import type { Instant } from "../kernel/instants.ts";
import { conflict, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Caller, Role } from "../platform/caller.ts";
import { isOfPlatform, isPartyTo } from "../platform/ownership.ts";
import { type About, isUnjudged, type Report, type Review } from "./review.ts";

/** What people can do to a review that is there. */
export type Action =
  | "writeReview"
  | "answerReview"
  | "reportReview"
  | "claimReport"
  | "releaseReport"
  | "decideReport";

interface Allowed {
  readonly by: readonly Role[];
  /** Where it is sent. */
  readonly href: (review: Review, about: About) => string;
}

const below = (path: string) => (review: Review) => `/reviews/${review.review_id}/${path}`;
const ofReport = (path: string) => (review: Review, about: About) =>
  `/reviews/${review.review_id}/reports/${about}/${path}`;

/** R6.5: who may do what: the one table that answers are made from, and refusals. */
export const ACTIONS: Readonly<Record<Action, Allowed>> = {
  writeReview: {
    by: ["buyer"],
    href: ({ order_id, line_id }) => `/orders/${order_id}/lines/${line_id}/review`,
  },
  answerReview: { by: ["seller"], href: below("answer") },
  reportReview: { by: ["buyer", "seller"], href: below("reports") },
  claimReport: { by: ["agent"], href: ofReport("claim") },
  releaseReport: { by: ["agent", "operator"], href: ofReport("release") },
  decideReport: { by: ["agent"], href: ofReport("decision") },
};

/** What each side reports: the shop what was written of it, the buyer what was answered. */
export function reportedBy({ role }: Caller): About {
  return role === "buyer" ? "answer" : "review";
}

/** What this caller may do now (R8.2), each with where it is sent. */
export function availableActions(review: Review, caller: Caller, now: Instant) {
  const all: readonly About[] = isOfPlatform(caller) ? ["review", "answer"] : [reportedBy(caller)];
  return (Object.keys(ACTIONS) as Action[]).flatMap((action) =>
    all
      .filter((about) => refusalOf(action, review, caller, now, about) === undefined)
      .map((about) => ({ action, href: ACTIONS[action].href(review, about) })),
  );
}

/** Why an action cannot be taken by this caller now, with the present state; `undefined` where it can. */
export function refusalOf(
  action: Action,
  review: Review,
  caller: Caller,
  now: Instant,
  about: About,
): Refusal | undefined {
  const present = presentOf(review);
  if (caller.role === "agent" && isPartyTo(caller, review)) return PARTY;
  if (!ACTIONS[action].by.includes(caller.role)) return { ...NOT_YOURS, present };
  const report = review.reports[about];
  switch (action) {
    case "writeReview":
      return refusalToEdit(review, now);
    case "answerReview":
      if (review.answer?.removed) return { ...ANSWER_REMOVED, present };
      return review.status === "removed" ? { ...REMOVED, present } : undefined;
    case "reportReview":
      return refusalToReport(review, about);
    case "claimReport":
      return report?.status === "open" ? undefined : { ...elsewhere(report), present };
    case "releaseReport":
      if (report?.status !== "claimed") return { ...elsewhere(report), present };
      // Of an agent who has gone home, the operator.
      return report.by === caller.id || caller.role === "operator" ? undefined : { ...NOT_YOURS, present };
    case "decideReport":
      if (report?.status !== "claimed") return { ...elsewhere(report), present };
      return report.by === caller.id ? undefined : { ...NOT_YOURS, present };
    default:
      return action satisfies never;
  }
}

/** A buyer may write anew until the very instant at which their days end (R7.1). */
function refusalToEdit(review: Review, now: Instant): Refusal | undefined {
  const present = presentOf(review);
  if (review.status === "removed") return { ...REMOVED, present };
  if (now < review.editable_until) return undefined;
  const detail = "The days in which it could be changed are over; it stays as it is.";
  return conflict("not_editable_any_more", detail, { rule: "R6.5", present });
}

/** What is not there cannot be reported, nor what is being judged, nor what was judged and has not changed since. */
function refusalToReport(review: Review, about: About): Refusal | undefined {
  const present = presentOf(review);
  const { answer } = review;
  const shown = about === "review" ? review.status === "shown" : answer !== undefined && !answer.removed;
  if (!shown)
    return conflict("nothing_to_report", "There is nothing shown to report.", { rule: "R6.5", present });
  const report = review.reports[about];
  if (report === undefined) return undefined;
  if (isUnjudged(report)) {
    return conflict("reported_already", "It is reported already, and an agent will judge it.", {
      rule: "R6.5",
      present,
    });
  }
  const { edited_at } = about === "review" ? review : (answer ?? {});
  if (edited_at !== undefined && edited_at > judgedAt(report)) return undefined;
  return conflict("judged_already", "It was judged, and has not changed since.", { rule: "R6.5", present });
}

function judgedAt(report: Report): Instant {
  return "at" in report ? report.at : report.reported_at;
}

/** The state that the loser of a race is shown. */
export function presentOf(review: Review): Readonly<Record<string, unknown>> {
  const { review_id, status, updated_at, editable_until, reports } = review;
  return {
    review_id,
    status,
    updated_at,
    editable_until,
    reports: Object.fromEntries(Object.entries(reports).map(([about, report]) => [about, report.status])),
  };
}

function elsewhere(report: Report | undefined): Refusal {
  const detail = report ? `The report is ${report.status}: that is not possible now.` : "Nobody reported it.";
  return conflict("report_status", detail, { rule: "R6.5" });
}

const PARTY = ruledOut(
  "R4.4",
  "party_to_the_case",
  "You are party to this review as its buyer or with its shop: somebody else judges it for the platform.",
);
const NOT_YOURS = conflict("not_yours_to_judge", "Claim it first, or leave it to the agent who has it.", {
  rule: "R6.5",
});
const REMOVED = conflict("review_removed", "The review was removed: nothing is added to it.", {
  rule: "R6.5",
});
const ANSWER_REMOVED = conflict("answer_removed", "The answer was removed; a review has one answer.", {
  rule: "R6.5",
});
