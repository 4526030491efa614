import { ABSENT, atVersion, type Change, type Guard, put, update } from "../platform/changes.ts";
import type { Item, Key } from "../platform/table.ts";
import { type ClaimChange, type ClaimEffect, type ClaimedLine, claimChange } from "./claims.ts";
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

/** An order from its item. */
export function orderOf(item: Item | undefined): Order | undefined {
  if (item === undefined) return undefined;
  const { pk: _pk, sk: _sk, ...order } = item;
  return order as unknown as Order;
}

/** Lines from their item. */
export function linesOf(item: Item | undefined): readonly OrderLine[] {
  return (item?.lines as OrderLine[] | undefined) ?? [];
}

/** Writes a new order with its lines. */
export function insert(order: Order, lines: readonly OrderLine[]): Change[] {
  return [
    put("order", { ...orderKey(order.order_id), ...order }, ABSENT),
    put("lines", { ...linesKey(order.order_id), lines }, ABSENT),
  ];
}

/** Writes a known order's next version. */
export function advance(next: Order): Change {
  return put("order", { ...orderKey(next.order_id), ...next }, atVersion(next.version - 1));
}

/** One thing that a case does to what it asked for. */
export interface ClaimMove {
  readonly lines: readonly ClaimedLine[];
  readonly effect: ClaimEffect;
}

/**
 * Moves what a case asked for, without knowing the order: only differences. `completed` is assumed to be
 * as given; the guard `order` teaches where it is not.
 */
export function moveClaim(
  orderId: string,
  moves: readonly ClaimMove[],
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
  const edit = { add: { ...add, version: 1 }, further: { clauses, values } };
  return update(
    "order",
    orderKey(orderId),
    edit,
    release ? both(known, COMPLETED(release.completed)) : known,
  );
}

const COMPLETED = (completed: boolean): Guard => ({
  expression: completed ? "#status = :completed" : "#status <> :completed",
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
