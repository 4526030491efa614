import type { Language } from "../texts/language.ts";

const LOCALE: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

type Unit = "seconds" | "percent" | "stars" | "points";

/** A measure as people read it: 2,5 jam, 3,1 %, 4,6 ★, 12. */
export function measured(value: number, unit: Unit, language: Language): string {
  const number = (of: number) => of.toLocaleString(LOCALE[language], { maximumFractionDigits: 1 });
  if (unit === "percent") return `${number(value)} %`;
  if (unit === "stars") return `${number(value)} ★`;
  if (unit === "points") return number(value);
  const [count, name] = value < 3600 ? [value / 60, "minute" as const] : [value / 3600, "hour" as const];
  const written = new Intl.NumberFormat(LOCALE[language], {
    style: "unit",
    unit: name,
    unitDisplay: "long",
    maximumFractionDigits: 1,
  });
  return written.format(count);
}
