import type { Texts } from "./texts.ts";

/** Why a review, or its answer, should not be shown (R6.5). */
export interface ReportReason {
  readonly code: string;
  readonly text: Texts;
}

/** R6.5: what alerts a shop, and what reviews may hold. */
export interface RatingTerms {
  /** A rating of so many stars or fewer alerts the shop. */
  readonly low: number;
  /** How many pictures a review may have. */
  readonly pictures: number;
  readonly report_reasons: readonly ReportReason[];
}

/** What a new deployment starts with. */
export const FIRST_RATINGS: RatingTerms = {
  low: 2,
  pictures: 5,
  report_reasons: [
    { code: "insulting", text: { id: "Menghina atau mengancam", en: "Insulting or threatening" } },
    { code: "personal_data", text: { id: "Memuat data pribadi", en: "Holds personal data" } },
    { code: "not_about_the_goods", text: { id: "Bukan tentang barangnya", en: "Not about the goods" } },
    { code: "advertising", text: { id: "Iklan atau tautan", en: "Advertising or links" } },
    {
      code: "pressure",
      text: { id: "Memeras pembeli atau penjual", en: "Puts the other side under pressure" },
    },
    { code: "untrue", text: { id: "Tidak benar", en: "Not true" } },
    { code: "other", text: { id: "Alasan lain", en: "Another reason" } },
  ],
};
