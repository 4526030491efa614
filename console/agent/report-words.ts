import { words } from "../texts/language.ts";

/** Where a report of a review is (R6.5). */
export const REPORT_STATUS = words<Readonly<Record<string, string>>>({
  id: { open: "Perlu dinilai", claimed: "Sedang dinilai", kept: "Dibiarkan", removed: "Dihapus" },
  en: { open: "To be judged", claimed: "Being judged", kept: "Kept", removed: "Removed" },
});

/** What was reported: what a buyer wrote, or what the shop answered. */
export const REPORTED = words<Readonly<Record<string, string>>>({
  id: { review: "Ulasan pembeli", answer: "Jawaban toko" },
  en: { review: "The buyer's review", answer: "The shop's answer" },
});
