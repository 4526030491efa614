import * as z from "zod/mini";
import { allowanceShown, fileShown, formShown, linkShown } from "../evidence/contract.ts";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { dueShown, expiryShown } from "../policies/answers.ts";
import { RESOLUTION_OUTCOMES } from "../policies/complaints.ts";
import { ACTIONS } from "./actions.ts";
import { COMPLAINT_STATUSES, OUTCOMES, SOLUTIONS } from "./complaint.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const side = z.enum(["buyer", "seller"]);

const identity = {
  complaint_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  category: z.string(),
  status: z.enum(COMPLAINT_STATUSES),
  outcome: z.optional(z.enum(OUTCOMES)),
  opened_at: instantText,
  late_since: z.optional(instantText),
  ended_at: z.optional(instantText),
  waiting_for: z.array(z.enum(["buyer", "seller", "agent"])),
  /** The refund case that an accepted part refund made. */
  refund_id: z.optional(z.string()),
  /** The agent; shown to agents and operators. */
  claimed_by: z.optional(z.string()),
};

/** A complaint as it is answered. */
export const complaintShown = z.object({
  ...identity,
  category_text: z.optional(texts),
  lines: z.array(z.object({ line_id: z.string(), product_name: z.string() })),
  text: z.string(),
  updated_at: instantText,
  policy_version: z.int(),
  due: z.optional(dueShown),
  answer: z.optional(z.object({ text: z.string(), at: instantText, late: z.boolean() })),
  proposals: z.array(
    z.object({
      proposal: z.int(),
      by: z.enum(["seller", "agent"]),
      solution: z.enum(SOLUTIONS),
      amount: z.optional(moneyShown),
      text: z.string(),
      at: instantText,
      agreed: z.array(side),
      /** Absent while it stands. */
      became: z.optional(z.enum(["accepted", "declined", "taken_back", "lapsed", "withdrawn"])),
      ended_at: z.optional(instantText),
    }),
  ),
  escalation: z.optional(
    z.object({
      at: instantText,
      why: z.enum(["no_answer", "no_solution", "by_buyer", "by_seller"]),
      text: z.optional(z.string()),
    }),
  ),
  resolution: z.optional(
    z.object({
      reason: z.string(),
      reason_text: z.optional(texts),
      outcome: z.enum(RESOLUTION_OUTCOMES),
      text: z.string(),
      at: instantText,
    }),
  ),
  rating: z.optional(z.object({ satisfaction: z.int(), text: z.optional(z.string()), at: instantText })),
  refund: z.optional(z.string()),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  timeline: z.string(),
});

const file = { ...fileShown.shape, href: z.string() };

/** A complaint with the files that its reader may have, and what they may still upload. */
const complaintDocument = z.object({
  ...complaintShown.shape,
  files: z.array(z.object(file)),
  allowance: z.optional(allowanceShown),
});

/** A complaint in a list. */
export const complaintListed = z.object({
  ...identity,
  product_name: z.string(),
  line_count: z.int(),
  due_at: z.optional(instantText),
  on_expiry: z.optional(expiryShown),
  /** Why the agents have it, or had it. */
  escalated: z.optional(z.string()),
  satisfaction: z.optional(z.int()),
});

/** What the complaints room answers; every other command answers with the complaint. */
export const answers: AnswerShapes = {
  openComplaint: { 201: complaintShown },
  listComplaints: { 200: pageOf(complaintListed) },
  getComplaint: { 200: complaintDocument },
  getComplaintTimeline: { 200: pageOf(timelineEntry) },
  ...Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, { 200: complaintShown }])),
  openFileOfComplaint: { 201: z.object({ file: fileShown, form: formShown }) },
  getComplaintFile: { 200: z.object({ file: fileShown, link: z.optional(linkShown) }) },
};
