import { type Day, dayOf, type Instant, millis } from "../kernel/instants.ts";
import type { Caller } from "../platform/caller.ts";
import { caseItem, caseKey, casePk, stateOf } from "../platform/cases.ts";
import { ABSENT, atVersion, type Change, put, remove, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { type CallBack, type Contact, dueOf, expectedOf, isOpen, type Side } from "./call-back.ts";

/** The partition of a call-back: itself, its events, and what must be known to call. */
export function callBackPk(callBackId: string): string {
  return casePk("call_back", callBackId);
}

/** The call-back. */
export function callBackKey(callBackId: string): Key {
  return caseKey("call_back", callBackId);
}

/** The number and the topic: the only item that has them, removed when they are erased (R8.5). */
export function contactKey(callBackId: string): Key {
  return { pk: callBackPk(callBackId), sk: "CONTACT" };
}

/** The open call-back of one side of a case: there is never more than one (R4.5). */
export function openKey(refundId: string, side: Side): Key {
  return { pk: `CALL_BACKS#${refundId}`, sk: `OPEN#${side}` };
}

/** A call-back from its item. */
export function callBackOf(item: Item | undefined): CallBack | undefined {
  return item && (stateOf(item) as unknown as CallBack);
}

/** What must be known to call, from its item. */
export function contactOf(item: Item | undefined): Contact | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...contact } = item;
  return contact as unknown as Contact;
}

/** The item of a call-back. Where what it promises is provisional, a decree finds it by its timer (R7.2). */
export function itemOf(callBack: CallBack): Item & Key {
  const item = caseItem("call_back", callBack.call_back_id, callBack, dueOf(callBack));
  return expectedOf(callBack)?.provisional ? { ...item, provisional: true } : item;
}

/** Writes a new call-back, what must be known to call, and that this side of the case has one. */
export function insert(callBack: CallBack, contact: Contact): Change[] {
  const { call_back_id, refund_id, asked_by } = callBack;
  return [
    put("case", itemOf(callBack), ABSENT),
    put("contact", { ...contactKey(call_back_id), ...contact }, ABSENT),
    put("open", { ...openKey(refund_id, asked_by), call_back_id }, ABSENT),
  ];
}

/**
 * Writes the next version of a known call-back. Once it is ended its side may ask again; once nothing is due any
 * more the number is erased. `gone`: what is known to be there no more, by the name of its fact.
 */
export function advance(before: CallBack, after: CallBack, gone: (fact: string) => boolean): Change[] {
  const { call_back_id, refund_id, asked_by } = after;
  const changes = [put("case", itemOf(after), atVersion(before.version))];
  if (isOpen(before.status) && !isOpen(after.status) && !gone("open")) {
    const own = { expression: "#call_back_id = :own", values: { ":own": call_back_id } };
    changes.push(remove("open", openKey(refund_id, asked_by), own));
  }
  if (dueOf(before) && !dueOf(after) && !gone("contact"))
    changes.push(remove("contact", contactKey(call_back_id)));
  return changes;
}

/** Counts what a person asks for on a day in Jakarta; the guard is lost where it was enough already. */
export function countToday({ role, id }: Caller, now: Instant, most: number): Change {
  const day: Day = dayOf(now);
  return update(
    "day",
    { pk: `PERSON#${role}#${id}`, sk: `CALL_BACKS#${day}` },
    { add: { asked: 1 }, set: { expires: Math.floor(millis(now) / 1000) + TWO_DAYS_SECONDS } },
    { expression: "attribute_not_exists(#asked) OR #asked < :most", values: { ":most": most } },
  );
}

const TWO_DAYS_SECONDS = 172_800;
