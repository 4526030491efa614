import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What a penalty can be for (R5.1), in short; policy has it in a sentence. */
export const PENALTY_KIND = words<Readonly<Record<Shapes["Penalty"]["kind"], string>>>({
  id: {
    untrackable_number: "Resi tidak terlacak",
    invalid_number: "Resi tidak sah",
    mismatch: "Alamat atau waktu tidak cocok",
    no_answer: "Tidak menjawab",
    empty_parcel: "Paket kosong",
  },
  en: {
    untrackable_number: "Untrackable number",
    invalid_number: "Invalid number",
    mismatch: "Address or time do not match",
    no_answer: "No answer",
    empty_parcel: "Empty parcel",
  },
});

/** What becomes of a penalty (R5.2). */
export const PENALTY_STATUS = words<Readonly<Record<Shapes["Penalty"]["status"], string>>>({
  id: { active: "Berlaku", lapsed: "Kedaluwarsa", given_back: "Dikembalikan" },
  en: { active: "In force", lapsed: "Lapsed", given_back: "Given back" },
});

/** What the states of a notice are called (R5.2). */
export const NOTICE_STATUS = words<Readonly<Record<Shapes["Notice"]["status"], string>>>({
  id: {
    awaiting_answer: "Menunggu jawaban penjual",
    being_corrected: "Resi sedang diperbaiki",
    awaiting_judgement: "Penjelasan perlu dinilai",
    corrected: "Resi sudah diperbaiki",
    given_up: "Pengiriman dihentikan",
    upheld: "Penjelasan diterima",
    penalised: "Penalti diberikan",
  },
  en: {
    awaiting_answer: "Waiting for the seller's answer",
    being_corrected: "The waybill is being corrected",
    awaiting_judgement: "Explanation to be judged",
    corrected: "Corrected",
    given_up: "The delivery was given up",
    upheld: "The explanation stands",
    penalised: "Penalised",
  },
});
