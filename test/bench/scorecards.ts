import type { Told } from "../../functions/platform/published.ts";
import { SHOP, told } from "./samples.ts";
import type { Telling } from "./story.ts";

/** An event of one of the shop's cases. */
function event(type: string, id: string, more: Partial<Told>): Told {
  const [kind = ""] = type.split(".");
  return told(type, { shop_id: SHOP, [`${kind}_id`]: id }, { actor: { role: "seller", id: SHOP }, ...more });
}

/** R6.7: what is counted of events, and the scorecard that is read. */
export async function scorecards(telling: Telling): Promise<void> {
  const { hear, show } = await import("../../functions/scorecards/listeners.ts");
  const { handler: timer } = await import("../../functions/scorecards/timers.ts");
  const heard = (event: Told, when: string) =>
    telling.step("scorecards", () => hear(event).then(() => show(event)), when);
  const arrived = event("order.delivered", "INV-20261124-MPL-3912847599", {});
  await heard(arrived, "the shop's first event");
  await heard(event("order.delivered", "INV-20261124-MPL-3912847598", {}), "an order that arrived");
  await heard(arrived, "the same once more");
  const paid = { from: "requested", to: "paid", data: { amount: 150_000, currency: "IDR" } };
  await heard(
    event("refund.approved", "rf_01ARZ3NDEKTSV4RRFFQ69G5FAV", paid),
    "a refund: two facts and a case",
  );
  const penalty = { actor: { role: "agent", id: "agent-1" }, data: { points: 12 } };
  await heard(
    event("penalty.issued", "pn_01ARZ3NDEKTSV4RRFFQ69G5FAV", penalty),
    "a penalty: the risk is another one",
  );
  await telling.step("scorecards", timer, "the timer, nothing to do");
  const path = { shop_id: SHOP };
  const day = new Date().toISOString().slice(0, 10);
  await telling.tell("listScorecards", { as: "agent" });
  await telling.tell("getScorecard", { as: "seller", path });
  await telling.tell("getScorecardDays", { as: "seller", path, query: { to: day } });
  await telling.tell("getScorecardCases", { as: "seller", path, query: { metric: "refund_rate" } });
  await telling.tell("getScorecardTimeline", { as: "seller", path });
  await telling.tell("rebuildScorecard", { as: "operator", path, body: {} });
  await telling.tell("getScorecardRebuild", { as: "operator", path });
  await flags(telling);
}

/** R6.7: a request is looked at, and an agent reads what stands out. */
async function flags(telling: Telling): Promise<void> {
  const { hear } = await import("../../functions/risks/listeners.ts");
  const refund_id = await telling.request(await telling.order("delivered"));
  await telling.step("risks", () => hear(event("refund.requested", refund_id, {})), "a request");
  await telling.tell("getRefundFlags", { as: "agent", path: { refund_id } });
}
