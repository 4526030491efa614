import { describe, expect, test } from "vitest";
import { MOST_RUPIAH, total } from "../../../functions/kernel/money.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { afterClaim } from "../../../functions/orders/claims.ts";
import { orderRows } from "../../../functions/orders/listing.ts";
import {
  leftOf,
  type NewOrder,
  ORDER_STATUSES,
  type OrderFact,
  openOrder,
  progress,
} from "../../../functions/orders/order.ts";
import { moveClaim, orderKey } from "../../../functions/orders/store.ts";
import { updated } from "../../property/world/expressions.ts";
import { anOrder, later, MONDAY } from "../given.ts";

process.env.TABLE = "purnajual";

const handedIn = (over: Partial<NewOrder> = {}): NewOrder => ({
  order_id: "o1",
  shop_id: "s1",
  buyer_id: "b1",
  delivery_method: "platform",
  placed_at: MONDAY,
  paid: 250_001,
  lines: [
    { line_id: "a", product_name: "Kemeja", sku: "A", quantity: 2, unit_price: 100_000 },
    { line_id: "b", product_name: "Kopi", sku: "B", quantity: 1, unit_price: 100_000 },
  ],
  ...over,
});

describe("R1.1 an order that is handed in", () => {
  test("given a voucher, then what was paid is shared over the lines and held", () => {
    const opened = openOrder(handedIn());
    if (isRefusal(opened)) throw new Error(opened.code);
    expect(opened.lines.map((line) => line.paid)).toEqual([166_667, 83_334]);
    expect(opened.order).toMatchObject({
      status: "to_ship",
      paid: 250_001,
      held: 250_001,
      refunded: 0,
      reserved: 0,
      claimed: [0, 0],
      line_count: 2,
      product_name: "Kemeja",
      version: 1,
    });
    expect(opened.order).not.toHaveProperty("lines");
  });

  test("given two lines of one id, or more than can be counted, then it is refused", () => {
    const [first] = handedIn().lines;
    if (first === undefined) throw new Error("no line");
    expect(openOrder(handedIn({ lines: [first, first] }))).toMatchObject({ code: "duplicate_line" });
    const huge = { ...first, quantity: 10_000, unit_price: MOST_RUPIAH };
    expect(openOrder(handedIn({ lines: [huge] }))).toMatchObject({ code: "amount_too_large", rule: "R1.2" });
  });
});

describe("R1.4 what the marketplace reports", () => {
  const FACTS: readonly OrderFact[] = ["shipment", "delivery", "completion"];
  const REACHED: Readonly<Record<string, string>> = {
    "to_ship shipment": "shipped",
    "processing shipment": "shipped",
    "shipped delivery": "delivered",
    "to_ship completion": "completed",
    "processing completion": "completed",
    "shipped completion": "completed",
    "delivered completion": "completed",
  };

  test.each(ORDER_STATUSES.flatMap((status) => FACTS.map((fact) => [status, fact] as const)))(
    "given an order that is %s, when a %s is reported, then it moves on or is refused",
    (status, fact) => {
      const next = progress(anOrder({ status }), fact, MONDAY);
      expect(isRefusal(next) ? next.code : next.order.status).toBe(
        REACHED[`${status} ${fact}`] ?? "order_status",
      );
    },
  );

  test("R1.3 given open cases, when it completes, then all is released but what they ask for", () => {
    const order = anOrder({ held: 280_000, refunded: 20_000, reserved: 50_000, reserved_held: 50_000 });
    const done = progress(order, "completion", later(MONDAY, 5));
    expect(done).toMatchObject({
      released: 230_000,
      order: { held: 50_000, completed_at: later(MONDAY, 5) },
    });
  });
});

describe("R1.3 R3.1 what a case does to its order", () => {
  const order = anOrder({ version: 1 });
  const lines = [
    { place: 0, amount: 30_000 },
    { place: 2, amount: 20_000 },
  ];
  const reserved = afterClaim(order, lines, { kind: "reserve", held: true });

  test("given it asks, then that is reserved, and left for nobody else", () => {
    expect(reserved).toMatchObject({
      held: 300_000,
      reserved: 50_000,
      reserved_held: 50_000,
      claimed: [30_000, 0, 20_000],
    });
    expect(leftOf(reserved)).toBe(250_000);
  });

  test("given it is paid from held money, then it is refunded and the lines stay claimed", () => {
    expect(afterClaim(reserved, lines, { kind: "pay", held: true })).toMatchObject({
      held: 250_000,
      refunded: 50_000,
      reserved: 0,
      reserved_held: 0,
      claimed: [30_000, 0, 20_000],
    });
  });

  test("given it gives up, then the order is as it was", () => {
    expect(afterClaim(reserved, lines, { kind: "free", held: true })).toEqual({ ...order, version: 3 });
  });

  test.each([
    ["pay", true],
    ["pay", false],
    ["free", true],
    ["free", false],
  ] as const)(
    "given %s with held money %s, then what is written says the same as what is thought",
    (kind, held) => {
      const before = afterClaim(order, lines, { kind: "reserve", held });
      const { item } = moveClaim(
        { order_id: order.order_id, refund_id: "rf_1" },
        [{ lines, effect: { kind, held } }],
        true,
        kind === "free" && held ? { completed: false } : undefined,
      );
      const words = {
        names: item.Update?.ExpressionAttributeNames,
        values: item.Update?.ExpressionAttributeValues,
      };
      const written = updated(String(item.Update?.UpdateExpression), { ...before }, words);
      expect(written).toEqual(afterClaim(before, lines, { kind, held }));
    },
  );

  test("given a case over 100 lines, when it gives up, then the write still fits what DynamoDB takes", () => {
    const all = Array.from({ length: 100 }, (_, place) => ({ place, amount: 1_000_000_000 }));
    const { item } = moveClaim(
      { order_id: "o", refund_id: "rf_1" },
      [{ lines: all, effect: { kind: "free", held: true } }],
      true,
      { completed: true },
    );
    const expression = String(item.Update?.UpdateExpression);
    expect(expression.length).toBeLessThan(4096);
    expect(expression.match(/[=+-]/g)?.length).toBeLessThan(300);
    expect(
      total(
        Object.values(item.Update?.ExpressionAttributeValues ?? {})
          .filter((v) => v === 1_000_000_000)
          .map(() => 1),
      ),
    ).toBe(100);
  });
});

describe("R1.4 the rows of an order", () => {
  test("given an order, then it is in its shop's and its buyer's list, ranked by status, with no key of its own item", () => {
    const rows = orderRows(anOrder());
    expect(rows.map((row) => row.pk)).toEqual(["LIST#shop#toko-1#orders", "LIST#buyer#pembeli-1#orders"]);
    for (const row of rows) {
      expect(row.rank).toBe(`delivered#${row.sk}`);
      expect([row.pk, row.sk]).not.toEqual(Object.values(orderKey("order-1")));
      expect(row).not.toHaveProperty("claimed");
    }
  });
});
