import { type Day, dayOf, type Instant, instant, millis, nextDay, startOf } from "../kernel/instants.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { page } from "../platform/lists.ts";
import { pageOfStretch } from "../platform/pages.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load, loadOne } from "../platform/table.ts";
import { entryView } from "../platform/timeline.ts";
import type { Metric } from "../policies/scorecards.ts";
import { policyAt } from "../policies/versions.ts";
import { routes } from "./contract.ts";
import { beginRebuild } from "./rebuilding.ts";
import { placeOf, type RiskLevel } from "./risk.ts";
import {
  ALL_SHOPS,
  cardKey,
  cardOf,
  caseOfRow,
  casesBehind,
  DAYS,
  dayOfItem,
  rebuildKey,
  rebuildOf,
  type ShopRow,
  scorecardPk,
} from "./store.ts";
import { caseView, dayView, mayKnow, neverRebuilt, rebuildView, scorecardView, shopRowView } from "./view.ts";

/** Scorecards over HTTP (R6.7). */
export const handler = serve(routes, {
  listScorecards,
  getScorecard,
  getScorecardDays,
  getScorecardCases,
  getScorecardTimeline,
  rebuildScorecard,
  getScorecardRebuild,
});

/** Another shop's scorecard is not found. */
function shopFor({ caller, params }: Call): string | Refusal {
  const shopId = params.shop_id ?? "";
  return /^[A-Za-z0-9_-]{1,40}$/.test(shopId) && mayKnow(caller, shopId) ? shopId : notFound("shop");
}

interface Paging {
  readonly limit?: number;
  readonly next_token?: string;
  readonly from?: string;
  readonly to?: string;
}

async function listScorecards({ query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, level } = query as Paging & { level?: RiskLevel };
  const bounds = level ? { from: placeOf(level), to: placeOf(level) } : {};
  const found = await page({ list: ALL_SHOPS, by: "rank", newestFirst: false, ...bounds, limit, next_token });
  if (isRefusal(found)) return found;
  return {
    status: 200,
    body: { ...found, items: found.items.map((row) => shopRowView(row as unknown as ShopRow)) },
  };
}

/** R6.7: one request: the card is ready to be read; targets are those of the policy in force. */
async function getScorecard(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const [item, card] = await load([SETTINGS, cardKey(shopId)]);
  const settings = settingsOf(item);
  const { scorecards } = await policyAt(settings.policy);
  const today = dayOf(caseTime(call.receivedMs, settings));
  return { status: 200, body: scorecardView(shopId, cardOf(card), today, scorecards) };
}

async function getScorecardDays(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { limit = 31, next_token, from = "", to = "" } = call.query as Paging;
  const place = { list: scorecardPk(shopId), by: "age", newestFirst: true } as const;
  const found = await page({ ...place, from: `${DAYS}${from}`, to: `${DAYS}${to}`, limit, next_token });
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map(dayOfItem).map(dayView) } };
}

interface Behind extends Paging {
  readonly metric: Metric;
}

async function getScorecardCases(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { limit = 20, next_token, metric, from, to } = call.query as unknown as Behind;
  const found = await page({
    list: casesBehind(shopId, metric),
    by: "age",
    newestFirst: true,
    ...(from ? { from: startOf(from) } : {}),
    ...(to ? { to: lastOf(to) } : {}),
    limit,
    next_token,
  });
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map(caseOfRow).map(caseView) } };
}

/** The last instant of a day. */
function lastOf(day: Day): Instant {
  return instant(millis(startOf(nextDay(day))) - 1);
}

/** A shop that was never at risk has none: that is no secret, and no mistake. */
async function getScorecardTimeline(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const found = await pageOfStretch({ pk: scorecardPk(shopId), prefix: "EVENT#", ...call.query });
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map(entryView) } };
}

async function rebuildScorecard(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  return beginRebuild(shopId, call.caller, call.receivedMs, call.call);
}

async function getScorecardRebuild(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const rebuild = rebuildOf(await loadOne(rebuildKey(shopId)));
  return { status: 200, body: rebuild ? rebuildView(rebuild) : neverRebuilt(shopId) };
}
