import type { Language } from "./language.ts";

/** What the API refuses, in Indonesian, by its stable code; English is the API's own detail. */
const ID: Readonly<Record<string, string>> = {
  session_over: "Anda sudah keluar. Silakan masuk lagi.",
  case_status: "Kasus ini sudah berubah: orang lain atau tenggat waktu lebih dulu.",
  amount_too_large: "Jumlahnya melebihi yang masih tersedia.",
  claimed_already: "Petugas lain sudah mengambil kasus ini.",
  claimed_by_another: "Petugas lain sudah mengambilnya.",
  not_claimed: "Kasus ini tidak lagi pada Anda.",
  party_to_the_case: "Anda pihak dalam kasus ini: orang lain yang memutuskan.",
  own_proposal: "Usulan Anda sendiri dikonfirmasi oleh petugas lain.",
  own_decision: "Ini tentang putusan Anda sendiri: petugas lain yang meninjau.",
  window_closed: "Waktu untuk meminta sudah lewat.",
  too_late: "Batas waktunya sudah lewat.",
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
