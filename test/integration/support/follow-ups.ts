import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import { anAddress } from "./mails.ts";
import { openShop, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** A shop whose buyer can be written to. */
export interface ReachableShop extends Shop {
  readonly address: string;
}

/** Opens a shop with a name, and a buyer who is called Sari and has an address. */
export async function openReachableShop(language: "id" | "en" = "id"): Promise<ReachableShop> {
  const shop = await openShop();
  const address = anAddress();
  const contact = { email: address, language, name: "Sari" };
  done(await shop.marketplace.put(`/buyers/${shop.buyer_id}/contact`, contact));
  const theirs = { email: anAddress("toko"), language: "id", name: "Toko Melati" };
  done(await shop.seller.put(`/shops/${shop.shop_id}/contact`, theirs));
  return { ...shop, address };
}

/** A schedule: guidance at once when the goods arrived, unless said otherwise. */
export function aSchedule(more: Json = {}): Json {
  return {
    code: "care",
    moment: "delivered",
    after: { count: 0, unit: "days" },
    purpose: "guidance",
    template: {
      id: {
        subject: "Merawat {{product_name}}",
        body: "Halo {{buyer_name}}, pesanan {{order_id}} dari {{shop_name}}.",
      },
      en: {
        subject: "Caring for {{product_name}}",
        body: "Hello {{buyer_name}}, order {{order_id}} of {{shop_name}}.",
      },
    },
    enabled: true,
    ...more,
  };
}

/** Publishes the shop's schedules, whatever they were. */
export async function publish(shop: Shop, ...schedules: Json[]): Promise<Json> {
  const path = `/shops/${shop.shop_id}/follow-ups`;
  const { version } = done(await shop.seller.get(path));
  return done(await shop.seller.put(path, { version, schedules }));
}

/** What the shop's list says of the messages of an order, by schedule. */
export async function messagesOf(shop: Shop, order_id: string): Promise<Record<string, Json>> {
  const path = `/shops/${shop.shop_id}/follow-ups/messages?order_id=${order_id}`;
  const { items } = done(await shop.seller.get(path));
  return Object.fromEntries(items.map((item: Json) => [item.schedule, item]));
}

/** Waits until the message of a schedule about an order is in `status`. */
export function messageIs(shop: Shop, order_id: string, schedule: string, status: string): Promise<Json> {
  return until(`the message ${schedule} of ${order_id} to be ${status}`, async (last) => {
    const message = (await messagesOf(shop, order_id))[schedule];
    last(message);
    return message?.status === status && message;
  });
}
