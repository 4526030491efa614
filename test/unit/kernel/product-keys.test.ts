import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { productKey, skuOf } from "../../../functions/kernel/product-keys.ts";

describe("R6.6 a SKU as a key", () => {
  test.each([
    ["KG1", "KG1"],
    ["kopi_250-g", "kopi_250-g"],
    ["A/1", "A~2F1"],
    ["..", "~2E~2E"],
    ["50% ~ü", "50~25~20~7E~C3~BC"],
    ["👟", "~F0~9F~91~9F"],
  ])("given %s, then %s, and back", (sku, key) => {
    expect(productKey(sku)).toBe(key);
    expect(skuOf(key)).toBe(sku);
  });

  test("given any SKU, then its key is one segment of a path, and no other SKU has it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1, maxLength: 60 }), (sku) => {
        const key = productKey(sku);
        expect(key).toMatch(/^[A-Za-z0-9_~-]{1,540}$/);
        expect(skuOf(key)).toBe(sku);
      }),
      { numRuns: 50 },
    );
  });

  test.each(["", "a b", "a/b", "~2f", "~4", "~41", "~FF", "a~", "ä"])(
    "given '%s', then it is no key",
    (key) => {
      expect(skuOf(key)).toBeUndefined();
    },
  );
});
