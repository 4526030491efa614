import type { Words } from "../words.ts";

/** What is wrong with the request itself, or with whoever sends it. */
export const REQUESTS = {
  session_over: {
    id: "Anda sudah keluar. Silakan masuk lagi.",
    en: "You are no longer signed in: please sign in again.",
  },
  sign_in_unavailable: {
    id: "Saat ini tidak dapat masuk. Coba lagi sebentar.",
    en: "Signing in is not possible just now. Try again in a minute.",
  },
  agents_unavailable: {
    id: "Daftar petugas tidak dapat dibaca saat ini. Coba lagi sebentar.",
    en: "The list of agents cannot be read just now. Try again in a moment.",
  },
  no_role: {
    id: "Akun ini belum punya peran di sini. Hubungi operator marketplace.",
    en: "This account has no role here yet. Ask the marketplace's operator.",
  },
  role_not_allowed: {
    id: "Ini bukan bagian Anda: orang lain yang melakukannya.",
    en: "This is not yours to do: somebody else does it.",
  },
  signature_refused: {
    id: "Tanda tangannya tidak cocok. Tandatangani dengan rahasia pelacakan, paling lama lima menit sebelum dikirim.",
    en: "The signature does not fit. Sign with the tracking secret, at most five minutes before sending.",
  },
  key_refused: {
    id: "Kunci kurir tidak diterima.",
    en: "The carrier's key was not taken.",
  },
  malformed_json: {
    id: "Permintaan ini tidak terbaca. Muat ulang halaman, lalu coba lagi.",
    en: "This request cannot be read. Load the page again, and try once more.",
  },
  json_wanted: {
    id: "Permintaan ini tidak terbaca. Muat ulang halaman, lalu coba lagi.",
    en: "This request cannot be read. Load the page again, and try once more.",
  },
  body_too_large: {
    id: "Yang dikirim terlalu besar. Pendekkan, atau kirim berkasnya terpisah.",
    en: "This is too much at once. Make it shorter, or send files on their own.",
  },
  invalid_body: {
    id: "Ada isian yang belum benar. Periksa lalu coba lagi.",
    en: "Something in the form is not right yet. Check it and try again.",
  },
  invalid_query: {
    id: "Saringan ini tidak dapat dipakai. Hapus saringan, lalu coba lagi.",
    en: "This filter cannot be used. Clear the filters and try again.",
  },
  invalid_id: {
    id: "Nomor ini tidak dapat dipakai: hanya huruf, angka, _ dan -, paling banyak 40.",
    en: "This number cannot be used: only letters, figures, _ and -, at most 40.",
  },
  invalid_next_token: {
    id: "Halaman daftar ini sudah tidak berlaku. Kembali ke awal daftar.",
    en: "This page of the list is no longer there. Go back to the first.",
  },
  list_of_whom: {
    id: "Sebutkan daftar milik siapa: toko atau pembeli.",
    en: "Say whose list: which shop's or which buyer's.",
  },
  idempotency_key_missing: {
    id: "Permintaan ini tidak lengkap. Muat ulang halaman, lalu coba lagi.",
    en: "This request is not complete. Load the page again, and try once more.",
  },
  idempotency_key_reused: {
    id: "Permintaan ini sudah pernah dikirim dengan isi lain. Muat ulang halaman, lalu coba lagi.",
    en: "This request was sent before with other contents. Load the page again, and try once more.",
  },
  idempotency_key_differs: {
    id: "Nomor pemesanan dan kuncinya tidak sama.",
    en: "The booking's reference and its key are not the same.",
  },
  too_busy: {
    id: "Banyak orang mengerjakan hal yang sama saat ini. Coba lagi sebentar.",
    en: "Many are at the same thing just now. Try again in a moment.",
  },
  route_not_found: {
    id: "Halaman atau tindakan ini tidak ada.",
    en: "There is no such page or action.",
  },
  internal: {
    id: "Ada yang rusak di pihak kami. Tidak ada yang berubah; coba lagi.",
    en: "Something broke on our side. Nothing was changed; please try again.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
