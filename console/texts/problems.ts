import type { Language } from "./language.ts";

/** What the API refuses, in Indonesian, by its stable code; English is the API's own detail. */
const ID: Readonly<Record<string, string>> = {
  session_over: "Anda sudah keluar. Silakan masuk lagi.",
  case_status: "Kasus ini sudah berubah: orang lain atau tenggat waktu lebih dulu.",
  amount_too_large: "Jumlahnya melebihi yang masih tersedia.",
  policy_changed: "Kebijakan lain sudah terbit: lihat dahulu, lalu tulis perubahan Anda lagi.",
  claimed_already: "Petugas lain sudah mengambil kasus ini.",
  claimed_by_another: "Petugas lain sudah mengambilnya.",
  not_claimed: "Kasus ini tidak lagi pada Anda.",
  party_to_the_case: "Anda pihak dalam kasus ini: orang lain yang memutuskan.",
  own_proposal: "Usulan Anda sendiri dikonfirmasi oleh petugas lain.",
  own_decision: "Ini tentang putusan Anda sendiri: petugas lain yang meninjau.",
  more_than_left: "Jumlahnya melebihi yang tersisa untuk barang ini.",
  window_closed: "Waktu untuk meminta sudah lewat.",
  too_late: "Batas waktunya sudah lewat.",
  deadline_passed: "Batas waktunya sudah lewat; akibatnya sedang dijalankan.",
  draft_changed: "Draf ini sudah berubah, mungkin di tab lain. Periksa lagi lalu serahkan.",
  incomplete: "Belum lengkap; tidak ada kesempatan yang terpakai.",
  no_chances_left: "Semua kesempatan sudah dipakai.",
  evidence_finished: "Anda sudah menyatakan selesai menyerahkan bukti.",
  type_not_accepted: "Jenis berkas ini tidak diterima di sini.",
  file_too_large: "Berkas ini terlalu besar.",
  file_empty: "Berkas ini kosong.",
  too_many_files: "Sudah tidak ada tempat untuk berkas lagi.",
  submission_too_large: "Seluruh berkas bersama terlalu besar untuk satu penyerahan.",
  waybill_malformed: "Nomor resi ini tidak sesuai dengan format kurirnya.",
  waybill_unlikely: "Nomor resi ini tidak seperti biasanya. Periksa lagi, lalu konfirmasikan.",
  waybill_in_use: "Nomor resi ini sedang dipakai untuk kiriman lain.",
  same_waybill: "Kurir dan nomor resi sama dengan yang sekarang.",
  change_used: "Perubahan kurir sudah pernah dipakai untuk pesanan ini.",
  change_time_over: "Waktu untuk mengubah kurir sudah habis.",
  other_preview: "Yang dikonfirmasi bukan pratinjau yang terakhir. Lihat pratinjau lagi.",
  carrier_is_booked: "Kurir pesanan ini dipesan oleh platform.",
  carrier_unavailable: "Kurir sedang tidak dapat dipesan. Tidak ada yang berubah; coba lagi sebentar.",
  order_status: "Pesanan ini sudah berubah.",
  failed_delivery_status: "Penyelesaian ini sudah berubah.",
  notice_status: "Pemberitahuan ini sudah berubah.",
  appeal_open: "Masih ada banding yang berjalan untuk penalti ini.",
  appeal_window_over: "Waktu untuk banding sudah habis.",
  no_appeals_left: "Tidak ada kesempatan banding lagi.",
  internal: "Ada yang rusak di pihak kami. Tidak ada yang berubah; coba lagi.",
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: "Ada isian yang belum benar. Periksa lalu coba lagi.",
  401: "Silakan masuk lagi.",
  403: "Akun Anda tidak boleh melakukan ini.",
  404: "Tidak ditemukan.",
  409: "Orang lain atau tenggat waktu lebih dulu.",
  422: "Aturan tidak mengizinkan ini.",
  503: "Saat ini tidak bisa. Coba lagi sebentar.",
};

interface Told {
  readonly code: string;
  readonly status: number;
  readonly detail: string;
}

/** A problem in the reader's language. */
export function problemText({ code, status, detail }: Told, language: Language): string {
  if (language === "en") return detail;
  return ID[code] ?? BY_STATUS[status] ?? detail;
}
