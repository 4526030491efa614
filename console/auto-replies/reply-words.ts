import { words } from "../texts/language.ts";

/** What brings a reply, as readers call it. */
export const TRIGGER = words({
  id: {
    keyword: "Kata kunci",
    outside_hours: "Di luar jam buka",
    first_contact: "Pesan pertama",
  },
  en: {
    keyword: "Keywords",
    outside_hours: "Outside of opening hours",
    first_contact: "First message",
  },
});

/** When such a reply goes out. */
export const TRIGGER_MORE = words({
  id: {
    keyword: "Dikirim bila pesan pembeli memuat salah satu kata kuncinya.",
    outside_hours: "Dikirim bila pembeli menulis saat toko tutup.",
    first_contact: "Dikirim bila pembeli menulis untuk pertama kali.",
  },
  en: {
    keyword: "Sent when a buyer's message has one of its keywords.",
    outside_hours: "Sent when a buyer writes while the shop is closed.",
    first_contact: "Sent when a buyer writes for the first time.",
  },
});

/** What a variable stands for. */
export const VARIABLE: {
  readonly id: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
} = words<Readonly<Record<string, string>>>({
  id: {
    buyer_name: "Nama pembeli",
    shop_name: "Nama toko",
    order_id: "Nomor pesanan",
    product_name: "Produk",
    opens_at: "Waktu buka lagi",
  },
  en: {
    buyer_name: "Buyer's name",
    shop_name: "Shop's name",
    order_id: "Order number",
    product_name: "Product",
    opens_at: "When it opens again",
  },
});

/** The days of a week from Monday on, as the API calls them. */
export const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The same as readers call them. */
export const WEEKDAY = words({
  id: {
    monday: "Senin",
    tuesday: "Selasa",
    wednesday: "Rabu",
    thursday: "Kamis",
    friday: "Jumat",
    saturday: "Sabtu",
    sunday: "Minggu",
  },
  en: {
    monday: "Monday",
    tuesday: "Tuesday",
    wednesday: "Wednesday",
    thursday: "Thursday",
    friday: "Friday",
    saturday: "Saturday",
    sunday: "Sunday",
  },
});
