import { createHash } from "node:crypto";
import type { Due } from "../kernel/deadlines.ts";
import type { Item, Key } from "./table.ts";

/**
 * What waits under a clock: it has a status, a stage where a workflow waits for it and, while something is waited
 * for, a due instant.
 */
export type CaseKind =
  | "refund"
  | "dispute"
  | "appeal"
  | "failed_delivery"
  | "parcel"
  | "call_back"
  | "notice"
  | "penalty"
  | "follow_up"
  | "complaint"
  | "conversation"
  | "review";

/** Which case. All that a workflow, a timer or a signal needs to know of one (R8.5). */
export interface CaseRef {
  readonly kind: CaseKind;
  readonly case_id: string;
  readonly shop_id: string;
}

/** Where cases of a kind are kept, and what their id is called in events. */
const KEPT: Readonly<
  Record<CaseKind, { readonly prefix: string; readonly sk: string; readonly id: string }>
> = {
  refund: { prefix: "REFUND", sk: "CASE", id: "refund_id" },
  dispute: { prefix: "DISPUTE", sk: "CASE", id: "dispute_id" },
  failed_delivery: { prefix: "FAILED_DELIVERY", sk: "CASE", id: "order_id" },
  call_back: { prefix: "CALL_BACK", sk: "CASE", id: "call_back_id" },
  notice: { prefix: "NOTICE", sk: "CASE", id: "notice_id" },
  penalty: { prefix: "PENALTY", sk: "CASE", id: "penalty_id" },
  appeal: { prefix: "APPEAL", sk: "CASE", id: "appeal_id" },
  complaint: { prefix: "COMPLAINT", sk: "CASE", id: "complaint_id" },
  follow_up: { prefix: "FOLLOW_UP", sk: "CASE", id: "follow_up_id" },
  review: { prefix: "REVIEW", sk: "CASE", id: "review_id" },
  conversation: { prefix: "CONVERSATION", sk: "CASE", id: "conversation_id" },
  parcel: { prefix: "WAYBILL", sk: "CLAIM", id: "waybill_id" },
};

/** The partition of a case: the case itself, its events and the wait that is parked beside it. */
export function casePk(kind: CaseKind, caseId: string): string {
  return `${KEPT[kind].prefix}#${caseId}`;
}

/** The case. */
export function caseKey(kind: CaseKind, caseId: string): Key {
  return { pk: casePk(kind, caseId), sk: KEPT[kind].sk };
}

/** Which case a partition is of. */
export function caseOf(pk: string): Pick<CaseRef, "kind" | "case_id"> {
  const at = pk.indexOf("#");
  const kinds = Object.entries(KEPT) as [CaseKind, { readonly prefix: string }][];
  const found = kinds.find(([, { prefix }]) => prefix === pk.slice(0, at));
  if (found === undefined) throw new Error(`no case is kept in ${pk.slice(0, at)}`);
  return { kind: found[0], case_id: pk.slice(at + 1) };
}

/** A case as the subject of an event names it: `{ refund_id }`. */
export function subjectOf({ kind, case_id, shop_id }: CaseRef): Readonly<Record<string, string>> {
  return { [KEPT[kind].id]: case_id, shop_id };
}

/** The id of the case of this kind that an event is about. */
export function idIn(subject: Readonly<Record<string, string>>, kind: CaseKind): string | undefined {
  return subject[KEPT[kind].id];
}

/** Attributes of a case's item that serve its keys and the timers' index, and are no part of its state. */
const SERVING = ["pk", "sk", "kind", "timer", "due_at", "provisional"] as const;

/** How many partitions the timers' index is spread over. */
export const TIMER_SHARDS = 4;

/** A shard of the timers' index. */
export function timerOf(shard: number): string {
  return `open#${shard}`;
}

/** What puts a case on the timers' index as long as it has a deadline (R7.4). */
export function timerAttributes(caseId: string, due: Due | undefined): Item {
  if (due === undefined) return {};
  const shard = createHash("sha256").update(caseId).digest().readUInt8(0) % TIMER_SHARDS;
  return { timer: timerOf(shard), due_at: due.at, ...(due.provisional ? { provisional: true } : {}) };
}

/** The state of a case, from its item. */
export function stateOf(item: Item): Record<string, unknown> {
  const state: Record<string, unknown> = { ...item };
  for (const attribute of SERVING) delete state[attribute];
  return state;
}

/** The item of a case. */
export function caseItem<State extends object>(
  kind: CaseKind,
  caseId: string,
  state: State,
  due: Due | undefined,
): Item & Key {
  return { ...caseKey(kind, caseId), kind, ...state, ...timerAttributes(caseId, due) };
}
