import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What the states of a complaint are called (R6.3). */
export const COMPLAINT_STATUS = words<Readonly<Record<Shapes["Complaint"]["status"], string>>>({
  id: {
    awaiting_answer: "Menunggu jawaban penjual",
    answered: "Dijawab, menunggu solusi",
    proposed: "Solusi ditawarkan",
    mediated: "Petugas menawarkan solusi",
    escalated: "Ditangani platform",
    closed: "Selesai",
  },
  en: {
    awaiting_answer: "Waiting for the seller's answer",
    answered: "Answered, waiting for a solution",
    proposed: "A solution is offered",
    mediated: "An agent offers a solution",
    escalated: "With the platform",
    closed: "Over",
  },
});

/** How a complaint can end. */
export const COMPLAINT_OUTCOME = words<Readonly<Record<string, string>>>({
  id: {
    solved: "Terselesaikan",
    unanswered: "Tidak dijawab lagi",
    withdrawn: "Ditarik pembeli",
    upheld: "Pembeli benar",
    dismissed: "Tidak terbukti",
    referred: "Diteruskan ke pengembalian dana",
  },
  en: {
    solved: "Solved",
    unanswered: "Nobody answered",
    withdrawn: "Withdrawn by the buyer",
    upheld: "Upheld",
    dismissed: "Dismissed",
    referred: "Referred to a refund",
  },
});

/** What can be offered. */
export const SOLUTION = words<Readonly<Record<string, string>>>({
  id: {
    repair: "Perbaikan",
    replacement: "Penggantian barang",
    part_refund: "Pengembalian sebagian dana",
    apology: "Permintaan maaf",
    other: "Lainnya",
  },
  en: {
    repair: "Repair",
    replacement: "Replacement",
    part_refund: "Part of the money back",
    apology: "Apology",
    other: "Something else",
  },
});

/** Why a complaint is the agents' matter. */
export const ESCALATED = words<Readonly<Record<string, string>>>({
  id: {
    no_answer: "penjual tidak menjawab",
    no_solution: "tidak ada solusi",
    by_buyer: "diminta pembeli",
    by_seller: "diminta penjual",
  },
  en: {
    no_answer: "the seller did not answer",
    no_solution: "there was no solution",
    by_buyer: "the buyer wanted it",
    by_seller: "the seller wanted it",
  },
});

/** What became of a proposal. */
export const BECAME = words<Readonly<Record<string, string>>>({
  id: {
    accepted: "disetujui",
    declined: "ditolak",
    taken_back: "ditarik kembali",
    lapsed: "gugur",
    withdrawn: "keluhan ditarik",
  },
  en: {
    accepted: "accepted",
    declined: "declined",
    taken_back: "taken back",
    lapsed: "lapsed",
    withdrawn: "the complaint was withdrawn",
  },
});
