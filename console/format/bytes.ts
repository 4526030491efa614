import type { Language } from "../texts/language.ts";

const LOCALE: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

/** How large a file is: 412 kB, 3,2 MB. */
export function bytes(size: number, language: Language): string {
  const mega = size >= 1_000_000;
  const whole = mega ? size / 1_000_000 : Math.max(1, size / 1_000);
  const number = whole.toLocaleString(LOCALE[language], { maximumFractionDigits: mega ? 1 : 0 });
  return `${number} ${mega ? "MB" : "kB"}`;
}
