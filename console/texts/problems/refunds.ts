import type { Words } from "../words.ts";

/** What refunds and returns refuse, and the money behind them (R3). */
export const REFUNDS = {
  case_status: {
    id: "Kasus ini sudah berubah: orang lain atau batas waktu lebih dulu.",
    en: "This case has changed: somebody else, or a deadline, was first.",
  },
  deadline_passed: {
    id: "Batas waktunya sudah lewat; akibatnya sedang dijalankan. Tunggu sebentar.",
    en: "The time is over; what that brings is being carried out. Wait a moment.",
  },
  not_eligible: {
    id: "Untuk pesanan ini tidak ada yang dapat diminta.",
    en: "Nothing can be asked for about this order.",
  },
  cancelled: {
    id: "Pesanan ini sudah dibatalkan, jadi tidak ada lagi yang dapat diminta.",
    en: "This order is cancelled, so there is nothing more to ask for.",
  },
  nothing_left: {
    id: "Semua yang dibayar sudah dikembalikan atau sedang diminta.",
    en: "All that was paid is refunded or asked for already.",
  },
  window_closed: {
    id: "Waktu untuk meminta sudah lewat.",
    en: "The time for asking is over.",
  },
  more_than_left: {
    id: "Jumlahnya melebihi yang tersisa untuk barang ini.",
    en: "This is more than is left for these goods.",
  },
  not_in_order: {
    id: "Pesanan ini tidak memuat barang itu, atau tidak sebanyak itu.",
    en: "The order does not have these goods, or not as many of them.",
  },
  type_not_allowed: {
    id: "Untuk alasan ini jenis pengembalian itu tidak mungkin. Pilih jenis atau alasan lain.",
    en: "With this reason that kind of refund is not possible. Choose another kind or reason.",
  },
  unknown_reason: {
    id: "Alasan ini sudah tidak ada. Muat ulang halaman, lalu pilih alasan lain.",
    en: "This reason is no longer there. Load the page again and choose another.",
  },
  unknown_rejection_reason: {
    id: "Alasan penolakan ini sudah tidak ada. Muat ulang halaman, lalu pilih alasan lain.",
    en: "This reason for rejecting is no longer there. Load the page again and choose another.",
  },
  too_many_open: {
    id: "Terlalu banyak permintaan yang masih berjalan untuk pesanan ini. Tunggu sampai salah satu diputuskan.",
    en: "Too many requests about this order are still open. Wait until one of them is decided.",
  },
  balance_short: {
    id: "Saldo toko belum cukup. Isi saldo, atau tunggu penjualan berikutnya.",
    en: "The shop's balance does not suffice yet. Top it up, or wait for the next sales.",
  },
  delivery_instant: {
    id: "Barang tiba setelah dikirim dan bukan di masa depan. Periksa tanggal dan jamnya.",
    en: "Goods arrive after they were sent, and not in the future. Check date and time.",
  },
  not_disputed: {
    id: "Pengembalian dana ini tidak sedang dalam sengketa.",
    en: "This refund is not in dispute.",
  },
  nothing_owed: {
    id: "Denda ini sudah tidak terutang.",
    en: "Nothing is owed of this fine.",
  },
  phone_malformed: {
    id: "Ini bukan nomor telepon. Tulis misalnya 0812…, (021)… atau +62….",
    en: "This is no telephone number. Write it as 0812…, (021)… or +62….",
  },
  phone_extension: {
    id: "Tinggalkan nomor yang dapat ditelepon tanpa nomor ekstensi.",
    en: "Leave a number that can be called without an extension.",
  },
  phone_not_callable: {
    id: "Nomor darurat, pendek, bebas pulsa dan premium tidak dapat kami telepon. Tinggalkan nomor ponsel atau telepon rumah.",
    en: "Emergency, short, toll-free and premium numbers are not called. Leave a mobile phone or a landline.",
  },
  phone_country: {
    id: "Kami tidak menelepon ke negara itu. Tinggalkan nomor lain.",
    en: "We do not call that country. Leave another number.",
  },
  call_back_open: {
    id: "Anda sudah meminta ditelepon tentang kasus ini. Tunggu teleponnya, atau batalkan dahulu.",
    en: "You asked to be called about this case already. Wait for the call, or withdraw it first.",
  },
  call_backs_today: {
    id: "Hari ini sudah cukup banyak permintaan telepon. Coba lagi besok.",
    en: "That is as many calls as can be asked for in one day. Try again tomorrow.",
  },
  call_at: {
    id: "Sebutkan kapan menelepon lagi, hanya bila diminta lain waktu.",
    en: "Say when to call again, and only where another time was asked for.",
  },
  call_at_out_of_reach: {
    id: "Pilih waktu yang masih akan datang, sebelum nomornya dihapus.",
    en: "Choose a time that is still to come, before the number is erased.",
  },
  claimed_by_another: {
    id: "Petugas lain sudah mengambilnya.",
    en: "Another agent has it.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
