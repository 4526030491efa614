import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import type { Shop } from "./people.ts";

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
