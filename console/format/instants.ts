import type { Language } from "../texts/words.ts";

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

/**
 * Kamis, 19 Maret pukul 14.05 WIB: until when something can be done. Business days end at midnight, and "Friday 00.00" reads
 * like Friday night to whoever is tired: it is said as the end of the day that it ends, Kamis pukul 24.00.
 */
export function dueInstant(at: string, language: Language): string {
  const due = new Date(at);
  const last = formatter(language, {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  if (!/^00.00.00$/.test(last.format(due))) return `${formatter(language, NEAR).format(due)} WIB`;
  const ends = new Date(due.getTime() - 1);
  return `${formatter(language, NEAR)
    .format(ends)
    .replace(/23.59$/, ENDS[language])} WIB`;
}

const NEAR: Intl.DateTimeFormatOptions = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
};

const ENDS: Readonly<Record<Language, string>> = { id: "24.00", en: "24:00" };

const SOON: Readonly<Record<Language, string>> = { id: "sebentar lagi", en: "in a moment" };
const JUST_NOW: Readonly<Record<Language, string>> = { id: "baru saja", en: "just now" };

/** What is left until an instant, or how long ago it was, in its largest unit: "dalam 2 hari", "3 hours ago". */
export function until(at: string, now: number, language: Language): string {
  const minutes = Math.round((Date.parse(at) - now) / 60_000);
  if (minutes === 0) return (Date.parse(at) > now ? SOON : JUST_NOW)[language];
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
