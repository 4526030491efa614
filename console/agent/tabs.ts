import type { Tab } from "../parts/queue.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    review: "Perlu ditinjau",
    free: "Belum ditangani",
    mine: "Saya tangani",
    confirm: "Perlu dikonfirmasi",
    late: "Terlambat",
    heard: "Bukti dikumpulkan",
    decided: "Diputuskan",
  },
  en: {
    review: "To review",
    free: "With nobody",
    mine: "With me",
    confirm: "To confirm",
    late: "Late",
    heard: "Evidence is gathered",
    decided: "Decided",
  },
});

/** How agents look at a queue of cases that are heard and reviewed. */
export function useTabs(): readonly Tab[] {
  const text = useWords(said);
  return [
    { label: text.review, search: {}, waits: true },
    { label: text.free, search: { claimed: "unclaimed" }, waits: true },
    { label: text.mine, search: { claimed: "mine" }, waits: true },
    { label: text.confirm, search: { status: "confirming" }, waits: true },
    { label: text.late, search: { escalated: "true" }, waits: true },
    { label: text.heard, search: { status: "gathering" } },
    { label: text.decided, search: { status: "decided" } },
  ];
}
