import { ALSO_CALLED, CITIES } from "./cities.ts";

/**
 * R5.1: true where two texts certainly name different cities: each names at least one that is known, and none that the
 * other names too. Spelling, `Kota` and `Kab.`, parts of a city and the regency around it make no difference; a text that
 * names no city we know is doubtful, and what is doubtful is no difference.
 */
export function otherCity(one: string, other: string): boolean {
  const [named, also] = [citiesIn(one), citiesIn(other)];
  return named.size > 0 && also.size > 0 && [...named].every((city) => !also.has(city));
}

/**
 * The cities that a text names, each by the name that it shares with its regency. Only a whole part between commas and
 * the like names one: `Batu Ampar` is a district of Batam, and not of Batu.
 */
export function citiesIn(text: string): ReadonlySet<string> {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = plain.split(/[,;/()]| - /);
  return new Set(parts.flatMap((part) => cityOf(part) ?? []));
}

function cityOf(part: string): string | undefined {
  const words = part.match(/\p{L}+/gu) ?? [];
  const name = words.filter((word) => !AROUND.has(word)).join("");
  return CITIES.has(name) ? name : ALSO_CALLED.get(name);
}

/** What people and carriers write around a city's name, or what says which part of it. */
const AROUND: ReadonlySet<string> = new Set(
  `kota kotamadya kodya kab kabupaten adm administrasi city regency dki di diy daerah khusus istimewa ibukota
  utara selatan barat timur tengah tenggara pusat laut hub dc gateway gudang sorting center`.split(/\s+/),
);
