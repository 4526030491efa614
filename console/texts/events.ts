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
};

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
