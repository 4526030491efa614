import type { Row } from "../platform/lists.ts";
import type { Product, Said } from "./product.ts";

/** A row of a shop's products: what the list shows; what buyers say is counted when somebody looks. */
export interface ProductRow extends Row {
  readonly list: string;
  readonly product_id: string;
  readonly shop_id: string;
  readonly sku: string;
  readonly name: string;
  readonly score: number;
  readonly missing: readonly string[];
  readonly said: readonly Pick<Said, "code" | "at">[];
  readonly updated_at: string;
}

/** The products of a shop: by rank the least complete comes first. */
export function productsOf(shopId: string): string {
  return `LIST#shop#${shopId}#products`;
}

/** The row of a product. */
export function productRow(product: Product): ProductRow {
  const { product_id, shop_id, sku, name, score, missing, said, updated_at, version } = product;
  const list = productsOf(shop_id);
  return {
    pk: list,
    sk: product_id,
    list,
    rank: `${rankOf(score)}#${product_id}`,
    version,
    product_id,
    shop_id,
    sku,
    name,
    score,
    missing,
    said: said.map(({ code, at }) => ({ code, at })),
    updated_at,
  };
}

/** Where a score lies in the list. */
export function rankOf(score: number): string {
  return String(score).padStart(3, "0");
}
