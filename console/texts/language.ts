import { createContext, useContext } from "react";
import type { Language, Words } from "./words.ts";

export { type Language, type Words, words } from "./words.ts";

const KEPT = "purnajual-language";

export const LanguageContext = createContext<Language>("id");

/** The reader's language. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Words in the reader's language. */
export function useWords<T>(both: Words<T>): T {
  return both[useLanguage()];
}

/** A text that the API gives in both languages. */
export function useSaid(): (text: { readonly id: string; readonly en: string }) => string {
  const language = useLanguage();
  return (text) => text[language];
}

/** The language chosen before on this machine, else the browser's, else Indonesian. */
export function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === "id" || kept === "en") return kept;
  return navigator.language.startsWith("en") ? "en" : "id";
}

/** Remembers the language for this machine. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}
