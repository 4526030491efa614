import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CARRIERS } from "../../functions/waybills/carriers.ts";
import { s10CheckDigit } from "../../functions/waybills/check-digits.ts";
import { normalise } from "../../functions/waybills/normalise.ts";
import { check, likelyCarriers } from "../../functions/waybills/waybill.ts";

/** Anything that a text field lets through, half surrogates included. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((units) => String.fromCharCode(...units)),
  // Dense in what is dealt with: separators, look-alikes, combining marks, wide and invisible characters.
  fc.string({
    unit: fc.constantFrom(..."O0I1lLS5B8JXrdı-–−./\\ \u00a0\u200b\ufeff\u0301\u0308e¨½①ＪＸ９ﬁß\ud83d📦"),
    maxLength: 45,
  }),
);
const carrier = fc.constantFrom(...CARRIERS);
const listed = fc.constantFrom(
  ...CARRIERS.flatMap(({ code, formats }) =>
    formats.flatMap(({ test_numbers }) => test_numbers.map((number) => ({ code, number }))),
  ),
);

/** An S10 number of Indonesia with the check digit as it must be. */
const s10 = fc
  .record({
    service: fc.stringMatching(/^[A-Z]{2}$/),
    digits: fc.stringMatching(/^[0-9]{8}$/),
  })
  .map(({ service, digits }) => `${service}${digits}${s10CheckDigit(digits)}ID`);

/** Every number that differs in one of the nine digits. */
function oneDigitChanges(number: string): string[] {
  return Array.from({ length: 9 }, (_, nth) => nth + 2).flatMap((place) =>
    [..."0123456789"]
      .filter((digit) => digit !== number[place])
      .map((digit) => number.slice(0, place) + digit + number.slice(place + 1)),
  );
}

/** The rest by 11 that the check digit comes from, calculated in another way than the code does. */
function rest(number: string): number {
  const sum = [
    [2, 8],
    [3, 6],
    [4, 4],
    [5, 2],
    [6, 3],
    [7, 5],
    [8, 9],
    [9, 7],
  ].map(([place = 0, weight = 0]) => Number(number[place]) * weight);
  return sum.reduce((all, part) => (all + part) % 11, 0);
}

describe("R2.2 normalise", () => {
  test("given any text, when it is normalised twice, then the second time changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once.number)).toEqual({ number: once.number, changes: [] });
        expect(new Set(once.changes).size).toBe(once.changes.length);
        if (once.changes.length === 0) expect(once.number).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("R2.2 check", () => {
  test("given any text and carrier, then there is an answer that holds together", () => {
    fc.assert(
      fc.property(carrier, anyText, ({ code }, text) => {
        const said = check(code, text);
        expect(said.number).toBe(normalise(text).number);
        expect(said.why === undefined).toBe(said.verdict === "valid");
        expect(said.carrier_suggestions).not.toContain(code);
        if (said.verdict === "valid") expect(said.carrier_suggestions).toEqual([]);
        if (said.did_you_mean !== undefined) {
          expect(said.did_you_mean).not.toBe(said.number);
          expect(likelyCarriers(said.did_you_mean)).toContain(code);
        }
        for (const other of said.carrier_suggestions) expect(likelyCarriers(text)).toContain(other);
      }),
      { numRuns: 2_000 },
    );
  });

  test("given a listed number, when cases, spaces and dashes are mixed into it, then it stays valid", () => {
    const between = fc.stringMatching(/^[ \-./–\u200b]{0,3}$/);
    fc.assert(
      fc.property(
        listed,
        fc.array(fc.record({ small: fc.boolean(), wide: fc.boolean(), before: between }), {
          minLength: 40,
          maxLength: 40,
        }),
        between,
        ({ code, number }, ways, after) => {
          const typed = [...number].map((char, place) => {
            const way = ways[place];
            const cased = way?.small ? char.toLowerCase() : char;
            const wide = way?.wide ? String.fromCharCode(cased.charCodeAt(0) + 0xfee0) : cased;
            return `${way?.before ?? ""}${wide}`;
          });
          const said = check(code, typed.join("") + after);
          expect(said).toMatchObject({ verdict: "valid", number });
          expect(likelyCarriers(typed.join(""))).toContain(code);
        },
      ),
    );
  });
});

describe("R2.2 one mistyped digit of an S10 number", () => {
  test("given every listed one, then each of its one-digit changes is malformed", () => {
    const certain = CARRIERS.flatMap(({ formats }) => formats).filter(({ check_digit }) => check_digit);
    const numbers = certain.flatMap(({ test_numbers }) => test_numbers);
    expect(numbers.length).toBeGreaterThan(0);
    for (const changed of numbers.flatMap(oneDigitChanges)) {
      expect(check("pos_indonesia", changed), changed).toMatchObject({
        verdict: "malformed",
        why: "wrong_check_digit",
      });
    }
  });

  test("given any, then it is noticed, but where the standard itself gives two rests the digit 5", () => {
    fc.assert(
      fc.property(s10, (number) => {
        expect(check("pos_indonesia", number).verdict).toBe("valid");
        for (const changed of oneDigitChanges(number)) {
          const rests = [rest(number), rest(changed)].sort((a, b) => a - b);
          const blind = changed[10] === number[10] && rests[0] === 0 && rests[1] === 6;
          expect(check("pos_indonesia", changed).verdict, changed).toBe(blind ? "valid" : "malformed");
        }
      }),
      { numRuns: 500 },
    );
  });
});
