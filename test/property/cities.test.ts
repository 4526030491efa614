import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALSO_CALLED, CITIES } from "../../functions/notices/cities.ts";
import { citiesIn, otherCity } from "../../functions/notices/city.ts";

const known = fc.constantFrom(...CITIES, ...ALSO_CALLED.keys());
const before = fc.constantFrom("", "Kota ", "KAB. ", "kabupaten ", "Kotamadya  ", "HUB ", "Kota Adm. ", "  ");
const after = fc.constantFrom("", " Selatan", " BARAT", ", Jawa Barat", " (kota)", " - 40111", ".");
const cased = (text: string, upper: readonly boolean[]) =>
  [...text].map((letter, n) => (upper[n % upper.length] ? letter.toUpperCase() : letter)).join("");

/** A known city as somebody may write it. */
const written = fc
  .tuple(known, before, after, fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }))
  .map(([city, front, back, upper]) => ({ city, text: cased(`${front}${city}${back}`, upper) }));

const canonical = (city: string) => ALSO_CALLED.get(city) ?? city;

describe("R5.1 one city or another", () => {
  test("given two known cities in any writing, then they are other cities exactly where their names are", () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const differ = canonical(one.city) !== canonical(other.city);
        expect(otherCity(one.text, other.text)).toBe(differ);
        expect(otherCity(other.text, one.text)).toBe(differ);
      }),
      { numRuns: 1000 },
    );
  });

  test("given any text, then it is no other city than itself, nor than what names it besides", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), written, (text, { text: city }) => {
        expect(otherCity(text, text)).toBe(false);
        expect(otherCity(text, `${text}, ${city}`)).toBe(false);
      }),
    );
  });

  test("given a text that names no city we know, then it is doubtful, and nothing is other than it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), written, (text, { text: city }) => {
        fc.pre(citiesIn(text).size === 0);
        expect(otherCity(text, city)).toBe(false);
        expect(otherCity(city, text)).toBe(false);
      }),
    );
  });

  test.each([
    ["Kota Bandung", "KAB. BANDUNG", false],
    ["Jakarta Selatan", "DKI Jakarta", false],
    ["JAKSEL", "jakarta", false],
    ["Palangka Raya", "palangkaraya", false],
    ["Padang", "Padang Panjang", true],
    ["Tangerang Selatan", "Jakarta", true],
    ["Cimahi, Bandung", "Bandung", false],
    ["Yogyakarta", "Jogja", false],
    ["Bau-Bau", "Kendari", true],
    ["Batu Ampar", "Batam", false],
    ["Lebak Bulus, Jakarta Selatan", "DKI Jakarta", false],
    ["DC BANDUNG", "Kab. Bandung Barat", false],
    ["Bandung, Jawa Barat", "Surabaya (Jawa Timur)", true],
    ["Kota Bandung", "Coblong", false],
    ["", "Bandung", false],
  ])("given %s and %s, then other is %s", (one, other, differ) => {
    expect(otherCity(one, other)).toBe(differ);
  });

  test("then every other name is of a city that is listed, and none is listed itself", () => {
    for (const [name, city] of ALSO_CALLED) {
      expect(CITIES.has(city), name).toBe(true);
      expect(CITIES.has(name), name).toBe(false);
    }
    for (const name of [...CITIES, ...ALSO_CALLED.keys()]) expect(name).toMatch(/^[a-z]+$/);
  });
});
