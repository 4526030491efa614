import * as z from "zod/mini";
import { BOTH, heardWanted, hearingRoutes } from "../hearings/contract.ts";
import type { RouteContract } from "../platform/contract.ts";
import { DISPUTE } from "./dispute.ts";

/** How a dispute can end. */
export const OUTCOMES = ["refund", "rejection_stands"] as const;

/** The routes of the disputes room: the list, and what every kind of review has. */
export const routes: readonly RouteContract[] = [
  {
    id: "listDisputes",
    method: "GET",
    path: "/disputes",
    who: ["buyer", "seller", "agent", "operator"],
    summary: "One's own disputes; for agents, the queue: late ones first, then the oldest due",
    rules: ["R3.8", "R4.4"],
    query: z.strictObject({
      ...heardWanted,
      dispute_id: z.optional(z.string().check(z.regex(/^dp_[A-Za-z0-9_-]{1,60}$/))),
    }),
  },
  ...hearingRoutes({
    noun: "Dispute",
    path: "/disputes/{dispute_id}",
    sides: BOTH,
    outcomes: [...OUTCOMES],
    rules: DISPUTE.rules,
  }),
];
