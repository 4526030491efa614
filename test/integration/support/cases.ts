import { expect } from "vitest";
import type { Json, Reply } from "../../../local/client.ts";
import { type Actor, newName, type Shop } from "./people.ts";
import { until } from "./until.ts";

/** Whole rupiah as every door takes it. */
export const idr = (amount: number) => ({ amount, currency: "IDR" });

/** An address where goods can go back to. */
export const ADDRESS = {
  recipient: "Gudang Retur",
  phone: "+62 21 555 0101",
  street: "Jl. Merdeka 1",
  city: "Bandung",
  postal_code: "40111",
};

const WAY = { to_ship: 0, shipped: 1, delivered: 2, completed: 3 } as const;
const FACTS = ["shipment", "delivery", "completion"] as const;

interface Wanted {
  readonly paid?: number;
  /** How far the order is. */
  readonly at?: keyof typeof WAY;
  /** Quantity of each line, all at one price; one line of one unit where it is not given. */
  readonly quantities?: readonly number[];
  readonly product_names?: readonly string[];
  readonly order_id?: string;
  /** By the platform, where it is not given. */
  readonly delivery_method?: "platform" | "own_carrier" | "own_delivery";
  readonly destination?: { readonly city: string; readonly address_key: string };
}

/** Answers with the body where the status is as expected; shows the problem where it is not. */
export function done(reply: Reply, status = 200): Json {
  expect({ status: reply.status, body: reply.body }).toMatchObject({ status });
  return reply.body;
}

/** Hands in an order of the shop's buyer and brings it as far as wanted. Its lines are `1`, `2`, … */
export async function order(shop: Shop, wanted: Wanted = {}): Promise<string> {
  const { paid = 100_000, at = "delivered", quantities = [1], product_names = ["Kaos Batik"] } = wanted;
  const order_id = wanted.order_id ?? newName("order");
  const lines = quantities.map((quantity, place) => ({
    line_id: String(place + 1),
    product_name: product_names[place % product_names.length],
    sku: `sku-${place + 1}`,
    quantity,
    unit_price: idr(10_000),
  }));
  const { delivery_method = "platform", destination } = wanted;
  const parties = { shop_id: shop.shop_id, buyer_id: shop.buyer_id };
  const handedIn = { ...parties, delivery_method, ...(destination ? { destination } : {}) };
  done(await shop.marketplace.put(`/orders/${order_id}`, { ...handedIn, paid: idr(paid), lines }), 201);
  for (const fact of FACTS.slice(0, WAY[at]))
    done(await shop.marketplace.post(`/orders/${order_id}/${fact}`));
  return order_id;
}

/** What a buyer asks: for damaged goods, the whole first line, unless said otherwise. */
export function asking(order_id: string, more: Json = {}): Json {
  return {
    order_id,
    type: "refund_only",
    reason: "damaged",
    lines: [{ line_id: "1", quantity: 1 }],
    ...more,
  };
}

/** A case that the shop's buyer asked for. */
export async function ask(shop: Shop, order_id: string, more: Json = {}): Promise<Json> {
  return done(await shop.buyer.post("/refunds", asking(order_id, more)), 201);
}

/** A case over released money: its order was completed before. */
export async function askReleased(shop: Shop, paid: number, more: Json = {}): Promise<Json> {
  return ask(shop, await order(shop, { paid, at: "completed" }), more);
}

/** The case as somebody sees it now. */
export async function seen(who: Actor, refund_id: string): Promise<Json> {
  return done(await who.get(`/refunds/${refund_id}`));
}

/** Waits until the case is in `status`. */
export function reaches(who: Actor, refund_id: string, status: string, patience?: number): Promise<Json> {
  return until(
    `${refund_id} to be ${status}`,
    async (last) => {
      const now = await seen(who, refund_id);
      last(now.status);
      return now.status === status && now;
    },
    patience,
  );
}

/** Every entry of a case's timeline, oldest first. */
export async function timeline(who: Actor, refund_id: string): Promise<Json[]> {
  return done(await who.get(`/refunds/${refund_id}/timeline?limit=100`)).items;
}

/** What happened to a case, by type. */
export async function told(who: Actor, refund_id: string): Promise<string[]> {
  return (await timeline(who, refund_id)).map(({ type }) => type.replace("refund.", ""));
}

/** The shop's balance. */
export async function balance(shop: Shop): Promise<Record<string, number>> {
  const { available, frozen, queued, queued_count, payable } = done(
    await shop.seller.get(`/shops/${shop.shop_id}/balance`),
  );
  return {
    available: available.amount,
    frozen: frozen.amount,
    queued: queued.amount,
    queued_count,
    payable: payable.amount,
  };
}

/** Moves money into or out of a shop's balance. */
export function money(shop: Shop, what: "top-ups" | "payouts", amount: number): Promise<Reply> {
  const body = { amount: idr(amount), reference: newName("ref") };
  return shop.marketplace.post(`/shops/${shop.shop_id}/${what}`, body);
}
