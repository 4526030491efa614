import type { Told } from "../../../functions/platform/published.ts";
import { FIRST_SCORECARDS, METRICS, type Metric } from "../../../functions/policies/scorecards.ts";
import type { Counted } from "../../../functions/scorecards/metric.ts";
import type { Figures } from "../../../functions/scorecards/scorecard.ts";

/** An event of shop-1 as the bus brings it. */
export function event(type: string, more: Partial<Told> = {}): Told {
  const [kind = ""] = type.split(".");
  return {
    id: `${kind}-1-2`,
    type,
    time: "2026-11-25T03:00:00.000Z",
    seq: 2,
    actor: { role: "seller", id: "shop-1" },
    subject: { shop_id: "shop-1", order_id: "order-1", [`${kind}_id`]: `${kind}-1` },
    data: {},
    ...more,
  };
}

const NONE: Counted = { n: 0, of: 0 };

/** Figures of which these were counted, and the rest was not. */
export function figures(some: Partial<Record<Metric, Partial<Figures>>>): Record<Metric, Figures> {
  const all = METRICS.map((metric) => [metric, { now: NONE, before: NONE, ...some[metric] }]);
  return Object.fromEntries(all) as Record<Metric, Figures>;
}

/** What the first policy wants of a metric. */
export function targetOf(metric: Metric) {
  const target = FIRST_SCORECARDS.targets.find((one) => one.metric === metric);
  if (target === undefined) throw new Error(`no target for ${metric}`);
  return target;
}
