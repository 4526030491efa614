import * as z from "zod/mini";
import { type AnswerShapes, instantText, pageOf } from "../platform/contract.ts";
import { PARTS } from "../policies/products.ts";

const texts = z.object({ id: z.string(), en: z.string() });
const guidance = z.object({ id: z.optional(z.string()), en: z.optional(z.string()) });

const identity = {
  product_id: z.string(),
  shop_id: z.string(),
  sku: z.string(),
  product_key: z.string(),
  name: z.string(),
};

/** What is amiss, and what to do. */
const finding = z.object({
  code: z.string(),
  part: z.optional(z.enum(PARTS)),
  points: z.optional(z.int()),
  says: z.optional(z.string()),
  cases: z.optional(z.int()),
  days: z.optional(z.int()),
  text: texts,
});

/** A product; score and findings are its shop's and the platform's to see. */
export const productShown = z.object({
  ...identity,
  description: z.optional(z.string()),
  specification: z.optional(z.record(z.string(), z.string())),
  use_guidance: z.optional(guidance),
  pictures: z.array(z.string()),
  reviews: z.string(),
  version: z.int(),
  updated_at: instantText,
  score: z.optional(z.int()),
  findings: z.optional(z.array(finding)),
});

/** A product in its shop's list. */
export const productListed = z.object({
  ...identity,
  score: z.int(),
  findings: z.array(z.string()),
  buyers_say: z.array(z.object({ says: z.string(), cases: z.int() })),
  updated_at: instantText,
});

const guided = z.object({
  line_id: z.string(),
  sku: z.string(),
  product_key: z.string(),
  product_name: z.string(),
  use_guidance: z.optional(guidance),
  specification: z.optional(z.record(z.string(), z.string())),
});

/** What the products room answers. */
export const answers: AnswerShapes = {
  putProduct: { 200: productShown, 201: productShown },
  getProduct: { 200: productShown },
  getProducts: { 200: pageOf(productListed) },
  getGuidance: { 200: z.object({ order_id: z.string(), lines: z.array(guided) }) },
};
