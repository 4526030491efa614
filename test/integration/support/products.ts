import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

/** All that is asked of a product by the first policy. */
export const WHOLE = {
  name: "Kaos Batik Parang",
  description: "Kaos katun dengan motif batik parang. ".repeat(8).trim(),
  specification: { bahan: "katun", ukuran: "L", warna: "biru", berat: "200 g", isi: "1 helai" },
  use_guidance: {
    id: "Cuci dengan tangan memakai air dingin, jemur di tempat teduh, dan setrika dari sisi dalam.",
    en: "Wash by hand in cold water, let it dry in the shade, and iron it from the inside only, at low heat.",
  },
};

/** Where a product of a shop is. */
export function productPath({ shop_id }: Pick<Shop, "shop_id">, product_key = "sku-1"): string {
  return `/shops/${shop_id}/products/${product_key}`;
}

/** The product as somebody sees it. */
export async function productSeen(who: Actor, shop: Shop, product_key?: string): Promise<Json> {
  return done(await who.get(productPath(shop, product_key)));
}

/** Waits until a product is as wanted. */
export function productIs(
  shop: Shop,
  what: string,
  wanted: (product: Json) => boolean,
  product_key?: string,
): Promise<Json> {
  return until(`the product to ${what}`, async (last) => {
    const { status, body } = await shop.seller.get(productPath(shop, product_key));
    last(body);
    return status === 200 && wanted(body) && body;
  });
}
