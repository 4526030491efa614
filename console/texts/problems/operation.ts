import type { Words } from "../words.ts";

/** What policy, calendars, the sandbox and webhooks refuse (R7, R8.3). */
export const OPERATION = {
  policy_changed: {
    id: "Kebijakan lain sudah terbit: lihat dahulu, lalu tulis perubahan Anda lagi.",
    en: "Another policy was published: look at it, then write your changes again.",
  },
  other_year: {
    id: "Hari-harinya bukan dari tahun keputusan ini. Periksa tanggalnya.",
    en: "These days are not of the decree's year. Check the dates.",
  },
  too_far: {
    id: "Terlalu jauh ke depan. Pilih waktu yang lebih dekat.",
    en: "That is too far ahead. Choose a nearer time.",
  },
  invalid_url: {
    id: "Alamat ini tidak dapat dipakai: https, dapat dijangkau dari luar, tanpa nama dan kata sandi.",
    en: "This address cannot be used: https, reachable from outside, with no name or password in it.",
  },
  unknown_event_type: {
    id: "Jenis kejadian ini tidak ada. Pilih dari daftar.",
    en: "There is no such type of event. Choose from the list.",
  },
  type_not_for_shops: {
    id: "Jenis kejadian ini hanya untuk operator.",
    en: "This type of event is the operators' only.",
  },
  webhook_disabled: {
    id: "Webhook ini sedang mati. Hidupkan dahulu.",
    en: "This webhook is switched off. Switch it on first.",
  },
  webhooks_enough: {
    id: "Webhook sudah sebanyak yang boleh ada. Hapus salah satu, atau tambahkan jenis kejadian pada yang ada.",
    en: "There are as many webhooks as there may be. Remove one, or let one hear of more.",
  },
  delivery_pending: {
    id: "Ini sedang dikirim.",
    en: "This is on its way already.",
  },
  rebuild_running: {
    id: "Perhitungan ulang masih berjalan. Tunggu sampai selesai.",
    en: "A rebuild is running already. Wait until it is over.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
