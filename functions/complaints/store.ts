import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { type Complaint, dueOf } from "./complaint.ts";
import { NO_COMPLAINTS, type Standing } from "./opening.ts";

/** The partition of a complaint: itself, its events, its files and the wait that is parked beside it. */
export function complaintPk(complaintId: string): string {
  return casePk("complaint", complaintId);
}

/** The complaint. */
export function complaintKey(complaintId: string): Key {
  return caseKey("complaint", complaintId);
}

/** A complaint from its item. */
export function complaintOf(item: Item | undefined): Complaint | undefined {
  return item && (stateOf(item) as unknown as Complaint);
}

/** How many complaints an order had, and which are open: there is never more than one about the same line. */
export function standingKey(orderId: string): Key {
  return { pk: `COMPLAINTS#${orderId}`, sk: "STANDING" };
}

/** The complaints of an order, from their item. */
export function standingOf(item: Item | undefined): Standing {
  if (item === undefined) return NO_COMPLAINTS;
  const { pk: _pk, sk: _sk, ...standing } = item;
  return standing as unknown as Standing;
}

/** Writes a new complaint. */
export function insert(complaint: Complaint): Change {
  return put("complaint", itemOf(complaint), ABSENT);
}

/** Writes what became of a known complaint. */
export function advance(before: Complaint, after: Complaint): Change {
  return put("complaint", itemOf(after), atVersion(before.version));
}

/** Writes an order's complaints, as long as none was opened or ended since. */
export function saveStanding(orderId: string, before: Standing, after: Standing): Change {
  const guard = before.version === 0 ? ABSENT : atVersion(before.version);
  return put("standing", { ...standingKey(orderId), ...after }, guard);
}

function itemOf(complaint: Complaint): Item & Key {
  return caseItem("complaint", complaint.complaint_id, complaint, dueOf(complaint));
}
