import type { Words } from "../words.ts";

/** What disputes, appeals, notices and penalties refuse, and files that are handed in (R4, R5). */
export const REVIEWS = {
  incomplete: {
    id: "Belum lengkap; tidak ada kesempatan yang terpakai. Lengkapi yang masih kurang.",
    en: "Not complete yet; no chance was used. Add what is missing.",
  },
  draft_changed: {
    id: "Draf ini sudah berubah, mungkin di tab lain. Periksa lagi lalu serahkan.",
    en: "This draft has changed, maybe in another tab. Check it again, then hand it in.",
  },
  no_chances_left: {
    id: "Semua kesempatan menyerahkan bukti sudah dipakai.",
    en: "All chances to hand in evidence are used.",
  },
  evidence_finished: {
    id: "Anda sudah menyatakan selesai menyerahkan bukti.",
    en: "You said that you have nothing more to hand in.",
  },
  no_further_evidence: {
    id: "Bukti tambahan tidak dapat diminta di sini.",
    en: "No further evidence can be asked for here.",
  },
  not_heard: {
    id: "Dalam kasus ini hanya pihak lain yang menyerahkan bukti.",
    en: "In this case only the other side hands in evidence.",
  },
  not_in_checklist: {
    id: "Pilih salah satu bukti yang diminta dari Anda.",
    en: "Choose one of the items that are asked of you.",
  },
  met_by_the_statement: {
    id: "Bukti ini adalah pernyataan Anda: tulis di sana, tanpa berkas.",
    en: "This item is your statement: write it there, without a file.",
  },
  unknown_file: {
    id: "Berkas ini tidak ada dalam kasus ini. Unggah lagi.",
    en: "This file is not part of this case. Upload it again.",
  },
  type_not_accepted: {
    id: "Jenis berkas ini tidak diterima di sini.",
    en: "This type of file is not taken here.",
  },
  file_too_large: {
    id: "Berkas ini terlalu besar. Perkecil, lalu unggah lagi.",
    en: "This file is too large. Make it smaller and upload it again.",
  },
  file_empty: {
    id: "Berkas ini kosong. Pilih berkas lain.",
    en: "This file is empty. Choose another.",
  },
  file_not_accepted: {
    id: "Berkas ini belum atau tidak diterima, jadi belum dapat dilihat.",
    en: "This file was not accepted, or not yet: it cannot be seen.",
  },
  file_decided: {
    id: "Berkas ini sudah diperiksa.",
    en: "This file was checked already.",
  },
  too_many_files: {
    id: "Sudah tidak ada tempat untuk berkas lagi. Hapus salah satu, atau serahkan dahulu.",
    en: "There is no room for another file. Remove one, or hand in what there is.",
  },
  submission_too_large: {
    id: "Berkas-berkas ini bersama terlalu besar untuk satu penyerahan.",
    en: "These files are too large together for one submission.",
  },
  not_withdrawable: {
    id: "Kasus ini bukan milik Anda untuk ditarik kembali.",
    en: "This case is not yours to withdraw.",
  },
  claimed_already: {
    id: "Petugas lain sudah mengambil kasus ini.",
    en: "Another agent has taken this case.",
  },
  not_claimed: {
    id: "Kasus ini tidak pada Anda. Ambil dahulu.",
    en: "This case is not with you. Claim it first.",
  },
  not_yours_to_judge: {
    id: "Ambil dahulu, atau biarkan petugas yang menanganinya.",
    en: "Claim it first, or leave it to the agent who has it.",
  },
  party_to_the_case: {
    id: "Anda pihak dalam kasus ini: orang lain yang memutuskan.",
    en: "You are party to this case: somebody else decides it.",
  },
  own_proposal: {
    id: "Usulan Anda sendiri dikonfirmasi oleh petugas lain.",
    en: "Another agent confirms what you proposed.",
  },
  own_decision: {
    id: "Ini tentang putusan Anda sendiri: petugas lain yang meninjau.",
    en: "This is about your own decision: another agent reviews it.",
  },
  more_than_disputed: {
    id: "Jumlahnya melebihi yang dipersengketakan.",
    en: "This is more than the dispute is about.",
  },
  amount_wanted: {
    id: "Sebutkan jumlahnya.",
    en: "Say how much.",
  },
  amount_not_wanted: {
    id: "Putusan ini tidak memberi uang: kosongkan jumlahnya.",
    en: "This outcome gives no money: leave the amount empty.",
  },
  unknown_outcome: {
    id: "Pilih salah satu putusan yang ada.",
    en: "Choose one of the outcomes there are.",
  },
  unknown_decision_reason: {
    id: "Pilih salah satu alasan untuk putusan ini.",
    en: "Choose one of the reasons for this outcome.",
  },
  unknown_judgement_reason: {
    id: "Pilih salah satu alasan penilaian yang ada.",
    en: "Choose one of the reasons there are for a judgement.",
  },
  notice_status: {
    id: "Laporan resi ini sudah berubah: tindakan ini tidak mungkin lagi.",
    en: "This waybill report has changed: that is not possible any more.",
  },
  already_decided: {
    id: "Tentang resi ini sudah diputuskan; tidak dapat dilaporkan lagi.",
    en: "It was decided about this very waybill; it cannot be reported again.",
  },
  already_reported: {
    id: "Ini sudah dilaporkan.",
    en: "This was reported already.",
  },
  enough_reports: {
    id: "Laporan ini sudah cukup banyak. Tunggu jawaban penjual.",
    en: "There are enough reports about this. Wait for the seller's answer.",
  },
  kind_not_reportable: {
    id: "Ini tidak dapat dilaporkan: batas waktu sendiri yang menemukannya.",
    en: "This cannot be reported: the deadline finds it by itself.",
  },
  penalty_status: {
    id: "Penalti ini sudah berubah.",
    en: "This penalty has changed.",
  },
  appeal_open: {
    id: "Masih ada banding yang berjalan untuk penalti ini.",
    en: "An appeal against this penalty is still open.",
  },
  appeal_window_over: {
    id: "Waktu untuk banding sudah lewat.",
    en: "The time for appealing is over.",
  },
  no_appeals_left: {
    id: "Tidak ada kesempatan banding lagi.",
    en: "There are no appeals left.",
  },
} satisfies Readonly<Record<string, Words<string>>>;
