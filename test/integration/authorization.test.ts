import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { ask, done, order, seen } from "./support/cases.ts";
import { ROUTES } from "./support/contracts.ts";
import { openShop, type Shop } from "./support/people.ts";
import { whoMay } from "./support/who-may.ts";

describe("Who may read whose", () => {
  whoMay(ROUTES.filter(({ method }) => method === "GET"));

  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
    await ask(shop, await order(shop));
  });

  it("lists show a seller and a buyer only their own, whosever list they name", async () => {
    const other = await openShop();
    await ask(other, await order(other));
    for (const [who, query] of [
      [other.seller, `shop_id=${shop.shop_id}`],
      [other.seller, `buyer_id=${shop.buyer_id}`],
      [other.buyer, `buyer_id=${shop.buyer_id}`],
      [other.buyer, `shop_id=${shop.shop_id}`],
    ] as const) {
      for (const list of ["/refunds", "/orders"]) {
        const { items } = done(await who.get(`${list}?${query}`));
        const foreign = items.filter(
          (one: Json) => one.shop_id === shop.shop_id || one.buyer_id === shop.buyer_id,
        );
        expect(foreign, `${list}?${query}`).toEqual([]);
      }
    }
  });

  it("a case of another shop is not found by a bulk approval, and not touched", async () => {
    const other = await openShop();
    const { refund_id } = await ask(shop, await order(shop));
    const { results } = done(await other.seller.post("/refunds/bulk-approval", { refund_ids: [refund_id] }));
    expect(results).toMatchObject([{ refund_id, status: 404, problem: { code: "refund_not_found" } }]);
    expect((await seen(shop.seller, refund_id)).status).toBe("requested");
  });
});
