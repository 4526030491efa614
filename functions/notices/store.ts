import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, check, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { shipmentKey } from "../shipments/store.ts";
import { dueOf, isOpen, type Notice } from "./notice.ts";
import type { Standing } from "./opening.ts";

/** The partition of a notice: itself, its events and the wait that is parked beside it. */
export function noticePk(noticeId: string): string {
  return casePk("notice", noticeId);
}

/** The notice. */
export function noticeKey(noticeId: string): Key {
  return caseKey("notice", noticeId);
}

/** A notice from its item, where `kind` says that it is a notice, and `of_kind` what is said of the waybill. */
export function noticeOf(item: Item | undefined): Notice | undefined {
  if (item === undefined) return undefined;
  const { of_kind: kind, ...state } = stateOf(item);
  return { ...state, kind } as unknown as Notice;
}

/** The last notice about an order's waybill: while that is open, there is no other (R5.1). */
export function standingKey(orderId: string): Key {
  return { pk: `NOTICES#${orderId}`, sk: "STANDING" };
}

/** The standing of an order from its item. */
export function standingOf(item: Item | undefined): Standing | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...standing } = item;
  return standing as unknown as Standing;
}

/** Writes a new notice, as the one that its order has, as long as the order had no other since. */
export function insert(notice: Notice, last: Standing | undefined): Change[] {
  const guard = last ? { expression: "#notice_id = :last", values: { ":last": last.notice_id } } : ABSENT;
  return [
    put("notice", itemOf(notice), ABSENT),
    put("standing", standing(notice, (last?.count ?? 0) + 1), guard),
  ];
}

/** Writes the next version of a known notice, and how it ended. `n` is which of its order's it is. */
export function advance(before: Notice, after: Notice): Change[] {
  const changes = [put("notice", itemOf(after), atVersion(before.version))];
  if (isOpen(after.status)) return changes;
  const n = Number(after.notice_id.slice(after.notice_id.lastIndexOf("-") + 1));
  const own = { expression: "#notice_id = :own", values: { ":own": after.notice_id } };
  return [...changes, put("standing", standing(after, n), own)];
}

/**
 * Only as long as the shipment is what was looked at: a correction in this very moment is not missed. Where its parcel
 * is meanwhile makes no difference.
 */
export function unchanged({ order_id, carrier, waybill, shipped_at, status }: Shipment): Change {
  const looked = { carrier, waybill, shipped_at, status };
  const guards = Object.entries(looked).map(([name, value]) =>
    value === undefined ? `attribute_not_exists(#${name})` : `#${name} = :${name}`,
  );
  const known = Object.entries(looked).filter(([, value]) => value !== undefined);
  const values = Object.fromEntries(known.map(([name, value]) => [`:${name}`, value]));
  return check("shipment", shipmentKey(order_id), { expression: guards.join(" AND "), values });
}

function itemOf(notice: Notice): Item & Key {
  const { kind: of_kind, ...state } = notice;
  return caseItem("notice", notice.notice_id, { ...state, of_kind }, dueOf(notice));
}

function standing({ notice_id, order_id, status, about }: Notice, n: number): Item & Key {
  return { ...standingKey(order_id), notice_id, count: n, status, about };
}
