import * as z from "zod/mini";
import { transcriptId } from "../conversations/contract.ts";
import { fileId, fileWanted } from "../evidence/contract.ts";
import type { Role } from "../platform/caller.ts";
import { caseFilters } from "../platform/case-lists.ts";
import { money, nothing, paging, type RouteContract, text } from "../platform/contract.ts";
import { HEARING_STATUSES } from "./hearing.ts";

const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
const SIDES: readonly Role[] = ["buyer", "seller"];

/** A file handed in under an item of the checklist. */
const fileFor = z.strictObject({ ...fileWanted.shape, requirement: code });

/** What lists of hearings are narrowed by; a room adds its own number. */
export const heardWanted = {
  ...paging,
  ...caseFilters,
  status: z.optional(z.enum(HEARING_STATUSES as [string, ...string[]])),
  waiting_for: z.optional(z.enum(["buyer", "seller", "agent"])),
  claimed: z.optional(z.enum(["mine", "unclaimed"])),
  escalated: z.optional(z.enum(["true", "false"])),
};

/** What a kind of review says of its routes. */
interface Named {
  /** The noun in routes' ids and summaries, and where its cases are. */
  readonly noun: string;
  readonly path: string;
  readonly sides: readonly Role[];
  readonly outcomes: readonly [string, ...string[]];
  readonly rules: { readonly evidence: string; readonly checklist: string; readonly review: string };
  readonly may_ask_more?: true | undefined;
  readonly may_withdraw?: true | undefined;
}

/** The routes that every kind of review has: evidence of its sides, and agents' review. */
export function hearingRoutes({ noun, path, sides, outcomes, rules, ...may }: Named): RouteContract[] {
  const { evidence, checklist, review } = rules;
  const of = (id: string) => `${id}${noun}`;
  const post = (
    id: string,
    sub: string,
    who: readonly Role[],
    summary: string,
    rule: string,
    body: z.ZodMiniType = nothing,
  ): RouteContract => ({
    id: of(id),
    method: "POST",
    path: `${path}/${sub}`,
    who,
    summary,
    rules: [rule],
    body,
    keyed: true,
  });
  const agents: readonly Role[] = ["agent"];
  const people: readonly Role[] = [...sides, "agent", "operator"];
  const decision = z.strictObject({
    outcome: z.enum(outcomes),
    reason: code,
    amount: z.optional(money),
    text: text(2000),
  });
  return [
    {
      id: of("get"),
      method: "GET",
      path,
      who: people,
      summary: "The case as one document",
      rules: [evidence, "R8.2"],
    },
    {
      id: `get${noun}Timeline`,
      method: "GET",
      path: `${path}/timeline`,
      who: people,
      summary: "Who did what when",
      rules: ["R8.1"],
      query: z.strictObject(paging),
    },
    {
      id: `save${noun}Draft`,
      method: "PUT",
      path: `${path}/draft`,
      who: sides,
      summary: "Save what this side prepares: a statement, and which of its files; costs nothing",
      rules: [checklist],
      body: z.strictObject({
        statement: z.optional(text(4000)),
        files: z.optional(z.array(fileId).check(z.maxLength(10))),
      }),
    },
    post(
      "openFileOf",
      "files",
      sides,
      "Open an upload under an item of the checklist; the file joins the draft",
      checklist,
      fileFor,
    ),
    post(
      "addTranscriptTo",
      "transcripts",
      sides,
      "Put a transcript of the conversation about this order into the draft, as the chat that the checklist asks for",
      checklist,
      z.strictObject({ transcript_id: transcriptId, requirement: z.optional(code) }),
    ),
    {
      id: `get${noun}File`,
      method: "GET",
      path: `${path}/files/{file_id}`,
      who: people,
      summary: "A file and a link to it: one's own, or one that was handed in",
      rules: ["R4.3"],
    },
    post(
      "submitEvidenceOf",
      "submissions",
      sides,
      "Hand in the draft: one chance, or turned back with what is missing",
      evidence,
      z.strictObject({ draft: z.int().check(z.gte(1)) }),
    ),
    post("finishEvidenceOf", "finish", sides, "Nothing more to hand in", evidence),
    post("claim", "claim", agents, "Take a case to review", review),
    post("release", "release", ["agent", "operator"], "Give a case back to the queue", review),
    post(
      "reassign",
      "reassignment",
      ["operator"],
      "Give a case to an agent",
      review,
      z.strictObject({ to: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
    ),
    {
      id: of("previewDecisionOf"),
      method: "POST",
      path: `${path}/decision/preview`,
      who: agents,
      summary: "What a decision would bring, in money and points; changes nothing",
      rules: [review],
      body: z.strictObject({ outcome: z.enum(outcomes), amount: z.optional(money) }),
    },
    post("decide", "decision", agents, "Decide, or propose where two must agree", review, decision),
    post("confirm", "confirmation", agents, "Confirm what another agent proposes", review),
    post(
      "sendBack",
      "sending-back",
      agents,
      "Send a proposal back, and say why",
      review,
      z.strictObject({ text: text(2000) }),
    ),
    ...(may.may_ask_more
      ? [
          post(
            "askMoreOf",
            "further-evidence",
            agents,
            "Ask for more evidence, and say which; uses up no chance",
            review,
            z.strictObject({ text: text(2000) }),
          ),
        ]
      : []),
    ...(may.may_withdraw
      ? [post("withdraw", "withdrawal", sides, "Withdraw it, until it is decided", evidence)]
      : []),
  ];
}

/** Both sides of a case are heard. */
export const BOTH = SIDES;
