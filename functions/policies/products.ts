import type { Texts } from "./texts.ts";

/** What is asked of the facts of a product (R6.6). */
export const PARTS = ["name", "description", "specification", "use_guidance", "pictures"] as const;
export type Part = (typeof PARTS)[number];

/** What buyers say of a product by why they ask their money back or complain, and what to do about it (R6.6). */
export interface BuyersSay {
  readonly code: string;
  /** Reasons of refunds; with `sub_reasons`, only those that give one of these. */
  readonly refund_reasons: readonly string[];
  readonly sub_reasons?: readonly string[] | undefined;
  readonly complaint_categories: readonly string[];
  readonly text: Texts;
}

/** R6.6: when the facts of a product are complete, and when what buyers say is a finding. */
export interface ProductTerms {
  /** What each part is worth; together 100. */
  readonly weights: Readonly<Record<Part, number>>;
  /** Of how much a part has its whole worth. */
  readonly enough: {
    readonly name_characters: number;
    readonly description_characters: number;
    readonly specifications: number;
    /** In each of the two languages. */
    readonly guidance_characters: number;
    readonly pictures: number;
  };
  /** Where pictures that sellers name may lie, hosts below included; the marketplace may name any. */
  readonly picture_hosts: readonly string[];
  readonly buyers_say: {
    /** So many cases within so many days are a finding. */
    readonly cases: number;
    readonly days: number;
    /** Of several that a case fits, the first counts. */
    readonly lines: readonly BuyersSay[];
  };
}

/** What a new deployment starts with. */
export const FIRST_PRODUCTS: ProductTerms = {
  weights: { name: 10, description: 30, specification: 25, use_guidance: 20, pictures: 15 },
  enough: {
    name_characters: 10,
    description_characters: 200,
    specifications: 5,
    guidance_characters: 80,
    pictures: 3,
  },
  picture_hosts: [],
  buyers_say: {
    cases: 3,
    days: 30,
    lines: [
      {
        code: "other_size",
        refund_reasons: ["not_as_described"],
        sub_reasons: ["wrong_size"],
        complaint_categories: [],
        text: {
          id: "Ukuran atau warnanya lain: tulis ukuran dalam cm dan nama warna di spesifikasi",
          en: "Size or colour differ: give measures in cm and the colour's name in the specification",
        },
      },
      {
        code: "other_goods",
        refund_reasons: ["not_as_described"],
        sub_reasons: ["wrong_item"],
        complaint_categories: ["wrong"],
        text: {
          id: "Barangnya lain: samakan nama, foto dan spesifikasi dengan yang dikirim",
          en: "Other goods came: let name, pictures and specification say what is sent",
        },
      },
      {
        code: "not_as_described",
        refund_reasons: ["not_as_described"],
        complaint_categories: ["not_as_described"],
        text: {
          id: "Tidak sesuai deskripsi: periksa deskripsi dan foto, sebut juga kekurangannya",
          en: "Not as described: look through description and pictures, and name its limits, too",
        },
      },
      {
        code: "parts_missing",
        refund_reasons: ["incomplete"],
        sub_reasons: ["missing_items"],
        complaint_categories: ["missing_parts"],
        text: {
          id: "Ada yang kurang: tulis isi paket satu per satu di spesifikasi",
          en: "Parts are missing: list what is in the box in the specification",
        },
      },
      {
        code: "does_not_work",
        refund_reasons: ["damaged"],
        sub_reasons: ["does_not_work"],
        complaint_categories: [],
        text: {
          id: "Tidak berfungsi: jelaskan cara memakai dan merawatnya langkah demi langkah",
          en: "Does not work: explain step by step how it is used and looked after",
        },
      },
    ],
  },
};
