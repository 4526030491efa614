import * as z from "zod/mini";
import { code, events, number } from "../platform/published.ts";

/** A SKU may hold any characters. */
const sku = z.string().check(z.minLength(1), z.maxLength(60));

/** The events of what is known of products (R6.6). */
export const published = events("product", {
  described: { sku, score: number, findings: z.array(code) },
  buyer_said: { sku, says: code, case_id: code },
  finding_raised: { sku, says: code, case_id: code, cases: number, days: number },
});
