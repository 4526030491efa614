import * as z from "zod/mini";
import type { Role } from "../platform/caller.ts";
import { caseFilters } from "../platform/case-lists.ts";
import { givenId, paging, type RouteContract } from "../platform/contract.ts";
import { penaltyTerms } from "../policies/contract.ts";
import { PENALTY_KINDS } from "../policies/policy.ts";
import { PENALTY_STATUSES } from "./penalty.ts";

/** The shop that has it, and the platform's people; the marketplace enforces what points bring. */
const THOSE: readonly Role[] = ["seller", "agent", "operator", "marketplace"];

/** The routes of the penalties room. */
export const routes: readonly RouteContract[] = [
  {
    id: "listPenalties",
    method: "GET",
    path: "/penalties",
    who: THOSE,
    summary:
      "The penalties of a shop, newest first; by due or with a status, in the order in which they lapse",
    rules: ["R3.8", "R5.2", "R5.3"],
    query: z.strictObject({
      ...paging,
      status: z.optional(z.enum(PENALTY_STATUSES)),
      ...caseFilters,
      penalty_id: z.optional(z.string().check(z.regex(/^pn_[0-9A-HJKMNP-TV-Z]{26}$/))),
      kind: z.optional(z.enum(PENALTY_KINDS)),
      shop_id: z.optional(givenId),
    }),
  },
  {
    id: "getPenalty",
    method: "GET",
    path: "/penalties/{penalty_id}",
    who: THOSE,
    summary: "A penalty: points, fine, when they lapse, until when it may be appealed against",
    rules: ["R5.2", "R5.3"],
  },
  {
    id: "getPenaltyTimeline",
    method: "GET",
    path: "/penalties/{penalty_id}/timeline",
    who: THOSE,
    summary: "What happened to it, in order",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  {
    id: "getPoints",
    method: "GET",
    path: "/shops/{shop_id}/points",
    who: THOSE,
    summary: "A shop's points, the measures in force, the next milestone, and which points lapse when",
    rules: ["R5.2"],
  },
  {
    id: "dryRunPenalties",
    method: "POST",
    path: "/penalties/dry-run",
    who: ["operator"],
    summary: "What the latest penalties would have come to under another tariff; changes nothing",
    rules: ["R5.2"],
    body: z.strictObject({
      penalties: penaltyTerms,
      last: z.optional(z.int().check(z.gte(1), z.lte(100))),
    }),
  },
];
