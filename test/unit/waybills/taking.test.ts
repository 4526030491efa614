import { beforeEach, describe, expect, test } from "vitest";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { claimKey, take } from "../../../functions/waybills/store.ts";
import { later, MONDAY } from "../given.ts";

const JNT = { carrier: "jnt", waybill: "JP1234567890" } as const;
const OWNER = { order_id: "order-1", shop_id: "toko-1", buyer_id: "pembeli-1" };
const RULES = { policy: FIRST_POLICY, calendar: FIRST_CALENDAR };

const taken = (over: object = {}, at = MONDAY) => take(JNT, { ...OWNER, ...over }, at, RULES).item.Put?.Item;

describe("R2.2 a number that is taken", () => {
  beforeEach(() => {
    process.env.TABLE = "purnajual";
  });

  test("given a number, then its key does not name it, and each number has a key of its own", () => {
    expect(claimKey("jnt", JNT.waybill).pk).not.toContain(JNT.waybill);
    const keys = ["JP1234567890", "JP1234567891"].flatMap((number) =>
      ["jnt", "jne"].map((carrier) => claimKey(carrier, number).pk),
    );
    expect(new Set(keys).size).toBe(4);
    expect(claimKey("jnt", JNT.waybill)).toEqual(claimKey("jnt", JNT.waybill));
  });

  test("given the same number later, for a return or for another order, then it is another parcel", () => {
    const parcels = [
      taken(),
      taken({}, later(MONDAY, 1)),
      taken({ refund_id: "rf_1" }),
      taken({ order_id: "order-2" }),
    ].map((item) => item?.parcel_id);
    expect(new Set(parcels).size).toBe(4);
  });

  test("R2.5 given it is taken, then its parcel is watched under the policy it was sent under", () => {
    expect(taken()).toMatchObject({
      ...JNT,
      ...OWNER,
      kind: "parcel",
      status: "watched",
      policy: FIRST_POLICY.version,
      told: 0,
      due: { from: MONDAY, rule: "R2.5" },
      due_at: "2026-03-05T17:00:00.000Z",
    });
  });
});
