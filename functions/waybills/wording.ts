import type { Change } from "./normalise.ts";
import type { Why } from "./waybill.ts";

/** What people read, in Indonesian and English (R8.4). */
interface Texts {
  readonly id: string;
  readonly en: string;
}

/** Why a number is not simply taken, and what to do. Read by a seller with forty parcels still to go. */
export const WHY_TEXTS: Readonly<Record<Why, Texts>> = {
  empty: {
    id: "Nomor resi belum diisi.",
    en: "There is no waybill number yet.",
  },
  too_short: {
    id: "Nomor ini terlalu pendek. Lihat lagi nomor resi pada label atau struk kurir.",
    en: "This is too short. Look again at the number on the label or the carrier's receipt.",
  },
  too_long: {
    id: "Ini terlalu panjang untuk nomor resi. Salin nomornya saja, tanpa kata lain atau tautan.",
    en: "This is too long for a waybill number. Copy only the number, without other words or a link.",
  },
  characters: {
    id: "Nomor resi hanya berisi huruf A–Z dan angka. Salin nomornya saja.",
    en: "A waybill number has only letters A–Z and digits. Copy only the number.",
  },
  no_digits: {
    id: "Tidak ada angka di sini, jadi ini bukan nomor resi.",
    en: "There is no digit in this, so it is not a waybill number.",
  },
  wrong_check_digit: {
    id: "Salah satu angkanya salah ketik. Ketik ulang nomor ini dari label.",
    en: "One of the digits is mistyped. Type this number again from the label.",
  },
  wrong_format: {
    id: "Ini bukan nomor resi kurir yang dipilih. Periksa nomor dan kurirnya.",
    en: "This is not a number of the chosen carrier. Check the number and the carrier.",
  },
  unknown_format: {
    id: "Nomor ini tidak seperti nomor resi kurir ini yang biasa kami lihat. Periksa lagi; kalau memang benar, lanjutkan.",
    en: "This does not look like the numbers we usually see from this carrier. Check it again; if it is right, go on.",
  },
  other_carrier: {
    id: "Nomor ini seperti nomor resi kurir lain. Periksa kurirnya; kalau memang benar, lanjutkan.",
    en: "This looks like a number of another carrier. Check the carrier; if it is right, go on.",
  },
  look_alike_letters: {
    id: "Mungkin ada huruf dan angka yang tertukar, misalnya O dan 0 atau I dan 1. Bandingkan dengan label.",
    en: "A letter and a digit may be mixed up, such as O and 0 or I and 1. Compare with the label.",
  },
};

/** What was tidied up in the number as it was typed. */
export const CHANGE_TEXTS: Readonly<Record<Change, Texts>> = {
  zero_width_removed: { id: "Karakter tak terlihat dibuang.", en: "Invisible characters were taken out." },
  full_width_digits: {
    id: "Angka atau huruf lebar diubah ke bentuk biasa.",
    en: "Wide digits or letters were made plain.",
  },
  other_forms: {
    id: "Karakter bentuk khusus diubah ke bentuk biasa.",
    en: "Characters of a special form were made plain.",
  },
  trimmed: {
    id: "Spasi di awal atau akhir dibuang.",
    en: "Spaces at the beginning or end were taken out.",
  },
  spaces_removed: { id: "Spasi dibuang.", en: "Spaces were taken out." },
  dashes_removed: { id: "Tanda hubung dibuang.", en: "Dashes were taken out." },
  dots_removed: { id: "Titik dibuang.", en: "Dots were taken out." },
  slashes_removed: { id: "Garis miring dibuang.", en: "Slashes were taken out." },
  upper_cased: { id: "Huruf kecil dijadikan huruf besar.", en: "Small letters were made capitals." },
};
