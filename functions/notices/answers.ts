import * as z from "zod/mini";
import { allowanceShown, fileShown, formShown, linkShown } from "../evidence/contract.ts";
import { timelineEntry } from "../platform/answers.ts";
import { type AnswerShapes, instantText, moneyShown, pageOf } from "../platform/contract.ts";
import { consequenceShown, dueShown, expiryShown } from "../policies/answers.ts";
import { FINDINGS, PENALTY_KINDS } from "../policies/policy.ts";
import { ACTIONS } from "./actions.ts";
import { NOTICE_STATUSES } from "./notice.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const kind = z.enum(PENALTY_KINDS);

const cost = z.object({ points: z.int(), fine: moneyShown });

/** What silence and accepting cost; shown to the seller and the platform's people. */
const costs = z.optional(z.object({ unanswered: cost, accepted: cost }));

const identity = {
  notice_id: z.string(),
  order_id: z.string(),
  shop_id: z.string(),
  buyer_id: z.string(),
  kind,
  status: z.enum(NOTICE_STATUSES),
  opened_at: instantText,
  late_since: z.optional(instantText),
  ended_at: z.optional(instantText),
  waiting_for: z.optional(z.enum(["seller", "agent"])),
  /** Shown to the seller and the platform's people. */
  penalty_id: z.optional(z.string()),
  /** The agent; shown to agents and operators. */
  claimed_by: z.optional(z.string()),
};

/** A notice as it is answered. */
export const noticeShown = z.object({
  ...identity,
  kind_text: texts,
  about: z.object({
    carrier: z.optional(z.string()),
    waybill: z.optional(z.string()),
    shipped_at: instantText,
  }),
  reported: z.array(
    z.object({
      at: instantText,
      by: z.enum(["buyer", "system"]),
      kind,
      text: z.optional(z.string()),
      /** What the system found by itself. */
      finding: z.optional(z.enum(FINDINGS)),
      finding_text: z.optional(texts),
    }),
  ),
  updated_at: instantText,
  policy_version: z.int(),
  due: z.optional(dueShown),
  /** What the seller wrote; not shown to the buyer. */
  explanation: z.optional(
    z.object({ text: z.string(), files: z.optional(z.array(z.string())), at: instantText }),
  ),
  judgement: z.optional(
    z.object({
      outcome: z.enum(["upheld", "dismissed"]),
      reason: z.string(),
      reason_text: z.optional(texts),
      text: z.optional(z.string()),
      at: instantText,
    }),
  ),
  costs,
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
  shipment: z.string(),
  timeline: z.string(),
});

const file = { ...fileShown.shape, href: z.string() };

/** A notice with the files that its reader may have, and what they may still upload. */
const noticeDocument = z.object({
  ...noticeShown.shape,
  files: z.array(z.object(file)),
  allowance: z.optional(allowanceShown),
});

/** What may be said of a waybill (R5.1). */
const reportableShown = z.object({
  order_id: z.string(),
  kinds: z.array(z.object({ kind, text: texts })),
  /** Why nothing may be said: the code that saying it would be refused with. */
  why: z.optional(z.string()),
  /** Where the notice is that a report would join. */
  open: z.optional(z.string()),
  available_actions: z.array(z.object({ action: z.string(), href: z.string() })),
});

/** A notice in a list. */
export const noticeListed = z.object({
  ...identity,
  due_at: z.optional(instantText),
  on_expiry: z.optional(expiryShown),
  costs,
  report_count: z.int(),
});

/** What the notices room answers; every other command answers with the notice. */
export const answers: AnswerShapes = {
  reportWaybill: { 201: noticeShown },
  getReportable: { 200: reportableShown },
  listNotices: { 200: pageOf(noticeListed) },
  getNotice: { 200: noticeDocument },
  getNoticeTimeline: { 200: pageOf(timelineEntry) },
  ...Object.fromEntries(Object.keys(ACTIONS).map((action) => [action, { 200: noticeShown }])),
  previewJudgementOfNotice: { 200: z.object({ reason: z.string(), brings: z.array(consequenceShown) }) },
  openFileOfNotice: { 201: z.object({ file: fileShown, form: formShown }) },
  getNoticeFile: { 200: z.object({ file: fileShown, link: z.optional(linkShown) }) },
};
