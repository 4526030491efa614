import * as z from "zod/mini";
import { fileWanted } from "../evidence/contract.ts";
import type { Role } from "../platform/caller.ts";
import { caseFilters } from "../platform/case-lists.ts";
import {
  commandsBelow,
  EVERYBODY,
  givenId,
  money,
  paging,
  type RouteContract,
  text,
} from "../platform/contract.ts";
import { COMPLAINT_STATUSES, OUTCOMES, SOLUTIONS } from "./complaint.ts";

/** A file as its side says it is; a complaint has no checklist. */
const { requirement: _none, ...plainFile } = fileWanted.shape;

const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));
const below = commandsBelow("/complaints/{complaint_id}");
const SIDES: readonly Role[] = ["buyer", "seller"];

/** Which proposal is meant: another one than was read is not agreed to by mistake. */
const theOne = z.strictObject({ proposal: z.int().check(z.gte(1), z.lte(100)) });

function command(id: string, path: string, who: readonly Role[], summary: string, body?: z.ZodMiniType) {
  return below(id, path, who, summary, ["R6.3"], body);
}

/** The routes of the complaints room. */
export const routes: readonly RouteContract[] = [
  {
    id: "openComplaint",
    method: "POST",
    path: "/orders/{order_id}/complaints",
    who: ["buyer"],
    summary: "Complain about an order, or about some lines of it; the seller has a business day to answer",
    rules: ["R6.3"],
    body: z.strictObject({
      category: code,
      text: text(2000),
      lines: z.optional(z.array(givenId).check(z.minLength(1), z.maxLength(100))),
    }),
    keyed: true,
  },
  {
    id: "listComplaints",
    method: "GET",
    path: "/complaints",
    who: EVERYBODY,
    summary: "The complaints of a shop or a buyer; for agents what was escalated, the most urgent first",
    rules: ["R3.8", "R6.3"],
    query: z.strictObject({
      ...paging,
      ...caseFilters,
      status: z.optional(z.enum(COMPLAINT_STATUSES)),
      complaint_id: z.optional(z.string().check(z.regex(/^cm_[A-Za-z0-9_-]{1,40}-[0-9]{1,6}$/))),
      category: z.optional(code),
      outcome: z.optional(z.enum(OUTCOMES)),
      waiting_for: z.optional(z.enum(["buyer", "seller", "agent"])),
      mine: z.optional(z.literal("true")),
      shop_id: z.optional(givenId),
      buyer_id: z.optional(givenId),
    }),
  },
  {
    id: "getComplaint",
    method: "GET",
    path: "/complaints/{complaint_id}",
    who: EVERYBODY,
    summary: "A complaint: what is said and offered, whose turn it is, by when, and what happens otherwise",
    rules: ["R6.3", "R7.3", "R8.2"],
  },
  {
    id: "getComplaintTimeline",
    method: "GET",
    path: "/complaints/{complaint_id}/timeline",
    who: EVERYBODY,
    summary: "Who did what when",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  below(
    "openFileOfComplaint",
    "files",
    SIDES,
    "Open an upload: once it is accepted, both sides and the platform see it",
    ["R4.2", "R6.3"],
    z.strictObject(plainFile),
  ),
  {
    id: "getComplaintFile",
    method: "GET",
    path: "/complaints/{complaint_id}/files/{file_id}",
    who: ["buyer", "seller", "agent", "operator"],
    summary: "A file and a link to it: one's own, or one that was accepted",
    rules: ["R4.2", "R6.3"],
  },
  command(
    "answerComplaint",
    "answer",
    ["seller"],
    "The first answer; where the agents have it already it is a late one",
    z.strictObject({ text: text(2000) }),
  ),
  command(
    "proposeSolution",
    "proposals",
    ["seller", "agent"],
    "Propose a solution, one at a time: a seller's waits for the buyer's word, an agent's for both sides'",
    z.strictObject({ solution: z.enum(SOLUTIONS), amount: z.optional(money), text: text(1000) }),
  ),
  below(
    "acceptProposal",
    "acceptance",
    SIDES,
    "Agree to a proposal: it ends the complaint, and a part refund is approved in the same step",
    ["R3.5", "R3.6", "R6.3"],
    theOne,
  ),
  command("declineProposal", "decline", SIDES, "Do not agree to a proposal", theOne),
  command(
    "takeBackProposal",
    "taking-back",
    ["seller", "agent"],
    "Not stand by one's proposal any more",
    theOne,
  ),
  command(
    "escalateComplaint",
    "escalation",
    SIDES,
    "Want the platform's agents: once the seller has answered; silence brings them by itself",
    z.strictObject({ text: text(1000) }),
  ),
  command("withdrawComplaint", "withdrawal", ["buyer"], "Complain no more"),
  command("claimComplaint", "claim", ["agent"], "Take an escalated complaint"),
  command("releaseComplaint", "release", ["agent", "operator"], "Put it back into the queue"),
  command(
    "reassignComplaint",
    "reassignment",
    ["operator"],
    "Give it to an agent",
    z.strictObject({ to: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)) }),
  ),
  command(
    "resolveComplaint",
    "resolution",
    ["agent"],
    "End an escalated complaint by one of policy's reasons; money is for the sides to agree on, or a dispute",
    z.strictObject({ reason: code, text: text(2000) }),
  ),
  command(
    "rateComplaint",
    "rating",
    ["buyer"],
    "Say once how it went, 1 to 5",
    z.strictObject({ satisfaction: z.int().check(z.gte(1), z.lte(5)), text: z.optional(text(1000)) }),
  ),
];
