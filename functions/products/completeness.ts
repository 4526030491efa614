import type { Part, ProductTerms } from "../policies/products.ts";
import type { Texts } from "../policies/texts.ts";
import type { Facts } from "./product.ts";

/** What is amiss with a product, what that costs of the score, and what to do. */
export interface Finding {
  readonly code: string;
  /** The part that it is about; what buyers say may be about any. */
  readonly part?: Part;
  /** Points of the score that mending it brings. */
  readonly points?: number;
  readonly text: Texts;
}

/** How complete the facts are, 0 to 100, and what is missing. */
export interface Completeness {
  readonly score: number;
  readonly findings: readonly Finding[];
}

/** One part: how much of it there is, of how much it has its whole worth, and what to do where that is less. */
interface Measured {
  readonly part: Part;
  readonly has: number;
  readonly enough: number;
  readonly code: (has: number) => string;
  readonly text: Texts;
}

/**
 * R6.6: the score is the sum of what each part is worth, each in proportion to how much of it there is, in whole points
 * and never rounded up: 100 is everything.
 */
export function completenessOf(facts: Facts, terms: Pick<ProductTerms, "weights" | "enough">): Completeness {
  const parts = measured(facts, terms.enough).map((one) => {
    const weight = terms.weights[one.part];
    const got = one.enough === 0 ? weight : Math.floor((weight * Math.min(one.has, one.enough)) / one.enough);
    return { ...one, got, points: weight - got };
  });
  return {
    score: parts.reduce((sum, { got }) => sum + got, 0),
    findings: parts
      .filter(({ points, has, enough }) => points > 0 && has < enough)
      .sort((one, other) => other.points - one.points)
      .map(({ part, points, code, has, text }) => ({ code: code(has), part, points, text })),
  };
}

function measured(facts: Facts, enough: ProductTerms["enough"]): Measured[] {
  const { name, description = "", specification = {}, use_guidance = {}, pictures = [] } = facts;
  const short = (part: Part) => (has: number) => `${part}_${has === 0 ? "missing" : "short"}`;
  const languages = [use_guidance.id, use_guidance.en].map((text = "") =>
    Math.min(lengthOf(text), enough.guidance_characters),
  );
  const isOne = languages.filter((has) => has === 0).length === 1;
  return [
    {
      part: "name",
      has: lengthOf(name),
      enough: enough.name_characters,
      code: short("name"),
      text: {
        id: `Tulis nama yang jelas, sedikitnya ${enough.name_characters} huruf: jenis, merek, ukuran.`,
        en: `Write a clear name of at least ${enough.name_characters} characters: kind, brand, size.`,
      },
    },
    {
      part: "description",
      has: lengthOf(description),
      enough: enough.description_characters,
      code: short("description"),
      text: {
        id: `Tulis deskripsi sedikitnya ${enough.description_characters} huruf: apa barangnya, untuk siapa, apa kekurangannya.`,
        en: `Write a description of at least ${enough.description_characters} characters: what it is, for whom, what its limits are.`,
      },
    },
    {
      part: "specification",
      has: Object.keys(specification).length,
      enough: enough.specifications,
      code: short("specification"),
      text: {
        id: `Isi sedikitnya ${enough.specifications} baris spesifikasi: ukuran, bahan, warna, berat, isi paket.`,
        en: `Fill in at least ${enough.specifications} lines of specification: size, material, colour, weight, what is in the box.`,
      },
    },
    {
      part: "use_guidance",
      has: languages.reduce((sum, has) => sum + has, 0),
      enough: enough.guidance_characters * 2,
      code: (has) => (isOne ? "use_guidance_one_language" : short("use_guidance")(has)),
      text: {
        id: `Tulis cara memakai dan merawat dalam bahasa Indonesia dan Inggris, masing-masing sedikitnya ${enough.guidance_characters} huruf.`,
        en: `Write how it is used and looked after, in Indonesian and in English, at least ${enough.guidance_characters} characters each.`,
      },
    },
    {
      part: "pictures",
      has: pictures.length,
      enough: enough.pictures,
      code: short("pictures"),
      text: {
        id: `Beri sedikitnya ${enough.pictures} foto: depan, belakang, dan saat dipakai.`,
        en: `Give at least ${enough.pictures} pictures: front, back, and in use.`,
      },
    },
  ];
}

/** Letters as people count them: what is blank at the ends or doubled is none. */
function lengthOf(text: string): number {
  return [...text.replace(/\s+/g, " ").trim()].length;
}
