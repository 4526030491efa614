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

/** The lists of orders that a seller expects, in their order (R1.4). */
export const ORDER_STATUSES = [
  "to_ship",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
] as const;

/** What is wrong with a parcel (R2.5), in short. */
export const TROUBLE = words<Readonly<Record<string, string>>>({
  id: {
    no_movement: "Tidak bergerak",
    exception: "Terkendala",
    returning_to_sender: "Sedang kembali",
    returned_to_sender: "Sudah kembali",
    attempt_failed: "Gagal diantar",
  },
  en: {
    no_movement: "Not moving",
    exception: "Exception",
    returning_to_sender: "Going back",
    returned_to_sender: "Came back",
    attempt_failed: "Attempt failed",
  },
});
