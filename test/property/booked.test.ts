import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { orderKey, orderOf } from "../../functions/orders/store.ts";
import type { Caller } from "../../functions/platform/caller.ts";
import { shipmentKey, shipmentOf } from "../../functions/shipments/store.ts";
import { Killer } from "./world/killer.ts";
import { type Mishap, Parcels } from "./world/parcels.ts";
import { BUYER, MARKETPLACE, SELLER, SHOP } from "./world/world.ts";

vi.mock("../../functions/platform/backoff.ts", () => ({ backOff: async () => {} }));
vi.mock("../../functions/platform/log.ts", () => ({ log: { info() {}, warn() {}, error() {} } }));
vi.mock("../../functions/platform/secret.ts", () => ({ secret: async () => "the-key" }));

afterEach(() => vi.unstubAllGlobals());

const ORDER = "order-1";
const COLLEAGUE: Caller = { ...SELLER, id: "seller-2" };

/** What somebody does with the order, all at once. */
type Doing = "ship" | "colleague ships" | "report" | "cancel" | "complete";
const doing = fc.constantFrom<Doing>("ship", "colleague ships", "ship", "report", "cancel", "complete");
const mishap = fc.constantFrom<Mishap>("none", "none", "lost", "unheard", "busy");

const HOW: Readonly<Record<Doing, { as: Caller; path: string; body: unknown }>> = {
  ship: { as: SELLER, path: `/shipments/${ORDER}`, body: {} },
  "colleague ships": { as: COLLEAGUE, path: `/shipments/${ORDER}`, body: {} },
  report: { as: MARKETPLACE, path: `/orders/${ORDER}/shipment`, body: {} },
  cancel: { as: MARKETPLACE, path: `/orders/${ORDER}/cancellation`, body: {} },
  complete: { as: MARKETPLACE, path: `/orders/${ORDER}/completion`, body: {} },
};

async function played(doings: readonly Doing[], mishaps: readonly Mishap[], kills: readonly number[]) {
  let trouble = 0;
  const killer = new Killer(kills);
  const gate = async (when: "before" | "after") => {
    // Requests of those who act at once take turns.
    await Promise.resolve();
    killer.strike(when);
  };
  const world = new Parcels(gate, () => mishaps[trouble++] ?? "none", kills.length + mishaps.length);
  const line = { line_id: "1", product_name: "Kopi", sku: "k", quantity: 1 };
  const idr = { amount: 90_000, currency: "IDR" };
  const body = {
    shop_id: SHOP,
    buyer_id: BUYER.buyer_id,
    delivery_method: "platform",
    paid: idr,
    lines: [{ ...line, unit_price: idr }],
  };
  await world.ask({ as: MARKETPLACE, method: "PUT", path: `/orders/${ORDER}`, body });
  killer.arm();
  const answers = await Promise.all(doings.map((one, n) => world.ask({ ...HOW[one], key: `call-${n}` })));
  await world.settle();
  return { world, answers, killed: killer.struck };
}

test("R2.1 given people, crashes and a carrier in trouble at once, then what has left is booked once and the rest is given up", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(doing, { minLength: 1, maxLength: 5 }),
      fc.array(mishap, { maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 6 }),
      async (doings, mishaps, kills) => {
        const { world, answers, killed } = await played(doings, mishaps, kills);
        const order = orderOf(world.table.get(orderKey(ORDER)));
        const shipment = shipmentOf(world.table.get(shipmentKey(ORDER)));
        const live = [...world.entries.values()].filter(({ cancelled }) => !cancelled);
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
        expect(live.length).toBeLessThanOrEqual(1);
        // What has left with a booking has just the one that the carrier expects.
        if (shipment)
          expect([shipment.waybill, shipment.booking_id]).toEqual([
            live[0]?.waybill,
            `bk_${live[0]?.waybill}`,
          ]);
        // Whoever shipped was told the same.
        const told = answers.filter(({ body }) => body.booking_id).map(({ body }) => body.waybill);
        expect(new Set(told).size).toBeLessThanOrEqual(1);
        if (told.length > 0) expect(told[0]).toBe(shipment?.waybill);
        // A booking in vain is given up: by whoever booked, as long as they live to hear of it, and in any case
        // where the order was cancelled.
        const heard = !killed && mishaps.filter((one) => one !== "none").length < 3;
        if (!shipment && (heard || order?.status === "cancelled")) expect(live).toEqual([]);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 300) },
  );
});
