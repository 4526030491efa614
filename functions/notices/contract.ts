import * as z from "zod/mini";
import { fileId, fileWanted } from "../evidence/contract.ts";
import type { Role } from "../platform/caller.ts";
import { caseFilters } from "../platform/case-lists.ts";
import { commandsBelow, EVERYBODY, paging, type RouteContract, text } from "../platform/contract.ts";
import { PENALTY_KINDS } from "../policies/policy.ts";
import { NOTICE_STATUSES } from "./notice.ts";

/** A file as its party says it is; a notice has no checklist. */
const { requirement: _none, ...plainFile } = fileWanted.shape;

const below = commandsBelow("/notices/{notice_id}");

function command(id: string, path: string, who: readonly Role[], summary: string, body?: z.ZodMiniType) {
  return below(id, path, who, summary, ["R5.2"], body);
}

/** The routes of the notices room. */
export const routes: readonly RouteContract[] = [
  {
    id: "reportWaybill",
    method: "POST",
    path: "/shipments/{order_id}/notices",
    who: ["buyer"],
    summary: "Something is wrong with the waybill: opens a notice, or joins the one that is open",
    rules: ["R5.1"],
    body: z.strictObject({ kind: z.enum(PENALTY_KINDS), text: z.optional(text(1000)) }),
    keyed: true,
  },
  {
    id: "getReportable",
    method: "GET",
    path: "/shipments/{order_id}/notices",
    who: ["buyer"],
    summary:
      "What may be said of a waybill, beforehand, or why not; the notice that is open, if there is one",
    rules: ["R5.1", "R8.2"],
  },
  {
    id: "listNotices",
    method: "GET",
    path: "/notices",
    who: EVERYBODY,
    summary: "The notices of a shop or a buyer; for agents the explanations to judge, the most urgent first",
    rules: ["R3.8", "R5.1", "R5.2"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(NOTICE_STATUSES)),
      ...caseFilters,
      notice_id: z.optional(z.string().check(z.regex(/^nt_[A-Za-z0-9_-]{1,40}-[0-9]{1,6}$/))),
      kind: z.optional(z.enum(PENALTY_KINDS)),
      waiting_for: z.optional(z.enum(["seller", "agent"])),
      mine: z.optional(z.literal("true")),
    }),
  },
  {
    id: "getNotice",
    method: "GET",
    path: "/notices/{notice_id}",
    who: EVERYBODY,
    summary: "A notice: what is said, whose turn it is, by when, and what happens otherwise",
    rules: ["R5.2", "R7.3", "R8.2"],
  },
  {
    id: "getNoticeTimeline",
    method: "GET",
    path: "/notices/{notice_id}/timeline",
    who: EVERYBODY,
    summary: "Who did what when",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  below(
    "openFileOfNotice",
    "files",
    ["buyer", "seller"],
    "Open an upload: a buyer's for what they report, a seller's for the explanation to come",
    ["R4.2", "R5.1", "R5.2"],
    z.strictObject(plainFile),
  ),
  {
    id: "getNoticeFile",
    method: "GET",
    path: "/notices/{notice_id}/files/{file_id}",
    who: ["buyer", "seller", "agent", "operator"],
    summary: "A file and a link to it: one's own, or one that was handed in to its reader",
    rules: ["R4.2", "R5.2"],
  },
  command(
    "explainNotice",
    "explanation",
    ["seller"],
    "Say why the waybill is right, with files that show it; an agent judges that",
    z.strictObject({
      text: text(2000),
      files: z.optional(z.array(fileId).check(z.minLength(1), z.maxLength(10))),
    }),
  ),
  command("acceptNotice", "acceptance", ["seller"], "Accept it: the penalty is issued at once"),
  command("claimNotice", "claim", ["agent"], "Take an explanation to judge"),
  command("releaseNotice", "release", ["agent", "operator"], "Put it back into the queue"),
  {
    id: "previewJudgementOfNotice",
    method: "POST",
    path: "/notices/{notice_id}/judgement/preview",
    who: ["agent"],
    summary: "What a judgement by this reason would bring the shop; changes nothing",
    rules: ["R5.2"],
    body: z.strictObject({ reason: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)) }),
  },
  command(
    "judgeNotice",
    "judgement",
    ["agent"],
    "Judge an explanation by one of policy's reasons: it stands, or the penalty is issued",
    z.strictObject({
      reason: z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/)),
      text: text(2000),
    }),
  ),
];
