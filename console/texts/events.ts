import type { Language, Words } from "./language.ts";

/** What happened, by the type of its event. A type that is not here shows as it is: nothing is hidden. */
const EVENTS: Readonly<Record<string, Words<string>>> = {
  "refund.requested": { id: "Pengembalian dana diminta", en: "Refund asked for" },
  "refund.approved": { id: "Disetujui", en: "Approved" },
  "refund.rejected": { id: "Ditolak", en: "Rejected" },
  "refund.paid": { id: "Dana dikembalikan", en: "Refunded" },
  "refund.queued": { id: "Menunggu saldo toko", en: "Waiting for the shop's balance" },
  "refund.withdrawn": { id: "Dibatalkan oleh pembeli", en: "Withdrawn by the buyer" },
  "refund.disputed": { id: "Sengketa dibuka", en: "Dispute opened" },
  "refund.closed": { id: "Ditutup", en: "Closed" },
  "refund.lapsed": { id: "Gugur", en: "Lapsed" },
  ...heardEvents("dispute", { id: "Sengketa dibuka", en: "Dispute opened" }),
  ...heardEvents("appeal", { id: "Banding dimulai", en: "Appeal begun" }),
  "notice.opened": { id: "Peringatan dibuka", en: "Notice opened" },
  "notice.report_joined": { id: "Laporan lain bergabung", en: "Another report joined" },
  "notice.explained": { id: "Penjual menjelaskan", en: "Explained by the seller" },
  "notice.claimed": { id: "Diambil petugas", en: "Taken by an agent" },
  "notice.released": { id: "Dikembalikan ke antrean", en: "Given back to the queue" },
  "notice.correction_begun": { id: "Perbaikan resi dimulai", en: "Correction begun" },
  "notice.corrected": { id: "Resi diperbaiki", en: "Waybill corrected" },
  "notice.given_up": { id: "Pengiriman dihentikan", en: "Delivery given up" },
  "notice.upheld": { id: "Penjelasan diterima", en: "The explanation stands" },
  "notice.penalised": { id: "Penalti diberikan", en: "Penalty issued" },
  "notice.escalated": { id: "Terlambat, diteruskan ke pimpinan", en: "Late, given to a lead" },
  "notice.due_moved": { id: "Batas waktu berubah", en: "Deadline moved" },
  "notice.due_soon": { id: "Batas waktu sudah dekat", en: "Deadline is near" },
};

/** What happens to every case that is heard and reviewed (R4, R5.3). */
function heardEvents(kind: string, opened: Words<string>): Record<string, Words<string>> {
  const names: Readonly<Record<string, Words<string>>> = {
    opened,
    evidence_submitted: { id: "Bukti diserahkan", en: "Evidence handed in" },
    evidence_finished: { id: "Tidak ada lagi yang diserahkan", en: "Nothing more to hand in" },
    evidence_closed: { id: "Waktu bukti habis", en: "Time for evidence is over" },
    evidence_wanted: { id: "Bukti tambahan diminta", en: "More evidence wanted" },
    claimed: { id: "Diambil petugas", en: "Taken by an agent" },
    released: { id: "Dikembalikan ke antrean", en: "Given back to the queue" },
    reassigned: { id: "Diserahkan kepada petugas lain", en: "Given to another agent" },
    decision_proposed: { id: "Putusan diusulkan", en: "Decision proposed" },
    decision_sent_back: { id: "Usulan dikembalikan", en: "Proposal sent back" },
    decided: { id: "Diputuskan", en: "Decided" },
    settled: { id: "Selesai tanpa putusan", en: "Over without a decision" },
    escalated: { id: "Terlambat, diteruskan ke pimpinan", en: "Late, given to a lead" },
    due_moved: { id: "Batas waktu berubah", en: "Deadline moved" },
    due_soon: { id: "Batas waktu sudah dekat", en: "Deadline is near" },
  };
  return Object.fromEntries(Object.entries(names).map(([name, text]) => [`${kind}.${name}`, text]));
}

const WHO: Readonly<Record<string, Words<string>>> = {
  buyer: { id: "Pembeli", en: "Buyer" },
  seller: { id: "Penjual", en: "Seller" },
  agent: { id: "Petugas", en: "Agent" },
  operator: { id: "Operator", en: "Operator" },
  marketplace: { id: "Marketplace", en: "Marketplace" },
  system: { id: "Sistem", en: "System" },
};

/** An event in words. */
export function eventText(type: string, language: Language): string {
  return EVENTS[type]?.[language] ?? type;
}

/** Whoever did it, in a word. */
export function whoText(role: string, language: Language): string {
  return WHO[role]?.[language] ?? role;
}
