import * as z from "zod/mini";
import { MOST_RUPIAH } from "../kernel/money.ts";
import { dayText, EVERYBODY, instantText, type RouteContract, text } from "../platform/contract.ts";
import { RESOLUTION_OUTCOMES } from "./complaints.ts";
import { AGREED, CANCELLED, FINDINGS, GIVEN_UP, PENALTY_KINDS } from "./policy.ts";
import { productTerms } from "./product-terms.ts";
import { FILE_TYPES } from "./reviews.ts";
import { flagTerms, scorecardTerms } from "./scorecard-terms.ts";

const texts = z.strictObject({ id: text(200), en: text(200) });
const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
/** How long somebody has. */
export const term = z.strictObject({
  count: z.int().check(z.gte(1), z.lte(365)),
  unit: z.enum(["business_days", "days", "hours"]),
});
const shortTerm = z.strictObject({
  count: z.int().check(z.gte(1), z.lte(60)),
  unit: z.enum(["business_days", "days", "hours"]),
});

const timeOfDay = z.string().check(z.regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/));

/** A whole number from `least` to `most`. */
function whole(least: number, most: number) {
  return z.int().check(z.gte(least), z.lte(most));
}

const callBacks = z
  .strictObject({
    opens: timeOfDay,
    closes: timeOfDay,
    within_minutes: whole(1, 1_080),
    retry_minutes: whole(1, 1_080),
    attempts: whole(1, 10),
    a_day: whole(1, 100),
    // Longer than the longest wait for a call: what was promised is not erased before it is due.
    number_days: whole(21, 90),
  })
  .check(z.refine(({ opens, closes }) => hour(closes) - hour(opens) >= 4, "four_hours_at_least"));

function hour(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours + minutes / 60;
}
const reviewKind = z.enum(["dispute", "appeal"]);
const requirement = z
  .strictObject({
    code,
    of: z.array(z.enum(["buyer", "seller"])).check(z.minLength(1), z.maxLength(2)),
    required: z.boolean(),
    accepts: z.array(z.enum(FILE_TYPES)).check(z.maxLength(FILE_TYPES.length)),
    account: z.optional(z.strictObject({ characters: whole(1, 1_000), words: whole(1, 100) })),
    sample: z.string().check(z.regex(/^(\/samples\/[a-z_]{1,40}|https:\/\/[\x21-\x7e]{1,300})$/)),
    text: texts,
  })
  .check(
    z.refine(({ accepts, account }) => accepts.length > 0 !== (account !== undefined), "file_or_account"),
  );

/** Silence is no finding: the deadline brings it (R5.2). */
const foundKind = z.enum(PENALTY_KINDS).check(z.refine((kind) => kind !== "no_answer", "not_found"));

/** R5: a line of the tariff for each kind, milestones that rise, a reason for either judgement. */
export const penaltyTerms = z.strictObject({
  tariff: z
    .array(
      z.strictObject({
        kind: z.enum(PENALTY_KINDS),
        text: texts,
        points: whole(0, 100),
        fine: whole(0, 100_000_000),
      }),
    )
    .check(
      z.length(PENALTY_KINDS.length),
      z.refine((tariff) => new Set(tariff.map(({ kind }) => kind)).size === tariff.length, "each_kind_once"),
    ),
  findings: z.array(z.strictObject({ finding: z.enum(FINDINGS), kind: foundKind, text: texts })).check(
    z.maxLength(FINDINGS.length),
    z.refine((all) => new Set(all.map(({ finding }) => finding)).size === all.length, "each_finding_once"),
  ),
  milestones: z.array(z.strictObject({ points: whole(1, 10_000), measure: code, text: texts })).check(
    z.maxLength(20),
    z.refine(
      (all) => all.every(({ points }, place) => place === 0 || points > (all[place - 1]?.points ?? 0)),
      "fewest_points_first",
    ),
    z.refine((all) => new Set(all.map(({ measure }) => measure)).size === all.length, "each_measure_once"),
  ),
  judgement_reasons: z
    .array(z.strictObject({ code, outcome: z.enum(["upheld", "dismissed"]), text: texts }))
    .check(
      z.maxLength(60),
      z.refine((all) => new Set(all.map(({ code: one }) => one)).size === all.length, "each_code_once"),
      z.refine((all) => all.some(({ outcome }) => outcome === "upheld"), "no_reason_to_uphold"),
      z.refine((all) => all.some(({ outcome }) => outcome === "dismissed"), "no_reason_to_dismiss"),
    ),
  appeals: whole(0, 10),
});

/** R6.3: what is complained about, and a reason to end a complaint for either side. */
const complaintTerms = z.strictObject({
  categories: z.array(z.strictObject({ code, text: texts })).check(
    z.minLength(1),
    z.maxLength(30),
    z.refine((all) => new Set(all.map(({ code: one }) => one)).size === all.length, "each_code_once"),
  ),
  resolutions: z.array(z.strictObject({ code, outcome: z.enum(RESOLUTION_OUTCOMES), text: texts })).check(
    z.maxLength(60),
    z.refine((all) => new Set(all.map(({ code: one }) => one)).size === all.length, "each_code_once"),
    z.refine((all) => all.some(({ outcome }) => outcome === "upheld"), "no_reason_to_uphold"),
    z.refine((all) => all.some(({ outcome }) => outcome === "dismissed"), "no_reason_to_dismiss"),
  ),
});

const conversations = z.strictObject({
  per_minute: whole(1, 1_000),
  per_day: whole(1, 10_000),
  transcripts_per_day: whole(1, 100),
  unread_hours: whole(1, 168),
});
const frequency = z.strictObject({ count: whole(0, 100), days: whole(1, 30) });
const followUps = z.strictObject({
  per_buyer: frequency,
  offers_per_buyer: frequency,
  quiet: z.strictObject({ from: timeOfDay, until: timeOfDay }),
  late_days: whole(1, 30),
  link_hosts: z
    .array(z.string().check(z.maxLength(253), z.regex(/^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/)))
    .check(z.maxLength(20)),
});

/** R6.5: each reason once, and one at least. */
const ratings = z.strictObject({
  low: whole(1, 4),
  pictures: whole(0, 10),
  report_reasons: z.array(z.strictObject({ code, text: texts })).check(
    z.minLength(1),
    z.maxLength(60),
    z.refine((all) => new Set(all.map(({ code: one }) => one)).size === all.length, "each_code_once"),
  ),
});

const autoReplies = z.strictObject({
  quiet_hours: whole(1, 168),
  person_minutes: whole(0, 1_440),
  late_minutes: whole(1, 1_440),
});

/** A policy as it is published; its version is given by the system. */
export const policyBody = z.strictObject({
  joint_leave_counts: z.boolean(),
  reminder_hours: z.int().check(z.gte(1), z.lte(72)),
  terms: z.strictObject({
    request_window: z.strictObject({
      count: z.int().check(z.gte(1), z.lte(365)),
      unit: z.enum(["days", "hours"]),
    }),
    carrier_change: z.strictObject({
      count: z.int().check(z.gte(1), z.lte(168)),
      unit: z.literal("hours"),
    }),
    seller_answer: shortTerm,
    return_shipping: shortTerm,
    return_address: shortTerm,
    receipt_after_delivery: shortTerm,
    receipt_after_dispatch: shortTerm,
    delivery_resolution: shortTerm,
    reshipment: shortTerm,
    no_movement: shortTerm,
    dispute_opening: shortTerm,
    notice_answer: shortTerm,
    notice_judgement: shortTerm,
    points_life: z.strictObject({ count: whole(1, 365), unit: z.enum(["days", "hours"]) }),
    appeal_window: shortTerm,
    appeal_evidence: shortTerm,
    appeal_review: shortTerm,
    review_editing: z.strictObject({ count: whole(1, 60), unit: z.enum(["days", "hours"]) }),
    report_judgement: shortTerm,
    complaint_window: z.strictObject({ count: whole(1, 365), unit: z.enum(["days", "hours"]) }),
    complaint_answer: shortTerm,
    complaint_solution: shortTerm,
    complaint_reply: shortTerm,
    complaint_review: shortTerm,
    dispute_evidence: shortTerm,
    dispute_review: shortTerm,
  }),
  call_backs: callBacks,
  penalties: penaltyTerms,
  complaints: complaintTerms,
  reasons: z
    .array(
      z.strictObject({
        code,
        ground: z.enum([
          "cancelled_before_shipping",
          "shipping",
          "product",
          "changed_mind",
          "delivery_given_up",
          "agreed",
        ]),
        text: texts,
        sub_reasons: z.array(z.strictObject({ code, text: texts })).check(z.maxLength(30)),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(60),
      z.refine((reasons) => reasons.some(({ ground }) => ground === CANCELLED), "no_cancellation_reason"),
      z.refine((reasons) => reasons.some(({ ground }) => ground === GIVEN_UP), "no_given_up_reason"),
      z.refine((reasons) => reasons.some(({ ground }) => ground === AGREED), "no_agreed_reason"),
    ),
  rejection_reasons: z
    .array(z.strictObject({ code, text: texts, offers_return: z.optional(z.literal(true)) }))
    .check(z.minLength(1), z.maxLength(60)),
  submissions: z.int().check(z.gte(1), z.lte(10)),
  four_eyes_above: z.int().check(z.gte(0), z.lte(MOST_RUPIAH)),
  checklists: z
    .array(
      z.strictObject({
        kind: reviewKind,
        reasons: z.optional(z.array(code).check(z.minLength(1), z.maxLength(60))),
        requirements: z.array(requirement).check(z.maxLength(20)),
      }),
    )
    .check(z.maxLength(60)),
  decision_reasons: z
    .array(z.strictObject({ kind: reviewKind, outcome: code, code, text: texts }))
    .check(z.maxLength(60)),
  follow_ups: followUps,
  auto_replies: autoReplies,
  notifications: z.strictObject({ email: z.strictObject({ follow_ups: z.boolean(), cases: z.boolean() }) }),
  ratings,
  conversations,
  scorecards: scorecardTerms,
  flags: flagTerms,
  products: productTerms,
  delivery_failures: z
    .array(z.strictObject({ code, text: texts, wants_other_number: z.optional(z.literal(true)) }))
    .check(z.minLength(1), z.maxLength(60)),
});

/** One day off, with its name. */
export const dayOff = z.strictObject({ date: dayText, name: text(100) });
const daysOff = z.array(dayOff).check(z.maxLength(60));

/** The days off of one year, as decreed (R7.2). */
export const decreeBody = z.strictObject({
  year: z.int().check(z.gte(2020), z.lte(2100)),
  decree: text(200),
  holidays: daysOff,
  joint_leave: daysOff,
});

function get(id: string, path: string, summary: string, rule: string): RouteContract {
  return { id, method: "GET", path, who: EVERYBODY, summary, rules: [rule] };
}

/** The routes of the policies room. */
export const routes: readonly RouteContract[] = [
  get("getPolicy", "/policies/current", "The policy in force: terms, reasons", "R3.1"),
  get("getPolicyVersion", "/policies/{version}", "A version of the policy", "R3.1"),
  {
    id: "publishPolicy",
    method: "POST",
    path: "/policies",
    who: ["operator"],
    summary: "Publish the next version of the policy; running cases keep theirs",
    rules: ["R3.1", "R7.1"],
    body: z.strictObject({ ...policyBody.shape, based_on: z.optional(whole(1, 1_000_000)) }),
    keyed: true,
  },
  get("getCalendar", "/calendars/current", "The days off in force, by year", "R7.2"),
  get("getCalendarVersion", "/calendars/{version}", "A version of the calendar", "R7.2"),
  {
    id: "publishDecree",
    method: "POST",
    path: "/calendars",
    who: ["operator"],
    summary: "Publish the days off of a year; provisional deadlines move, later only",
    rules: ["R7.2"],
    body: decreeBody,
    keyed: true,
  },
  {
    id: "previewDeadline",
    method: "POST",
    path: "/deadlines/preview",
    who: EVERYBODY,
    summary: "When a term would end, and why then; changes nothing",
    rules: ["R7.1", "R7.3"],
    body: z.strictObject({
      term: term,
      from: z.optional(instantText),
      joint_leave_counts: z.optional(z.boolean()),
      rule: z.optional(z.string().check(z.regex(/^R[0-9]{1,2}\.[0-9]{1,2}$/))),
    }),
  },
];
