import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What the states of a case that is heard and reviewed are called: of a dispute, of an appeal (R4, R5.3). */
export const HEARING_STATUS = words<Readonly<Record<Shapes["Dispute"]["status"], string>>>({
  id: {
    gathering: "Bukti dikumpulkan",
    in_review: "Ditinjau petugas",
    confirming: "Menunggu petugas kedua",
    decided: "Diputuskan",
    settled: "Selesai tanpa putusan",
  },
  en: {
    gathering: "Evidence is gathered",
    in_review: "In review",
    confirming: "Waiting for a second agent",
    decided: "Decided",
    settled: "Over without a decision",
  },
});

/** How a review can end. */
export const OUTCOME = words<Readonly<Record<string, string>>>({
  id: {
    refund: "Dana dikembalikan kepada pembeli",
    rejection_stands: "Penolakan penjual berlaku",
    upheld: "Banding diterima",
    refused: "Banding ditolak",
  },
  en: {
    refund: "Refund to the buyer",
    rejection_stands: "The seller's rejection stands",
    upheld: "Appeal upheld",
    refused: "Appeal refused",
  },
});

/** The two sides of a case, and who looks at it. */
export const SIDE = words<Readonly<Record<string, string>>>({
  id: { buyer: "Pembeli", seller: "Penjual", agent: "Petugas" },
  en: { buyer: "Buyer", seller: "Seller", agent: "Agent" },
});

/** Why a case ended with nobody deciding. */
export const SETTLED = words<Readonly<Record<string, string>>>({
  id: {
    approved: "Penjual menyetujui pengembalian dana.",
    withdrawn: "Ditarik kembali oleh yang mengajukan.",
    not_handed_in: "Tidak ada bukti yang diserahkan.",
  },
  en: {
    approved: "The seller approved the refund.",
    withdrawn: "Withdrawn by whoever brought it.",
    not_handed_in: "Nothing was handed in.",
  },
});
