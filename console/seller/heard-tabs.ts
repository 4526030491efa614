import type { Tab } from "../parts/queue.tsx";
import { useWords, words } from "../texts/language.ts";

const said = words({
  id: {
    mine: "Perlu bukti saya",
    review: "Sedang ditinjau",
    decided: "Diputuskan",
    all: "Semua",
  },
  en: {
    mine: "Needs my evidence",
    review: "In review",
    decided: "Decided",
    all: "All",
  },
});

/** How a seller looks at cases that are heard and reviewed. */
export function useHeardTabs(): readonly Tab[] {
  const text = useWords(said);
  return [
    { label: text.mine, search: { status: "gathering", waiting_for: "seller", sort: "due" }, waits: true },
    { label: text.review, search: { status: "in_review" } },
    { label: text.decided, search: { status: "decided" } },
    { label: text.all, search: {} },
  ];
}
