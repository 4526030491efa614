import { beforeAll, describe, expect, it } from "vitest";
import type { Json, Reply } from "../../local/client.ts";
import { ask, done, idr, order } from "./support/cases.ts";
import { pathOf, route } from "./support/contracts.ts";
import { deployment } from "./support/deployment.ts";
import { openShop, type Shop } from "./support/people.ts";
import { flaws, refused } from "./support/problems.ts";
import { aDelivery } from "./support/receiver.ts";

let shop: Shop;
let mine: Readonly<Record<string, string>>;
let handedIn: Json;

beforeAll(async () => {
  shop = await openShop();
  const { shop_id, buyer_id } = shop;
  const order_id = await order(shop);
  const { refund_id } = await ask(shop, order_id, { amount: idr(10_000) });
  const { webhook_id } = await aDelivery(shop);
  mine = { order_id, refund_id, shop_id, webhook_id, product_key: "sku-1" };
  const line = { line_id: "1", product_name: "Kaos", sku: "k-1", quantity: 1, unit_price: idr(5_000) };
  handedIn = { shop_id, buyer_id, delivery_method: "platform", paid: idr(5_000), lines: [line] };
});

/** Everybody may read these: the seller does. */
function call(id: string, query: string): Promise<Reply> {
  return shop.seller.get(`${pathOf(route(id), mine)}${query}`);
}

const PAGED = [
  "listOrders",
  "listTroubles",
  "listRefunds",
  "listCallBacks",
  "listConversations",
  "listComplaints",
  "listNotices",
  "listFailedDeliveries",
  "listPenalties",
  "getStatement",
  "getFollowUpMessages",
  "listReviews",
  "getProducts",
  "getProductReviews",
  "getTimeline",
  "getDeliveries",
  "getScorecardDays",
  "getScorecardTimeline",
];

describe("A wrong query", () => {
  const LIMITS = ["0", "-1", "101", "1.5", "abc", "1e99", "", "NaN"].map((limit) => `limit=${limit}`);
  const CURSORS = ["x", "bm90aGluZw", "W10", "WyJhIl0", "e30", "..%2F..", "%F0%9F%92%A9"];
  const encoded = (place: unknown) => Buffer.from(JSON.stringify(place)).toString("base64url");
  const INVENTED = [
    encoded(["a", 1]),
    encoded(["r", "x"]),
    encoded(["a", "x".repeat(300)]),
    encoded({ a: 1 }),
  ];

  it.each(PAGED)("of %s is a problem document", async (id) => {
    const queries = [...LIMITS, "surprise=1", "next_token="];
    const wrong = await refused([
      ...queries.map((query) => ({
        what: query,
        status: 400,
        code: "invalid_query",
        send: () => call(id, `?${query}`),
      })),
      ...[...CURSORS, ...INVENTED].map((token) => ({
        what: `next_token ${token}`,
        status: 400,
        code: "invalid_next_token",
        send: () => call(id, `?next_token=${token}`),
      })),
    ]);
    expect(wrong).toEqual([]);
  });

  it("of a filter that no refund can have is a problem document (R3.8)", async () => {
    const queries = [
      ...["created_from", "created_to", "due_from", "due_to"].flatMap((name) =>
        ["2026-02-30", "2026-02-30T00:00:00Z", "yesterday", "2026-11-24T10:00:00"].map(
          (day) => `${name}=${day}`,
        ),
      ),
      ...["status=open", "type=exchange", "waiting_for=nobody", "sort=amount", "direction=up"],
      ...["amount_from=-1", "amount_to=1.5", "amount_from=ten", "amount_to=1e400"],
      ...["refund_id=rf_1", "refund_id=%00", "order_id=a%20b", "shop_id=..", "product_name=%20"],
    ];
    const wrong = await refused(
      queries.map((query) => ({
        what: query,
        status: 400,
        code: "invalid_query",
        send: () => call("listRefunds", `?${query}`),
      })),
    );
    expect(wrong).toEqual([]);
  });

  it("for the names of shops is a problem document", async () => {
    const many = Array.from({ length: 101 }, (_, n) => `shop-${n}`).join();
    const wrong = await refused(
      [
        "",
        "?shop_ids=",
        "?shop_ids=a%20b",
        "?shop_ids=a,,b",
        `?shop_ids=${many}`,
        "?shop_ids=a&surprise=1",
      ].map((query) => ({
        what: query,
        status: 400,
        code: "invalid_query",
        send: () => call("getShopNames", query),
      })),
    );
    expect(wrong).toEqual([]);
  });

  it("of a list that is nobody's asks whose list is meant", async () => {
    for (const list of ["/refunds", "/orders", "/shipments", "/reviews"]) {
      const reply = await deployment.client.call("GET", list, undefined, { as: "agent-1" });
      expect(flaws(reply, { status: 400, code: "list_of_whom" })).toBeUndefined();
    }
  });

  it("and a token of another sort is refused", async () => {
    await ask(shop, await order(shop));
    const first = done(await shop.buyer.get("/refunds?sort=age&limit=1"));
    const reply = await shop.buyer.get(
      `/refunds?sort=due&limit=1&next_token=${first.next_token ?? encoded(["a", "x"])}`,
    );
    expect(flaws(reply, { status: 400, code: "invalid_next_token" })).toBeUndefined();
  });
});

describe("A wrong id", () => {
  it.each(["a b", "x".repeat(41), "a/b", "ä", "%00"])("'%s' is no order id (R1.1)", async (id) => {
    const { status, body } = await deployment.client.call(
      "PUT",
      `/orders/${encodeURIComponent(id)}`,
      handedIn,
      { as: "marketplace" },
    );
    expect([400, 404], JSON.stringify(body)).toContain(status);
    expect(["invalid_id", "route_not_found"]).toContain(body.code);
  });

  it.each(["rf_1", "x", "rf_01ARZ3NDEKTSV4RRFFQ69G5FAV", "%00"])("'%s' is no case", async (id) => {
    const reply = await shop.buyer.get(`/refunds/${encodeURIComponent(id)}`);
    expect(flaws(reply, { status: 404, code: "refund_not_found" })).toBeUndefined();
  });
});
