import type { WrittenSchedule } from "../../functions/follow-ups/schedule.ts";

const THANKS: WrittenSchedule = {
  code: "terima_kasih",
  moment: "completed",
  after: { count: 1, unit: "days" },
  purpose: "update",
  template: {
    id: {
      subject: "Terima kasih atas pesanan {{order_id}}",
      body: "Halo {{buyer_name}}, semoga {{product_name}} bermanfaat. Ceritakan pengalaman kakak di ulasan, ya. Salam, {{shop_name}}",
    },
    en: {
      subject: "Thank you for order {{order_id}}",
      body: "Hello {{buyer_name}}, we hope you enjoy {{product_name}}. Tell others in a review. {{shop_name}}",
    },
  },
  enabled: true,
};

const CARE: WrittenSchedule = {
  code: "cara_merawat",
  moment: "delivered",
  after: { count: 2, unit: "days" },
  purpose: "guidance",
  template: {
    id: {
      subject: "Cara merawat {{product_name}}",
      body: "Halo {{buyer_name}}, sebelum dipakai pertama kali, baca petunjuk perawatan di halaman pesanan {{order_id}}, ya.",
    },
  },
  enabled: true,
};

const OFFER: WrittenSchedule = {
  code: "koleksi_baru",
  moment: "completed",
  after: { count: 14, unit: "days" },
  purpose: "offer",
  template: {
    id: {
      subject: "Koleksi baru di {{shop_name}}",
      body: "Halo {{buyer_name}}, koleksi baru kami sudah tiba.",
    },
  },
  enabled: false,
};

/** What the sample's shops send after purchase (R6.4): at first, and since today; shop-3 sends nothing. */
export const FOLLOW_UPS = {
  "shop-1": { first: [THANKS, OFFER], today: [THANKS, CARE, OFFER] },
  "shop-2": { first: [], today: [CARE] },
} as const;
