import type { Words } from "../words.ts";

/** What there is not, or what is not the reader's to see: the two are told apart to nobody. */
export const MISSING = {
  order_not_found: {
    id: "Pesanan ini tidak ditemukan. Periksa nomornya.",
    en: "There is no such order. Check its number.",
  },
  shop_not_found: {
    id: "Toko ini tidak ditemukan.",
    en: "There is no such shop.",
  },
  buyer_not_found: {
    id: "Pembeli ini tidak ditemukan.",
    en: "There is no such buyer.",
  },
  refund_not_found: {
    id: "Pengembalian dana ini tidak ditemukan. Periksa nomornya.",
    en: "There is no such refund. Check its number.",
  },
  dispute_not_found: {
    id: "Sengketa ini tidak ditemukan.",
    en: "There is no such dispute.",
  },
  appeal_not_found: {
    id: "Banding ini tidak ditemukan.",
    en: "There is no such appeal.",
  },
  penalty_not_found: {
    id: "Penalti ini tidak ditemukan.",
    en: "There is no such penalty.",
  },
  notice_not_found: {
    id: "Laporan resi ini tidak ditemukan.",
    en: "There is no such waybill report.",
  },
  finding_not_found: {
    id: "Temuan ini sudah tidak ada.",
    en: "This finding is no longer there.",
  },
  shipment_not_found: {
    id: "Pesanan ini belum dikirim.",
    en: "This order was not shipped yet.",
  },
  failed_delivery_not_found: {
    id: "Tidak ada pengiriman gagal untuk pesanan ini.",
    en: "No delivery of this order failed.",
  },
  parcel_not_found: {
    id: "Paket ini tidak ditemukan. Periksa nomor resinya.",
    en: "There is no such parcel. Check its waybill number.",
  },
  return_address_not_found: {
    id: "Toko ini belum memberi alamat pengembalian.",
    en: "This shop has not given a return address yet.",
  },
  call_back_not_found: {
    id: "Permintaan telepon ini tidak ditemukan.",
    en: "There is no such call.",
  },
  complaint_not_found: {
    id: "Keluhan ini tidak ditemukan.",
    en: "There is no such complaint.",
  },
  conversation_not_found: {
    id: "Percakapan ini tidak ditemukan.",
    en: "There is no such conversation.",
  },
  file_not_found: {
    id: "Berkas ini tidak ditemukan.",
    en: "There is no such file.",
  },
  sample_not_found: {
    id: "Contoh ini tidak ditemukan.",
    en: "There is no such sample.",
  },
  follow_up_not_found: {
    id: "Pesan ini tidak ditemukan.",
    en: "There is no such message.",
  },
  version_not_found: {
    id: "Versi ini tidak ditemukan.",
    en: "There is no such version.",
  },
  webhook_not_found: {
    id: "Webhook ini tidak ditemukan.",
    en: "There is no such webhook.",
  },
  delivery_not_found: {
    id: "Pengiriman webhook ini tidak ditemukan.",
    en: "There is no such delivery of a webhook.",
  },
  no_such_message: {
    id: "Pesan ini tidak ditemukan.",
    en: "There is no such message.",
  },
  line_not_found: {
    id: "Barang ini tidak ada dalam pesanan.",
    en: "The order does not have these goods.",
  },
  product_not_found: {
    id: "Produk ini tidak ditemukan.",
    en: "There is no such product.",
  },
  review_not_found: {
    id: "Ulasan ini tidak ditemukan.",
    en: "There is no such review.",
  },
  report_not_found: {
    id: "Laporan ini tidak ditemukan.",
    en: "There is no such report.",
  },
  rebuild_not_found: {
    id: "Perhitungan ulang ini tidak ditemukan.",
    en: "There is no such rebuild.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
