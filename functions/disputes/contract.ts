import * as z from "zod/mini";
import { BOTH, hearingRoutes } from "../hearings/contract.ts";
import { HEARING_STATUSES } from "../hearings/hearing.ts";
import { paging, type RouteContract } from "../platform/contract.ts";
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
    rules: ["R4.4"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(HEARING_STATUSES as [string, ...string[]])),
      claimed: z.optional(z.enum(["mine", "unclaimed"])),
      escalated: z.optional(z.enum(["true", "false"])),
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
