import { createHash } from "node:crypto";
import type { Due } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { caseItem, caseKey } from "../platform/cases.ts";
import { ABSENT, type Change, put, remove } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Waybill } from "./taking.ts";
import { type WatchRules, watchFrom } from "./watch.ts";

/** A number that is in use: one live shipment of a carrier has it, and no other may (R2.2). */
export interface WaybillClaim {
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  /** The goods come back: whose refund it is (R3.4). */
  readonly refund_id?: string;
}

/** A claim with all that is kept of it from the instant the number is taken: what tracking begins with. */
export interface TakenWaybill extends WaybillClaim, Waybill {
  /** The parcel that has the number now: whoever has it later is another one. */
  readonly parcel_id: string;
  readonly taken_at: Instant;
  /** The policy it is watched under. */
  readonly policy: number;
  readonly status: "watched";
  /** When it will have stood still for too long (R2.5). */
  readonly due: Due;
  readonly told: 0;
}

/**
 * The id of a number, and not the number: it names keys, and with them what logs, timers and events say (R8.5).
 */
export function waybillId(carrier: string, number: string): string {
  return named([carrier, number]);
}

/** Where the use of a number is kept. */
export function claimKey(carrier: string, number: string): Key {
  return caseKey("parcel", waybillId(carrier, number));
}

/** A claim from its item. */
export function claimOf(item: Item | undefined): WaybillClaim | undefined {
  return item as WaybillClaim | undefined;
}

/**
 * Takes a number for an order; of two at the same instant, one is told that it is taken. From `taken_at` on the
 * parcel is watched (R2.5).
 */
export function take(number: Waybill, owner: WaybillClaim, taken_at: Instant, rules: WatchRules): Change {
  const { carrier, waybill } = number;
  const taken: TakenWaybill = {
    ...owner,
    carrier,
    waybill,
    parcel_id: named([carrier, waybill, owner.order_id, owner.refund_id ?? "", taken_at]),
    taken_at,
    policy: rules.policy.version,
    status: "watched",
    due: watchFrom(taken_at, rules),
    told: 0,
  };
  return put("claim", caseItem("parcel", waybillId(carrier, waybill), taken, taken.due), ABSENT);
}

/** Gives a number back once its shipment is over, if it is still this order's. */
export function giveBack(carrier: string, number: string, orderId: string): Change {
  return remove("own_claim", claimKey(carrier, number), {
    expression: "#order_id = :order_id",
    values: { ":order_id": orderId },
  });
}

function named(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 22);
}
