import type { FailedDelivery } from "../../functions/failed-deliveries/failed-delivery.ts";
import { dueAfter } from "../../functions/kernel/deadlines.ts";
import { instant, millis } from "../../functions/kernel/instants.ts";
import { type Balance, NO_BALANCE } from "../../functions/ledger/ledger.ts";
import type { Order, OrderLine } from "../../functions/orders/order.ts";
import type { Told } from "../../functions/platform/published.ts";
import { FIRST_CALENDAR } from "../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../functions/policies/first-policy.ts";
import type { Context } from "../../functions/refunds/context.ts";
import { dueOf, type Refund, type RefundFacts, type RefundStatus } from "../../functions/refunds/refund.ts";
import type { ReturnAddress } from "../../functions/shops/address.ts";

/** Monday, 2 March 2026, 10:00 WIB: a week with no holiday ahead. */
export const MONDAY = "2026-03-02T03:00:00.000Z";

export const REFUND_ID = "rf_01KJPHJ9R0ABCDEFGHJKMNPQRS";

export const ADDRESS: ReturnAddress = {
  recipient: "Ibu Sari",
  phone: "+62 812 5550 100",
  street: "Jalan Melati 12",
  city: "Bandung",
  postal_code: "40111",
};

/** `at`, a few milliseconds later or earlier. */
export function later(at: string, ms: number): string {
  return instant(millis(at) + ms);
}

/** An order of 300 000 rupiah in three lines, delivered on Monday. */
export function anOrder(over: Partial<Order> = {}): Order {
  return {
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    status: "delivered",
    delivery_method: "platform",
    product_name: "Kemeja Batik",
    line_count: 3,
    placed_at: later(MONDAY, -5 * 86_400_000),
    shipped_at: later(MONDAY, -3 * 86_400_000),
    delivered_at: MONDAY,
    paid: 300_000,
    held: 300_000,
    refunded: 0,
    reserved: 0,
    reserved_held: 0,
    claimed: [0, 0, 0],
    version: 3,
    ...over,
  };
}

/** Its lines: one piece, two pieces, three pieces. */
export const LINES: readonly OrderLine[] = [
  line("l1", "Kemeja Batik", 1, 100_000),
  line("l2", "Sarung Tenun", 2, 100_000),
  line("l3", "Kopi Gayo", 3, 100_000),
];

export function line(line_id: string, product_name: string, quantity: number, paid: number): OrderLine {
  return { line_id, product_name, sku: `sku-${line_id}`, quantity, unit_price: 50_000, paid };
}

/** A shop's balance: what is given, and nothing else. */
export function aBalance(figures: Partial<Balance>): Balance {
  return { ...NO_BALANCE, version: 1, ...figures };
}

function factsOf(over: Partial<RefundFacts>): RefundFacts {
  return {
    refund_id: REFUND_ID,
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    type: "refund_only",
    reason: "damaged",
    ground: "product",
    lines: [{ line_id: "l1", place: 0, quantity: 1, amount: 50_000, product_name: "Kemeja Batik" }],
    amount: 50_000,
    funding: "held",
    policy: 1,
    created_at: MONDAY,
    updated_at: MONDAY,
    version: 4,
    stage: 3,
    ...over,
  };
}

const shipped = { carrier: "jnt", waybill: "JP0012345678", shipped_at: MONDAY } as const;

/** What a case of each status has gone through, and the deadline it is under. */
const SITUATIONS: Readonly<Record<RefundStatus, () => Partial<Refund>>> = {
  requested: () => due("seller_answer", "R3.3"),
  awaiting_return_address: () => ({ type: "return_and_refund", ...due("return_address", "R3.4") }),
  awaiting_return: () => ({
    type: "return_and_refund",
    return_address: ADDRESS,
    ...due("return_shipping", "R3.4"),
  }),
  returning: () => ({
    type: "return_and_refund",
    return_address: ADDRESS,
    return_shipment: shipped,
    ...due("receipt_after_dispatch", "R3.4"),
  }),
  rejected: () => ({ rejected_for: "goods_must_come_back", ...due("dispute_opening", "R3.7") }),
  disputed: () => ({ rejected_for: "sent_as_ordered" }),
  queued: () => ({ funding: "released", missing: 20_000, place: 1 }),
  paid: () => ({
    payment: { payment_id: "pay_1", amount: 50_000, paid_at: MONDAY, settlement: "pending" },
  }),
  withdrawn: () => ({}),
  lapsed: () => ({ type: "return_and_refund" }),
  declined: () => ({ rejected_for: "sent_as_ordered" }),
};

function due(term: keyof typeof FIRST_POLICY.terms, rule: string) {
  return { due: dueAfter(MONDAY, FIRST_POLICY.terms[term], rule, FIRST_CALENDAR, FIRST_POLICY) };
}

/** A case in this status, under the deadline that the first policy gives it. */
export function aRefund(
  status: RefundStatus,
  over: Partial<RefundFacts> & Record<string, unknown> = {},
): Refund {
  return { ...factsOf({}), ...SITUATIONS[status](), ...over, status } as Refund;
}

/** The instant its deadline passes; the fifth of March where it is under none. */
export function dueInstant(refund: Refund): string {
  return dueOf(refund)?.at ?? "2026-03-05T03:00:00.000Z";
}

/** What a decision is made with: the first policy and calendar, the shop's address known. */
export function aContext(now: string, over: Partial<Context> = {}): Context {
  return { now, policy: FIRST_POLICY, calendar: FIRST_CALENDAR, return_address: ADDRESS, ...over };
}

/** A failed delivery in any status, reported on Monday; where it waits, three business days from then. */
export function aFailedDelivery(status: FailedDelivery["status"]): FailedDelivery {
  const facts = {
    order_id: "order-1",
    shop_id: "toko-1",
    buyer_id: "pembeli-1",
    reason: "invalid_shipping_address",
    at_stake: 100_000,
    policy: 1,
    reported_at: MONDAY,
    updated_at: MONDAY,
    version: 4,
    stage: 4,
  };
  if (status === "shipped_again" || status === "refunded") return { ...facts, status };
  const term = FIRST_POLICY.terms.delivery_resolution;
  return { ...facts, status, due: dueAfter(MONDAY, term, "R2.4", FIRST_CALENDAR, FIRST_POLICY) };
}

/** An event of the shop as its listeners hear it. */
export function heard(type: string, over: Partial<Told> = {}): Told {
  return {
    id: `${type}-1`,
    type,
    time: MONDAY,
    seq: 1,
    actor: { role: "system", id: "test" },
    subject: { shop_id: "toko-1" },
    data: {},
    ...over,
  };
}
