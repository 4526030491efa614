import { describe, expect, test } from "vitest";
import { findingIn, type Known, type Told } from "../../../functions/notices/findings.ts";
import { FIRST_PENALTIES } from "../../../functions/policies/first-penalties.ts";
import type { Shipment } from "../../../functions/shipments/shipment.ts";
import { later, MONDAY } from "../given.ts";
import { aShipment } from "./given.ts";

const LINES = FIRST_PENALTIES.findings;
const found = (over: Partial<Shipment>, told: Partial<Told>, known: Partial<Known> = {}, lines = LINES) =>
  findingIn(
    lines,
    aShipment(over),
    { type: "parcel.delivered", carrier: "jnt", ...told },
    { ahead_ms: 0, ...known },
  )?.finding;

const still = { trouble: "no_movement", since: MONDAY } as const;
const SILENCE = { type: "parcel.no_movement" };

describe("R5.1 nobody has ever scanned it", () => {
  test.each([
    [{ parcel: still }, "never_scanned"],
    [{ parcel: { ...still, tag: "InfoReceived" } }, "never_scanned"],
    [{ parcel: { ...still, tag: "InTransit" } }, undefined],
    [{ parcel: { ...still, tag: "Expired" } }, undefined],
    [{ parcel: { tag: "Pending" } }, undefined],
    [{ parcel: still, method: "platform" }, undefined],
    [{ parcel: still, status: "delivered" }, undefined],
    [{ parcel: still, status: "failed" }, undefined],
    [{}, undefined],
  ] as const)("given %o, then %s", (over, finding) => {
    expect(found(over as Partial<Shipment>, SILENCE)).toBe(finding);
  });

  test.each([
    ["jnt", "JP0000000001", "never_scanned"],
    // Unlike anything J&T writes: its seller confirmed it, or a format has become certain since.
    ["jnt", "0000000000001", "malformed"],
    ["pos_indonesia", "RR473124820ID", "malformed"],
    ["pos_indonesia", "RR473124829ID", "never_scanned"],
  ] as const)("given %s %s, then it is %s; scanned once, it is right", (carrier, waybill, finding) => {
    expect(found({ carrier, waybill, parcel: still }, SILENCE)).toBe(finding);
    expect(found({ carrier, waybill, parcel: { ...still, tag: "InTransit" } }, SILENCE)).toBeUndefined();
  });
});

describe("R5.1 the number is another shipment's", () => {
  const { shipped_at } = aShipment();
  test.each([
    ["jnt", -1, 0, "delivered_too_early"],
    ["jnt", 0, 0, undefined],
    ["jne", -1, 0, undefined],
    // The sandbox clock was an hour ahead when the goods were shipped.
    ["jnt", -1, 3_600_000, undefined],
    ["jnt", -3_600_001, 3_600_000, "delivered_too_early"],
  ] as const)(
    "given %s delivered %i ms after shipping with a clock %i ms ahead, then %s",
    (carrier, ms, ahead_ms, finding) => {
      expect(found({}, { carrier, occurred_at: later(shipped_at, ms) }, { ahead_ms })).toBe(finding);
    },
  );

  test("given its carrier has it for another order, then it is found; another carrier's word is not about it", () => {
    const type = "parcel.of_another_order";
    expect(found({}, { type })).toBe("of_another_order");
    expect(found({}, { type, carrier: "jne" })).toBeUndefined();
  });
});

describe("R5.1 delivered in another city", () => {
  const { shipped_at } = aShipment();
  const at = later(shipped_at, 1);
  const delivered = (city?: string): Partial<Shipment> => ({
    status: "delivered",
    parcel: { tag: "Delivered", at, ...(city ? { city } : {}) },
  });
  test.each([
    [delivered("SURABAYA"), "Kota Bandung", "delivered_elsewhere"],
    [delivered("Bandung Barat"), "Kota Bandung", undefined],
    [delivered("DC Antah Berantah"), "Kota Bandung", undefined],
    [delivered("SURABAYA"), undefined, undefined],
    [delivered(), "Kota Bandung", undefined],
    // Another parcel's by now, or not there yet.
    [{ parcel: { tag: "InTransit", at, city: "Surabaya" } }, "Kota Bandung", undefined],
    [{ ...delivered("SURABAYA"), method: "platform" }, "Kota Bandung", undefined],
  ] as const)("given %o for %s, then %s", (over, city, finding) => {
    expect(found(over as Partial<Shipment>, { occurred_at: at }, { city })).toBe(finding);
  });
});

test("R5.1 given policy has no line for a finding, then it is not looked for, and the next one counts", () => {
  const shipment = { waybill: "0000000000001", parcel: still };
  const lines = LINES.filter(({ finding }) => finding !== "malformed");
  expect(found(shipment, SILENCE, {}, lines)).toBe("never_scanned");
  expect(found(shipment, SILENCE, {}, [])).toBeUndefined();
});
