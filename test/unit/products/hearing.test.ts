import { beforeEach, describe, expect, test, vi } from "vitest";
import { table } from "../../../functions/platform/table.ts";
import { meet, say } from "../../../functions/products/hearing.ts";
import { productId } from "../../../functions/products/product.ts";
import { productKey, productOf } from "../../../functions/products/store.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";
import { LINES } from "../given.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));

let rows: MemoryTable;

beforeEach(() => {
  process.env.TABLE = "purnajual";
  rows = new MemoryTable();
  vi.spyOn(table, "send").mockImplementation((async (command: unknown) =>
    rows.answer(command as Sent)) as never);
});

const [line] = LINES;
const sku = line?.sku ?? "";
const product = () => productOf(rows.get(productKey(productId("toko-1", sku))));
const told = () => rows.all().flatMap(({ type }) => (typeof type === "string" ? [type] : []));
const aCase = (n: number, reason = "not_as_described") => ({
  case_id: `rf_${n}`,
  at: new Date().toISOString(),
  why: { of: "refund", reason } as const,
  shop_id: "toko-1",
  lines: LINES.slice(0, 1),
});

describe("R6.6 what products learn", () => {
  test("given an order comes twice at once, then each of its products is known once, by its name", async () => {
    await Promise.all([meet("toko-1", LINES), meet("toko-1", LINES)]);
    expect(product()).toMatchObject({ sku, name: line?.product_name, version: 1, said: [] });
    const known = rows.all().filter(({ sk }) => sk === "PRODUCT");
    expect(known).toHaveLength(new Set(LINES.map((one) => one.sku)).size);
  });

  test("given each of five cases comes three times, all at once, then each counts once, and the finding is raised once", async () => {
    const all = [1, 2, 3, 4, 5].flatMap((n) => [aCase(n), aCase(n), aCase(n)]);
    await Promise.all(all.map(say));
    expect(
      product()
        ?.said.map(({ case_id }) => case_id)
        .sort(),
    ).toEqual(["rf_1", "rf_2", "rf_3", "rf_4", "rf_5"]);
    expect(told().sort()).toEqual([...Array(4).fill("product.buyer_said"), "product.finding_raised"]);
    expect(product()?.version).toBe(5);
  });

  test("given a case that says nothing of what is told about goods, then nothing is written", async () => {
    await say(aCase(1, "changed_mind"));
    expect(rows.all()).toEqual([]);
  });

  test("given a case of goods that no order made known, then they are known by it", async () => {
    await say(aCase(1));
    expect(product()).toMatchObject({
      name: line?.product_name,
      said: [{ case_id: "rf_1", code: "not_as_described" }],
    });
  });
});
