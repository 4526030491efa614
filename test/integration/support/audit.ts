import { expect } from "vitest";
import type { Json } from "../../../local/client.ts";
import { done } from "./cases.ts";
import type { Actor, Shop } from "./people.ts";
import { until } from "./until.ts";

const OVER = ["paid", "withdrawn", "lapsed", "declined"];
const RELEASING = ["order_released", "refund_closed"];

/**
 * Audits a shop's money from what its seller can see (R1.3, R3.5, R3.6): journals sum to zero, the balance
 * is what its journals say, every order's paid is held + refunded + released, what is asked for is what
 * open cases ask for, and a case is paid exactly once or not at all. Lists lag, so it looks again for a
 * while; what must never be is not waited for.
 */
export async function audit(shop: Shop): Promise<void> {
  await until(`the books of ${shop.shop_id} to agree`, async (last) => {
    const wrong = await disagreements(shop);
    last(wrong);
    return wrong.length === 0;
  });
}

/** The shop's ledger entries of one movement. */
export async function entries({ seller, shop_id }: Shop, movement: string): Promise<Json[]> {
  const journals = await all(seller, `/shops/${shop_id}/statement`);
  return journals.filter((entry) => entry.movement === movement);
}

async function disagreements({ shop_id, seller }: Shop): Promise<string[]> {
  const journals = await all(seller, `/shops/${shop_id}/statement`);
  const cases = await Promise.all(
    (await all(seller, "/refunds")).map(async ({ refund_id }) =>
      done(await seller.get(`/refunds/${refund_id}`)),
    ),
  );
  const balance = done(await seller.get(`/shops/${shop_id}/balance`));
  const wrong: string[] = [];
  const agree = (what: string, actual: number, wanted: number) => {
    if (actual !== wanted) wrong.push(`${what}: ${actual}, not ${wanted}`);
  };

  for (const { journal_id, legs } of journals) expect(sum(legs), `legs of ${journal_id}`).toBe(0);
  const legs = journals.flatMap((entry) => entry.legs);
  for (const figure of ["available", "frozen", "queued", "payable"]) {
    expect(balance[figure].amount, `${figure} of ${shop_id}`).toBeGreaterThanOrEqual(0);
  }
  agree(
    "available",
    balance.available.amount,
    sum(legs, (account) => account === `shop:${shop_id}`),
  );
  agree(
    "frozen",
    balance.frozen.amount,
    sum(legs, (account) => account.startsWith("frozen:")),
  );
  agree(
    "held",
    balance.held.amount,
    sum(legs, (account) => account.startsWith("held:")),
  );
  const queued = cases.filter(({ status }) => status === "queued");
  agree("queued cases", balance.queued_count, queued.length);

  for (const refund of cases) {
    const paying = journals.filter(
      (entry) => entry.refund_id === refund.refund_id && entry.movement === "refund_paid",
    );
    const paid = refund.status === "paid";
    agree(`payments of ${refund.refund_id} (${refund.status})`, paying.length, paid ? 1 : 0);
    agree(`paid for ${refund.refund_id}`, out(paying), paid ? refund.amount.amount : 0);
    const lines = refund.lines.reduce((all: number, line: Json) => all + line.amount.amount, 0);
    agree(`lines of ${refund.refund_id}`, lines, refund.amount.amount);
  }

  const orders = new Set(journals.flatMap(({ order_id }) => (order_id ? [String(order_id)] : [])));
  for (const order_id of orders) {
    const order = done(await seller.get(`/orders/${order_id}`));
    const entries = journals.filter((entry) => entry.order_id === order_id);
    const released = entries.filter(({ movement }) => RELEASING.includes(movement));
    const open = cases.filter((refund) => refund.order_id === order_id && !OVER.includes(refund.status));
    const held = entries
      .flatMap((entry) => entry.legs)
      .filter(({ account }) => account === `held:${order_id}`);
    const shares = order.lines.reduce((all: number, line: Json) => all + line.paid.amount, 0);
    const { paid, refunded, asked_for, left } = order;
    agree(`held of ${order_id}`, order.held.amount, sum(held));
    agree(`refunded of ${order_id}`, refunded.amount, out(entries.filter(is("refund_paid"))));
    agree(
      `asked for of ${order_id}`,
      asked_for.amount,
      open.reduce((all, one) => all + one.amount.amount, 0),
    );
    agree(`left of ${order_id}`, left.amount, paid.amount - refunded.amount - asked_for.amount);
    agree(`lines of ${order_id}`, shares, paid.amount);
    const back = out(
      entries.filter((entry) => is("refund_paid")(entry) && touches(entry, `held:${order_id}`)),
    );
    agree(
      `paid of ${order_id}`,
      paid.amount,
      order.held.amount +
        back +
        sum(
          released.flatMap((one) => one.legs),
          (account) => account === `shop:${shop_id}`,
        ),
    );
  }
  return wrong;
}

const is = (movement: string) => (entry: Json) => entry.movement === movement;
const touches = (entry: Json, account: string) => entry.legs.some((leg: Json) => leg.account === account);

function sum(legs: Json[], wanted: (account: string) => boolean = () => true): number {
  return legs.filter(({ account }) => wanted(account)).reduce((all, { amount }) => all + amount.amount, 0);
}

/** What left our keeping to a buyer. */
function out(journals: Json[]): number {
  return sum(
    journals.flatMap(({ legs }) => legs),
    (account) => account === "payments",
  );
}

/** Every item of a list, page by page. */
export async function all(who: Actor, path: string, limit = 100): Promise<Json[]> {
  const items: Json[] = [];
  for (let token: string | undefined; ; ) {
    const query = `limit=${limit}${token ? `&next_token=${encodeURIComponent(token)}` : ""}`;
    const page = done(await who.get(`${path}${path.includes("?") ? "&" : "?"}${query}`));
    items.push(...page.items);
    token = page.next_token;
    if (token === undefined) return items;
  }
}
