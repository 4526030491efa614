import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Product, Said } from "./product.ts";

/** The partition of a product: itself, its events, and which cases it has heard of. */
export function productPk(productId: string): string {
  return `PRODUCT#${productId}`;
}

/** The product. */
export function productKey(productId: string): Key {
  return { pk: productPk(productId), sk: "PRODUCT" };
}

/** That a case was counted: it is kept for as long as the product is, so that no case ever counts twice. */
export function countedKey(productId: string, caseId: string): Key {
  return { pk: productPk(productId), sk: `SAID#${caseId}` };
}

/** A product from its item. */
export function productOf(item: Item | undefined): Product | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...product } = item;
  return product as unknown as Product;
}

/** The item of a product. */
export function itemOf(product: Product): Item & Key {
  return { ...productKey(product.product_id), ...product };
}

/** Writes a product's next version, as long as nobody did so since. */
export function advance(after: Product): Change {
  const guard = after.version === 1 ? ABSENT : atVersion(after.version - 1);
  return put(after.product_id, itemOf(after), guard);
}

/** Writes down that a case was counted; the guard is lost where it was already. */
export function counted(productId: string, { case_id, code, at }: Said): Change {
  return put(`counted:${productId}`, { ...countedKey(productId, case_id), code, at }, ABSENT);
}
