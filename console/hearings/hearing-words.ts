import type { Shapes } from "../api/client.ts";
import { words } from "../texts/language.ts";

/** What the states of a case that is heard are called, wherever one is shown. */
export const HEARING_STATUS = words<Readonly<Record<Shapes["Dispute"]["status"], string>>>({
  id: {
    gathering: "Mengumpulkan bukti",
    in_review: "Sedang ditinjau",
    confirming: "Menunggu petugas kedua",
    decided: "Diputuskan",
    settled: "Selesai tanpa putusan",
  },
  en: {
    gathering: "Gathering evidence",
    in_review: "In review",
    confirming: "Waiting for a second agent",
    decided: "Decided",
    settled: "Settled without a decision",
  },
});

/** What a decision says. */
export const OUTCOME = words<Readonly<Record<string, string>>>({
  id: {
    refund: "Dana dikembalikan",
    rejection_stands: "Penolakan berlaku",
    upheld: "Banding dikabulkan",
    refused: "Banding ditolak",
  },
  en: {
    refund: "Refunded",
    rejection_stands: "The rejection stands",
    upheld: "The appeal is upheld",
    refused: "The appeal is refused",
  },
});
