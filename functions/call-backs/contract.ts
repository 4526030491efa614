import * as z from "zod/mini";
import type { Role } from "../platform/caller.ts";
import {
  commandsBelow,
  instantText,
  paging,
  type RouteContract,
  refundId,
  text,
} from "../platform/contract.ts";
import { CALL_BACK_STATUSES } from "./call-back.ts";

/** Who asked, and who calls; the operator sees that it works. The other side of the case knows of none. */
const THOSE: readonly Role[] = ["buyer", "seller", "agent", "operator"];

const below = commandsBelow("/call-backs/{call_back_id}");

function command(id: string, path: string, who: readonly Role[], summary: string, body?: z.ZodMiniType) {
  return below(id, path, who, summary, ["R4.5"], body);
}

/** The routes of the call-backs room. */
export const routes: readonly RouteContract[] = [
  {
    id: "requestCallBack",
    method: "POST",
    path: "/refunds/{refund_id}/call-backs",
    who: ["buyer", "seller"],
    summary: "Leave a telephone number to be called at about a case; the answer says when",
    rules: ["R4.5", "R8.5"],
    body: z.strictObject({
      phone: text(40),
      topic: z.optional(text(200)),
      language: z.optional(z.enum(["id", "en"])),
    }),
    keyed: true,
  },
  {
    id: "listCallBacks",
    method: "GET",
    path: "/call-backs",
    who: THOSE,
    summary: "The agents' queue in the order of the expected calls; of a buyer or a shop, their own",
    rules: ["R4.5"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(CALL_BACK_STATUSES)),
      mine: z.optional(z.literal("true")),
      refund_id: z.optional(refundId),
    }),
  },
  {
    id: "getCallBack",
    method: "GET",
    path: "/call-backs/{call_back_id}",
    who: THOSE,
    summary: "A call-back; the agent who has it sees the number, everybody else only that there is one",
    rules: ["R4.5", "R8.2", "R8.5"],
  },
  {
    id: "getCallBackTimeline",
    method: "GET",
    path: "/call-backs/{call_back_id}/timeline",
    who: THOSE,
    summary: "Who did what when",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  command("claimCallBack", "claim", ["agent"], "Take a call-back: its number is then for you to see"),
  command("releaseCallBack", "release", ["agent", "operator"], "Put it back into the queue, at its place"),
  command(
    "reportAttempt",
    "attempts",
    ["agent"],
    "How a call went: reached, no answer, wrong number, or another time asked for",
    z.strictObject({
      outcome: z.enum(["reached", "no_answer", "wrong_number", "call_later"]),
      call_at: z.optional(instantText),
    }),
  ),
  command(
    "withdrawCallBack",
    "withdrawal",
    ["buyer", "seller"],
    "Want no call any more; the number is erased",
  ),
];
