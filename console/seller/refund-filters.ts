import type { Filter } from "../parts/filters.tsx";
import { REFUND_STATUS, REFUND_TYPE } from "../refunds/refund-words.ts";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    refund_id: "Nomor kasus",
    order_id: "Nomor pesanan",
    product_name: "Nama produk",
    status: "Status",
    type: "Jenis",
    waiting_for: "Menunggu",
    created_from: "Diminta sejak",
    created_to: "Diminta sampai",
    due_from: "Batas waktu sejak",
    due_to: "Batas waktu sampai",
    amount_from: "Jumlah dari (Rp)",
    amount_to: "Jumlah sampai (Rp)",
    sort: "Urutan",
    who: { seller: "Penjual", buyer: "Pembeli", agent: "Petugas" },
    order: { due: "Batas waktu", age: "Waktu diminta" },
  },
  en: {
    refund_id: "Case number",
    order_id: "Order number",
    product_name: "Product name",
    status: "Status",
    type: "Type",
    waiting_for: "Waiting for",
    created_from: "Asked for since",
    created_to: "Asked for until",
    due_from: "Due since",
    due_to: "Due until",
    amount_from: "Amount from (Rp)",
    amount_to: "Amount to (Rp)",
    sort: "Order by",
    who: { seller: "Seller", buyer: "Buyer", agent: "Agent" },
    order: { due: "Due time", age: "Time asked for" },
  },
});

const choicesOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** The filters of R3.8, all of them, in any combination. */
export function useRefundFilters(): readonly Filter[] {
  const text = useWords(said);
  const status = useWords(REFUND_STATUS);
  const type = useWords(REFUND_TYPE);
  return [
    { name: "status", label: text.status, kind: "choice", choices: choicesOf(status) },
    { name: "type", label: text.type, kind: "choice", choices: choicesOf(type) },
    { name: "waiting_for", label: text.waiting_for, kind: "choice", choices: choicesOf(text.who) },
    { name: "order_id", label: text.order_id, kind: "text" },
    { name: "refund_id", label: text.refund_id, kind: "text" },
    { name: "product_name", label: text.product_name, kind: "text" },
    { name: "created_from", label: text.created_from, kind: "day" },
    { name: "created_to", label: text.created_to, kind: "day" },
    { name: "due_from", label: text.due_from, kind: "day" },
    { name: "due_to", label: text.due_to, kind: "day" },
    { name: "amount_from", label: text.amount_from, kind: "rupiah" },
    { name: "amount_to", label: text.amount_to, kind: "rupiah" },
    { name: "sort", label: text.sort, kind: "choice", choices: choicesOf(text.order) },
  ];
}
