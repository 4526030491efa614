import type { PenaltyTerms } from "./policy.ts";

/** What penalties cost in a new deployment (R5.1, R5.2). */
export const FIRST_PENALTIES: PenaltyTerms = {
  tariff: [
    {
      kind: "untrackable_number",
      text: { id: "Nomor resi tidak dapat dilacak", en: "The number cannot be tracked" },
      points: 4,
      fine: 0,
    },
    {
      kind: "invalid_number",
      text: { id: "Nomor resi tidak valid", en: "The number is not valid" },
      points: 6,
      fine: 0,
    },
    {
      kind: "mismatch",
      text: { id: "Alamat atau waktu tidak sesuai", en: "Address or time do not match" },
      points: 6,
      fine: 0,
    },
    {
      kind: "no_answer",
      text: { id: "Pemberitahuan resi tidak dijawab", en: "The notice about the waybill was not answered" },
      points: 8,
      fine: 0,
    },
    {
      kind: "empty_parcel",
      text: {
        id: "Paket kosong atau nomor logistik tidak valid",
        en: "Empty parcel, or no valid logistics number",
      },
      points: 12,
      fine: 50_000,
    },
  ],
  findings: [
    {
      finding: "malformed",
      kind: "invalid_number",
      text: {
        id: "Nomor tidak sesuai format kurir dan belum pernah dipindai",
        en: "The number is not as its carrier writes them, and nobody has ever scanned it",
      },
    },
    {
      finding: "never_scanned",
      kind: "untrackable_number",
      text: { id: "Kurir belum pernah memindai paket", en: "The carrier has never scanned the parcel" },
    },
    {
      finding: "of_another_order",
      kind: "invalid_number",
      text: {
        id: "Menurut kurir nomor ini milik pesanan lain",
        en: "The carrier has this number for another order",
      },
    },
    {
      finding: "delivered_too_early",
      kind: "mismatch",
      text: { id: "Tiba sebelum dikirim", en: "Delivered before it was shipped" },
    },
    {
      finding: "delivered_elsewhere",
      kind: "mismatch",
      text: { id: "Tiba di kota lain", en: "Delivered in another city" },
    },
  ],
  milestones: [
    { points: 12, measure: "warning", text: { id: "Peringatan", en: "Warning" } },
    { points: 24, measure: "no_promotions", text: { id: "Tidak ikut promosi", en: "No promotions" } },
    {
      points: 36,
      measure: "new_listings_stopped",
      text: { id: "Tidak dapat menambah produk", en: "New listings are stopped" },
    },
    { points: 48, measure: "shop_suspended", text: { id: "Toko dibekukan", en: "The shop is suspended" } },
  ],
  judgement_reasons: [
    {
      code: "number_is_right",
      outcome: "upheld",
      text: { id: "Nomor resi terbukti benar", en: "The number was shown to be right" },
    },
    {
      code: "carrier_at_fault",
      outcome: "upheld",
      text: { id: "Kesalahan pada kurir", en: "The carrier made the mistake" },
    },
    {
      code: "not_proven",
      outcome: "dismissed",
      text: { id: "Penjelasan tidak terbukti", en: "The explanation is not proven" },
    },
    {
      code: "contradicted",
      outcome: "dismissed",
      text: { id: "Bertentangan dengan data kurir", en: "It contradicts what the carrier says" },
    },
  ],
  appeals: 2,
};
