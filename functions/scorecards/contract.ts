import * as z from "zod/mini";
import type { Role } from "../platform/caller.ts";
import { dayText, nothing, paging, type RouteContract } from "../platform/contract.ts";
import { METRICS } from "../policies/scorecards.ts";
import { RISK_LEVELS } from "./risk.ts";

/** The shop itself, and the platform; what a shop is measured by is not its buyers'. */
const THOSE: readonly Role[] = ["seller", "agent", "operator", "marketplace"];

const base = "/scorecards/{shop_id}";

/** The routes of the scorecards room. */
export const routes: readonly RouteContract[] = [
  {
    id: "listScorecards",
    method: "GET",
    path: "/scorecards",
    who: ["agent", "operator"],
    summary: "Every shop with its risk, the worst first",
    rules: ["R6.7", "R3.8"],
    query: z.strictObject({ ...paging, level: z.optional(z.enum(RISK_LEVELS)) }),
  },
  {
    id: "getScorecard",
    method: "GET",
    path: base,
    who: THOSE,
    summary:
      "A shop's metrics with target, trend and the cases behind them; its risk, why, and what to do next",
    rules: ["R6.7"],
  },
  {
    id: "getScorecardDays",
    method: "GET",
    path: `${base}/days`,
    who: THOSE,
    summary: "What was counted day by day, the newest first; days on which nothing was are left out",
    rules: ["R6.7"],
    query: z.strictObject({ ...paging, from: z.optional(dayText), to: z.optional(dayText) }),
  },
  {
    id: "getScorecardCases",
    method: "GET",
    path: `${base}/cases`,
    who: THOSE,
    summary: "All cases that count against the shop in a metric, the newest first",
    rules: ["R6.7", "R3.8"],
    query: z.strictObject({
      ...paging,
      metric: z.enum(METRICS),
      from: z.optional(dayText),
      to: z.optional(dayText),
    }),
  },
  {
    id: "getScorecardTimeline",
    method: "GET",
    path: `${base}/timeline`,
    who: THOSE,
    summary: "How the shop's risk changed, in order",
    rules: ["R8.1"],
    query: z.strictObject(paging),
  },
  {
    id: "rebuildScorecard",
    method: "POST",
    path: `${base}/rebuild`,
    who: ["operator"],
    summary: "Make a shop's scorecard anew of the record of its cases; carried out behind the API",
    rules: ["R6.7"],
    body: nothing,
    keyed: true,
  },
  {
    id: "getScorecardRebuild",
    method: "GET",
    path: `${base}/rebuild`,
    who: ["operator"],
    summary: "How far the last rebuild is, and of how many events something had been missing",
    rules: ["R6.7"],
  },
];
