import { inJakarta, millis } from "../kernel/instants.ts";
import { conflict, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Call } from "../platform/request.ts";
import { stretch } from "../platform/table.ts";
import { command, type Decide, DISABLED } from "./commands.ts";
import { type Delivery, eventTime, firstAt, wantedAgain } from "./delivery.ts";
import { advance, DELIVERIES, deliveryKey, deliveryOf, webhookPk } from "./store.ts";
import { deliveryView } from "./view.ts";
import { changed } from "./webhook.ts";

/** A delivery once more, whatever became of it. */
export function deliverAgain(call: Call): Promise<Answer | Refusal> {
  const { webhook_id = "", delivery_id = "" } = call.params;
  const decide: Decide = (webhook, { now }, facts) => {
    const delivery = deliveryOf(facts.get("delivery"));
    if (delivery === undefined) return notFound("delivery");
    if (webhook.disabled_for) return DISABLED;
    if (delivery.status === "pending") return pending(delivery);
    const again = wantedAgain(delivery, call.receivedMs);
    return {
      name: "redelivery_wanted",
      next: changed(webhook, {}, now),
      data: { delivery_ids: [delivery_id] },
      also: [advance(again, call.receivedMs)],
      answer: { status: 200, body: deliveryView(again) },
    };
  };
  return command(call, decide, { delivery: deliveryKey(webhook_id, delivery_id) });
}

/** How many deliveries one replay looks at; each that did not arrive is a write of its transaction. */
const LOOKED_AT = 50;

/**
 * What did not arrive of the events since an instant, once more: what was given up, and what was on its way when the
 * webhook was disabled. One call looks at a bounded number; where there are more, it says from when to go on.
 */
export async function replay(call: Call): Promise<Answer | Refusal> {
  const { webhook_id = "" } = call.params;
  const since = millis((call.body as { since: string }).since);
  const { items, last } = await stretch({
    pk: webhookPk(webhook_id),
    prefix: DELIVERIES,
    after: `${DELIVERIES}${firstAt(since)}`,
    limit: LOOKED_AT,
  });
  const looked = items.flatMap((item) => deliveryOf(item) ?? []);
  const more =
    last === undefined ? {} : { next_since: inJakarta(eventTime(looked.at(-1)?.delivery_id ?? "")) };
  return command(call, (webhook, { now }, facts) => {
    if (webhook.disabled_for) return DISABLED;
    const missed = looked
      .flatMap((one) =>
        facts.learned(one.delivery_id) ? (deliveryOf(facts.get(one.delivery_id)) ?? []) : one,
      )
      .filter(({ status }) => status === "failed" || status === "skipped");
    const answer = { status: 200, body: { webhook_id, sent_again: missed.length, ...more } };
    if (missed.length === 0) return { answer };
    return {
      name: "redelivery_wanted",
      next: changed(webhook, {}, now),
      data: { delivery_ids: missed.map(({ delivery_id }) => delivery_id) },
      also: missed.map((one) => advance(wantedAgain(one, call.receivedMs), call.receivedMs, one.delivery_id)),
      answer,
    };
  });
}

function pending({ delivery_id, attempts, next_at }: Delivery): Refusal {
  return conflict("delivery_pending", "It is on its way as it is.", {
    rule: "R8.3",
    present: { delivery_id, attempts, next_at },
  });
}
