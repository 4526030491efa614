import type { Words } from "../words.ts";

/** What orders, shipments and waybills refuse (R1, R2). */
export const ORDERS = {
  order_differs: {
    id: "Pesanan ini sudah pernah diserahkan dengan isi lain.",
    en: "This order was handed in before, with other contents.",
  },
  order_status: {
    id: "Pesanan ini sudah berubah: tindakan ini tidak mungkin lagi.",
    en: "This order has changed: that is not possible any more.",
  },
  order_given_up: {
    id: "Pengiriman pesanan ini sudah dihentikan dan dananya dikembalikan.",
    en: "The delivery of this order was given up, and the money went back.",
  },
  being_mended: {
    id: "Pengirimannya gagal dan sedang ditangani penjual. Tunggu sampai selesai.",
    en: "The delivery failed, and the seller is seeing to it. Wait until that is over.",
  },
  before_the_order: {
    id: "Waktunya sebelum pesanan dibuat. Periksa tanggal dan jamnya.",
    en: "That is before the order was placed. Check date and time.",
  },
  in_the_future: {
    id: "Yang belum terjadi tidak dapat dilaporkan. Periksa tanggal dan jamnya.",
    en: "What has not happened yet cannot be reported. Check date and time.",
  },
  amount_too_large: {
    id: "Jumlahnya melebihi yang dapat disimpan di sini.",
    en: "This is more than can be kept here.",
  },
  duplicate_line: {
    id: "Sebutkan setiap barang satu kali saja.",
    en: "Name each of the goods once.",
  },
  waybill_required: {
    id: "Isi kurir dan nomor resinya.",
    en: "Say which carrier has the parcel, and its waybill number.",
  },
  waybill_malformed: {
    id: "Nomor resi ini tidak sesuai dengan kurirnya. Bandingkan dengan label, lalu ketik lagi.",
    en: "This number is not one of the carrier's. Compare it with the label and type it again.",
  },
  waybill_unlikely: {
    id: "Nomor resi ini tidak seperti biasanya. Bandingkan dengan label, lalu nyatakan bahwa nomornya benar.",
    en: "This number looks unusual. Compare it with the label, and confirm that it is right.",
  },
  waybill_in_use: {
    id: "Nomor resi ini sedang dipakai kiriman lain. Periksa nomornya.",
    en: "Another parcel has this number. Check it.",
  },
  same_waybill: {
    id: "Kurir dan nomor resi ini sama dengan yang sekarang. Isi yang baru.",
    en: "This is the carrier and number it has. Type the new one.",
  },
  no_waybill: {
    id: "Pesanan ini diantar penjual sendiri, jadi tidak punya nomor resi.",
    en: "The seller brings this order: it has no waybill.",
  },
  carrier_is_booked: {
    id: "Kurir dan nomor resi pesanan ini dari platform. Yang dapat dilaporkan hanya isi paketnya.",
    en: "Carrier and number of this order are the platform's. Only what is in the parcel can be reported.",
  },
  no_carrier_configured: {
    id: "Di sini kurir tidak dapat dipesan: marketplace yang mengirim pesanan ini.",
    en: "No carrier can be booked here: the marketplace ships this order.",
  },
  carrier_unavailable: {
    id: "Kurir sedang tidak dapat dipesan. Tidak ada yang berubah; coba lagi sebentar.",
    en: "The carrier cannot be booked just now. Nothing was changed; try again in a moment.",
  },
  carrier_refused: {
    id: "Kurir menolak pemesanan ini. Tidak ada yang berubah; hubungi operator.",
    en: "The carrier refused this booking. Nothing was changed; ask the operator.",
  },
  carrier_answer_unusable: {
    id: "Jawaban kurir tidak dapat dipakai. Tidak ada yang berubah; coba lagi sebentar.",
    en: "The carrier's answer was of no use. Nothing was changed; try again in a moment.",
  },
  booked_number_in_use: {
    id: "Kurir memberi nomor yang sedang dipakai. Coba lagi untuk mendapat nomor lain.",
    en: "The carrier gave a number that is in use. Try again to get another one.",
  },
  booking_cancelled: {
    id: "Pemesanan ini sudah dibatalkan: paketnya tidak diantar.",
    en: "This booking was given up: nobody brings the parcel.",
  },
  shipment_status: {
    id: "Barangnya sudah tiba: ini tidak mungkin lagi.",
    en: "The goods have arrived: that is not possible any more.",
  },
  nothing_to_change: {
    id: "Pesanan ini dikirim tanpa kurir penjual, jadi tidak ada yang diubah.",
    en: "This order travels without a carrier of the seller's: there is nothing to change.",
  },
  change_used: {
    id: "Kurir dan nomor resi sudah pernah diubah; itu hanya dapat satu kali.",
    en: "Carrier and number were changed already; that can be done once only.",
  },
  change_time_over: {
    id: "Waktu untuk mengubah kurir sudah lewat. Bila paket tidak sampai, laporkan pengiriman gagal.",
    en: "The time for changing the carrier is over. If the parcel does not arrive, report the delivery as failed.",
  },
  other_preview: {
    id: "Ini bukan yang tadi dilihat. Lihat perubahannya sekali lagi sebelum menyatakan setuju.",
    en: "This is not what was previewed. Look at the change once more before you confirm.",
  },
  failed_delivery_status: {
    id: "Pengiriman gagal ini sudah ditangani dengan cara lain. Lihat keadaannya sekarang.",
    en: "This failed delivery was seen to in another way. Look at how it is now.",
  },
  unknown_delivery_failure: {
    id: "Pilih salah satu alasan yang ada.",
    en: "Choose one of the reasons there are.",
  },
  no_live_shipment: {
    id: "Pesanan ini tidak sedang dikirim.",
    en: "This order is not on its way.",
  },
  subtag_of_another_tag: {
    id: "Kabar kurir ini tidak cocok satu sama lain.",
    en: "What the carrier says here does not fit together.",
  },
  life_differs: {
    id: "Paket percobaan ini sudah menjalani cerita lain.",
    en: "This trial parcel lives another life already.",
  },
  life_over: {
    id: "Cerita paket percobaan ini sudah selesai.",
    en: "The life of this trial parcel is over.",
  },
  tracking_event_not_taken: {
    id: "Kabar paket percobaan ini tidak diterima. Coba lagi.",
    en: "What was told of this trial parcel was not taken. Try again.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
