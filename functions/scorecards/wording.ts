import type { Metric } from "../policies/scorecards.ts";
import type { Texts } from "../policies/texts.ts";
import type { Unit } from "./metric.ts";

/** What a metric is called, and what it counts. */
export const METRIC_TEXTS: Readonly<Record<Metric, Texts>> = {
  answer_time: {
    id: "Waktu jawab rata-rata, dalam jam layanan, tanpa balasan otomatis",
    en: "Mean time to answer, in service time, without auto-replies",
  },
  refund_rate: {
    id: "Dana yang dikembalikan setelah barang dikirim, dari pesanan yang sampai",
    en: "Refunds paid after the goods had left, of orders that arrived",
  },
  dispute_losses: {
    id: "Sengketa yang berakhir dengan pengembalian dana, dari yang diputuskan",
    en: "Disputes that ended in a refund, of those that were decided",
  },
  left_to_the_clock: {
    id: "Keputusan yang diambil tenggat karena toko tidak memutuskan",
    en: "Decisions that a deadline took because the shop had not",
  },
  invalid_waybills: {
    id: "Resi yang dikenai penalti, dari paket yang dikirim",
    en: "Waybills that were penalised, of parcels that left",
  },
  rating: { id: "Bintang rata-rata dari pembeli", en: "Mean of the stars that buyers gave" },
  points: { id: "Poin penalti yang masih berlaku", en: "Penalty points that count now" },
  late_first_answers: {
    id: "Keluhan yang pertama kali dijawab terlambat",
    en: "Complaints whose first answer came late",
  },
};

/** What to do about a metric that misses its target, and where. */
export interface NextStep {
  readonly code: string;
  readonly text: Texts;
  readonly href: (shopId: string) => string;
}

/** R6.7: what to do next, by what is missed: the first is the most urgent. */
export const NEXT_STEPS: Readonly<Record<Metric, readonly NextStep[]>> = {
  answer_time: [
    step(
      "answer_open_conversations",
      "Jawab percakapan yang menunggu, yang paling lama lebih dulu.",
      "Answer the conversations that wait, the oldest first.",
      () => "/conversations",
    ),
  ],
  refund_rate: [
    step(
      "see_why_refunded",
      "Lihat alasan pengembalian dana dan perbaiki produk atau keterangannya.",
      "See why buyers were refunded, and mend the product or what is said of it.",
      behind("refund_rate"),
    ),
  ],
  dispute_losses: [
    step(
      "read_lost_disputes",
      "Baca putusan sengketa yang kalah dan lengkapi bukti lain kali.",
      "Read how the disputes were decided, and bring the evidence that was missing.",
      behind("dispute_losses"),
    ),
  ],
  left_to_the_clock: [
    step(
      "decide_what_waits",
      "Putuskan permintaan yang menunggu toko, yang paling dekat tenggatnya lebih dulu.",
      "Decide what waits for the shop, what is due first before the rest.",
      () => "/refunds?waiting_for=seller&sort=due",
    ),
  ],
  invalid_waybills: [
    step(
      "answer_notices",
      "Jawab pemberitahuan tentang resi dan perbaiki nomor yang salah dalam 24 jam.",
      "Answer the notices about waybills, and correct a wrong number within 24 hours.",
      () => "/notices?waiting_for=seller",
    ),
    step(
      "ship_by_platform",
      "Gunakan pengiriman platform: nomornya dipesan otomatis.",
      "Ship by the platform: its number is booked for you.",
      () => "/orders?status=to_ship",
    ),
  ],
  rating: [
    step(
      "answer_low_reviews",
      "Jawab ulasan dengan satu atau dua bintang.",
      "Answer the reviews of one or two stars.",
      behind("rating"),
    ),
  ],
  points: [
    step(
      "appeal_penalties",
      "Ajukan banding atas penalti yang keliru selama waktunya masih ada.",
      "Appeal against penalties that are wrong, while there is time.",
      () => "/penalties?status=active",
    ),
    step(
      "see_when_points_lapse",
      "Lihat kapan poin berakhir.",
      "See when points lapse.",
      (shopId) => `/shops/${shopId}/points`,
    ),
  ],
  late_first_answers: [
    step(
      "answer_complaints",
      "Jawab keluhan dalam satu hari kerja.",
      "Give complaints their first answer within a business day.",
      () => "/complaints",
    ),
  ],
};

function step(code: string, id: string, en: string, href: NextStep["href"]): NextStep {
  return { code, text: { id, en }, href };
}

function behind(metric: Metric): NextStep["href"] {
  return (shopId) => casesPath(shopId, metric);
}

/** Where the cases behind a metric are listed. */
export function casesPath(shopId: string, metric: Metric): string {
  return `/scorecards/${shopId}/cases?metric=${metric}`;
}

/** R6.7: why a metric is a risk, in words: what it is, and what it should be. */
export function missedText(metric: Metric, unit: Unit, value: number, target: number): Texts {
  const name = METRIC_TEXTS[metric];
  return {
    id: `${name.id}: ${inWords(value, unit, "id")}, target ${inWords(target, unit, "id")}.`,
    en: `${name.en}: ${inWords(value, unit, "en")}, target ${inWords(target, unit, "en")}.`,
  };
}

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

function inWords(value: number, unit: Unit, language: keyof typeof LOCALES): string {
  const number = (of: number) =>
    new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 2 }).format(of);
  switch (unit) {
    case "seconds":
      return `${number(Math.round(value / 60))} ${language === "id" ? "menit" : "minutes"}`;
    case "percent":
      return `${number(value)}%`;
    case "stars":
      return `${number(value)} ${language === "id" ? "bintang" : "stars"}`;
    case "points":
      return `${number(value)} ${language === "id" ? "poin" : "points"}`;
    default:
      return unit satisfies never;
  }
}
