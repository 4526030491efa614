import { dayOf, inJakarta } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import type { Metric, ScorecardTerms } from "../policies/scorecards.ts";
import { MEASURES } from "./metric.ts";
import type { Rebuild } from "./rebuild.ts";
import { type Risk, reachedBy, riskOf } from "./risk.ts";
import { type CaseBehind, type DayCounts, figuresOf, type Reached, windowOf } from "./scorecard.ts";
import type { Card, ShopRow } from "./store.ts";
import { casesPath, METRIC_TEXTS, missedText, NEXT_STEPS } from "./wording.ts";

/** True where the caller may know of the shop's scorecard: the shop itself, and the platform. */
export function mayKnow(caller: Caller, shopId: string): boolean {
  return caller.role === "seller" ? caller.shop_id === shopId : caller.role !== "buyer";
}

/** R6.7: a scorecard as its shop and the platform's people see it, against what policy wants now. */
export function scorecardView(
  shop_id: string,
  card: Card | undefined,
  today: string,
  { window_days, targets }: ScorecardTerms,
) {
  const made = card ?? neverMade(today, window_days);
  const reached = reachedBy(made.figures, targets);
  const risk = riskOf(reached);
  const { from } = windowOf(made.as_of, made.window_days);
  return {
    shop_id,
    as_of: made.as_of,
    window: { days: made.window_days, from, to: made.as_of },
    risk: riskView(shop_id, risk, reached),
    metrics: reached.map((one) => metricView(shop_id, one, made.cases[one.metric] ?? [], from)),
    days: `/scorecards/${shop_id}/days`,
    timeline: `/scorecards/${shop_id}/timeline`,
  };
}

/** Nothing was ever counted for this shop. */
function neverMade(
  today: string,
  window_days: number,
): Pick<Card, "as_of" | "window_days" | "figures" | "cases"> {
  return { as_of: today, window_days, figures: figuresOf([], today, window_days, 0), cases: {} };
}

function metricView(shopId: string, reached: Reached, cases: readonly CaseBehind[], from: string) {
  const { metric, value, previous, trend, counted, target, serious, least, met } = reached;
  const { unit, comparator, made } = MEASURES[metric];
  // A level is what there is now: its cases may be older than the days that are looked at.
  const shown = made === "level" ? cases : cases.filter(({ at }) => dayOf(at) >= from);
  return {
    metric,
    text: METRIC_TEXTS[metric],
    unit,
    ...(value === undefined ? {} : { value }),
    counted: made === "level" ? { n: counted.n } : counted,
    target,
    serious,
    least,
    comparator,
    ...(met === undefined ? {} : { met }),
    ...(previous === undefined ? {} : { previous }),
    ...(trend === undefined ? {} : { trend }),
    cases: shown.map(caseView),
    all_cases: casesPath(shopId, metric),
  };
}

/** R6.7: the level, why, and what to do next. */
function riskView(shopId: string, { level, reasons }: Risk, reached: readonly Reached[]) {
  return {
    level,
    reasons: reasons.map(({ metric, severity }) => {
      const { value = 0, target } = reached.find((one) => one.metric === metric) as Reached;
      return {
        code: `${metric}_missed`,
        metric,
        severity,
        text: missedText(metric, MEASURES[metric].unit, value, target),
        next_steps: NEXT_STEPS[metric].map(({ code, text, href }) => ({ code, text, href: href(shopId) })),
      };
    }),
  };
}

/** Where a case can be read. */
const PATHS: Readonly<Record<NonNullable<CaseBehind["of_case"]>["kind"], (id: string) => string>> = {
  refund: (id) => `/refunds/${id}`,
  dispute: (id) => `/disputes/${id}`,
  penalty: (id) => `/penalties/${id}`,
  notice: (id) => `/notices/${id}`,
  failed_delivery: (id) => `/shipments/${id}/failed-delivery`,
  conversation: (id) => `/conversations/${id}`,
  complaint: (id) => `/complaints/${id}`,
  review: (id) => `/reviews/${id}`,
};

/** A case behind a metric as it is answered. */
export function caseView({ at, worth, of_case }: CaseBehind) {
  const { kind, id } = of_case ?? {};
  return {
    ...(kind && id ? { kind, case_id: id, href: PATHS[kind](id) } : {}),
    at: inJakarta(at),
    worth,
  };
}

/** A day as it is answered: what was counted, by metric. */
export function dayView({ day, counted }: DayCounts) {
  return { day, counted };
}

/** How far a rebuild is, as operators see it. */
export function rebuildView({ shop_id, status, begun_at, updated_at, cases, events, mended }: Rebuild) {
  const instants = { begun_at: inJakarta(begun_at), updated_at: inJakarta(updated_at) };
  return { shop_id, status, ...instants, cases, events, mended, href: `/scorecards/${shop_id}/rebuild` };
}

/** The same where there never was one. */
export function neverRebuilt(shop_id: string) {
  return { shop_id, status: "never", cases: 0, events: 0, mended: 0, href: `/scorecards/${shop_id}/rebuild` };
}

/** A shop among all shops as it is answered. */
export function shopRowView({ shop_id, level, reasons, since }: ShopRow) {
  return {
    shop_id,
    level,
    reasons: reasons.map(({ metric, severity }: { metric: Metric; severity: string }) => ({
      code: `${metric}_missed`,
      metric,
      severity,
    })),
    since: inJakarta(since),
    href: `/scorecards/${shop_id}`,
  };
}
