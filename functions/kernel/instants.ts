/**
 * A point in time as a UTC string with milliseconds (`2026-03-26T17:00:00.000Z`): it sorts as text, so
 * it is also how instants are stored.
 */
export type Instant = string;

/** A calendar day in Asia/Jakarta, `2026-03-17`. */
export type Day = string;

const WIB_OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

/** The instant at `ms` milliseconds since the epoch. */
export function instant(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** Milliseconds since the epoch of an instant. */
export function millis(at: Instant): number {
  return Date.parse(at);
}

/** `at` moved by whole plain days (R7.1: plain days run from the instant). */
export function plusDays(at: Instant, days: number): Instant {
  return instant(millis(at) + days * DAY);
}

/** `at` moved by hours. */
export function plusHours(at: Instant, hours: number): Instant {
  return instant(millis(at) + hours * 3_600_000);
}

/** The day in Asia/Jakarta (UTC+7, no summer time) that `at` falls on. */
export function dayOf(at: Instant): Day {
  return instant(millis(at) + WIB_OFFSET).slice(0, 10);
}

/** The day after. */
export function nextDay(day: Day): Day {
  return instant(Date.parse(`${day}T00:00:00Z`) + DAY).slice(0, 10);
}

/** 00:00 WIB at the beginning of a day. */
export function startOf(day: Day): Instant {
  return instant(Date.parse(`${day}T00:00:00Z`) - WIB_OFFSET);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** How people in Indonesia's west read it: RFC 3339 with +07:00, exact; milliseconds only where there are any. */
export function inJakarta(at: Instant): string {
  return `${instant(millis(at) + WIB_OFFSET).replace(/(\.000)?Z$/, "")}+07:00`;
}

/**
 * Until when, as people read it, in Jakarta: `2026-03-26 14:05`. A day's midnight is the end of the day that it ends,
 * `2026-03-26 24:00`: whoever reads "27 March, 00:00" when tired believes to have the 27th.
 */
export function untilInJakarta(at: Instant): string {
  const day = dayOf(at);
  const ends = at === startOf(day) ? `${dayOf(instant(millis(at) - 1))} 24:00` : undefined;
  return ends ?? inJakarta(at).slice(0, 16).replace("T", " ");
}

const LOCALES = { id: "id-ID", en: "en-GB" } as const;

/** As people say it: weekday, day and time in Jakarta. */
export function inWords(at: Instant, language: keyof typeof LOCALES): string {
  const how = { dateStyle: "full", timeStyle: "short", timeZone: "Asia/Jakarta" } as const;
  return new Intl.DateTimeFormat(LOCALES[language], how).format(millis(at));
}
