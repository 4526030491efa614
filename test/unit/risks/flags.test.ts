import { describe, expect, test } from "vitest";
import { plusDays } from "../../../functions/kernel/instants.ts";
import { FIRST_FLAGS } from "../../../functions/policies/scorecards.ts";
import { type FlagCode, flagsOf, type Seen } from "../../../functions/risks/flag.ts";
import { flagsView } from "../../../functions/risks/view.ts";
import type { Shipment } from "../../../functions/shipments/shipment.ts";

const NOW = "2026-11-30T03:00:00.000Z";
const NONE: Seen = { refund_id: "rf_1", now: NOW, paid: [], arrived: [], there: [] };

/** So many things, one a day, the newest `from` days ago. */
const daily = <T>(count: number, from: number, make: (at: string, n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => make(plusDays(NOW, -from - n), n));
const paid = (count: number, from = 1) => daily(count, from, (at, n) => ({ refund_id: `rf_${n + 2}`, at }));
const orders = (count: number) => daily(count, 1, (at) => at);
const there = (count: number, from = 1, buyers = count) =>
  daily(count, from, (at, n) => ({ refund_id: `rf_${n + 2}`, buyer_id: `b-${n % buyers}`, at }));
const codes = (seen: Partial<Seen>): FlagCode[] =>
  flagsOf({ ...NONE, ...seen }, FIRST_FLAGS).map(({ code }) => code);

describe("A serial refunder (R6.7)", () => {
  test("given four refunds of ten orders in sixty days, then it is one; three, or four of eleven, are none", () => {
    expect(codes({ paid: paid(4), arrived: orders(10) })).toEqual(["serial_refunder"]);
    expect(codes({ paid: paid(3), arrived: orders(3) })).toEqual([]);
    expect(codes({ paid: paid(4), arrived: orders(11) })).toEqual([]);
  });

  test("given refunds of which one is older than that, then it does not count", () => {
    expect(codes({ paid: paid(4, 57), arrived: orders(4) })).toEqual(["serial_refunder"]);
    expect(codes({ paid: paid(4, 58), arrived: orders(4) })).toEqual([]);
  });

  test("given no order of these days, then the share is whole, and no division by nothing", () => {
    const [flag] = flagsOf({ ...NONE, paid: paid(5) }, FIRST_FLAGS);
    expect(flag?.figures).toEqual({ refunds: 5, orders: 0, percent: 100, days: 60 });
    expect(flag?.refund_ids).toHaveLength(5);
  });
});

describe("Many requests to one address (R6.7)", () => {
  test("given four in ninety days, then it is told by how many buyers; three are none", () => {
    const [flag] = flagsOf({ ...NONE, there: there(4, 1, 2) }, FIRST_FLAGS);
    expect(flag).toMatchObject({
      code: "many_to_one_address",
      figures: { requests: 4, buyers: 2, days: 90 },
    });
    expect(codes({ there: there(3) })).toEqual([]);
    expect(codes({ there: there(4, 88) })).toEqual([]);
  });
});

describe("A mismatched delivery (R6.7)", () => {
  const shipment = (tag: string, city?: string) =>
    ({ parcel: { tag, ...(city ? { city } : {}) } }) as Shipment;
  const destination = { city: "Kota Bandung", address_key: "a" };

  test.each([
    ["Delivered", "Surabaya", ["mismatched_delivery"]],
    ["Delivered", "Kab. Bandung", []],
    ["Delivered", "Gudang 7", []],
    ["Delivered", undefined, []],
    ["InTransit", "Surabaya", []],
  ])("given a parcel that is %s in %s, for an order to Bandung: %j", (tag, city, wanted) => {
    expect(codes({ destination, shipment: shipment(tag, city) })).toEqual(wanted);
  });

  test("given an order of which nobody said where it goes, then there is nothing to compare", () => {
    expect(codes({ shipment: shipment("Delivered", "Surabaya") })).toEqual([]);
    expect(codes({ shipment: shipment("Delivered", "Surabaya"), destination: { address_key: "a" } })).toEqual(
      [],
    );
  });
});

describe("What an agent reads (R6.7, R8.4)", () => {
  test("given all three, then each has its text in both languages, and says no city, no address and no name", () => {
    const seen = {
      ...NONE,
      paid: paid(5),
      there: there(4),
      destination: { city: "Bandung", address_key: "fingerprint" },
      shipment: { parcel: { tag: "Delivered", city: "Surabaya" } } as Shipment,
    };
    const view = flagsView("rf_1", { refund_id: "rf_1", looked_at: NOW, flags: flagsOf(seen, FIRST_FLAGS) });
    expect(view.flags.map(({ code }) => code)).toEqual([
      "serial_refunder",
      "many_to_one_address",
      "mismatched_delivery",
    ]);
    for (const { text } of view.flags) expect(text.id).not.toBe(text.en);
    expect(JSON.stringify(view)).not.toMatch(/Bandung|Surabaya|fingerprint|b-\d/);
    expect(view.looked_at).toBe("2026-11-30T10:00:00+07:00");
  });

  test("given a request that nobody has looked at yet, then nothing stands out, and it does not say when", () => {
    expect(flagsView("rf_1", undefined)).toEqual({ refund_id: "rf_1", flags: [] });
  });
});
