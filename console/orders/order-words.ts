import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

type Status = Shapes["Order"]["status"];

/** What the states of an order are called, wherever one is shown (R1.4). */
export const ORDER_STATUS = words<Readonly<Record<Status, string>>>({
  id: {
    to_ship: "Menunggu dikirim",
    processing: "Disiapkan kembali",
    shipped: "Dikirim",
    delivered: "Tiba",
    completed: "Selesai",
    cancelled: "Dibatalkan",
  },
  en: {
    to_ship: "To be shipped",
    processing: "Prepared again",
    shipped: "Shipped",
    delivered: "Delivered",
    completed: "Completed",
    cancelled: "Cancelled",
  },
});
