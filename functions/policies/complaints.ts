import type { Texts } from "./texts.ts";

/** What a buyer can complain about (R6.3). */
export interface ComplaintCategory {
  readonly code: string;
  readonly text: Texts;
}

/** How an agent ends a complaint that the two sides did not (R6.3). */
export const RESOLUTION_OUTCOMES = ["upheld", "dismissed", "referred"] as const;

/** Of a list, with the outcome that it goes with; `referred`: it is a matter for a refund or a dispute. */
export interface ResolutionReason {
  readonly code: string;
  readonly outcome: (typeof RESOLUTION_OUTCOMES)[number];
  readonly text: Texts;
}

/** R6.3: what complaints are about, and how agents end them. */
export interface ComplaintTerms {
  readonly categories: readonly ComplaintCategory[];
  readonly resolutions: readonly ResolutionReason[];
}

/** What a new deployment starts with. */
export const FIRST_COMPLAINTS: ComplaintTerms = {
  categories: [
    { code: "late", text: { id: "Terlambat", en: "Late" } },
    { code: "missing_parts", text: { id: "Ada yang kurang", en: "Missing parts" } },
    { code: "wrong", text: { id: "Salah barang", en: "Wrong goods" } },
    { code: "damaged", text: { id: "Rusak", en: "Damaged" } },
    { code: "not_as_described", text: { id: "Tidak sesuai deskripsi", en: "Not as described" } },
    { code: "return_trouble", text: { id: "Kesulitan pengembalian", en: "Trouble with a return" } },
    { code: "seller_conduct", text: { id: "Perilaku penjual", en: "Conduct of the seller" } },
    { code: "other", text: { id: "Lainnya", en: "Something else" } },
  ],
  resolutions: [
    {
      code: "seller_at_fault",
      outcome: "upheld",
      text: { id: "Penjual bersalah", en: "The seller is at fault" },
    },
    {
      code: "seller_silent",
      outcome: "upheld",
      text: { id: "Penjual tidak menjawab", en: "The seller did not answer" },
    },
    {
      code: "fair_offer_made",
      outcome: "dismissed",
      text: { id: "Penjual sudah menawarkan solusi yang layak", en: "The seller made a fair offer" },
    },
    {
      code: "not_substantiated",
      outcome: "dismissed",
      text: { id: "Keluhan tidak terbukti", en: "The complaint was not substantiated" },
    },
    {
      code: "belongs_to_a_refund",
      outcome: "referred",
      text: { id: "Diselesaikan melalui pengembalian dana", en: "It is settled by way of a refund" },
    },
    {
      code: "belongs_to_a_dispute",
      outcome: "referred",
      text: { id: "Diselesaikan melalui sengketa", en: "It is settled by way of a dispute" },
    },
  ],
};
