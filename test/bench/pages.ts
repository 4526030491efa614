import { marshall } from "@aws-sdk/util-dynamodb";
import type { Refund } from "../../functions/refunds/refund.ts";
import { call, doors, PEOPLE } from "./calling.ts";
import { unitsOf } from "./capacity.ts";
import { type Ground, say } from "./ground.ts";
import type { Line, Measure } from "./measure.ts";
import { dynamo } from "./wire.ts";

const FEW = { shop: "shop-with-few", cases: 1_000 };
const MANY = { shop: "shop-with-many", cases: 100_000 };
/** One case in ten has this word in its product name; only its list is written, to save time. */
const WORD = "sepatu";
const WITH_WORD = 10;

const PAGES: readonly Readonly<Record<string, string>>[] = [
  {},
  { direction: "descending" },
  { sort: "age" },
  { sort: "age", direction: "ascending" },
  { waiting_for: "seller" },
  { status: "paid" },
  { type: "return_and_refund", sort: "age" },
  { amount_from: "100000", amount_to: "300000" },
  { due_from: "2026-09-04", due_to: "2026-09-05" },
  { created_from: "2026-09-01", created_to: "2026-09-02", sort: "age" },
  { order_id: "INV-00000777" },
  { refund_id: "rf_01M87T00000000000000000777" },
  { product_name: WORD },
  { product_name: `${WORD} hitam`, sort: "age" },
  { product_name: WORD, status: "requested", waiting_for: "seller" },
  { limit: "100" },
];

/** Read units of one page of the refund list, in a shop with few cases and in one with many (R3.8). */
export async function measurePages(ground: Ground): Promise<Measure> {
  await fill(ground, FEW);
  await fill(ground, MANY);
  const door = (await doors()).get("listRefunds");
  if (door === undefined) throw new Error("there is no route listRefunds");
  const lines: Line[] = [];
  for (const query of PAGES) {
    const [few, many] = [await pageOf(FEW.shop), await pageOf(MANY.shop)];
    const what = `?${new URLSearchParams(query)}`;
    const note = `${FEW.cases.toLocaleString("en-US")} cases: ${few.units} for ${few.rows} rows; here ${many.rows} rows`;
    lines.push({ what, value: many.units, goal: few.units, note });

    async function pageOf(shop: string) {
      const as = { ...PEOPLE.seller, "custom:shop_id": shop };
      const { status, body, requests } = await call(ground.wire, door as never, { as, query });
      if (status !== 200) throw new Error(`${what}: ${JSON.stringify(body)}`);
      return { units: unitsOf(requests, ground.indexes).reads, rows: body.items.length as number };
    }
  }
  return {
    title: `6. Read units of a page, ${MANY.cases.toLocaleString("en-US")} cases`,
    unit: "units",
    how: `The goal is what the same page costs in a shop with ${FEW.cases.toLocaleString("en-US")} cases. Rows as the projector writes them: the shop's, and those of one word that one case in ten has.`,
    lines,
  };
}

const AT_ONCE = 25;
const IN_FLIGHT = 8;

/** Writes the shop's rows of so many cases, and its rows for one word, as the projector would. */
async function fill(ground: Ground, { shop, cases }: typeof FEW): Promise<void> {
  const { refundList, refundRows } = await import("../../functions/refunds/listing.ts");
  const wanted = new Set([refundList("shop", shop), refundList("shop", shop, WORD)]);
  let next = 0;
  let told = 0;
  const each = async (): Promise<void> => {
    while (next < cases) {
      const rows: unknown[] = [];
      for (; next < cases && rows.length + wanted.size <= AT_ONCE; next += 1) {
        rows.push(...refundRows(sample(shop, next)).filter(({ pk }) => wanted.has(pk)));
      }
      const items = rows.map((row) => ({ PutRequest: { Item: stored(row) } }));
      await dynamo(ground.endpoints.endpoint, "BatchWriteItem", { RequestItems: { [ground.table]: items } });
      if (next >= told + 25_000) {
        told = next;
        say(`  ${shop}: ${next.toLocaleString("en-US")} cases`);
      }
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, each));
}

const stored = (row: unknown) => marshall(row as Record<string, unknown>, { removeUndefinedValues: true });

const STATUSES = ["requested", "paid", "rejected", "paid", "withdrawn"] as const;
const FIRST_MS = Date.parse("2026-09-01T00:00:00Z");

function productOf(n: number): string {
  const thing = n % WITH_WORD === 0 ? "Sepatu" : "Sandal";
  return `${thing} Lari Pria Ringan Warna ${n % 4 === 0 ? "Hitam" : "Putih"} Ukuran 42`;
}

/** A case like any other; the n-th of both shops is the same, so that their pages hold the same rows. */
function sample(shop_id: string, n: number): Refund {
  const status = STATUSES[n % STATUSES.length] ?? "paid";
  const number = String(n).padStart(8, "0");
  const created_at = new Date(FIRST_MS + n * 60_000).toISOString();
  const at = new Date(FIRST_MS + n * 60_000 + 3 * 86_400_000).toISOString();
  const open = status === "requested" || status === "rejected";
  const line = { line_id: "line-1", place: 0, quantity: 1, amount: 50_000 + ((n * 7_919) % 900_000) };
  return {
    refund_id: `rf_01M87T000000000000${number}`,
    order_id: `INV-${number}`,
    shop_id,
    buyer_id: `buyer-${String((n * 31) % 100_000).padStart(5, "0")}`,
    type: n % 3 === 0 ? "return_and_refund" : "refund_only",
    status,
    reason: "damaged",
    ground: "product",
    lines: [{ ...line, product_name: productOf(n) }],
    amount: line.amount,
    funding: "held",
    policy: 1,
    created_at,
    updated_at: created_at,
    version: 1,
    stage: 1,
    ...(open ? { due: { at } } : {}),
  } as unknown as Refund;
}
