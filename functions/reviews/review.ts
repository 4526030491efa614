import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import type { Stars } from "./rating.ts";

/** What of a review can be reported: what the buyer wrote, or what the shop answered. */
export const ABOUT = ["review", "answer"] as const;
export type About = (typeof ABOUT)[number];

/** Whether others see it. */
export const REVIEW_STATUSES = ["shown", "removed"] as const;
export type ReviewStatus = (typeof REVIEW_STATUSES)[number];

/** Where a report is, from reporting to the end. */
export const REPORT_STATUSES = ["open", "claimed", "kept", "removed"] as const;

/** Where a report is. It has a `due` until it is judged, or until it is late. */
export type Judging =
  | { readonly status: "open"; readonly due?: Due; readonly late_since?: Instant }
  | { readonly status: "claimed"; readonly by: string; readonly due?: Due; readonly late_since?: Instant }
  | { readonly status: "kept" | "removed"; readonly by: string; readonly text: string; readonly at: Instant };

/** That somebody wants something not to be shown: the shop a review, the buyer the shop's answer. */
export type Report = {
  /** The reason of policy's list. */
  readonly reason: string;
  readonly said?: string;
  readonly reported_at: Instant;
} & Judging;

/** A report that waits for an agent's decision. */
export type Unjudged = Extract<Report, { readonly status: "open" | "claimed" }>;

/** The shop's one answer. */
export interface ShopAnswer {
  readonly text: string;
  readonly answered_at: Instant;
  readonly edited_at?: Instant;
  /** An agent removed it: nobody but the shop and the platform sees it any more. */
  readonly removed?: true;
}

/** What a buyer says of one delivered line (R6.5). */
export interface Review {
  readonly review_id: string;
  readonly order_id: string;
  readonly line_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly sku: string;
  readonly product_name: string;
  readonly rating: Stars;
  /** Plain text, shown as it is and never as markup. */
  readonly text?: string;
  /** Accepted files, in the order they are shown. */
  readonly pictures: readonly string[];
  readonly written_at: Instant;
  readonly edited_at?: Instant;
  /** From then on it stays as it is. */
  readonly editable_until: Instant;
  readonly status: ReviewStatus;
  readonly answer?: ShopAnswer;
  readonly reports: Readonly<Partial<Record<About, Report>>>;
  /** The version of the policy it was written under. */
  readonly policy: number;
  readonly updated_at: Instant;
  /** Rises with every change; also the number of its events. */
  readonly version: number;
  /** Rises whenever its due instant changes. */
  readonly stage: number;
}

/** What happened, in the past tense, and what of the review is as it says since. */
export interface ReviewEvent {
  readonly type: `review.${EventName}`;
  readonly at: Instant;
  readonly change: Partial<Review>;
  /** What is told of it beside the line and the rating. */
  readonly told?: Readonly<Record<string, string | number | true>>;
}

export type EventName =
  | "written"
  | "edited"
  | "answered"
  | "reported"
  | "claimed"
  | "released"
  | "kept"
  | "removed"
  | "answer_removed"
  | "late"
  | "due_moved";

/** The one review of a line: no order has two lines of one name, and no name has a dot in it. */
export function reviewId(orderId: string, lineId: string): string {
  return `rv_${orderId}.${lineId}`;
}

/** The review after an event. */
export function evolve(before: Review, { at, change }: ReviewEvent): Review {
  const after = { ...before, ...change, updated_at: at, version: before.version + 1 };
  const moved = dueOf(after)?.at !== dueOf(before)?.at;
  return { ...after, stage: before.stage + (moved ? 1 : 0) };
}

/** What is judged next of a review, if anything: the earliest due of its reports. */
export function dueOf({ reports }: Pick<Review, "reports">): Due | undefined {
  const dues = ABOUT.flatMap((about) => dueOfReport(reports[about]) ?? []);
  return dues.sort((one, other) => (one.at < other.at ? -1 : 1))[0];
}

/** Until when a report is to be judged. */
export function dueOfReport(report: Report | undefined): Due | undefined {
  return report && "due" in report ? report.due : undefined;
}

/** Nobody has judged it yet. */
export function isUnjudged(report: Report | undefined): report is Unjudged {
  return report?.status === "open" || report?.status === "claimed";
}

/** The shop has said something that others see. */
export function isAnswered({ answer }: Pick<Review, "answer">): boolean {
  return answer !== undefined && answer.removed !== true;
}
