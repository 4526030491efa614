import type { Language } from "../texts/language.ts";

const WIB = "Asia/Jakarta";
const LOCALE: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(LOCALE[language], { timeZone: WIB, ...options });
}

const DAY_AND_TIME: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
};

/** 19 Maret 2026 pukul 14.05 WIB: whatever clock the reader's machine has, it is western Indonesian time. */
export function instant(at: string, language: Language): string {
  return `${formatter(language, DAY_AND_TIME).format(new Date(at))} WIB`;
}

/** 19 Mar 2026, 14.05 WIB, for tables. */
export function shortInstant(at: string, language: Language): string {
  return `${formatter(language, { ...DAY_AND_TIME, month: "short" }).format(new Date(at))} WIB`;
}

/** 19 Maret 2026. */
export function day(at: string, language: Language): string {
  return formatter(language, { day: "numeric", month: "long", year: "numeric" }).format(new Date(at));
}

/** Kamis, 19 Maret pukul 14.05 WIB, for what is near. */
export function nearInstant(at: string, language: Language): string {
  const options: Intl.DateTimeFormatOptions = {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  };
  return `${formatter(language, options).format(new Date(at))} WIB`;
}

/** What is left until an instant, in its largest unit: "2 hari lagi", "in 3 hours". */
export function until(at: string, now: number, language: Language): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  const words = new Intl.RelativeTimeFormat(LOCALE[language], { numeric: "always" });
  if (Math.abs(minutes) < 60) return words.format(minutes, "minute");
  const hours = Math.trunc(minutes / 60);
  if (Math.abs(hours) < 48) return words.format(hours, "hour");
  return words.format(Math.trunc(hours / 24), "day");
}

/** The calendar day of an instant in western Indonesia: 2026-03-19. */
export function dayOf(at: string | number): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: WIB }).format(new Date(at));
}

/** Kamis: the day of the week of a date. */
export function weekday(date: string, language: Language): string {
  return formatter(language, { weekday: "long" }).format(new Date(`${date}T12:00:00+07:00`));
}

/** What somebody chose in a field of date and time, which is always western Indonesian time here. */
export function wib(local: string): string {
  return `${local.length === 16 ? `${local}:00` : local}+07:00`;
}
