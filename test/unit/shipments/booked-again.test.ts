import { expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { Order } from "../../../functions/orders/order.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import {
  fail,
  type Shipment,
  ship,
  shipAgain,
  shippingOf,
  toBookAgain,
} from "../../../functions/shipments/shipment.ts";
import { unusedBooking } from "../../../functions/shipments/unused-booking.ts";
import { anOrder, later, MONDAY } from "../given.ts";

const NUMBER = { carrier: "jnt", waybill: "JP1234567890" } as const;
const FIRST = { ...NUMBER, booking_id: "bk-1" } as const;
const SECOND = { carrier: "jnt", waybill: "JP1234567891", booking_id: "bk-2" } as const;
const HOUR = 3_600_000;

/** An order that the platform ships. */
const platform = (over: Partial<Order> = {}): Order => anOrder({ status: "to_ship", ...over });
function taken<T>(outcome: T): Exclude<T, { refused: true }> {
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return outcome as Exclude<T, { refused: true }>;
}
const booked = (): Shipment => taken(ship(platform(), {}, MONDAY, FIRST_POLICY, FIRST)).shipment;
const failed = (): Shipment => fail(booked(), "recipient_unreachable", later(MONDAY, HOUR));

test("R2.4 given a delivery that failed, then its booking is on record and the next shipping has a name of its own", () => {
  expect([undefined, booked(), failed()].map(shippingOf)).toEqual([1, 1, 2]);
  expect(failed()).not.toHaveProperty("booking_id");
  expect(failed().failed).toMatchObject([FIRST]);
  expect(toBookAgain(failed(), platform(), {})).toMatchObject({ reference: "order-1.2", shipping: 2 });
  expect(toBookAgain(failed(), platform(), NUMBER)).toMatchObject({ code: "carrier_is_booked" });
});

test("R2.4 given what was booked for the second time, then that is how it travels, and the third would be the third", () => {
  const now = later(MONDAY, 2 * HOUR);
  const again = taken(shipAgain(failed(), platform(), {}, true, now, FIRST_POLICY, SECOND));
  expect(again).toMatchObject({ ...SECOND, status: "shipped", failed: [FIRST] });
  expect(again.change_until).toBeUndefined();
  expect([again, fail(again, "recipient_unreachable", now)].map(shippingOf)).toEqual([2, 3]);
});

test("R2.1, R2.4 given a failed delivery, then its next booking is given up once the order is, not while it is mended", () => {
  const mended = platform({ status: "cancelled", delivery_failed_at: MONDAY });
  expect(unusedBooking(mended, failed())).toBeUndefined();
  expect(unusedBooking({ ...mended, status: "processing" }, failed())).toBeUndefined();
  expect(unusedBooking({ ...mended, cancelled_at: later(MONDAY, HOUR) }, failed())).toBe("order-1.2");
});
