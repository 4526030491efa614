import { words } from "../texts/language.ts";

/** The lists of orders that a seller expects, in their order (R1.4). */
export const ORDER_STATUSES = [
  "to_ship",
  "processing",
  "shipped",
  "delivered",
  "completed",
  "cancelled",
] as const;

/** What they are called. */
export const ORDER_STATUS = words<Readonly<Record<string, string>>>({
  id: {
    to_ship: "Perlu dikirim",
    processing: "Diproses",
    shipped: "Dikirim",
    delivered: "Tiba",
    completed: "Selesai",
    cancelled: "Dibatalkan",
  },
  en: {
    to_ship: "To ship",
    processing: "Processing",
    shipped: "Shipped",
    delivered: "Delivered",
    completed: "Completed",
    cancelled: "Cancelled",
  },
});

/** How goods travel (R2.1). */
export const DELIVERY_METHOD = words<Readonly<Record<string, string>>>({
  id: {
    platform: "kurir yang dipesan platform",
    own_carrier: "kurir pilihan penjual",
    own_delivery: "diantar penjual",
  },
  en: {
    platform: "a carrier that the platform books",
    own_carrier: "a carrier of the seller's",
    own_delivery: "brought by the seller",
  },
});

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
