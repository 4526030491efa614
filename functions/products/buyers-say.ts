import { type Instant, plusDays } from "../kernel/instants.ts";
import type { ProductTerms } from "../policies/products.ts";
import type { Finding } from "./completeness.ts";
import type { Product, Said } from "./product.ts";

/** Why a case was opened, as the room that opened it says. */
export type Why =
  | { readonly of: "refund"; readonly reason: string; readonly sub_reason?: string | undefined }
  | { readonly of: "complaint"; readonly category: string };

/** R6.6: what a case says of the goods it is about; nothing where it says nothing of what is told about them. */
export function saidBy(why: Why, { lines }: ProductTerms["buyers_say"]): string | undefined {
  return lines.find((line) => {
    if (why.of === "complaint") return line.complaint_categories.includes(why.category);
    if (!line.refund_reasons.includes(why.reason)) return false;
    return line.sub_reasons === undefined || line.sub_reasons.includes(why.sub_reason ?? "");
  })?.code;
}

/** How many cases a product remembers: far more than a finding needs. */
const MOST_REMEMBERED = 200;

/** The product once one more case has said something of it. What is older than any finding looks at is forgotten. */
export function heard(product: Product, said: Said, days: number, now: Instant): Product {
  const from = plusDays(now, -days);
  const recent = product.said.filter(({ at }) => at > from);
  const all = [...recent, said].sort((one, other) => (one.at < other.at ? -1 : 1));
  return { ...product, said: all.slice(-MOST_REMEMBERED), updated_at: now, version: product.version + 1 };
}

/** How many cases said it in the days before `now`. */
export function timesSaid(said: readonly Said[], code: string, now: Instant, days: number): number {
  const from = plusDays(now, -days);
  return said.filter((one) => one.code === code && one.at > from && one.at <= now).length;
}

/** What so many cases said is a finding, with how many, the most often said first. */
export interface BuyersSayFinding extends Finding {
  readonly says: string;
  readonly cases: number;
  readonly days: number;
}

/** R6.6: what buyers say lately, as findings beside those of what is missing: from *3 cases* within *30 days*. */
export function buyersSay(
  said: readonly Said[],
  now: Instant,
  { cases, days, lines }: ProductTerms["buyers_say"],
): BuyersSayFinding[] {
  return lines
    .map(({ code, text }) => ({ says: code, text, cases: timesSaid(said, code, now, days) }))
    .filter((one) => one.cases >= cases)
    .sort((one, other) => other.cases - one.cases)
    .map(({ says, text, cases: times }) => ({
      code: "buyers_say",
      says,
      cases: times,
      days,
      text: {
        id: `${times} pembeli dalam ${days} hari: ${text.id}.`,
        en: `${times} buyers within ${days} days: ${text.en}.`,
      },
    }));
}
