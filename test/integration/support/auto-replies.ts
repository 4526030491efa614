import type { Json } from "../../../local/client.ts";
import { heard } from "../../unit/given.ts";
import { done } from "./cases.ts";
import { messagesSeen } from "./conversations.ts";
import type { Shop } from "./people.ts";
import { bring } from "./timers.ts";
import { until } from "./until.ts";

const WORKDAY = [{ opens: "09:00", closes: "17:00" }];
const WEEK = {
  monday: WORKDAY,
  tuesday: WORKDAY,
  wednesday: WORKDAY,
  thursday: WORKDAY,
  friday: [
    { opens: "09:00", closes: "11:30" },
    { opens: "13:00", closes: "17:00" },
  ],
  saturday: [{ opens: "20:00", closes: "02:00", next_day: true }],
};

/** Replies about shipping, outside of opening hours, and at first contact, unless said otherwise. */
export function autoReplies(more: Json = {}): Json {
  const hours = {
    week: WEEK,
    special_days: [{ from: "2026-03-18", until: "2026-03-24", name: "Libur Lebaran", spans: [] }],
    closed_on: ["public_holiday"],
  };
  return { enabled: true, hours, replies: [SHIPPING, CLOSED, WELCOME], ...more };
}

/** By keywords. */
export const SHIPPING: Json = {
  code: "shipping",
  trigger: "keyword",
  keywords: ["kirim", "nomor resi", "ship"],
  template: {
    id: { body: "Halo {{buyer_name}}, pesanan {{order_id}} dikirim paling lambat besok." },
    en: { body: "Hello {{buyer_name}}, order {{order_id}} is shipped tomorrow at the latest." },
  },
  enabled: true,
};

/** Outside of opening hours. */
export const CLOSED: Json = {
  code: "closed",
  trigger: "outside_hours",
  template: {
    id: { body: "Kami tutup. Buka lagi {{opens_at}}." },
    en: { body: "We are closed until {{opens_at}}." },
  },
  enabled: true,
};

/** At first contact. */
export const WELCOME: Json = {
  code: "welcome",
  trigger: "first_contact",
  template: { id: { body: "Selamat datang di {{shop_name}}." }, en: { body: "Welcome to {{shop_name}}." } },
  enabled: true,
};

/** Publishes what a shop replies automatically, whatever it was. */
export async function publishReplies(shop: Shop, more: Json = {}): Promise<Json> {
  const path = `/shops/${shop.shop_id}/auto-replies`;
  const { version } = done(await shop.seller.get(path));
  return done(await shop.seller.put(path, { version, ...autoReplies(more) }));
}

/** Every message about an order, oldest first. */
export async function saidAbout(shop: Shop, order_id: string): Promise<Json[]> {
  return (await messagesSeen(shop.buyer, `cv_${order_id}`, "?limit=100")).items;
}

/** Who wrote, in order: `buyer`, `auto`, `shop`. */
export async function writers(shop: Shop, order_id: string): Promise<string[]> {
  return (await saidAbout(shop, order_id)).map(({ by }) => by);
}

/** Waits until a message of the buyer has been replied to automatically. */
export function repliedTo(shop: Shop, order_id: string, message: number): Promise<Json> {
  return until(`an automatic reply to message ${message} about ${order_id}`, async (last) => {
    const messages = await saidAbout(shop, order_id);
    last(messages.map(({ by }) => by));
    return messages.find(({ by, replies_to }) => by === "auto" && replies_to === message);
  });
}

/** What the bus says of a message of the buyer, handled to its end: what it could bring is there then. */
export async function handled({ shop_id, buyer_id }: Shop, order_id: string, message: number): Promise<void> {
  const subject = { conversation_id: `cv_${order_id}`, order_id, shop_id, buyer_id };
  const data = { by: "buyer", message };
  await bring("autoreplieslisteners", heard("conversation.message_sent", { subject, data }));
}
