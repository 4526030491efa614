import * as z from "zod/mini";
import { allowanceShown, fileShown, formShown, linkShown } from "../evidence/contract.ts";
import { orderShown } from "../orders/answers.ts";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { consequenceShown, dueShown, expiryShown } from "../policies/answers.ts";
import { shipmentShown } from "../shipments/answers.ts";
import { entryShown } from "../tracking/answers.ts";
import { HEARING_STATUSES } from "./hearing.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const side = z.enum(["buyer", "seller"]);
const issue = z.object({ pointer: z.string(), issue: z.string() });

/** The status of a case that is heard. */
const hearingStatus = z.enum(HEARING_STATUSES as [string, ...string[]]);

const ruling = {
  outcome: z.string(),
  reason: z.string(),
  reason_text: z.optional(texts),
  amount: z.optional(moneyShown),
  at: instantText,
};

/** An item of the checklist, and whether each side has met it. */
export const requirementShown = {
  requirement: z.string(),
  of: z.array(side),
  required: z.boolean(),
  accepts: z.array(z.string()),
  account: z.optional(z.object({ characters: z.int(), words: z.int() })),
  sample: z.string(),
  text: texts,
  satisfied: z.record(z.string(), z.boolean()),
};

/** What every case that is heard shows (R4.3, R8.2). */
export const hearingShape = {
  status: hearingStatus,
  opened_at: instantText,
  updated_at: instantText,
  policy_version: z.int(),
  due: z.optional(dueShown),
  waiting_for: z.array(z.string()),
  escalated: z.optional(z.object({ at: instantText, was_due_at: instantText })),
  claimed_by: z.optional(z.string()),
  proposal: z.optional(z.object({ ...ruling, by: z.string(), text: z.optional(z.string()) })),
  sent_back: z.optional(z.string()),
  evidence_wanted: z.optional(z.string()),
  decision: z.optional(z.object({ ...ruling, text: z.string() })),
  settled: z.optional(z.string()),
  sides: z.record(z.string(), z.object({ submissions_remaining: z.int(), used: z.int(), done: z.boolean() })),
  checklist: z.array(z.object(requirementShown)),
  /** How it can end, and by which reasons; shown to the platform's people while it is open. */
  outcomes: z.optional(
    z.array(
      z.object({
        outcome: z.string(),
        /** It gives money: at most so much. */
        at_most: z.optional(moneyShown),
        reasons: z.array(z.object({ reason: z.string(), text: texts })),
      }),
    ),
  ),
  available_actions: z.array(z.object({ action: z.string(), method: z.string(), href: z.string() })),
  timeline: z.string(),
};

/** A side's own draft. */
export const draftShown = z.object({
  version: z.int(),
  statement: z.string(),
  files: z.array(fileShown),
  missing: z.array(issue),
  allowance: allowanceShown,
});

/** What a side handed in. */
export const submissionShown = z.object({
  side,
  chance: z.int(),
  statement: z.string(),
  submitted_at: instantText,
  files: z.array(
    z.object({
      file_id: z.string(),
      requirement: z.string(),
      content_type: z.string(),
      bytes: z.int(),
      href: z.string(),
    }),
  ),
});

/** A case in a list: what every kind of review says there. */
export const heardListed = {
  status: hearingStatus,
  opened_at: instantText,
  due_at: z.optional(instantText),
  on_expiry: z.optional(expiryShown),
  waiting_for: z.array(z.enum(["buyer", "seller", "agent"])),
  escalated_at: z.optional(instantText),
  claimed_by: z.optional(z.string()),
  proposed_by: z.optional(z.string()),
  href: z.string(),
};

/** What a case's document has besides the case: what was handed in, and what its reader is preparing. */
export const handedIn = { submissions: z.array(submissionShown), draft: z.optional(draftShown) };

/** What an agent sees of the order that a case is about. */
export const aboutOrderShown = {
  order: z.optional(orderShown),
  shipment: z.optional(shipmentShown),
  tracking: z.array(entryShown),
};

/** What a decision would bring. */
const previewShown = z.object({
  outcome: z.string(),
  amount: z.optional(moneyShown),
  brings: z.array(consequenceShown),
});

/** The answers of the routes that every kind of review has; `shown` is a case after a command. */
export function hearingAnswers(noun: string, shown: z.ZodMiniType, document: z.ZodMiniType): AnswerShapes {
  const commands = [
    "submitEvidenceOf",
    "finishEvidenceOf",
    "claim",
    "release",
    "reassign",
    "decide",
    "confirm",
    "sendBack",
  ];
  return {
    [`get${noun}`]: { 200: document },
    [`get${noun}Timeline`]: { 200: pageOf(timelineEntry) },
    [`save${noun}Draft`]: { 200: draftShown },
    [`addTranscriptTo${noun}`]: { 201: z.object({ file: fileShown, draft: z.int() }) },
    [`openFileOf${noun}`]: { 201: z.object({ file: fileShown, form: formShown, draft: z.int() }) },
    [`get${noun}File`]: { 200: z.object({ file: fileShown, link: z.optional(linkShown) }) },
    [`previewDecisionOf${noun}`]: { 200: previewShown },
    ...Object.fromEntries(commands.map((id) => [`${id}${noun}`, { 200: shown }])),
  };
}
