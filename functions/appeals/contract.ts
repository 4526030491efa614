import * as z from "zod/mini";
import { heardWanted, hearingRoutes } from "../hearings/contract.ts";
import { nothing, type RouteContract } from "../platform/contract.ts";
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
    rules: ["R3.8", "R5.3", "R5.4"],
    query: z.strictObject({
      ...heardWanted,
      appeal_id: z.optional(z.string().check(z.regex(/^ap_[0-9A-HJKMNP-TV-Z]{26}_[0-9]{1,3}$/))),
    }),
  },
  ...hearingRoutes({
    noun: "Appeal",
    path: "/appeals/{appeal_id}",
    ...APPEAL,
    outcomes: [...OUTCOMES],
  }),
];
