import { words } from "../texts/language.ts";

/** How much a shop needs looking at (R6.7). */
export const RISK_LEVEL = words<Readonly<Record<string, string>>>({
  id: { high: "Risiko tinggi", medium: "Risiko sedang", low: "Risiko rendah" },
  en: { high: "High risk", medium: "Medium risk", low: "Low risk" },
});

/** What shops are measured by, in short; a scorecard has it in a sentence. */
export const METRIC = words<Readonly<Record<string, string>>>({
  id: {
    answer_time: "Waktu menjawab",
    refund_rate: "Tingkat pengembalian dana",
    dispute_losses: "Sengketa kalah",
    left_to_the_clock: "Dibiarkan sampai tenggat",
    invalid_waybills: "Resi tidak sah",
    rating: "Penilaian pembeli",
    points: "Poin penalti",
    late_first_answers: "Jawaban pertama terlambat",
  },
  en: {
    answer_time: "Time to answer",
    refund_rate: "Refund rate",
    dispute_losses: "Disputes lost",
    left_to_the_clock: "Left to the clock",
    invalid_waybills: "Invalid waybills",
    rating: "Buyers' rating",
    points: "Penalty points",
    late_first_answers: "First answers that were late",
  },
});

/** Where a metric goes. */
export const TREND = words<Readonly<Record<string, string>>>({
  id: { better: "↗ membaik", worse: "↘ memburuk", steady: "→ tetap" },
  en: { better: "↗ better", worse: "↘ worse", steady: "→ steady" },
});

/** What kinds of cases stand behind a metric. */
export const CASE_KIND = words<Readonly<Record<string, string>>>({
  id: {
    refund: "Pengembalian dana",
    dispute: "Sengketa",
    penalty: "Penalti",
    notice: "Peringatan resi",
    failed_delivery: "Kiriman gagal",
    conversation: "Percakapan",
    complaint: "Keluhan",
    review: "Ulasan",
  },
  en: {
    refund: "Refund",
    dispute: "Dispute",
    penalty: "Penalty",
    notice: "Waybill notice",
    failed_delivery: "Failed delivery",
    conversation: "Conversation",
    complaint: "Complaint",
    review: "Review",
  },
});
