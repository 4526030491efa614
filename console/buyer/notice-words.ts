import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What became of a report, as whoever reported it reads it: of explanation and penalty the API tells them nothing (R5.2). */
export const REPORT_STATUS = words<Readonly<Record<Shapes["Notice"]["status"], string>>>({
  id: {
    awaiting_answer: "Menunggu penjual",
    being_corrected: "Penjual mengirim ulang",
    awaiting_judgement: "Dinilai petugas",
    corrected: "Resi sudah diperbaiki",
    given_up: "Pengiriman dihentikan",
    upheld: "Resi dinyatakan benar",
    penalised: "Laporan Anda benar",
  },
  en: {
    awaiting_answer: "Waiting for the seller",
    being_corrected: "The seller ships again",
    awaiting_judgement: "An agent judges it",
    corrected: "The waybill was corrected",
    given_up: "The delivery was given up",
    upheld: "The waybill was found right",
    penalised: "Your report was right",
  },
});
