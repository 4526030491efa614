import type { Metric, Target } from "../policies/scorecards.ts";
import { type Figures, type Reached, reachedOf } from "./scorecard.ts";

/** How much a shop needs looking at. */
export const RISK_LEVELS = ["high", "medium", "low"] as const;

export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Why a shop is at risk: a metric that misses its target, and by how much. */
export interface RiskReason {
  readonly metric: Metric;
  readonly severity: "high" | "medium";
}

/** R6.7: a shop's risk and what it comes from. */
export interface Risk {
  readonly level: RiskLevel;
  /** The worst first. */
  readonly reasons: readonly RiskReason[];
}

/** So many targets missed at once are a high risk, however little each is missed. */
const MANY_MISSED = 4;

/** R6.7: every metric against its target. */
export function reachedBy(
  figures: Readonly<Record<Metric, Figures>>,
  targets: readonly Target[],
): readonly Reached[] {
  return targets.map((target) => reachedOf(figures[target.metric], target));
}

/** R6.7: the risk that these metrics are. What says too little is none. */
export function riskOf(reached: readonly Reached[]): Risk {
  const missed = reached.filter(({ met }) => met === false);
  const reasons = missed
    .map(
      ({ metric, serious_missed }): RiskReason => ({ metric, severity: serious_missed ? "high" : "medium" }),
    )
    .sort((a, b) => Number(a.severity === "medium") - Number(b.severity === "medium"));
  const isHigh = reasons.some(({ severity }) => severity === "high") || reasons.length >= MANY_MISSED;
  return { level: isHigh ? "high" : reasons.length > 0 ? "medium" : "low", reasons };
}

/** The place of a shop among all shops, the worst first: by level, then by how much is missed. */
export function rankOf({ level, reasons }: Risk, shopId: string): string {
  const weight = reasons.reduce((all, { severity }) => all + (severity === "high" ? 10 : 1), 0);
  return `${placeOf(level)}${String(999 - weight).padStart(3, "0")}#${shopId}`;
}

/** Where by rank the shops of a level lie. */
export function placeOf(level: RiskLevel): string {
  return `${RISK_LEVELS.indexOf(level)}#`;
}
