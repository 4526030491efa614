import * as z from "zod/mini";
import { hearingRoutes } from "../hearings/contract.ts";
import { HEARING_STATUSES } from "../hearings/hearing.ts";
import { nothing, paging, type RouteContract } from "../platform/contract.ts";
import { APPEAL } from "./appeal.ts";

/** How an appeal can end. */
export const OUTCOMES = ["upheld", "refused"] as const;

/** The routes of the appeals room: opening one, the list, and what every kind of review has. */
export const routes: readonly RouteContract[] = [
  {
    id: "openAppeal",
    method: "POST",
    path: "/penalties/{penalty_id}/appeals",
    who: ["seller"],
    summary: "Begin an appeal against a penalty; it counts as one once it is handed in",
    rules: ["R5.3"],
    body: nothing,
    keyed: true,
  },
  {
    id: "listAppeals",
    method: "GET",
    path: "/appeals",
    who: ["seller", "agent", "operator"],
    summary: "A shop's own appeals; for agents, the queue: late ones first, then the oldest due",
    rules: ["R5.3", "R5.4"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(HEARING_STATUSES as [string, ...string[]])),
      claimed: z.optional(z.enum(["mine", "unclaimed"])),
      escalated: z.optional(z.enum(["true", "false"])),
    }),
  },
  ...hearingRoutes({
    noun: "Appeal",
    path: "/appeals/{appeal_id}",
    ...APPEAL,
    outcomes: [...OUTCOMES],
  }),
];
