import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Order } from "../../../functions/orders/order.ts";
import { ORDER_STATUSES } from "../../../functions/orders/order.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { confirmChange, previewChange, whyNot } from "../../../functions/shipments/carrier-change.ts";
import {
  arrived,
  type Shipment,
  type Shipping,
  ship,
  toBook,
} from "../../../functions/shipments/shipment.ts";
import { unusedBooking } from "../../../functions/shipments/unused-booking.ts";
import type { SaidWaybill } from "../../../functions/waybills/taking.ts";
import { anOrder, later, MONDAY } from "../given.ts";

const NUMBER = { carrier: "jnt", waybill: "JP1234567890" } as const;
const OTHER = { carrier: "jnt", waybill: "JP1234567891" } as const;
const BOOKING = { ...NUMBER, booking_id: "bk-1" } as const;
const HOURS = 3_600_000;

const toShip = (over: Partial<Order> = {}): Order => {
  const { delivered_at: _at, shipped_at: _shipped, ...order } = anOrder({ status: "to_ship", ...over });
  return order;
};
const leaves = (delivery_method: Order["delivery_method"], said: Shipping) =>
  ship(toShip({ delivery_method }), said, MONDAY, FIRST_POLICY);
function shipped(said: Shipping = NUMBER): Shipment {
  const outcome = leaves("own_carrier", said);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome.shipment;
}
const codeOf = (outcome: unknown) => (isRefusal(outcome) ? outcome.code : "taken");

describe("R2.1 how goods leave", () => {
  test.each([
    ["own_carrier", NUMBER, "taken"],
    ["own_carrier", {}, "waybill_required"],
    ["own_carrier", { carrier: "jnt" }, "waybill_required"],
    ["own_delivery", {}, "taken"],
    ["own_delivery", NUMBER, "no_waybill"],
  ] as const)("given %s and %o, then it is %s", (method, said, outcome) => {
    expect(codeOf(leaves(method, said))).toBe(outcome);
  });

  test.each(ORDER_STATUSES)(
    "given a platform order that is %s, then it is booked only before it has left",
    (status) => {
      const asked = toBook(toShip({ status }), {}, MONDAY);
      if (["to_ship", "processing"].includes(status))
        expect(asked).toEqual({
          reference: "order-1.1",
          order_id: "order-1",
          shipping: 1,
          shop_id: "toko-1",
          buyer_id: "pembeli-1",
          service: "regular",
        });
      else expect(codeOf(asked)).toBe("order_status");
    },
  );

  test.each([NUMBER, { carrier: "jnt" }, { waybill: NUMBER.waybill }] as const)(
    "given a platform order and %o, then the seller is told that the carrier is booked",
    (said) => {
      expect(codeOf(toBook(toShip(), said, MONDAY))).toBe("carrier_is_booked");
    },
  );

  test.each(["own_carrier", "own_delivery"] as const)(
    "given %s, then nothing is booked",
    (delivery_method) => {
      expect(toBook(toShip({ delivery_method }), {}, MONDAY)).toBeUndefined();
    },
  );

  test("given what was booked, then the shipment has its number and its name, and no change of carrier (R2.3)", () => {
    const outcome = ship(toShip(), {}, MONDAY, FIRST_POLICY, BOOKING);
    if (isRefusal(outcome)) throw new Error(outcome.code);
    expect(outcome.shipment).toMatchObject({ ...BOOKING, method: "platform", status: "shipped" });
    expect(outcome.shipment.change_until).toBeUndefined();
    expect(codeOf(previewChange(outcome.shipment, OTHER, MONDAY))).toBe("nothing_to_change");
    expect(() => ship(toShip(), {}, MONDAY, FIRST_POLICY)).toThrow("without its booking");
  });

  test.each(ORDER_STATUSES)(
    "given an order that is %s and left without it, then its booking is given up",
    (status) => {
      const order = toShip({ status });
      const given = ["to_ship", "processing"].includes(status) ? undefined : "order-1.1";
      expect(unusedBooking(order, undefined)).toBe(given);
      expect(unusedBooking({ ...order, delivery_method: "own_carrier" }, undefined)).toBeUndefined();
      const outcome = ship(toShip(), {}, MONDAY, FIRST_POLICY, BOOKING);
      if (isRefusal(outcome)) throw new Error(outcome.code);
      expect(unusedBooking(order, outcome.shipment)).toBeUndefined();
    },
  );

  test.each(ORDER_STATUSES)("given an order that is %s, then it leaves only before it has left", (status) => {
    const outcome = ship(toShip({ status, delivery_method: "own_delivery" }), {}, MONDAY, FIRST_POLICY);
    expect(codeOf(outcome)).toBe(["to_ship", "processing"].includes(status) ? "taken" : "order_status");
  });

  test("R2.2 given a number in another dress, then it is kept in its normal form", () => {
    expect(shipped({ ...NUMBER, waybill: " jp-1234567890 " }).waybill).toBe(NUMBER.waybill);
  });

  test("R2.2 given what is wrong for certain, then no confirmation helps; given what looks unlikely, then it does", () => {
    const certain = { carrier: "pos_indonesia", waybill: "RR123456789ID" } as const;
    expect(codeOf(leaves("own_carrier", { ...certain, confirmed: true }))).toBe("waybill_malformed");
    const odd = { carrier: "jnt", waybill: "ZZJP1234567890" } as const;
    expect(codeOf(leaves("own_carrier", odd))).toBe("waybill_unlikely");
    expect(codeOf(leaves("own_carrier", { ...odd, confirmed: true }))).toBe("taken");
  });

  test("given goods that arrived, then that is so once", () => {
    const there = arrived(shipped(), later(MONDAY, HOURS));
    expect(there).toMatchObject({ status: "delivered", version: 2 });
    expect(there && arrived(there, later(MONDAY, 2 * HOURS))).toBeUndefined();
  });

  test("R2.5 given goods that arrived though their parcel was in trouble, then the trouble is over", () => {
    const still: Shipment = { ...shipped(), parcel: { trouble: "no_movement", since: MONDAY } };
    expect(arrived(still, later(MONDAY, HOURS))).not.toHaveProperty("parcel");
    const seen: Shipment = { ...shipped(), parcel: { tag: "Delivered", at: MONDAY } };
    expect(arrived(seen, later(MONDAY, HOURS))?.parcel).toEqual(seen.parcel);
  });
});

describe("R2.3 the change of carrier", () => {
  const confirmed = (before: Shipment, at: string) => {
    const preview = previewChange(before, OTHER, MONDAY);
    if (isRefusal(preview)) throw new Error(preview.code);
    return confirmChange(before, OTHER, preview.preview, at);
  };

  test("given its 24 hours, then the last millisecond is in time and the next is not", () => {
    const end = later(MONDAY, 24 * HOURS);
    expect(codeOf(confirmed(shipped(), later(end, -1)))).toBe("taken");
    expect(confirmed(shipped(), end)).toMatchObject({ code: "change_time_over", rule: "R2.3" });
  });

  test("given one change, then the old number stays on record and there is no second", () => {
    const after = confirmed(shipped(), later(MONDAY, HOURS));
    if (isRefusal(after)) throw new Error(after.code);
    expect(after.shipment).toMatchObject({ ...OTHER, earlier: { ...NUMBER }, version: 2 });
    expect(codeOf(previewChange(after.shipment, NUMBER, later(MONDAY, 2 * HOURS)))).toBe("change_used");
    expect(whyNot(after.shipment, later(MONDAY, 48 * HOURS))?.code).toBe("change_used");
  });

  test("given another state of the shipment, or another number, then its preview is another", () => {
    const before = shipped();
    const names = [
      previewChange(before, OTHER, MONDAY),
      previewChange({ ...before, shipped_at: later(MONDAY, 1) }, OTHER, MONDAY),
      previewChange(before, { ...OTHER, waybill: "JP1234567892" }, MONDAY),
    ].map((preview) => (isRefusal(preview) ? preview.code : preview.preview));
    expect(new Set(names).size).toBe(3);
    expect(codeOf(confirmChange(before, OTHER, names[1] ?? "", MONDAY))).toBe("other_preview");
  });

  test("R2.5 given its parcel is seen meanwhile, then the preview holds, and the new number begins with nothing seen", () => {
    const seen: Shipment = { ...shipped(), parcel: { tag: "InTransit", at: MONDAY }, version: 3 };
    const preview = previewChange(shipped(), OTHER, MONDAY);
    if (isRefusal(preview)) throw new Error(preview.code);
    const after = confirmChange(seen, OTHER, preview.preview, MONDAY);
    if (isRefusal(after)) throw new Error(after.code);
    expect(after.shipment).toMatchObject({ ...OTHER, version: 4 });
    expect(after.shipment).not.toHaveProperty("parcel");
  });

  test.each<readonly [string, Shipment, SaidWaybill, string]>([
    ["the number it has", shipped(), NUMBER, "same_waybill"],
    [
      "what is wrong for certain",
      shipped(),
      { carrier: "pos_indonesia", waybill: "RR123456789ID" },
      "waybill_malformed",
    ],
    ["goods that arrived", { ...shipped(), status: "delivered" } as Shipment, OTHER, "shipment_status"],
    [
      "goods without a carrier",
      { ...shipped(), method: "own_delivery" } as Shipment,
      OTHER,
      "nothing_to_change",
    ],
  ])("given %s, then nothing is changed", (_what, before, wanted, code) => {
    expect(codeOf(previewChange(before, wanted, MONDAY))).toBe(code);
  });
});
