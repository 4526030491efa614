import type { Words } from "./language.ts";

/** What happens to parcels and shipments (R2), by the type of its event. */
export const PARCEL_EVENTS: Readonly<Record<string, Words<string>>> = {
  "order.delivery_failed": { id: "Pengiriman gagal", en: "Delivery failed" },
  "order.reshipment_prepared": { id: "Pengiriman ulang disiapkan", en: "Re-shipment prepared" },
  "shipment.carrier_changed": { id: "Kurir atau resi diganti", en: "Carrier or waybill changed" },
  "parcel.pending": { id: "Paket menunggu kurir", en: "Parcel waits for the carrier" },
  "parcel.info_received": { id: "Kurir menerima data paket", en: "The carrier knows of the parcel" },
  "parcel.in_transit": { id: "Paket dalam perjalanan", en: "Parcel on its way" },
  "parcel.out_for_delivery": { id: "Paket sedang diantar", en: "Parcel out for delivery" },
  "parcel.attempt_fail": { id: "Paket gagal diantar", en: "Delivery of the parcel was tried" },
  "parcel.available_for_pickup": { id: "Paket siap diambil", en: "Parcel ready to be picked up" },
  "parcel.exception": { id: "Ada kendala pada paket", en: "Something is wrong with the parcel" },
  "parcel.expired": { id: "Lama tidak ada kabar paket", en: "No news of the parcel for long" },
  "parcel.delivered": { id: "Paket sampai", en: "Parcel delivered" },
  "parcel.returning_to_sender": { id: "Paket kembali ke pengirim", en: "Parcel goes back" },
  "parcel.returned_to_sender": { id: "Paket sudah kembali ke pengirim", en: "Parcel went back" },
  "parcel.of_another_order": { id: "Resi milik pesanan lain", en: "The number is another order's" },
  "parcel.no_movement": { id: "Paket tidak bergerak", en: "Parcel stands still" },
  "parcel.due_moved": { id: "Batas waktu paket mundur", en: "Deadline of the parcel moved" },
};
