import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../local/client.ts";
import { all } from "./support/audit.ts";
import { done } from "./support/cases.ts";
import { agent, openShop, type Shop } from "./support/people.ts";
import { PRODUCTS, queuedCases, settledList, variedCases } from "./support/varied-cases.ts";

const COUNT = 56;
const QUEUED = 4;
let shop: Shop;
let second: Shop;
let cases: Json[];

beforeAll(async () => {
  shop = await openShop();
  ({ second } = await variedCases(shop, COUNT));
  await queuedCases(shop, QUEUED);
  cases = await settledList(shop, COUNT + QUEUED);
}, 120_000);

type Query = Readonly<Record<string, string | number>>;

/** The words of a text, counted out once more: what `product_name` is searched by. */
function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1);
}

/** A day means its beginning in Jakarta (R3.8). */
function millis(value: string): number {
  return Date.parse(value.length === 10 ? `${value}T00:00:00+07:00` : value);
}

/** What the filters of R3.8 mean, said of a case as it is shown. */
const FILTERS: Readonly<Record<string, (refund: Json, value: string) => boolean>> = {
  created_from: (refund, value) => Date.parse(refund.created_at) >= millis(value),
  created_to: (refund, value) => Date.parse(refund.created_at) < millis(value),
  due_from: (refund, value) => refund.due !== undefined && Date.parse(refund.due.at) >= millis(value),
  due_to: (refund, value) => refund.due !== undefined && Date.parse(refund.due.at) < millis(value),
  refund_id: (refund, value) => refund.refund_id === value,
  order_id: (refund, value) => refund.order_id === value,
  product_name: (refund, value) => {
    const has = new Set(refund.lines.flatMap((line: Json) => words(line.product_name)));
    return words(value).every((word) => has.has(word));
  },
  status: (refund, value) => refund.status === value,
  type: (refund, value) => refund.type === value,
  amount_from: (refund, value) => refund.amount.amount >= Number(value),
  amount_to: (refund, value) => refund.amount.amount <= Number(value),
  waiting_for: (refund, value) => refund.waiting_for === value,
  buyer_id: (refund, value) => refund.buyer_id === value,
  shop_id: (refund, value) => refund.shop_id === value,
};

/** The ids that a query should give, in no order. */
function wanted(query: Query): string[] {
  return cases
    .filter((refund) =>
      Object.entries(query).every(([name, value]) => FILTERS[name]?.(refund, String(value)) ?? true),
    )
    .map(({ refund_id }) => refund_id as string)
    .sort();
}

function pathOf(query: Query): string {
  return `/refunds?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]))}`;
}

async function given(query: Query, who = shop.seller, limit = 100): Promise<Json[]> {
  return all(who, pathOf(query), limit);
}

const ids = (rows: readonly Json[]): string[] => rows.map(({ refund_id }) => refund_id);

/** Values that split the cases into those inside and those outside. */
function values(): Record<string, (string | number)[]> {
  const by = (pick: (refund: Json) => string) => [...cases].map(pick).sort();
  const middle = (all: string[]) => all[Math.floor(all.length / 2)] ?? "";
  const created = middle(by((refund) => refund.created_at));
  const dues = by((refund) => refund.due?.at ?? "").filter(Boolean);
  const due = middle(dues);
  const some = cases[17];
  return {
    created_from: [created, created.slice(0, 10)],
    created_to: [created, "2099-01-01"],
    due_from: [due, dues.at(-1) ?? ""],
    due_to: [due, dues.at(-1) ?? ""],
    refund_id: [some.refund_id],
    order_id: [some.order_id],
    product_name: ["merah", "Batik", "kaos merah", "MERAH kaos", "gayo", "premium teh", "mer", "payung"],
    status: [
      "requested",
      "paid",
      "rejected",
      "awaiting_return",
      "returning",
      "withdrawn",
      "disputed",
      "queued",
      "lapsed",
    ],
    type: ["refund_only", "return_and_refund"],
    amount_from: [15_000, 1_001],
    amount_to: [15_000, 1_000],
    waiting_for: ["seller", "buyer", "agent"],
    buyer_id: [second.buyer_id],
    shop_id: [shop.shop_id],
  };
}

/** The same numbers in each run, so that a failure can be seen again. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

describe("The refund list (R3.8)", () => {
  it("by each filter alone gives just the cases that it is true of", async () => {
    const wrong: string[] = [];
    for (const [name, some] of Object.entries(values())) {
      for (const value of some) {
        const got = ids(await given({ [name]: value })).sort();
        if (JSON.stringify(got) !== JSON.stringify(wanted({ [name]: value })))
          wrong.push(`${name}=${value}: ${got.length}, not ${wanted({ [name]: value }).length}`);
      }
    }
    expect(wrong).toEqual([]);
    // None of the comparisons was of nothing with nothing only.
    expect(wanted({ status: "queued" })).toHaveLength(QUEUED);
    expect(wanted({ product_name: "kaos merah" }).length).toBeGreaterThan(5);
    expect(wanted({ product_name: "mer" })).toEqual([]);
  });

  it("by any combination of filters, sort and direction gives them in that order", async () => {
    const random = numbers(2026);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const names = Object.keys(values()).filter((name) => !["refund_id", "order_id"].includes(name));
    let found = 0;
    for (let round = 0; round < 60; round += 1) {
      const chosen = names.filter(() => random() < 0.25);
      const filters = Object.fromEntries(chosen.map((name) => [name, pick(values()[name] ?? [])]));
      const sort = pick(["due", "age"]);
      const direction = pick(["ascending", "descending"]);
      const rows = await given({ ...filters, sort, direction }, shop.seller, pick([3, 20, 100]));
      expect(ids(rows).sort(), JSON.stringify(filters)).toEqual(wanted(filters));
      const keys = rows.map((row) => (sort === "age" ? row.refund_id.slice(0, 13) : (row.due_at ?? "9999")));
      const ordered = [...keys].sort();
      expect(keys, `${sort} ${direction}`).toEqual(direction === "ascending" ? ordered : ordered.reverse());
      found += rows.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each([1, 7, 100])("in pages of %i gives every case once, in one order", async (limit) => {
    for (const query of [
      "sort=due",
      "sort=due&direction=descending",
      "sort=age",
      "sort=age&direction=ascending",
    ]) {
      // One by one takes a request for each case: one sort up, one down.
      if (limit === 1 && query.includes("direction")) continue;
      const whole = ids(await all(shop.seller, `/refunds?${query}`, 100));
      expect(whole).toHaveLength(cases.length);
      expect(new Set(whole).size).toBe(cases.length);
      expect(ids(await all(shop.seller, `/refunds?${query}`, limit))).toEqual(whole);
    }
  });

  it("a page of a narrow filter may come short, and its token goes on", async () => {
    const first = done(await shop.seller.get("/refunds?status=queued&limit=1&sort=age"));
    expect(first.items.length).toBeLessThanOrEqual(1);
    expect(ids(await given({ status: "queued", sort: "age" }, shop.seller, 1)).sort()).toEqual(
      wanted({ status: "queued" }),
    );
  });

  it("is the buyer's own for a buyer, and for the platform's people whose list they name", async () => {
    const theirs = wanted({ buyer_id: second.buyer_id });
    expect(ids(await given({}, second.buyer)).sort()).toEqual(theirs);
    expect(ids(await given({ buyer_id: second.buyer_id }, agent)).sort()).toEqual(theirs);
    expect(ids(await given({ shop_id: shop.shop_id }, agent)).sort()).toEqual(wanted({}));
    const both = { shop_id: shop.shop_id, buyer_id: second.buyer_id, status: "paid" };
    expect(ids(await given(both, agent)).sort()).toEqual(wanted(both));
    expect(ids(await given({ product_name: "merah" }, second.buyer)).sort()).toEqual(
      wanted({ product_name: "merah", buyer_id: second.buyer_id }),
    );
  });

  it("shows of each case what the case shows", async () => {
    for (const row of await given({})) {
      const refund = cases.find(({ refund_id }) => refund_id === row.refund_id);
      const { due, waiting_for, missing, lines } = refund;
      expect(PRODUCTS.concat("Payung Lipat")).toContain(row.product_name);
      expect(row).toMatchObject({ product_name: lines[0].product_name, amount: refund.amount });
      expect([row.due_at, row.waiting_for, row.missing]).toEqual([due?.at, waiting_for, missing]);
    }
  });
});
