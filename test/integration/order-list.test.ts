import { describe, expect, it } from "vitest";
import { all } from "./support/audit.ts";
import { ask, done, order } from "./support/cases.ts";
import { openShop } from "./support/people.ts";
import { until } from "./support/until.ts";

const WAYS = ["to_ship", "shipped", "delivered", "completed", "cancelled"] as const;
const STATUSES = ["to_ship", "processing", "shipped", "delivered", "completed", "cancelled"];

describe("The order list (R1.4)", () => {
  it("shows every order under its status, with counts and held money that agree, after many changes", async () => {
    const shop = await openShop();
    const model = new Map<string, string>();
    const numbers = Array.from({ length: 24 }, (_, n) => n);
    for (let first = 0; first < numbers.length; first += 6) {
      await Promise.all(
        numbers.slice(first, first + 6).map(async (n) => {
          const way = WAYS[n % WAYS.length] ?? "to_ship";
          const order_id = await order(shop, { paid: 10_000, at: way === "cancelled" ? "to_ship" : way });
          if (way === "cancelled") done(await shop.marketplace.post(`/orders/${order_id}/cancellation`), 201);
          // Refunds change the order too, not its status.
          if (way === "delivered") {
            const { refund_id } = await ask(shop, order_id);
            if (n % 2 === 0) done(await shop.seller.post(`/refunds/${refund_id}/approval`));
          }
          model.set(order_id, way);
        }),
      );
    }
    const withStatus = (status: string) =>
      [...model]
        .filter(([, is]) => is === status)
        .map(([id]) => id)
        .sort();
    const counts = Object.fromEntries(STATUSES.map((status) => [status, withStatus(status).length]));
    const orders = await Promise.all([...model.keys()].map((id) => shop.seller.get(`/orders/${id}`)));
    const held = orders.reduce((sum, reply) => sum + done(reply).held.amount, 0);

    await until("the counts to agree", async (last) => {
      const list = done(await shop.seller.get("/orders"));
      last([list.counts, list.held]);
      return JSON.stringify(list.counts) === JSON.stringify(counts) && list.held.amount === held;
    });

    for (const status of STATUSES) {
      const rows = await all(shop.seller, `/orders?status=${status}`, 7);
      expect(rows.map(({ order_id }) => order_id).sort(), status).toEqual(withStatus(status));
      expect(rows.every((row) => row.status === status)).toBe(true);
    }
    for (const limit of [1, 7, 100]) {
      const rows = await all(shop.seller, "/orders", limit);
      expect(rows.map(({ order_id }) => order_id).sort()).toEqual([...model.keys()].sort());
      const placed = rows.map(({ placed_at }) => placed_at);
      expect(placed).toEqual([...placed].sort().reverse());
    }
    const bought = await all(shop.buyer, "/orders");
    expect(bought.map(({ order_id }) => order_id).sort()).toEqual([...model.keys()].sort());
    expect(done(await shop.buyer.get("/orders")).counts).toEqual(counts);
  });
});
