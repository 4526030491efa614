import { ABSENT, atVersion, type Change, put, update } from "../platform/changes.ts";
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

/**
 * Moves what a case asked for, without knowing the order: only differences. `completed` is assumed to be
 * as given; the guard `order` teaches where it is not.
 */
export function moveClaim(
  orderId: string,
  lines: readonly ClaimedLine[],
  effect: ClaimEffect,
  release: { readonly completed: boolean } | undefined,
): Change {
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const change: ClaimChange = claimChange(amount, effect);
  const releases = release?.completed === true && effect.held ? amount : 0;
  const clauses: string[] = [];
  const values: Record<string, number> = {};
  if (effect.kind === "free") {
    for (const { place, amount: part } of lines) {
      clauses.push(`#claimed[${place}] = #claimed[${place}] - :c${place}`);
      values[`:c${place}`] = part;
    }
  }
  const completed = { expression: "#status = :completed", values: { ":completed": "completed" } };
  const notCompleted = { ...completed, expression: "#status <> :completed" };
  const known = effect.kind === "pay" && effect.held ? HELD_SUFFICES(amount) : EXISTS;
  return update(
    "order",
    orderKey(orderId),
    { add: { ...change, held: change.held - releases, version: 1 }, further: { clauses, values } },
    release === undefined ? known : release.completed ? completed : notCompleted,
  );
}

const EXISTS = { expression: "attribute_exists(#pk)" };

/** What a case reserved of held money is there: were it not, nothing may be paid at all. */
const HELD_SUFFICES = (amount: number) => ({
  expression: "#held >= :amount",
  values: { ":amount": amount },
});
