import type { WrittenReply } from "../../functions/auto-replies/reply.ts";
import type { Edited } from "../../functions/auto-replies/settings.ts";

const OFFICE = [{ opens: "09:00", closes: "17:00" }];
const WEEKDAYS = { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE };

const CLOSED: WrittenReply = {
  code: "tutup",
  trigger: "outside_hours",
  template: {
    id: { body: "Halo {{buyer_name}}, toko kami sedang tutup. Pesan kakak kami jawab {{opens_at}}." },
    en: { body: "Hello {{buyer_name}}, we are closed now. You will hear from us {{opens_at}}." },
  },
  enabled: true,
};

const WAYBILL: WrittenReply = {
  code: "nomor_resi",
  trigger: "keyword",
  keywords: ["resi", "kapan dikirim", "lacak"],
  template: {
    id: {
      body: "Halo {{buyer_name}}, pesanan {{order_id}} dikirim paling lambat hari kerja berikutnya. Nomor resinya tampil di halaman pesanan begitu kurir menjemput.",
    },
    en: {
      body: "Hello {{buyer_name}}, order {{order_id}} leaves on the next working day at the latest. You see its waybill on the order's page.",
    },
  },
  enabled: true,
};

/** What the sample's shops reply automatically (R6.2); shop-3 never said anything. */
export const AUTO_REPLIES: Readonly<Record<string, Edited>> = {
  "shop-1": {
    enabled: true,
    hours: {
      week: { ...WEEKDAYS, saturday: [{ opens: "09:00", closes: "13:00" }] },
      closed_on: ["public_holiday"],
    },
    replies: [
      WAYBILL,
      CLOSED,
      {
        code: "salam",
        trigger: "first_contact",
        template: {
          id: {
            body: "Selamat datang di {{shop_name}}, kak {{buyer_name}}! Admin kami segera menjawab tentang {{product_name}}.",
          },
          en: { body: "Welcome to {{shop_name}}, {{buyer_name}}! Somebody will answer you shortly." },
        },
        enabled: true,
      },
    ],
  },
  "shop-2": {
    enabled: true,
    hours: { week: WEEKDAYS },
    replies: [
      WAYBILL,
      CLOSED,
      {
        code: "garansi",
        trigger: "keyword",
        keywords: ["garansi", "klaim garansi", "rusak"],
        template: {
          id: {
            body: "Semua barang kami bergaransi toko 6 bulan. Untuk klaim, kirim foto barang dan notanya di sini, ya.",
          },
          en: { body: "All our goods have 6 months of guarantee. To claim it, send photos here." },
        },
        enabled: true,
      },
    ],
  },
};
