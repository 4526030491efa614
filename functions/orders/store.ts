import { ABSENT, atVersion, type Change, type Guard, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { type ClaimChange, type ClaimEffect, type ClaimedLine, claimChange } from "./claims.ts";
import type { Destination } from "./destination.ts";
import type { Order, OrderLine } from "./order.ts";

/** The partition of an order. */
export function orderPk(orderId: string): string {
  return `ORDER#${orderId}`;
}

/** Status and money: what changes. */
export function orderKey(orderId: string): Key {
  return { pk: orderPk(orderId), sk: "ORDER" };
}

/** The lines: what never changes, and may be long. */
export function linesKey(orderId: string): Key {
  return { pk: orderPk(orderId), sk: "LINES" };
}

/** Where the goods go: the only item of an order that tells anything of a person, so that it can be erased (R8.5). */
export function destinationKey(orderId: string): Key {
  return { pk: orderPk(orderId), sk: "DESTINATION" };
}

/** Where the goods go, from its item; nothing where the marketplace did not say. */
export function destinationOf(item: Item | undefined): Destination | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...destination } = item;
  return destination as unknown as Destination;
}

/** An order from its item. */
export function orderOf(item: Item | undefined): Order | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, open_refunds, ...order } = item;
  const open = open_refunds instanceof Set ? { open_refunds: [...open_refunds].sort() } : {};
  return { ...order, ...open } as unknown as Order;
}

/** Lines from their item. */
export function linesOf(item: Item | undefined): readonly OrderLine[] {
  return (item?.lines as OrderLine[] | undefined) ?? [];
}

/** Writes a new order with its lines, and where it goes if that was said. */
export function insert(order: Order, lines: readonly OrderLine[], destination?: Destination): Change[] {
  const { order_id } = order;
  return [
    put("order", itemOf(order), ABSENT),
    put("lines", { ...linesKey(order_id), lines }, ABSENT),
    ...(destination ? [put("destination", { ...destinationKey(order_id), ...destination }, ABSENT)] : []),
  ];
}

/** Writes a known order's next version. */
export function advance(next: Order): Change {
  return put("order", itemOf(next), atVersion(next.version - 1));
}

/** Open cases are a set, so that one leaves it without knowing the others; an empty one is none. */
function itemOf({ open_refunds, ...order }: Order): Item & Key {
  const open = open_refunds && open_refunds.length > 0 ? { open_refunds: new Set(open_refunds) } : {};
  return { ...orderKey(order.order_id), ...order, ...open };
}

/** A case that asks for lines of an order. */
interface Asking {
  readonly order_id: string;
  readonly refund_id: string;
}

/** One thing that a case does to what it asked for. */
export interface ClaimMove {
  readonly lines: readonly ClaimedLine[];
  readonly effect: ClaimEffect;
}

/**
 * Moves what a case asked for, without knowing the order: only differences. One that `ends` is open no more.
 * `completed` is assumed to be as given; the guard `order` teaches where it is not.
 */
export function moveClaim(
  { order_id, refund_id }: Asking,
  moves: readonly ClaimMove[],
  ends: boolean,
  release: { readonly completed: boolean } | undefined,
): Change {
  const add = { held: 0, refunded: 0, reserved: 0, reserved_held: 0 };
  const clauses: string[] = [];
  const values: Record<string, number> = {};
  let paid = 0;
  for (const { lines, effect } of moves) {
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    const change = claimChange(amount, effect);
    for (const figure of Object.keys(add) as (keyof ClaimChange)[]) add[figure] += change[figure];
    if (effect.kind === "pay" && effect.held) paid += amount;
    if (effect.kind !== "free") continue;
    if (effect.held && release?.completed === true) add.held -= amount;
    for (const { place, amount: part } of lines) {
      clauses.push(`#claimed[${place}] = #claimed[${place}] - :c${place}`);
      values[`:c${place}`] = part;
    }
  }
  const known = paid > 0 ? HELD_SUFFICES(paid) : EXISTS;
  const edit = {
    add: { ...add, version: 1 },
    ...(ends ? { takeOut: { open_refunds: refund_id } } : {}),
    further: { clauses, values },
  };
  const guard = release ? both(known, COMPLETED(release.completed)) : known;
  return update("order", orderKey(order_id), edit, guard);
}

/** What an order that was given up holds is the buyer's (R2.4): it is paid, never freed. */
const COMPLETED = (completed: boolean): Guard => ({
  expression: completed
    ? "#status = :completed"
    : "#status <> :completed AND attribute_not_exists(#cancelled_at)",
  values: { ":completed": "completed" },
});

function both(one: Guard, other: Guard): Guard {
  const values = { ...one.values, ...other.values };
  return { expression: `${one.expression} AND ${other.expression}`, values };
}

const EXISTS: Guard = { expression: "attribute_exists(#pk)" };

/** What a case reserved of held money is there: were it not, nothing may be paid at all. */
const HELD_SUFFICES = (amount: number): Guard => ({
  expression: "#held >= :amount",
  values: { ":amount": amount },
});
