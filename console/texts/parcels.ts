import { words } from "./language.ts";

/** Where a parcel can be, in the nine tags of carriers (R2.5). */
export const PARCEL_TAG = words<Readonly<Record<string, string>>>({
  id: {
    Pending: "Menunggu kurir",
    InfoReceived: "Data diterima kurir",
    InTransit: "Dalam perjalanan",
    OutForDelivery: "Sedang diantar",
    AttemptFail: "Gagal diantar",
    AvailableForPickup: "Siap diambil",
    Exception: "Ada kendala",
    Expired: "Lama tanpa kabar",
    Delivered: "Sampai",
  },
  en: {
    Pending: "Waiting for the carrier",
    InfoReceived: "The carrier knows of it",
    InTransit: "On its way",
    OutForDelivery: "Out for delivery",
    AttemptFail: "Delivery was tried",
    AvailableForPickup: "Ready to be picked up",
    Exception: "Something is wrong",
    Expired: "No news for long",
    Delivered: "Delivered",
  },
});
