import { ABSENT, type Change, put, remove } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";

/** A number that is in use: one live shipment of a carrier has it, and no other may (R2.2). */
export interface WaybillClaim {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** The goods come back: whose refund it is (R3.4). */
  readonly refund_id?: string;
}

/** Where the use of a number is kept. */
export function claimKey(carrier: string, number: string): Key {
  return { pk: `WAYBILL#${carrier}#${number}`, sk: "CLAIM" };
}

/** A claim from its item. */
export function claimOf(item: Item | undefined): WaybillClaim | undefined {
  return item as WaybillClaim | undefined;
}

/** Takes a number for an order; of two at the same instant, one is told that it is taken. */
export function take(carrier: string, number: string, claim: WaybillClaim): Change {
  return put("claim", { ...claimKey(carrier, number), ...claim }, ABSENT);
}

/** Gives a number back once its shipment is over, if it is still this order's. */
export function giveBack(carrier: string, number: string, orderId: string): Change {
  const { pk, sk } = claimKey(carrier, number);
  return remove(
    "own_claim",
    { pk, sk },
    { expression: "#order_id = :order_id", values: { ":order_id": orderId } },
  );
}
