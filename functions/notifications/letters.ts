import type { Texts } from "../policies/texts.ts";

/** What somebody is told by mail, in both languages; `{{amount}}` and the like are filled in. */
export interface Letter {
  readonly subject: Texts;
  readonly body: Texts;
}

/** Every letter about a case: short, plain and kind, of nobody but who reads it (R8.4, R8.5). */
export const LETTERS = {
  refund_asked: {
    subject: {
      id: "Pembeli meminta pengembalian dana, pesanan {{order_id}}",
      en: "A buyer asks for a refund, order {{order_id}}",
    },
    body: {
      id: "Pembeli meminta {{amount}} untuk pesanan {{order_id}}. Mohon dijawab sebelum {{due}}; setelah itu permintaan disetujui otomatis.",
      en: "The buyer of order {{order_id}} asks for {{amount}}. Please answer before {{due}}; after that it is approved by itself.",
    },
  },
  refund_rejected: {
    subject: { id: "Permintaan dana Anda ditolak penjual", en: "The seller rejected your refund" },
    body: {
      id: "Penjual menolak permintaan {{amount}} untuk pesanan {{order_id}}. Bila tidak setuju, Anda dapat membuka sengketa sebelum {{due}}.",
      en: "The seller rejected your request for {{amount}}, order {{order_id}}. If you do not agree, you can open a dispute before {{due}}.",
    },
  },
  refund_paid: {
    subject: { id: "Dana Anda dikembalikan", en: "Your refund is paid" },
    body: {
      id: "{{amount}} untuk pesanan {{order_id}} dikembalikan kepada Anda dan sedang dikirim.",
      en: "{{amount}} for order {{order_id}} is refunded to you and on its way.",
    },
  },
  refund_queued: {
    subject: { id: "Pengembalian dana Anda disetujui dan menunggu", en: "Your refund is approved and waits" },
    body: {
      id: "{{amount}} untuk pesanan {{order_id}} sudah disetujui. Dana dibayar otomatis begitu saldo toko mencukupi; Anda tidak perlu melakukan apa pun.",
      en: "{{amount}} for order {{order_id}} is approved. It is paid by itself as soon as the shop's balance suffices; there is nothing you need to do.",
    },
  },
  balance_short: {
    subject: {
      id: "Saldo toko kurang untuk pengembalian dana",
      en: "The shop's balance is short for a refund",
    },
    body: {
      id: "Pengembalian {{amount}} untuk pesanan {{order_id}} menunggu saldo: kurang {{missing}}. Dana dibayar otomatis begitu saldo mencukupi.",
      en: "A refund of {{amount}} for order {{order_id}} waits for the balance: {{missing}} is missing. It is paid by itself as soon as there is enough.",
    },
  },
  return_agreed: {
    subject: { id: "Pengembalian barang disetujui", en: "Your return is approved" },
    body: {
      id: "Silakan kirim barang pesanan {{order_id}} kembali dan isi nomor resinya sebelum {{due}}. Alamatnya ada pada permintaan Anda.",
      en: "Please send the goods of order {{order_id}} back and enter the waybill before {{due}}. The address is with your request.",
    },
  },
  return_address_wanted: {
    subject: { id: "Alamat pengembalian diperlukan", en: "A return address is needed" },
    body: {
      id: "Pengembalian barang pesanan {{order_id}} menunggu alamat toko Anda. Tanpa alamat sebelum {{due}}, dana dikembalikan tanpa pengembalian barang.",
      en: "The return of order {{order_id}} waits for your shop's address. Without one before {{due}} the refund is paid without a return.",
    },
  },
  dispute_opened: {
    subject: { id: "Sengketa dibuka, pesanan {{order_id}}", en: "A dispute is open, order {{order_id}}" },
    body: {
      id: "Sengketa tentang pesanan {{order_id}} dibuka. Anda dapat menyerahkan bukti sebelum {{due}}.",
      en: "A dispute about order {{order_id}} is open. You can hand in evidence before {{due}}.",
    },
  },
  dispute_decided: {
    subject: {
      id: "Sengketa diputuskan, pesanan {{order_id}}",
      en: "The dispute is decided, order {{order_id}}",
    },
    body: {
      id: "Sengketa tentang pesanan {{order_id}} sudah diputuskan. Keputusan dan alasannya dapat dibaca pada sengketa itu.",
      en: "The dispute about order {{order_id}} is decided. The decision and its reason can be read there.",
    },
  },
  notice_opened: {
    subject: {
      id: "Ada pertanyaan tentang resi pesanan {{order_id}}",
      en: "A question about the waybill of order {{order_id}}",
    },
    body: {
      id: "Resi pesanan {{order_id}} tampaknya tidak benar. Mohon diperbaiki atau dijelaskan sebelum {{due}}, agar tidak ada penalti.",
      en: "The waybill of order {{order_id}} does not seem right. Please correct or explain it before {{due}}, so that no penalty follows.",
    },
  },
  penalty_issued: {
    subject: { id: "Penalti untuk pesanan {{order_id}}", en: "A penalty for order {{order_id}}" },
    body: {
      id: "Toko Anda mendapat {{points}} poin dan denda {{fine}} karena resi pesanan {{order_id}}. Anda dapat mengajukan banding.",
      en: "Your shop has {{points}} points and a fine of {{fine}} for the waybill of order {{order_id}}. You can appeal.",
    },
  },
  appeal_decided: {
    subject: { id: "Banding Anda diputuskan", en: "Your appeal is decided" },
    body: {
      id: "Banding Anda tentang pesanan {{order_id}} sudah diputuskan. Keputusan dan alasannya dapat dibaca pada banding itu.",
      en: "Your appeal about order {{order_id}} is decided. The decision and its reason can be read there.",
    },
  },
  carrier_changed: {
    subject: {
      id: "Kurir atau resi pesanan {{order_id}} berubah",
      en: "Carrier or waybill of order {{order_id}} changed",
    },
    body: {
      id: "Penjual memperbaiki kurir atau nomor resi pesanan {{order_id}}. Pelacakan mengikuti yang baru.",
      en: "The seller corrected carrier or waybill of order {{order_id}}. Tracking follows the new one.",
    },
  },
  delivery_failed: {
    subject: { id: "Pengiriman pesanan {{order_id}} gagal", en: "The delivery of order {{order_id}} failed" },
    body: {
      id: "Pesanan {{order_id}} tidak dapat diantar. Penjual mengirim ulang atau mengembalikan dana Anda; kami mengabari Anda.",
      en: "Order {{order_id}} could not be delivered. The seller ships it again or you get your money back; we will tell you.",
    },
  },
  shipped_again: {
    subject: { id: "Pesanan {{order_id}} dikirim lagi", en: "Order {{order_id}} is on its way again" },
    body: {
      id: "Penjual mengirim pesanan {{order_id}} sekali lagi. Terima kasih sudah menunggu.",
      en: "The seller shipped order {{order_id}} once more. Thank you for waiting.",
    },
  },
  message_unread: {
    subject: {
      id: "Pesan baru tentang pesanan {{order_id}}",
      en: "A new message about order {{order_id}}",
    },
    body: {
      id: "Pesan tentang pesanan {{order_id}} yang belum Anda baca: {{unread}}.",
      en: "Messages about order {{order_id}} that you have not read: {{unread}}.",
    },
  },
  complaint_opened: {
    subject: { id: "Keluhan tentang pesanan {{order_id}}", en: "A complaint about order {{order_id}}" },
    body: {
      id: "Pembeli mengeluhkan pesanan {{order_id}}. Mohon dijawab sebelum {{due}}; setelah itu tim platform ikut menangani.",
      en: "The buyer of order {{order_id}} complains. Please answer before {{due}}; after that the platform's agents take it on.",
    },
  },
  complaint_answered: {
    subject: { id: "Keluhan Anda dijawab penjual", en: "The seller answered your complaint" },
    body: {
      id: "Penjual menjawab keluhan Anda tentang pesanan {{order_id}}. Jawabannya dapat dibaca pada keluhan itu.",
      en: "The seller answered your complaint about order {{order_id}}. The answer can be read there.",
    },
  },
  complaint_proposed: {
    subject: {
      id: "Ada usulan solusi, pesanan {{order_id}}",
      en: "A solution is proposed, order {{order_id}}",
    },
    body: {
      id: "Ada usulan untuk keluhan tentang pesanan {{order_id}}. Mohon diterima atau ditolak sebelum {{due}}; setelah itu usulan gugur.",
      en: "There is a proposal for the complaint about order {{order_id}}. Please accept or decline it before {{due}}; after that it lapses.",
    },
  },
  complaint_declined: {
    subject: { id: "Usulan Anda ditolak pembeli", en: "The buyer declined your proposal" },
    body: {
      id: "Pembeli menolak usulan untuk pesanan {{order_id}}. Mohon usulkan solusi lain sebelum {{due}}; setelah itu tim platform ikut menangani.",
      en: "The buyer declined your proposal for order {{order_id}}. Please propose another before {{due}}; after that the platform's agents take it on.",
    },
  },
  complaint_escalated: {
    subject: {
      id: "Tim platform menangani keluhan, pesanan {{order_id}}",
      en: "The platform takes on a complaint, order {{order_id}}",
    },
    body: {
      id: "Keluhan tentang pesanan {{order_id}} sekarang ditangani tim platform. Kami mengabari Anda.",
      en: "The complaint about order {{order_id}} is with the platform's agents now. We will tell you.",
    },
  },
  complaint_closed: {
    subject: { id: "Keluhan selesai, pesanan {{order_id}}", en: "A complaint is closed, order {{order_id}}" },
    body: {
      id: "Keluhan tentang pesanan {{order_id}} sudah selesai. Hasilnya dapat dibaca pada keluhan itu.",
      en: "The complaint about order {{order_id}} is closed. How it ended can be read there.",
    },
  },
  deadline_near: {
    subject: { id: "Mohon ditindaklanjuti sebelum {{due}}", en: "Please act before {{due}}" },
    body: {
      id: "Ada yang menunggu Anda pada pesanan {{order_id}} sampai {{due}}.",
      en: "Something about order {{order_id}} waits for you until {{due}}.",
    },
  },
  review_low: {
    subject: {
      id: "Penilaian {{rating}} bintang, pesanan {{order_id}}",
      en: "A rating of {{rating}} stars, order {{order_id}}",
    },
    body: {
      id: "Pembeli memberi {{rating}} bintang untuk barang dari pesanan {{order_id}}. Mohon dibaca dan dijawab; pembeli lain membaca jawaban Anda juga.",
      en: "A buyer gave {{rating}} stars to goods of order {{order_id}}. Please read it and answer; other buyers read your answer, too.",
    },
  },
  review_answered: {
    subject: { id: "Penjual menjawab ulasan Anda", en: "The shop answered your review" },
    body: {
      id: "Penjual menjawab ulasan Anda tentang barang dari pesanan {{order_id}}.",
      en: "The shop answered what you wrote about goods of order {{order_id}}.",
    },
  },
  review_removed: {
    subject: { id: "Ulasan Anda dihapus", en: "Your review was removed" },
    body: {
      id: "Ulasan Anda tentang barang dari pesanan {{order_id}} dilaporkan, diperiksa oleh petugas dan dihapus. Alasannya dapat Anda baca pada ulasan tersebut.",
      en: "Your review of goods of order {{order_id}} was reported, examined by a person and removed. You find the reason with the review.",
    },
  },
  answer_removed: {
    subject: { id: "Jawaban toko atas ulasan dihapus", en: "The shop's answer to a review was removed" },
    body: {
      id: "Jawaban toko atas ulasan untuk pesanan {{order_id}} dilaporkan, diperiksa oleh petugas dan dihapus. Alasannya dapat dibaca pada ulasan tersebut.",
      en: "The shop's answer to a review of order {{order_id}} was reported, examined by a person and removed. You find the reason with the review.",
    },
  },
} as const satisfies Readonly<Record<string, Letter>>;

export type LetterName = keyof typeof LETTERS;
