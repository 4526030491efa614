import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { balanceKey, balanceOf } from "../../../functions/ledger/store.ts";
import { destinationKey, orderKey } from "../../../functions/orders/store.ts";
import { BUYER, MARKETPLACE, SELLER, SHOP, World } from "../../property/world/world.ts";
import { ADDRESS } from "../given.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));

let world: World;
const idr = (amount: number) => ({ amount, currency: "IDR" });

const ORDER = {
  shop_id: SHOP,
  buyer_id: BUYER.buyer_id,
  delivery_method: "platform",
  placed_at: "2026-03-01T10:00:00+07:00",
  paid: idr(300_000),
  lines: ["Kemeja Batik", "Kopi Gayo", "Sarung Tenun"].map((product_name, n) => ({
    line_id: `l${n}`,
    product_name,
    sku: `S${n}`,
    quantity: 1,
    unit_price: idr(100_000),
  })),
};

beforeEach(async () => {
  world = new World();
  await world.put(MARKETPLACE, "/orders/A", ORDER);
});

afterEach(() => {
  world.isRight();
  vi.useRealTimers();
});

async function delivered(): Promise<void> {
  await world.ask(MARKETPLACE, "/orders/A/shipment");
  await world.ask(MARKETPLACE, "/orders/A/delivery");
}

async function asked(over: Record<string, unknown> = {}): Promise<string> {
  const { body } = await world.ask(BUYER, "/refunds", {
    order_id: "A",
    type: "refund_only",
    reason: "damaged",
    lines: [{ line_id: "l0", quantity: 1 }],
    ...over,
  });
  return body.refund_id;
}

const order = () => world.table.get(orderKey("A"));
const balance = () => balanceOf(world.table.get(balanceKey(SHOP)));
const status = (id: string) => world.refunds.find(({ refund_id }) => refund_id === id)?.status;

describe("R1.1 handing in an order", () => {
  test("given the same order again, in any spelling of its instants, then nothing changes; another one is refused", async () => {
    const before = structuredClone(order());
    const again = { ...ORDER, placed_at: "2026-03-01T03:00:00Z" };
    expect((await world.put(MARKETPLACE, "/orders/A", again)).status).toBe(200);
    const other = await world.put(MARKETPLACE, "/orders/A", { ...ORDER, paid: idr(300_001) });
    expect([other.status, other.body.code]).toEqual([409, "order_differs"]);
    expect(order()).toEqual(before);
  });

  test("given where it goes, then the same place changes nothing, another or none is refused, and no answer shows it", async () => {
    const destination = { city: "Kota Bandung", address_key: "a1" };
    const placed = await world.put(MARKETPLACE, "/orders/D", { ...ORDER, destination });
    expect(placed.status).toBe(201);
    expect(JSON.stringify(placed.body)).not.toMatch(/Bandung|a1/);
    expect(world.table.get(destinationKey("D"))).toMatchObject(destination);
    const again = async (more: object) =>
      (await world.put(MARKETPLACE, "/orders/D", { ...ORDER, ...more })).status;
    expect(await again({ destination })).toBe(200);
    expect(await again({ destination: { ...destination, address_key: "a2" } })).toBe(409);
    expect(await again({})).toBe(409);
    expect(await again({ destination: { ...destination, address_key: "Jl. Asia 1" } })).toBe(400);
  });
});

describe("R3.2 cancelled before shipping", () => {
  test("given one line was cancelled, when the rest is, then the order is cancelled, with an event, and all is refunded", async () => {
    const first = await world.ask(BUYER, "/refunds", {
      order_id: "A",
      type: "refund_only",
      reason: "cancelled",
      lines: [{ line_id: "l1", quantity: 1 }],
    });
    expect(first.body).toMatchObject({ status: "paid", amount: idr(100_000) });
    expect(order()).toMatchObject({ status: "to_ship", held: 200_000 });
    const rest = await world.ask(MARKETPLACE, "/orders/A/cancellation");
    expect(rest.body).toMatchObject({ status: "paid", amount: idr(200_000) });
    expect(order()).toMatchObject({ status: "cancelled", held: 0, refunded: 300_000, reserved: 0 });
    expect(world.happened.map(({ type }) => type).sort()).toEqual([
      "order.cancelled",
      "order.placed",
      "refund.requested",
      "refund.requested",
    ]);
    const again = await world.ask(MARKETPLACE, "/orders/A/cancellation");
    expect([again.status, again.body.code]).toEqual([422, "cancelled"]);
  });

  test("given goods that have left, then it is too late for that", async () => {
    await delivered();
    const late = await world.ask(MARKETPLACE, "/orders/A/cancellation");
    expect([late.status, late.body.code]).toEqual([422, "type_not_allowed"]);
  });
});

describe("R3.1 asking reserves", () => {
  test("given sixteen ask for parts at once, then as many as fit are taken, and the order agrees", async () => {
    await delivered();
    const lines = ORDER.lines.map(({ line_id }) => ({ line_id, quantity: 1 }));
    const body = { order_id: "A", type: "refund_only", reason: "damaged", lines, amount: idr(40_000) };
    const answers = await Promise.all(Array.from({ length: 16 }, () => world.ask(BUYER, "/refunds", body)));
    const taken = answers.filter(({ status }) => status === 201);
    expect(taken).toHaveLength(7);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 422]));
    expect(order()).toMatchObject({ reserved: 280_000, reserved_held: 280_000 });
  });

  test("given one key is used for 64 at once, then there is one case, and all hear of the same", async () => {
    await delivered();
    const body = {
      order_id: "A",
      type: "refund_only",
      reason: "damaged",
      lines: [{ line_id: "l0", quantity: 1 }],
    };
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => world.ask(BUYER, "/refunds", body, "one-key")),
    );
    expect(new Set(answers.map(({ body: { refund_id } }) => refund_id)).size).toBe(1);
    expect(answers.filter(({ headers }) => headers["idempotent-replayed"])).toHaveLength(63);
    expect(world.refunds).toHaveLength(1);
  });
});

describe("R3.4 a return where the shop has no address yet", () => {
  test("given two cases wait for it, when it is given, then the days of both buyers start then, and no mark is left", async () => {
    await delivered();
    const ids = [
      await asked({ type: "return_and_refund", reason: "changed_mind" }),
      await asked({ type: "return_and_refund", lines: [{ line_id: "l1", quantity: 1 }] }),
    ];
    for (const id of ids) await world.ask(SELLER, `/refunds/${id}/approval`);
    expect(ids.map(status)).toEqual(["awaiting_return_address", "awaiting_return_address"]);
    world.wait(5);
    await world.put(SELLER, `/shops/${SHOP}/return-address`, ADDRESS);
    await world.settle();
    for (const refund of world.refunds) {
      expect(refund).toMatchObject({
        status: "awaiting_return",
        return_address: ADDRESS,
        due: { at: new Date(Date.now() + 7 * 86_400_000).toISOString() },
      });
    }
    expect(world.table.all().filter(({ sk }) => String(sk).startsWith("AWAITS_ADDRESS"))).toEqual([]);
  });

  test("given the address comes while the return is being approved, then it is not missed", async () => {
    await delivered();
    const id = await asked({ type: "return_and_refund" });
    await Promise.all([
      world.ask(SELLER, `/refunds/${id}/approval`),
      world.put(SELLER, `/shops/${SHOP}/return-address`, ADDRESS),
    ]);
    await world.settle();
    expect(status(id)).toBe("awaiting_return");
  });
});

describe("R3.5 a queue that a top-up serves", () => {
  test("given two are queued, when money for the second alone comes, then it waits for the first, and both see what is missing", async () => {
    await delivered();
    await world.ask(MARKETPLACE, "/orders/A/completion");
    await world.ask(MARKETPLACE, `/shops/${SHOP}/payouts`, { amount: idr(300_000), reference: "r1" });
    const big = await asked();
    const small = await asked({ lines: [{ line_id: "l1", quantity: 1 }], amount: idr(10_000) });
    for (const id of [big, small]) await world.ask(SELLER, `/refunds/${id}/approval`);
    await world.settle();
    await world.ask(MARKETPLACE, `/shops/${SHOP}/top-ups`, { amount: idr(20_000), reference: "r2" });
    await world.settle();
    expect(world.refunds.map((refund) => refund.status === "queued" && refund.missing).sort()).toEqual([
      80_000, 90_000,
    ]);
    const early = await world.ask(MARKETPLACE, `/shops/${SHOP}/payouts`, { amount: idr(1), reference: "r3" });
    expect([early.status, early.body.code]).toEqual([422, "balance_short"]);
    await world.ask(MARKETPLACE, `/shops/${SHOP}/top-ups`, { amount: idr(95_000), reference: "r4" });
    await world.settle();
    expect([big, small].map(status)).toEqual(["paid", "paid"]);
    expect(balance()).toMatchObject({ available: 5_000, queued: 0, queued_count: 0 });
  });
});

describe("R3.8 approving a selection", () => {
  test("given cases of all sorts, then each is reported on its own, and the whole again changes nothing", async () => {
    await delivered();
    const first = await asked();
    const second = await asked({ lines: [{ line_id: "l1", quantity: 1 }] });
    await world.ask(BUYER, `/refunds/${second}/withdrawal`);
    const nowhere = "rf_01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const body = { refund_ids: [first, second, nowhere, first] };
    const bulk = () => world.ask(SELLER, "/refunds/bulk-approval", body, "bulk-1");
    const results = (await bulk()).body.results;
    expect(results.map(({ status }: { status: number }) => status)).toEqual([200, 409, 404]);
    expect(results[1].problem).toMatchObject({ code: "case_status", present: { status: "withdrawn" } });
    const events = world.happened.length;
    expect((await bulk()).body.results.map(({ status }: { status: number }) => status)).toEqual([
      200, 409, 404,
    ]);
    expect(world.happened).toHaveLength(events);
    const other = await world.ask(SELLER, "/refunds/bulk-approval", { refund_ids: [second] }, "bulk-1");
    expect([other.status, other.body.code]).toEqual([422, "idempotency_key_reused"]);
  });
});

describe("somebody else's case is not found", () => {
  test.each([
    ["another shop's seller", { role: "seller", id: "x", shop_id: "other" }, "approval"],
    ["another buyer", { role: "buyer", id: "x", buyer_id: "other" }, "withdrawal"],
  ] as const)("given %s, then there is no such case, and nothing changes", async (_who, caller, path) => {
    await delivered();
    const id = await asked();
    const answer = await world.ask(caller, `/refunds/${id}/${path}`);
    expect([answer.status, answer.body.code]).toEqual([404, "refund_not_found"]);
    expect(status(id)).toBe("requested");
  });
});
