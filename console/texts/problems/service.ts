import type { Words } from "../words.ts";

/** What complaints, conversations and a shop's own messages refuse (R6). */
export const SERVICE = {
  complaint_status: {
    id: "Keluhan ini sudah berubah: tindakan ini tidak mungkin lagi.",
    en: "This complaint has changed: that is not possible any more.",
  },
  already_open: {
    id: "Tentang hal ini sudah ada keluhan yang berjalan. Lanjutkan di sana.",
    en: "A complaint about this is open already. Go on there.",
  },
  too_many_complaints: {
    id: "Untuk pesanan ini sudah cukup banyak keluhan.",
    en: "There are as many complaints about this order as there may be.",
  },
  unknown_category: {
    id: "Jenis keluhan ini sudah tidak ada. Muat ulang halaman, lalu pilih yang lain.",
    en: "This kind of complaint is no longer there. Load the page again and choose another.",
  },
  answered_already: {
    id: "Keluhan ini sudah dijawab.",
    en: "This complaint was answered already.",
  },
  escalated_already: {
    id: "Petugas sudah menangani keluhan ini.",
    en: "The agents have this complaint already.",
  },
  proposal_stands: {
    id: "Masih ada usulan yang menunggu jawaban. Tarik kembali dahulu, atau tunggu jawabannya.",
    en: "A proposal still waits for its answer. Take it back first, or wait for the answer.",
  },
  proposal_gone: {
    id: "Usulan itu sudah tidak berlaku. Lihat keluhannya sekali lagi.",
    en: "That proposal does not stand any more. Look at the complaint once more.",
  },
  too_many_proposals: {
    id: "Sudah cukup banyak usulan untuk keluhan ini. Tunggu sebentar.",
    en: "That is as many proposals as this complaint takes. Wait a while.",
  },
  agreed_already: {
    id: "Anda sudah setuju; jawaban pihak lain yang ditunggu.",
    en: "You agreed already; the other side's answer is waited for.",
  },
  amount_does_not_fit: {
    id: "Hanya pengembalian sebagian yang memakai jumlah.",
    en: "Only a part refund has an amount.",
  },
  not_wanted: {
    id: "Ini tidak diminta di sini.",
    en: "This is not wanted here.",
  },
  not_yours: {
    id: "Hanya yang mengusulkan yang dapat menariknya kembali.",
    en: "Only whoever proposed it takes it back.",
  },
  rated_already: {
    id: "Anda sudah menilai penyelesaian ini.",
    en: "You have rated this already.",
  },
  unknown_resolution_reason: {
    id: "Pilih salah satu alasan yang ada.",
    en: "Choose one of the reasons there are.",
  },
  attachments_not_ready: {
    id: "Lampirannya belum selesai diperiksa. Tunggu sebentar, lalu kirim lagi.",
    en: "The attachments are still being checked. Wait a moment, then send it again.",
  },
  too_many_messages: {
    id: "Anda menulis terlalu cepat. Tunggu sebentar, lalu kirim lagi.",
    en: "You are writing too fast. Wait a moment, then send this one again.",
  },
  too_many_transcripts: {
    id: "Transkrip hari ini sudah cukup banyak. Pakai yang sudah ada, atau coba lagi besok.",
    en: "That is as many transcripts as a day takes. Use one that is there, or try again tomorrow.",
  },
  transcript_too_long: {
    id: "Terlalu banyak pesan untuk satu transkrip. Buat beberapa transkrip.",
    en: "These are too many messages for one transcript. Make several.",
  },
  transcript_not_found: {
    id: "Transkrip ini tidak ada, atau bukan milik Anda.",
    en: "There is no such transcript, or it is not yours.",
  },
  transcript_not_made: {
    id: "Transkrip sedang dibuat. Tunggu sebentar, lalu coba lagi.",
    en: "The transcript is being made. Wait a moment, then try again.",
  },
  unknown_transcript: {
    id: "Pilih transkrip percakapan tentang pesanan ini yang dibuat untuk Anda.",
    en: "Choose a transcript of the conversation about this order that was made for you.",
  },
  rebuild_running: {
    id: "Kartu nilai sedang dihitung ulang. Tunggu sampai selesai.",
    en: "The scorecard is being rebuilt already. Wait until it is done.",
  },
  rebuild_not_found: {
    id: "Kartu nilai ini tidak sedang dihitung ulang.",
    en: "The scorecard is not being rebuilt.",
  },
  replied_already: {
    id: "Toko sudah membalas pesan ini.",
    en: "The shop has replied to this message.",
  },
  unknown_variable: {
    id: "Ada variabel yang tidak dikenal. Pakai yang tersedia di bawah kolom tulisan.",
    en: "There is a variable that is not known. Use those named below the text.",
  },
  malformed_variable: {
    id: "Tulis variabel seperti {{order_id}}, tanpa kurung kurawal lain.",
    en: "Write a variable as {{order_id}}, with no other double braces.",
  },
  link_not_allowed: {
    id: "Tautan hanya boleh https dan ke situs yang diizinkan marketplace.",
    en: "Links go by https only, and to sites that the marketplace allows.",
  },
  code_twice: {
    id: "Dua di antaranya memakai kode yang sama. Beri kode lain.",
    en: "Two of them have the same code. Give one another.",
  },
  schedules_changed: {
    id: "Pesan-pesan ini sudah diubah, mungkin di tab lain. Lihat dahulu, lalu ubah lagi.",
    en: "These messages were changed, maybe in another tab. Look at them, then change them again.",
  },
  auto_replies_changed: {
    id: "Balasan otomatis sudah diubah, mungkin di tab lain. Lihat dahulu, lalu ubah lagi.",
    en: "The automatic replies were changed, maybe in another tab. Look at them, then change them again.",
  },
  hours_wanted: {
    id: "Isi jam buka toko dahulu.",
    en: "Say when somebody is there first.",
  },
  ends_before_it_begins: {
    id: "Jam tutupnya sebelum jam buka. Bila melewati tengah malam, nyatakan hari berikutnya.",
    en: "It closes before it opens. If it goes past midnight, say that it is the next day.",
  },
  longer_than_a_day: {
    id: "Jam buka paling lama 24 jam sekaligus.",
    en: "Opening hours last 24 hours at most.",
  },
  hours_overlap: {
    id: "Jam bukanya bertumpukan. Gabungkan, atau ubah salah satunya.",
    en: "Opening hours overlap. Join them, or change one.",
  },
  days_overlap: {
    id: "Satu hari disebut dua kali. Sebutkan setiap hari satu kali.",
    en: "A day is named twice. Name each day once.",
  },
  trigger_twice: {
    id: "Dua balasan dipicu oleh hal yang sama. Matikan salah satunya.",
    en: "Two replies are set off by the same. Switch one off.",
  },
  keyword_twice: {
    id: "Kata kunci ini dipakai dua balasan. Hapus dari salah satunya.",
    en: "Two replies have this keyword. Take it out of one.",
  },
  keyword_too_long: {
    id: "Kata kuncinya terlalu panjang. Pakai beberapa kata saja.",
    en: "The keyword is too long. Use a few words only.",
  },
  keyword_without_word: {
    id: "Kata kunci harus memuat huruf atau angka.",
    en: "A keyword needs a letter or a figure.",
  },
  keyword_says_nothing: {
    id: "Kata ini terlalu umum untuk menjadi kata kunci.",
    en: "This word is too common to be a keyword.",
  },
  too_many_keywords: {
    id: "Kata kuncinya terlalu banyak. Hapus beberapa.",
    en: "There are too many keywords. Remove some.",
  },
  not_delivered: {
    id: "Barang dapat diulas setelah tiba.",
    en: "Goods can be reviewed once they have arrived.",
  },
  not_editable_any_more: {
    id: "Waktu untuk mengubah ulasan ini sudah lewat.",
    en: "The time for changing this review is over.",
  },
  review_removed: {
    id: "Ulasan ini sudah dihapus: tidak ada lagi yang dapat ditambahkan.",
    en: "This review was removed: nothing can be added to it.",
  },
  answer_removed: {
    id: "Jawaban ini sudah dihapus: tidak ada lagi yang dapat ditambahkan.",
    en: "This answer was removed: nothing can be added to it.",
  },
  picture_not_accepted: {
    id: "Ada foto yang belum atau tidak diterima. Tunggu pemeriksaannya, atau hapus.",
    en: "A picture was not accepted, or not yet. Wait until it is checked, or remove it.",
  },
  too_many_pictures: {
    id: "Fotonya terlalu banyak. Hapus beberapa.",
    en: "There are too many pictures. Remove some.",
  },
  product_changed: {
    id: "Produk ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.",
    en: "Somebody changed this product meanwhile. Load it again, then make your change.",
  },
  picture_host_not_allowed: {
    id: "Foto harus berada di tempat yang disediakan marketplace.",
    en: "Pictures must lie where the marketplace keeps them.",
  },
  nothing_to_report: {
    id: "Tidak ada yang tampil untuk dilaporkan.",
    en: "Nothing is shown that could be reported.",
  },
  reported_already: {
    id: "Ini sudah dilaporkan; petugas akan menilainya.",
    en: "It is reported already, and an agent will judge it.",
  },
  judged_already: {
    id: "Ini sudah dinilai dan tidak berubah sejak itu.",
    en: "It was judged, and has not changed since.",
  },
  report_status: {
    id: "Laporan ini sudah berubah: tindakan ini tidak mungkin lagi.",
    en: "This report has changed: that is not possible any more.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
