import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { sameDestination } from "../../../functions/orders/destination.ts";
import { openOrder } from "../../../functions/orders/order.ts";
import { destinationKey, destinationOf, insert } from "../../../functions/orders/store.ts";
import { anOrder } from "../given.ts";

process.env.TABLE = "purnajual";

const BANDUNG = { city: "Kota Bandung", address_key: "a1" };

describe("R1.1 where an order goes", () => {
  test("handed in again, then it goes to the same city and address, or nowhere again", () => {
    expect(sameDestination(BANDUNG, { ...BANDUNG })).toBe(true);
    expect(sameDestination(undefined, undefined)).toBe(true);
    for (const other of [undefined, { ...BANDUNG, city: "Cimahi" }, { ...BANDUNG, address_key: "a2" }]) {
      expect(sameDestination(BANDUNG, other)).toBe(false);
      expect(sameDestination(other, BANDUNG)).toBe(false);
    }
  });

  test("R8.5 given a city that was erased, then the key of the address tells", () => {
    expect(sameDestination({ address_key: "a1" }, BANDUNG)).toBe(true);
    expect(sameDestination({ address_key: "a2" }, BANDUNG)).toBe(false);
  });

  test("R8.5 then it stands in an item of its own, and an order without one has none", () => {
    const { order, lines } = opened();
    const written = insert(order, lines, BANDUNG).map(({ item }) => item.Put?.Item);
    expect(written[2]).toEqual({ ...destinationKey(order.order_id), ...BANDUNG });
    expect(JSON.stringify(written.slice(0, 2))).not.toContain("Bandung");
    expect(destinationOf(written[2])).toEqual(BANDUNG);
    expect(insert(order, lines)).toHaveLength(2);
    expect(destinationOf(undefined)).toBeUndefined();
  });
});

function opened() {
  const line = { line_id: "1", product_name: "Kopi", sku: "K", quantity: 1, unit_price: 10_000 };
  const found = openOrder({ ...anOrder(), lines: [line] });
  if (isRefusal(found)) throw new Error(found.code);
  return found;
}
