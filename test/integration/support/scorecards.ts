import { BatchWriteCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import { METRICS } from "../../../functions/policies/scorecards.ts";
import { casesBehind, scorecardPk } from "../../../functions/scorecards/store.ts";
import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import { deployment } from "./deployment.ts";
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

/** Takes away all that was counted of a shop, as an accident would: its facts, days, card and cases. */
export async function lose({ shop_id }: Shop): Promise<void> {
  const client = deployment.sdk.table;
  const TableName = deployment.endpoints.table;
  for (const pk of [scorecardPk(shop_id), ...METRICS.map((metric) => casesBehind(shop_id, metric))]) {
    const query = {
      TableName,
      KeyConditionExpression: "pk = :pk",
      ExpressionAttributeValues: { ":pk": pk },
      Limit: 25,
    };
    for await (const { Items = [] } of paginateQuery({ client }, query)) {
      const counted = Items.filter(({ sk }) => !String(sk).startsWith("EVENT#"));
      if (counted.length === 0) continue;
      const requests = counted.map(({ sk }) => ({ DeleteRequest: { Key: { pk, sk } } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
    }
  }
}

/** An operator has the scorecard made anew of the record; answers the rebuild, done. */
export async function rebuilt({ shop_id }: Shop): Promise<Json> {
  const path = `/scorecards/${shop_id}/rebuild`;
  const { begun_at } = done(await operator.post(path), 202);
  return until(`the scorecard of ${shop_id} to be rebuilt`, async (last) => {
    const now = done(await operator.get(path));
    last(now);
    return now.begun_at === begun_at && now.status === "done" && now;
  });
}
