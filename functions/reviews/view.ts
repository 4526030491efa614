import { type Instant, inJakarta } from "../kernel/instants.ts";
import { productKey } from "../kernel/product-keys.ts";
import type { Caller } from "../platform/caller.ts";
import { isOfPlatform } from "../platform/ownership.ts";
import { dueView } from "../policies/dues.ts";
import type { Policy } from "../policies/policy.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { availableActions, reportedBy } from "./actions.ts";
import type { ReportRow, ReviewRow } from "./listing.ts";
import { ABOUT, dueOfReport, type Report, type Review, type ShopAnswer } from "./review.ts";

type Shown = Omit<ReviewRow, "pk" | "sk" | "list" | "rank" | "version">;

/** What everybody may see of a review: what is said of the goods, and nothing of who says it (R8.5). */
export function openView(review: Shown) {
  const { review_id, shop_id, sku, product_name, rating, text, pictures, answer } = review;
  return {
    review_id,
    shop_id,
    sku,
    product_key: productKey(sku),
    product_name,
    rating,
    ...(text ? { text } : {}),
    pictures: pictures.map((file_id) => ({ file_id, href: `/reviews/${review_id}/files/${file_id}` })),
    written_at: inJakarta(review.written_at),
    ...(review.edited_at ? { edited_at: inJakarta(review.edited_at) } : {}),
    ...(answer && !answer.removed ? { answer: answerView(answer) } : {}),
  };
}

/** A review in a list of its shop, its buyer or the platform. */
export function listedView(review: Shown, caller: Caller) {
  const { order_id, line_id, buyer_id, status, answer } = review;
  return {
    ...openView(review),
    order_id,
    line_id,
    buyer_id,
    status,
    editable_until: inJakarta(review.editable_until),
    // What was removed is its author's to see, and the platform's.
    ...(answer && caller.role !== "buyer" ? { answer: answerView(answer) } : {}),
  };
}

/** A review as its sides and the platform see it (R8.2). */
export async function reviewView(review: Review, caller: Caller, now: Instant) {
  const policy = await policyAt(review.policy);
  const seen = ABOUT.filter((about) => mayKnow(caller, about, review.reports[about]));
  const reports = await Promise.all(
    seen.map((about) => reportView(about, review.reports[about] as Report, caller, policy)),
  );
  return {
    ...listedView(review, caller),
    updated_at: inJakarta(review.updated_at),
    policy_version: review.policy,
    reports,
    available_actions: availableActions(review, caller, now),
    timeline: `/reviews/${review.review_id}/timeline`,
  };
}

/** A report is known to who made it and to the platform; to the other side once what it wrote was removed. */
function mayKnow(caller: Caller, about: About, report: Report | undefined): boolean {
  if (report === undefined) return false;
  if (caller.role !== "buyer" && caller.role !== "seller") return true;
  return reportedBy(caller) === about || report.status === "removed";
}

type About = (typeof ABOUT)[number];

async function reportView(about: About, report: Report, caller: Caller, policy: Policy) {
  const isMakers = reportedBy(caller) === about || isOfPlatform(caller);
  const text = policy.ratings.report_reasons.find(({ code }) => code === report.reason)?.text;
  const due = dueOfReport(report);
  const calendar = due && (await calendarAt(due.calendar));
  return {
    about,
    reason: report.reason,
    ...(text ? { reason_text: text } : {}),
    ...(report.said && isMakers ? { text: report.said } : {}),
    status: report.status,
    reported_at: inJakarta(report.reported_at),
    ...(due && calendar ? { due: dueView(due, calendar, policy, LATE) } : {}),
    ...("late_since" in report && report.late_since ? { late_since: inJakarta(report.late_since) } : {}),
    ...("by" in report && isOfPlatform(caller) ? { claimed_by: report.by } : {}),
    ...("at" in report ? { judgement: { text: report.text, at: inJakarta(report.at) } } : {}),
  };
}

/** What the deadline of a report brings, in both languages (R7.3, R8.4). */
const LATE = {
  outcome: "escalated",
  text: {
    id: "Bila terlambat dinilai, laporan ditandai terlambat; tetap dinilai oleh orang.",
    en: "If it is judged late it is marked as late; a person judges it all the same.",
  },
} as const;

/** A row of the agents' queue as it is answered. */
export function reportRowView(row: ReportRow) {
  const { review_id, about, shop_id, order_id, rating, reason, status, due_at, late_since, by } = row;
  return {
    review_id,
    about,
    shop_id,
    order_id,
    rating,
    reason,
    status,
    reported_at: inJakarta(row.reported_at),
    ...(due_at ? { due_at: inJakarta(due_at) } : {}),
    ...(late_since ? { late_since: inJakarta(late_since) } : {}),
    ...(by ? { claimed_by: by } : {}),
  };
}

function answerView({ text, answered_at, edited_at, removed }: ShopAnswer) {
  return {
    text,
    answered_at: inJakarta(answered_at),
    ...(edited_at ? { edited_at: inJakarta(edited_at) } : {}),
    ...(removed ? { removed } : {}),
  };
}
