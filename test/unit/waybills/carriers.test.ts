import { describe, expect, test } from "vitest";
import { CARRIERS, carrierOf, trackingPage } from "../../../functions/waybills/carriers.ts";
import { bestFit, hasShape, prefixLength } from "../../../functions/waybills/formats.ts";
import { normalise } from "../../../functions/waybills/normalise.ts";
import { asWritten, check, likelyCarriers } from "../../../functions/waybills/waybill.ts";

const formats = CARRIERS.flatMap((carrier) => carrier.formats.map((format) => ({ carrier, format })));
const numbers = formats.flatMap(({ carrier, format }) =>
  format.test_numbers.map((number) => ({ code: carrier.code, name: carrier.name, format, number })),
);

describe("R2.2 carriers and their formats are data", () => {
  test("given the table, then the carriers that sellers use are in it, once each", () => {
    expect(CARRIERS.map(({ code }) => code)).toEqual([
      "pos_indonesia",
      "jne",
      "jnt",
      "sicepat",
      "spx",
      "anteraja",
      "ninja",
      "id_express",
      "lion_parcel",
      "wahana",
      "tiki",
    ]);
  });

  test.each(numbers)("given $number, a test number of $name, then its format takes it", (given) => {
    expect(hasShape(given.format, given.number)).toBe(true);
    expect(bestFit([given.format], given.number)).toBeDefined();
  });

  test.each(numbers)("given $number with $name, then it is valid, and $name among the likely", (given) => {
    expect(check(given.code, given.number)).toEqual({
      verdict: "valid",
      number: given.number,
      changes: [],
      carrier_suggestions: [],
    });
    expect(likelyCarriers(given.number)).toContain(given.code);
  });

  test("given the formats, then only the postal standard is certain, and every source has its date", () => {
    const certain = formats.filter(({ format }) => format.certainty === "certain");
    expect(certain.map(({ format }) => format.check_digit)).toEqual(["s10"]);
    for (const { format } of formats) expect(format.source).toMatch(/\d{4}-\d{2}-\d{2}/);
  });

  test.each(formats.map(({ format }) => format))(
    "given $pattern, then it is about normal forms and bounded",
    ({ pattern, test_numbers }) => {
      // No *, + or {n,}: a pattern is tried on whatever anybody types.
      expect(pattern).not.toMatch(/[*+]|,\}|\\|\^|\$/);
      for (const number of test_numbers) expect(normalise(number).number).toBe(number);
    },
  );

  test("given a pattern, then the beginning that it prescribes is counted", () => {
    expect(
      ["[0-9]{12}", "00[0-9]{10}", "SPXID[0-9]{12}", "(?:11|99)LP[0-9]{13}", "(?:IDE|IDS)[0-9]{12,13}"].map(
        prefixLength,
      ),
    ).toEqual([0, 2, 5, 4, 3]);
  });
});

describe("where a parcel can be looked up", () => {
  test("given a page that takes the number, then it is in the address; else the page is named", () => {
    const page = (code: Parameters<typeof carrierOf>[0], number: string) => {
      const carrier = carrierOf(code);
      return carrier && trackingPage(carrier, number);
    };
    expect(page("spx", "SPXID040000123456")).toBe("https://spx.co.id/track?SPXID040000123456");
    expect(page("jne", "012340000123456")).toBe("https://www.jne.co.id/tracking-package");
    expect(page("spx", "$&?#")).toBe("https://spx.co.id/track?%24%26%3F%23");
  });

  test("given every carrier, then its page is a secure address with at most one place for the number", () => {
    for (const { tracking_page } of CARRIERS) {
      expect(new URL(tracking_page).protocol).toBe("https:");
      expect(tracking_page.split("{number}").length).toBeLessThanOrEqual(2);
    }
  });

  test("given a number of Lion Parcel, then its dashes are put back; others are written as they are", () => {
    const written = CARRIERS.flatMap((carrier) =>
      ["11260001234", "JX9000123456"].map((number) => [carrier.code, asWritten(carrier, number)]),
    );
    expect(written).toContainEqual(["lion_parcel", "11-26-0001234"]);
    expect(written.filter(([, number]) => number?.includes("-"))).toHaveLength(1);
  });
});
