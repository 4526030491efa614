import type { Told } from "../../../functions/platform/published.ts";
import { opened, type Webhook } from "../../../functions/webhooks/webhook.ts";
import { MONDAY } from "../given.ts";

/** A shop's refund was approved. */
export function anEvent(over: Partial<Told> = {}): Told {
  return {
    id: "rf_1-2",
    type: "refund.approved",
    time: MONDAY,
    seq: 2,
    actor: { role: "seller", id: "toko-1" },
    subject: { refund_id: "rf_1", shop_id: "toko-1", buyer_id: "pembeli-1" },
    from: "requested",
    to: "paid",
    data: { amount: 10_000, currency: "IDR" },
    ...over,
  };
}

/** A webhook that hears of all there is. */
export function aWebhook(over: Partial<Webhook> = {}): Webhook {
  return { ...opened("wh_1", { url: "https://toko.example/hooks", types: ["*"] }, MONDAY), ...over };
}
