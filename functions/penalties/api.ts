import { idr } from "../kernel/money.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { timeline } from "../platform/timeline.ts";
import type { PenaltyTerms } from "../policies/policy.ts";
import { policyAt } from "../policies/versions.ts";
import { routes } from "./contract.ts";
import { dryRun, type Outcome } from "./dry-run.ts";
import { listPenalties } from "./list-api.ts";
import { ALL_PENALTIES, type PenaltyRow, rankOf, shopPenalties } from "./listing.ts";
import { penaltyKey, penaltyOf, pointsKey, pointsOf } from "./store.ts";
import { mayKnow, penaltyView, pointsView } from "./view.ts";

/** Penalties and points over HTTP (R5.2). Nothing is decided here: notices issue, appeals give back. */
export const handler = serve(routes, {
  listPenalties,
  getPenalty,
  getPenaltyTimeline: (call) => timeline(call, "penalty", call.params.penalty_id ?? "", mayKnow),
  getPoints,
  dryRunPenalties,
});

async function getPenalty({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const [settings, item] = await load([SETTINGS, penaltyKey(params.penalty_id ?? "")]);
  const penalty = penaltyOf(item);
  if (penalty === undefined || !mayKnow(caller, penalty)) return notFound("penalty");
  const now = caseTime(receivedMs, settingsOf(settings));
  return { status: 200, body: penaltyView(penalty, await policyAt(penalty.policy), caller, now) };
}

/** How many of the points that lapse next are shown. */
const SHOWN_LAPSING = 20;

async function getPoints({ caller, params }: Call): Promise<Answer | Refusal> {
  const shopId = params.shop_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(shopId) || !mayKnow(caller, { shop_id: shopId })) return notFound("shop");
  const [[settings, item], lapsing] = await Promise.all([
    load([SETTINGS, pointsKey(shopId)]),
    page({
      list: shopPenalties(shopId),
      by: "rank",
      newestFirst: false,
      from: rankOf("active"),
      to: rankOf("active"),
      limit: SHOWN_LAPSING,
    }),
  ]);
  if (isRefusal(lapsing)) return lapsing;
  const policy = await policyAt(settingsOf(settings).policy);
  const rows = lapsing.items as unknown as readonly PenaltyRow[];
  return { status: 200, body: pointsView(pointsOf(item, shopId), policy, rows) };
}

/** What a policy is about to change is tried on the latest cases first: one page, and nothing is written. */
async function dryRunPenalties({ body }: Call): Promise<Answer | Refusal> {
  const { penalties, last = 100 } = body as { penalties: PenaltyTerms; last?: number };
  const [[settings], found] = await Promise.all([
    load([SETTINGS]),
    page({ list: ALL_PENALTIES, by: "age", newestFirst: true, limit: last }),
  ]);
  if (isRefusal(found)) return found;
  const inForce = await policyAt(settingsOf(settings).policy);
  const rows = found.items as unknown as readonly PenaltyRow[];
  const { was, would_be, penalties: counted } = dryRun(rows, inForce.penalties, penalties);
  return {
    status: 200,
    body: { penalties: counted, was: outcomeView(was), would_be: outcomeView(would_be) },
  };
}

function outcomeView({ points, fines, reached }: Outcome) {
  return { points, fines: idr(fines), reached };
}
