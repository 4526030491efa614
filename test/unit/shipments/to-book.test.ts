import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { ORDER_STATUSES, type Order } from "../../../functions/orders/order.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { previewChange } from "../../../functions/shipments/carrier-change.ts";
import { fail, type Shipment, ship, shipAgain } from "../../../functions/shipments/shipment.ts";
import { shippingOf, toBook, unusedBooking } from "../../../functions/shipments/to-book.ts";
import { anOrder, later, MONDAY } from "../given.ts";

const NUMBER = { carrier: "jnt", waybill: "JP1234567890" } as const;
const BOOKING = { ...NUMBER, booking_id: "bk-1" } as const;
const AGAIN = { carrier: "jnt", waybill: "JP1234567891", booking_id: "bk-2" } as const;
const HOUR = 3_600_000;

/** An order that the platform ships. */
const platform = (over: Partial<Order> = {}): Order => anOrder({ status: "to_ship", ...over });
function taken<T>(outcome: T): Exclude<T, { refused: true }> {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome as Exclude<T, { refused: true }>;
}
const booked = (): Shipment => taken(ship(platform(), {}, MONDAY, FIRST_POLICY, BOOKING)).shipment;
const failed = (): Shipment => fail(booked(), "recipient_unreachable", later(MONDAY, HOUR));

describe("R2.1 what is booked", () => {
  test("given an order that the platform ships, then ids only, under the name of this shipping", () => {
    expect(toBook(platform(), {}, 2)).toEqual({
      reference: "order-1.2",
      order_id: "order-1",
      shipping: 2,
      shop_id: "toko-1",
      buyer_id: "pembeli-1",
      service: "regular",
    });
  });

  test.each([NUMBER, { carrier: "jnt" }, { waybill: NUMBER.waybill }] as const)(
    "given %o, then the seller is told that the carrier is booked",
    (said) => {
      expect(toBook(platform(), said, 1)).toMatchObject({ code: "carrier_is_booked", rule: "R2.1" });
    },
  );

  test.each(["own_carrier", "own_delivery"] as const)("given %s, then nothing", (delivery_method) => {
    expect(toBook(platform({ delivery_method }), {}, 1)).toBeUndefined();
  });

  test("given what was booked, then the shipment has its number and its name, and no change of carrier (R2.3)", () => {
    expect(booked()).toMatchObject({ ...BOOKING, method: "platform", status: "shipped" });
    expect(booked().change_until).toBeUndefined();
    expect(previewChange(booked(), AGAIN, MONDAY)).toMatchObject({ code: "nothing_to_change" });
    expect(() => ship(platform(), {}, MONDAY, FIRST_POLICY)).toThrow("without its booking");
  });

  test("R2.4 given a delivery that failed, then its booking is on record and the next shipping has one of its own", () => {
    expect([undefined, booked(), failed()].map(shippingOf)).toEqual([1, 1, 2]);
    expect(failed()).not.toHaveProperty("booking_id");
    expect(failed().failed).toMatchObject([BOOKING]);
    const how = { said: {}, wantsOther: true, booking: AGAIN };
    const again = taken(shipAgain(failed(), platform(), how, later(MONDAY, 2 * HOUR), FIRST_POLICY));
    expect(again).toMatchObject({ ...AGAIN, status: "shipped", failed: [BOOKING] });
    expect(shippingOf(again)).toBe(2);
  });
});

describe("R2.1 what was booked in vain", () => {
  test.each(ORDER_STATUSES)("given an order that is %s and left without a booking", (status) => {
    const order = platform({ status });
    const given = ["to_ship", "processing"].includes(status) ? undefined : "order-1.1";
    expect(unusedBooking(order, undefined)).toBe(given);
    expect(unusedBooking({ ...order, delivery_method: "own_carrier" }, undefined)).toBeUndefined();
    expect(unusedBooking(order, booked())).toBeUndefined();
  });

  test("R2.4 given a failed delivery, then its next booking is given up once the order is, not while it is mended", () => {
    const mended = platform({ status: "cancelled", delivery_failed_at: MONDAY });
    expect(unusedBooking(mended, failed())).toBeUndefined();
    expect(unusedBooking({ ...mended, status: "processing" }, failed())).toBeUndefined();
    expect(unusedBooking({ ...mended, cancelled_at: later(MONDAY, HOUR) }, failed())).toBe("order-1.2");
  });
});
