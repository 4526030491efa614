import { words } from "../texts/language.ts";

/** What the tags that carriers speak in are called (R2.5). */
export const TAG = words<Readonly<Record<string, string>>>({
  id: {
    Pending: "Belum ada kabar dari kurir",
    InfoReceived: "Kurir menerima data paket",
    InTransit: "Dalam perjalanan",
    OutForDelivery: "Sedang diantar",
    AttemptFail: "Belum berhasil diserahkan",
    AvailableForPickup: "Bisa diambil",
    Exception: "Ada kendala",
    Expired: "Lama tidak ada kabar",
    Delivered: "Sampai",
  },
  en: {
    Pending: "No word from the carrier yet",
    InfoReceived: "The carrier knows of the parcel",
    InTransit: "On its way",
    OutForDelivery: "Being delivered",
    AttemptFail: "Could not be handed over",
    AvailableForPickup: "Can be picked up",
    Exception: "Something went wrong",
    Expired: "No word for a long time",
    Delivered: "Delivered",
  },
});

/** How goods travel (R2.1). */
export const METHOD = words<Readonly<Record<string, string>>>({
  id: {
    platform: "Kurir dipesan oleh platform",
    own_carrier: "Kurir pilihan penjual",
    own_delivery: "Diantar penjual sendiri",
  },
  en: {
    platform: "Carrier booked by the platform",
    own_carrier: "The seller's carrier",
    own_delivery: "Brought by the seller",
  },
});
