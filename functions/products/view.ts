import { type Instant, inJakarta } from "../kernel/instants.ts";
import { productKey } from "../kernel/product-keys.ts";
import type { OrderLine } from "../orders/order.ts";
import type { Caller } from "../platform/caller.ts";
import type { ProductTerms } from "../policies/products.ts";
import { buyersSay } from "./buyers-say.ts";
import { completenessOf } from "./completeness.ts";
import type { ProductRow } from "./listing.ts";
import type { Product } from "./product.ts";

/** A product as this caller may see it: what is said of it is anybody's, how complete that is its shop's and the platform's. */
export function productView(product: Product, caller: Caller, now: Instant, terms: ProductTerms) {
  const { description, specification, use_guidance, pictures = [], version } = product;
  const key = productKey(product.sku);
  const { score, findings } = completenessOf(product, terms);
  return {
    ...identity(product),
    ...(description ? { description } : {}),
    ...(specification ? { specification } : {}),
    ...(use_guidance ? { use_guidance } : {}),
    pictures,
    reviews: `/shops/${product.shop_id}/products/${key}/reviews`,
    version,
    updated_at: inJakarta(product.updated_at),
    ...(caller.role === "buyer"
      ? {}
      : { score, findings: [...buyersSay(product.said, now, terms.buyers_say), ...findings] }),
  };
}

/** A row of the list as it is answered: what buyers said lately is counted now. */
export function productRowView(row: ProductRow, now: Instant, { buyers_say }: ProductTerms) {
  return {
    ...identity(row),
    score: row.score,
    findings: row.missing,
    buyers_say: buyersSay(
      row.said.map((one) => ({ ...one, case_id: "" })),
      now,
      buyers_say,
    ).map(({ says, cases }) => ({ says, cases })),
    updated_at: inJakarta(row.updated_at),
  };
}

/** How the goods of a line are used; a product that nobody described has only its name. */
export function guidanceView({ line_id, sku, product_name }: OrderLine, product: Product | undefined) {
  const { use_guidance, specification } = product ?? {};
  return {
    line_id,
    sku,
    product_key: productKey(sku),
    product_name,
    ...(use_guidance ? { use_guidance } : {}),
    ...(specification ? { specification } : {}),
  };
}

function identity({ product_id, shop_id, sku, name }: Product | ProductRow) {
  return { product_id, shop_id, sku, product_key: productKey(sku), name };
}
