import { hearing } from "../platform/hearing.ts";
import type { Told } from "../platform/published.ts";
import { load } from "../platform/table.ts";
import { begun } from "./delivery.ts";
import { queueFor, queuePlace } from "./queueing.ts";
import { deliveryKey, keepDelivery, registerKey, registerOf } from "./store.ts";
import { addressees, type Owner } from "./webhook.ts";

export const handler = hearing(hear);

/**
 * R8.3: every event there is becomes a delivery for each webhook that is to be told of it, and is queued. One read finds
 * them: the shop's register and the marketplace's. May come twice: a delivery is made of webhook and event, and is begun once.
 */
export async function hear(event: Told): Promise<void> {
  if (event.type === "webhook.redelivery_wanted") await queueAgain(event);
  const { shop_id } = event.subject;
  const owners: readonly Owner[] = [{}, ...(shop_id === undefined ? [] : [{ shop_id }])];
  const items = await load(owners.map(registerKey));
  const begin = owners.flatMap((owner, place) =>
    addressees(registerOf(owner, items[place]), event).map(({ webhook_id }) =>
      tell(webhook_id, owner, event),
    ),
  );
  await Promise.all(begin);
}

/** Where an earlier run has begun it and died before it was queued, the timer finds it. */
async function tell(webhookId: string, { shop_id }: Owner, event: Told): Promise<void> {
  const now = Date.now();
  const delivery = begun(webhookId, shop_id, event, now);
  if (await keepDelivery(delivery, now)) await queueFor(delivery, now);
}

async function queueAgain({ subject, data }: Told): Promise<void> {
  const { webhook_id = "", shop_id } = subject;
  const owner = shop_id === undefined ? {} : { shop_id };
  const wanted = data.delivery_ids as readonly string[];
  await Promise.all(wanted.map((id) => queuePlace({ ...deliveryKey(webhook_id, id), ...owner })));
}
