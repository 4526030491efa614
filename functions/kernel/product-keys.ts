/** What keys and paths hold as it is; everything else of a SKU is escaped. */
const PLAIN = /[^A-Za-z0-9_-]/gu;

/**
 * A SKU as one segment of a path and a part of a key. A SKU may hold any characters, a slash among them: each that is
 * no letter, digit, `_` or `-` is written as `~` and two hexadecimal digits for each of its bytes (`A/1` is `A~2F1`).
 */
export function productKey(sku: string): string {
  return sku.replace(PLAIN, (character) =>
    [...Buffer.from(character, "utf8")]
      .map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, "0")}`)
      .join(""),
  );
}

/** The SKU of a key; `undefined` where the key is not just as `productKey` writes it. */
export function skuOf(key: string): string | undefined {
  if (!/^(?:[A-Za-z0-9_-]|~[0-9A-F]{2})+$/.test(key)) return undefined;
  const bytes = key.replace(/~([0-9A-F]{2})|./g, (one, hex?: string) =>
    hex === undefined ? one.charCodeAt(0).toString(16) : hex,
  );
  const sku = Buffer.from(bytes, "hex").toString("utf8");
  return productKey(sku) === key ? sku : undefined;
}
