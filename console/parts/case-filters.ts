import { SIDE } from "../hearings/hearing-words.ts";
import { useWords, words } from "../texts/language.ts";
import type { Filter } from "./filters.tsx";

const said = words({
  id: {
    number: "Nomor kasus",
    order_id: "Nomor pesanan",
    status: "Status",
    waiting_for: "Menunggu",
    created_from: "Dibuka sejak",
    created_to: "Dibuka sampai",
    due_from: "Batas waktu sejak",
    due_to: "Batas waktu sampai",
    sort: "Urutan",
    order: { due: "Batas waktu", age: "Waktu dibuka" },
  },
  en: {
    number: "Case number",
    order_id: "Order number",
    status: "Status",
    waiting_for: "Waiting for",
    created_from: "Opened since",
    created_to: "Opened until",
    due_from: "Due since",
    due_to: "Due until",
    sort: "Order by",
    order: { due: "Due time", age: "Time opened" },
  },
});

/** Names of codes as choices of a filter. */
export function choicesOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** The filters that every queue of cases has (R3.8); `number` is what its cases' number is called in the API. */
export function useCaseFilters(number: string, status: Readonly<Record<string, string>>): readonly Filter[] {
  const text = useWords(said);
  const sides = useWords(SIDE);
  return [
    { name: "status", label: text.status, kind: "choice", choices: choicesOf(status) },
    { name: "waiting_for", label: text.waiting_for, kind: "choice", choices: choicesOf(sides) },
    { name: "order_id", label: text.order_id, kind: "text" },
    { name: number, label: text.number, kind: "text" },
    { name: "created_from", label: text.created_from, kind: "day" },
    { name: "created_to", label: text.created_to, kind: "day" },
    { name: "due_from", label: text.due_from, kind: "day" },
    { name: "due_to", label: text.due_to, kind: "day" },
    { name: "sort", label: text.sort, kind: "choice", choices: choicesOf(text.order) },
  ];
}
