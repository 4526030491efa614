import { describe, expect, test } from "vitest";
import { bookingFor, bookingFrom, referenceOf } from "../../../functions/bookings/booking.ts";

const GOOD = { booking_id: "bk-1", carrier: "jnt", waybill: "JP1234567890" };
const ORDER = { order_id: "order-1", shop_id: "toko-1", buyer_id: "pembeli-1" };

describe("R2.1 the name of a booking", () => {
  test("given an order, then each of its shippings has a name of its own, always the same", () => {
    expect([1, 1, 2].map((shipping) => referenceOf("order-1", shipping))).toEqual([
      "order-1.1",
      "order-1.1",
      "order-1.2",
    ]);
    expect(referenceOf("order-1-1", 2)).not.toBe(referenceOf("order-1", 12));
  });

  test("given an order with more to it, then only ids are asked with (R8.5)", () => {
    const asked = bookingFor({ ...ORDER, product_name: "Kopi Gayo" } as typeof ORDER, 2);
    expect(asked).toEqual({ ...ORDER, reference: "order-1.2", shipping: 2, service: "regular" });
  });
});

describe("R2.1, R2.2 a carrier's answer", () => {
  test("given a carrier of ours and a number of its, then that is the booking, the number in its normal form", () => {
    expect(bookingFrom({ ...GOOD, waybill: " jp-1234567890 ", label_url: "https://x" })).toEqual(GOOD);
  });

  test.each([
    ["nothing", undefined, "not_understood"],
    ["a text", "booked", "not_understood"],
    ["a list", [GOOD], "not_understood"],
    ["no name", { ...GOOD, booking_id: "" }, "not_understood"],
    ["a name of another kind", { ...GOOD, booking_id: 7 }, "not_understood"],
    ["an unknown carrier", { ...GOOD, carrier: "kereta" }, "not_understood"],
    ["no number", { booking_id: "bk-1", carrier: "jnt" }, "not_understood"],
    ["a number that nobody has", { ...GOOD, waybill: "📦" }, "characters"],
    ["a number that only looks odd", { ...GOOD, waybill: "ZZ1234567890123" }, "unknown_format"],
    ["another carrier's number", { ...GOOD, waybill: "SPXID040000123456" }, "other_carrier"],
    [
      "a wrong check digit",
      { ...GOOD, carrier: "pos_indonesia", waybill: "RR123456789ID" },
      "wrong_check_digit",
    ],
  ])("given %s, then it is of no use", (_what, answer, why) => {
    expect(bookingFrom(answer)).toMatchObject({
      kind: "unavailable",
      code: "carrier_answer_unusable",
      present: { why },
    });
  });
});
