import { instant, millis } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import { conflict, invalid, isRefusal, notFound, type Refusal, ruledOut } from "../kernel/refusal.ts";
import { journal } from "../ledger/ledger.ts";
import { book } from "../ledger/store.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type Plan, run } from "../platform/command.ts";
import { serve } from "../platform/http.ts";
import { page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { load, loadOne } from "../platform/table.ts";
import { routes } from "./contract.ts";
import { type Destination, sameDestination } from "./destination.ts";
import { happened } from "./events.ts";
import { carriedOut, moved } from "./facts.ts";
import { buyerOrders, countsKey, shopOrders } from "./listing.ts";
import { type NewOrder, ORDER_STATUSES, type Order, type OrderFact, openOrder } from "./order.ts";
import { destinationKey, destinationOf, insert, linesKey, linesOf, orderKey, orderOf } from "./store.ts";
import { orderRowView, orderView } from "./view.ts";

/** Orders as the marketplace hands them in, and as everybody sees them (R1). */
export const handler = serve(routes, {
  putOrder,
  getOrder,
  listOrders,
  reportShipment: (call) => report(call, "shipment", "shipped_at"),
  reportDelivery: (call) => report(call, "delivery", "delivered_at"),
  completeOrder: (call) => report(call, "completion"),
});

interface HandedIn {
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly delivery_method: Order["delivery_method"];
  readonly placed_at?: string;
  readonly paid: { readonly amount: number };
  readonly lines: readonly {
    line_id: string;
    product_name: string;
    sku: string;
    quantity: number;
    unit_price: { amount: number };
  }[];
  readonly destination?: Destination;
}

async function putOrder({ caller, params, body, receivedMs }: Call): Promise<Answer | Refusal> {
  const order_id = params.order_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(order_id)) return BAD_ID;
  const { destination, ...asked } = body as HandedIn;
  const reads = {
    order: orderKey(order_id),
    lines: linesKey(order_id),
    destination: destinationKey(order_id),
  };
  return run({
    reads,
    receivedMs,
    plan(facts, { now }): Plan | Refusal {
      const present = orderOf(facts.get("order"));
      const placed_at = asked.placed_at ? instant(millis(asked.placed_at)) : (present?.placed_at ?? now);
      const lines = asked.lines.map((line) => ({ ...line, unit_price: line.unit_price.amount }));
      const opened = openOrder({ ...asked, order_id, placed_at, paid: asked.paid.amount, lines } as NewOrder);
      if (isRefusal(opened)) return opened;
      if (present) {
        const same =
          sameOrder(present, linesOf(facts.get("lines")), opened) &&
          sameDestination(destinationOf(facts.get("destination")), destination);
        if (!same) return conflict("order_differs", "This order was handed in before, with other contents.");
        return { changes: [], answer: { status: 200, body: orderView(present, opened.lines, caller) } };
      }
      const { order } = opened;
      const changes = [
        ...insert(order, opened.lines, destination),
        book(
          journal({
            ...moved(order, now, "order_paid"),
            legs: [
              { account: "payments", amount: -order.paid },
              { account: `held:${order_id}`, amount: order.paid },
            ],
          }),
        ),
        happened(order, "order.placed", now, caller, { paid: order.paid }),
      ];
      return { changes, answer: { status: 201, body: orderView(order, opened.lines, caller) } };
    },
  });
}

function sameOrder(
  present: Order,
  lines: readonly unknown[],
  again: { order: Order; lines: readonly unknown[] },
) {
  const facts = ({ shop_id, buyer_id, delivery_method, placed_at, paid }: Order) =>
    JSON.stringify([shop_id, buyer_id, delivery_method, placed_at, paid]);
  const sorted = (line: unknown) => JSON.stringify(Object.entries(line as object).sort());
  return (
    facts(present) === facts(again.order) &&
    JSON.stringify(lines.map(sorted)) === JSON.stringify(again.lines.map(sorted))
  );
}

async function getOrder({ caller, params }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const [item, lines] = await load([orderKey(id), linesKey(id)]);
  const order = orderOf(item);
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  return { status: 200, body: orderView(order, linesOf(lines), caller) };
}

async function listOrders({ caller, query }: Call): Promise<Answer | Refusal> {
  const asked = query as {
    limit?: number;
    next_token?: string;
    status?: string;
    shop_id?: string;
    buyer_id?: string;
  };
  const list = listFor(caller, asked);
  if (isRefusal(list)) return list;
  const [rows, counts] = await Promise.all([
    page({
      list,
      by: asked.status ? "rank" : "age",
      newestFirst: true,
      limit: asked.limit ?? 20,
      next_token: asked.next_token,
      ...(asked.status ? { from: `${asked.status}#`, to: `${asked.status}#` } : {}),
    }),
    loadOne(countsKey(list)),
  ]);
  if (isRefusal(rows)) return rows;
  const body = {
    ...rows,
    items: rows.items.map(orderRowView),
    counts: Object.fromEntries(ORDER_STATUSES.map((status) => [status, Number(counts?.[status] ?? 0)])),
    ...(counts?.held === undefined ? {} : { held: idr(Number(counts.held)) }),
  };
  return { status: 200, body };
}

function listFor(caller: Caller, asked: { shop_id?: string; buyer_id?: string }): string | Refusal {
  const shop = caller.role === "seller" ? caller.shop_id : asked.shop_id;
  const buyer = caller.role === "buyer" ? caller.buyer_id : asked.buyer_id;
  if (caller.role === "buyer" && buyer) return buyerOrders(buyer);
  if (shop) return shopOrders(shop);
  if (buyer) return buyerOrders(buyer);
  return invalid("list_of_whom", "Say whose list: shop_id or buyer_id.", [
    { pointer: "/query/shop_id", issue: "required" },
  ]);
}

async function report(
  call: Call,
  fact: OrderFact,
  field?: "shipped_at" | "delivered_at",
): Promise<Answer | Refusal> {
  const id = call.params.order_id ?? "";
  const said = field && (call.body as Record<string, string | undefined>)[field];
  return run({
    reads: { order: orderKey(id), lines: linesKey(id) },
    receivedMs: call.receivedMs,
    call: call.call,
    plan(facts, { now }): Plan | Refusal {
      const order = orderOf(facts.get("order"));
      if (order === undefined) return notFound("order");
      const at = said ? instant(millis(said)) : now;
      if (at > now) return ruledOut("R1.4", "in_the_future", "What has not happened yet cannot be reported.");
      if (at < order.placed_at)
        return ruledOut("R1.4", "before_the_order", "That is before the order was placed.");
      const told = carriedOut(order, fact, at, now, call.caller);
      if (isRefusal(told)) return told;
      const body = orderView(told.order, linesOf(facts.get("lines")), call.caller);
      return { changes: told.changes, answer: { status: 200, body } };
    },
  });
}

const BAD_ID = invalid("invalid_id", "An order_id is 1 to 40 letters, digits, _ and -.", [
  { pointer: "/path/order_id", issue: "invalid_format" },
]);
