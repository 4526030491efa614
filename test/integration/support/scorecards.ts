import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import { type Actor, operator, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** The shop's scorecard as somebody sees it now, its metrics by name. */
export async function scorecard({ shop_id }: Shop, who: Actor = operator): Promise<Json> {
  const card = done(await who.get(`/scorecards/${shop_id}`));
  return { ...card, by: Object.fromEntries(card.metrics.map((one: Json) => [one.metric, one])) };
}

/** Waits until so much was counted for a metric of the shop, and the card says so; answers the metric. */
export function counts(shop: Shop, metric: string, counted: Json): Promise<Json> {
  return until(`${metric} of ${shop.shop_id} to be ${JSON.stringify(counted)}`, async (last) => {
    const { by } = await scorecard(shop);
    last(by[metric].counted);
    const isSo = Object.entries(counted).every(([name, figure]) => by[metric].counted[name] === figure);
    return isSo && by[metric];
  });
}
