import { expect } from "vitest";
import { type Balance, effectOn, type Journal, NO_BALANCE } from "../../../functions/ledger/ledger.ts";
import { balanceKey, balanceOf, journalOf } from "../../../functions/ledger/store.ts";
import type { Order, OrderLine } from "../../../functions/orders/order.ts";
import { linesKey, orderOf } from "../../../functions/orders/store.ts";
import { owedOf, type Penalty } from "../../../functions/penalties/penalty.ts";
import { penaltyOf } from "../../../functions/penalties/store.ts";
import { wantedFor } from "../../../functions/refunds/paying.ts";
import { isClosed, type Refund } from "../../../functions/refunds/refund.ts";
import { AWAITS_ADDRESS, linePk, refundOf } from "../../../functions/refunds/store.ts";
import type { MemoryTable } from "./memory-table.ts";

/** The books and cases as they stand, read from the table. */
export interface Books {
  readonly orders: readonly Order[];
  readonly refunds: readonly Refund[];
  readonly journals: readonly Journal[];
  readonly penalties: readonly Penalty[];
}

export function booksOf(table: MemoryTable): Books {
  const items = table.all();
  return {
    orders: items.filter((item) => item.sk === "ORDER").map((item) => orderOf(item) as Order),
    refunds: items.filter((item) => item.kind === "refund").map((item) => refundOf(item) as Refund),
    journals: items.filter((item) => String(item.pk).startsWith("LEDGER#")).map(journalOf),
    penalties: items.filter((item) => item.kind === "penalty").map((item) => penaltyOf(item) as Penalty),
  };
}

const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** Everything that must be true of money after every single commit (R1.3, R3.1, R3.5, R3.6). */
export function moneyIsRight(table: MemoryTable): void {
  const books = booksOf(table);
  ledgerIsRight(books);
  for (const order of books.orders) orderIsRight(table, books, order);
  for (const shop of new Set(books.orders.map((order) => order.shop_id))) balanceIsRight(table, books, shop);
  for (const refund of books.refunds) refundIsRight(table, books, refund);
}

function ledgerIsRight({ journals }: Books): void {
  const accounts = new Map<string, number>();
  for (const entry of journals) {
    expect(sum(entry.legs.map((leg) => leg.amount)), `R1.3 ${entry.journal_id} sums to zero`).toBe(0);
    for (const { account, amount } of entry.legs) {
      accounts.set(account, (accounts.get(account) ?? 0) + amount);
      if (account.startsWith("frozen:")) {
        expect(entry.refund_id, "R3.5 frozen money is moved by its case only").toBe(account.slice(7));
      }
    }
  }
  expect(sum([...accounts.values()]), "R1.3 the sum over all accounts is zero").toBe(0);
  for (const [account, amount] of accounts) {
    if (account !== "payments") expect(amount, `R1.3 ${account} is not below zero`).toBeGreaterThanOrEqual(0);
  }
}

function orderIsRight(table: MemoryTable, { refunds, journals }: Books, order: Order): void {
  const own = journals.filter((entry) => entry.order_id === order.order_id);
  const held = `held:${order.order_id}`;
  const cases = refunds.filter((refund) => refund.order_id === order.order_id);
  const open = cases.filter((refund) => !isClosed(refund.status));
  const paid = cases.filter((refund) => refund.status === "paid");
  const lines = (table.get(linesKey(order.order_id))?.lines ?? []) as OrderLine[];
  const released = sum(
    own
      .filter(({ movement }) => movement === "order_released" || movement === "refund_closed")
      .map((entry) => effectOn(entry, (account) => account.startsWith("shop:"))),
  );
  // What a refund takes out of released money is no longer the shop's.
  const takenBack = sum(paid.filter(({ funding }) => funding === "released").map(({ amount }) => amount));
  const { status: _status, version: _version, ...figures } = order;
  expect(figures, `order ${order.order_id}`).toMatchObject({
    held: sum(own.map((entry) => effectOn(entry, (account) => account === held))),
    paid: order.held + order.refunded + released - takenBack,
    refunded: sum(paid.map((refund) => refund.amount)),
    reserved: sum(open.map((refund) => refund.amount)),
    reserved_held: sum(open.filter(({ funding }) => funding === "held").map(({ amount }) => amount)),
    ...(open.length > 0 ? { open_refunds: open.map(({ refund_id }) => refund_id).sort() } : {}),
    claimed: lines.map((_line, place) =>
      sum(
        [...open, ...paid].flatMap((refund) =>
          refund.lines.filter((line) => line.place === place).map((line) => line.amount),
        ),
      ),
    ),
  });
  if (order.status === "completed") {
    expect(order.held, "R1.3 a completed order holds what open cases ask for, and no more").toBe(
      order.reserved_held,
    );
  }
  expect(order.reserved_held, "R1.3 what open cases ask for is still held").toBeLessThanOrEqual(order.held);
  expect(order.refunded + order.reserved, "R3.1 never more than what is left").toBeLessThanOrEqual(
    order.paid,
  );
  lines.forEach((line, place) => {
    expect(order.claimed[place], `R3.1 line ${line.line_id}`).toBeLessThanOrEqual(line.paid);
  });
}

function balanceIsRight(table: MemoryTable, { refunds, journals, penalties }: Books, shop: string): void {
  const balance: Balance = balanceOf(table.get(balanceKey(shop)));
  const own = refunds.filter((refund) => refund.shop_id === shop && !isClosed(refund.status));
  const queued = own.filter((refund) => refund.status === "queued");
  const short = own.filter((refund) => refund.status === "disputed" && refund.place !== undefined);
  const of = (account: string) =>
    sum(
      journals
        .filter((entry) => entry.shop_id === shop)
        .map((entry) => effectOn(entry, (one) => one.startsWith(account))),
    );
  const { version: _version, queue_places: _places, ...figures } = { ...NO_BALANCE, ...balance };
  expect(figures, `R3.5 the balance of ${shop}`).toEqual({
    available: of("shop:"),
    frozen: of("frozen:"),
    queued: sum(queued.map(wantedFor)),
    queued_count: queued.length,
    freeze_short: sum(short.map(wantedFor)),
    fines_owed: sum(penalties.filter((one) => one.shop_id === shop).map(owedOf)),
  });
  expect(balance.frozen, "R3.5 what is frozen is kept for open cases").toBe(
    sum(own.map((refund) => refund.frozen ?? 0)),
  );
  expect(Math.min(...Object.values(balance)), "no figure is negative").toBeGreaterThanOrEqual(0);
  const marks = table.all().filter(({ sk }) => String(sk).startsWith(AWAITS_ADDRESS));
  expect(marks.map((mark) => mark.refund_id).sort(), "R3.4 whoever waits for an address is marked").toEqual(
    own
      .filter(({ status }) => status === "awaiting_return_address")
      .map((refund) => refund.refund_id)
      .sort(),
  );
  const line = table.all().filter((item) => item.pk === linePk(shop));
  expect(line.map((entry) => entry.refund_id).sort(), "R3.5 whoever waits stands in line").toEqual(
    [...queued, ...short].map((refund) => refund.refund_id).sort(),
  );
}

function refundIsRight(table: MemoryTable, { journals }: Books, refund: Refund): void {
  const own = journals.filter((entry) => entry.refund_id === refund.refund_id);
  const payments = own.filter((entry) => entry.movement === "refund_paid");
  const out = sum(payments.map((entry) => effectOn(entry, (account) => account === "payments")));
  const paid = refund.status === "paid";
  expect([payments.length, out], `R3.6 ${refund.refund_id} is paid once, for what it is about`).toEqual(
    paid ? [1, refund.amount] : [0, 0],
  );
  expect(refund.payment?.amount, "R3.6 one payment where paid").toBe(paid ? refund.amount : undefined);
  expect(sum(refund.lines.map((line) => line.amount)), "R3.1 the lines are the amount").toBe(refund.amount);
  const frozen = sum(own.map((entry) => effectOn(entry, (account) => account.startsWith("frozen:"))));
  expect(frozen, "R3.5 what is frozen for the case").toBe(isClosed(refund.status) ? 0 : (refund.frozen ?? 0));
  const events = table.all().filter(({ pk, event_id }) => pk === `REFUND#${refund.refund_id}` && event_id);
  expect(
    events.map((event) => event.seq).sort((a, b) => Number(a) - Number(b)),
    "R8.1",
  ).toEqual(Array.from({ length: refund.version }, (_, before) => before + 1));
}
