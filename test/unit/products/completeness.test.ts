import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FIRST_PRODUCTS } from "../../../functions/policies/products.ts";
import { completenessOf } from "../../../functions/products/completeness.ts";
import { described, type Facts, newProduct, type Product } from "../../../functions/products/product.ts";
import { MONDAY } from "../given.ts";

const WHOLE: Facts = {
  name: "Kopi Gayo 250 g",
  description: "x".repeat(200),
  specification: { berat: "250 g", asal: "Gayo", proses: "semi washed", giling: "biji", isi: "1 bungkus" },
  use_guidance: { id: "x".repeat(80), en: "x".repeat(80) },
  pictures: ["https://img.example/1", "https://img.example/2", "https://img.example/3"],
};
const of = (over: Partial<Facts>) => completenessOf({ ...WHOLE, ...over }, FIRST_PRODUCTS);
const without = (...parts: (keyof Facts)[]) => of(Object.fromEntries(parts.map((part) => [part, undefined])));

describe("R6.6 how complete a product is", () => {
  test("given all that is asked, then it is 100, and nothing is found", () => {
    expect(of({})).toEqual({ score: 100, findings: [] });
  });

  test.each<[string, Partial<Facts>, number, string[]]>([
    [
      "only a name",
      {
        description: undefined,
        specification: undefined,
        use_guidance: undefined,
        pictures: undefined,
      } as never,
      10,
      ["description_missing", "specification_missing", "use_guidance_missing", "pictures_missing"],
    ],
    ["a short name", { name: "Kopi" }, 94, ["name_short"]],
    ["half a description", { description: "x".repeat(100) }, 85, ["description_short"]],
    ["a description of blanks", { description: ` ${" \n".repeat(300)}x` }, 70, ["description_short"]],
    ["three of five lines", { specification: { a: "1", b: "2", c: "3" } }, 90, ["specification_short"]],
    [
      "guidance in Indonesian alone",
      { use_guidance: { id: "x".repeat(500) } },
      90,
      ["use_guidance_one_language"],
    ],
    [
      "guidance in English alone",
      { use_guidance: { en: "x".repeat(80) } },
      90,
      ["use_guidance_one_language"],
    ],
    [
      "half of either guidance",
      { use_guidance: { id: "x".repeat(40), en: "x".repeat(40) } },
      90,
      ["use_guidance_short"],
    ],
    [
      "two pictures",
      { pictures: ["https://img.example/1", "https://img.example/2"] },
      95,
      ["pictures_short"],
    ],
  ])(
    "given %s, then it is what is there in proportion, and it says what to do",
    (_what, over, score, codes) => {
      const found = of(over);
      expect([found.score, found.findings.map(({ code }) => code)]).toEqual([score, codes]);
      for (const { text } of found.findings) {
        expect(text.id).not.toBe(text.en);
        expect(Math.min(text.id.length, text.en.length)).toBeGreaterThan(20);
      }
    },
  );

  test("given findings, then what brings most comes first, and all of them make 100", () => {
    const { score, findings } = without("description", "pictures", "use_guidance");
    expect(findings.map(({ part }) => part)).toEqual(["description", "use_guidance", "pictures"]);
    expect(score + findings.reduce((sum, { points = 0 }) => sum + points, 0)).toBe(100);
  });

  test("given any facts, then more of them never is less, and it stays within 0 and 100", () => {
    const text = fc.nat({ max: 300 }).map((n) => "x".repeat(n));
    const facts = fc.record({
      name: text,
      description: text,
      specification: fc
        .nat({ max: 8 })
        .map((n) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, "v"]))),
      use_guidance: fc.record({ id: text, en: text }),
      pictures: fc
        .nat({ max: 5 })
        .map((n) => Array.from({ length: n }, (_, i) => `https://img.example/${i}`)),
    });
    fc.assert(
      fc.property(facts, (some) => {
        const { score } = completenessOf(some, FIRST_PRODUCTS);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        const more = {
          ...some,
          description: `${some.description}xy`,
          pictures: [...some.pictures, "https://a.b/"],
        };
        expect(completenessOf(more, FIRST_PRODUCTS).score).toBeGreaterThanOrEqual(score);
      }),
      { numRuns: 60 },
    );
  });
});

describe("R6.6 the facts of a product", () => {
  const fresh = newProduct("toko-1", "KG1", "Kopi", MONDAY);
  const first = described(fresh, WHOLE, MONDAY, undefined) as Product;

  test("given facts, then they take the place of all there were; the same again is nothing", () => {
    expect(first).toMatchObject({ ...WHOLE, version: 1 });
    const { specification = {} } = WHOLE;
    const turned = { ...WHOLE, specification: Object.fromEntries(Object.entries(specification).reverse()) };
    expect(described(first, turned, MONDAY, undefined)).toBeUndefined();
    const bare = described(first, { name: "Kopi" }, MONDAY, 1) as Product;
    expect([bare.description, bare.pictures, bare.version]).toEqual([undefined, undefined, 2]);
  });

  test("given somebody edits what somebody else changed meanwhile, then nobody's work is undone", () => {
    expect(described(first, { name: "Kopi" }, MONDAY, 0)).toMatchObject({
      code: "product_changed",
      present: { version: 1 },
    });
  });
});
