import { afterAll, beforeAll, expect, it } from "vitest";
import type { RouteContract } from "../../../functions/platform/contract.ts";
import type { Json, Reply } from "../../../local/client.ts";
import { inReview } from "./appeals.ts";
import { goodBodies } from "./bodies.ts";
import { askForCall, callSeen } from "./call-backs.ts";
import { type Caller, callersFor } from "./callers.ts";
import { ask, done, order, seen, timeline } from "./cases.ts";
import { complained, complaintSeen } from "./complaints.ts";
import { pathOf } from "./contracts.ts";
import { talking, transcribed } from "./conversations.ts";
import { deployment } from "./deployment.ts";
import { attachTo, BUYER_OWES, disputed, handIn, look } from "./disputes.ts";
import { BY_BODY, type Expected, expected } from "./expected.ts";
import { noticeSeen, penalised, points, reported } from "./notices.ts";
import { newName, openShop, operator, type Shop } from "./people.ts";
import { productPath, productSeen, WHOLE } from "./products.ts";
import { aDelivery } from "./receiver.ts";
import { rate, reviewSeen } from "./reviews.ts";

let shop: Shop;
let callers: Readonly<Record<string, Caller>>;
let mine: Readonly<Record<string, string>>;
/** A file that was handed in to the appeal; `mine` has the dispute's. */
let appealFile: string;
let noticeFile: string;
let reviewFile: string;
let complaintFile: string;
let conversationFile: string;
let bodies: Json;

const NOBODYS = {
  order_id: "order-of-nobody",
  refund_id: "rf_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  conversation_id: "cv_order-of-nobody",
  transcript_id: "tr_order-of-nobody-1",
  call_back_id: "cb_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  dispute_id: "dp_01ARZ3NDEKTSV4RRFFQ69G5FAV_1",
  appeal_id: "ap_01ARZ3NDEKTSV4RRFFQ69G5FAV_1",
  notice_id: "nt_order-of-nobody-1",
  complaint_id: "cm_order-of-nobody-1",
  penalty_id: "pn_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  review_id: "rv_order-of-nobody.1",
  about: "review",
  line_id: "1",
  product_key: "sku-of-nobody",
  file_id: "ef_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  sample: "chat",
  shop_id: "shop-of-nobody",
  version: "999999",
  waybill: "JO9999999999",
  webhook_id: "wh_01ARZ3NDEKTSV4RRFFQ69G5FAV",
  delivery_id: "wd_01ARZ3NDEKTSV4RRFFQ69G5FAV",
};

/** The number that the sandbox's carrier gave one of the shop's parcels. */
async function bookedWaybill(shop: Shop): Promise<string> {
  const order_id = await order(shop, { at: "to_ship" });
  return done(await shop.seller.post(`/shipments/${order_id}`, {}), 201).waybill;
}

/** An order that its seller brought, at the second try: it has a shipment, and a failed delivery too. */
async function shippedBySeller(shop: Shop): Promise<string> {
  const order_id = await order(shop, { at: "to_ship", delivery_method: "own_delivery" });
  const path = `/shipments/${order_id}`;
  const failed = `${path}/failed-delivery`;
  done(await shop.seller.post(path, {}), 201);
  done(await shop.seller.post(failed, { reason: "recipient_unreachable" }), 201);
  done(await shop.seller.post(`${failed}/resolution`, { resolution: "reshipment_prepared" }));
  done(await shop.seller.post(`${failed}/logistics-call`, {}));
  done(await shop.marketplace.post(`/orders/${order_id}/delivery`));
  return order_id;
}

/** A shop with something of each kind, and whoever may call about it. */
async function furnish(): Promise<void> {
  shop = await openShop();
  const other = await openShop();
  const order_id = await shippedBySeller(shop);
  const { refund_id } = await ask(shop, order_id, { amount: { amount: 10_000, currency: "IDR" } });
  const waybill = await bookedWaybill(shop);
  const { call_back_id } = await askForCall(shop, { refund_id });
  const dispute = await disputed(shop);
  const handedIn = await handIn(shop.buyer, dispute, BUYER_OWES);
  const [submission] = (await look(shop.buyer, handedIn)).submissions;
  const evidence = { dispute_id: dispute.dispute_id, file_id: submission.files[0].file_id, sample: "chat" };
  const { notice_id } = await reported(shop);
  const { penalty_id } = await penalised(shop);
  const { appeal_id } = await inReview(shop);
  const [appealed] = done(await shop.seller.get(`/appeals/${appeal_id}`)).submissions;
  appealFile = appealed.files[0].file_id;
  noticeFile = await attachTo(shop.buyer, `/notices/${notice_id}`);
  const reviewed = await order(shop);
  const line = `/orders/${reviewed}/lines/1/review`;
  const { review_id } = done(await rate(shop.buyer, reviewed), 201);
  reviewFile = await attachTo(shop.buyer, line, undefined, `/reviews/${review_id}`);
  done(await rate(shop.buyer, reviewed, { pictures: [reviewFile] }));
  expect([200, 201]).toContain((await shop.seller.put(productPath(shop), WHOLE)).status);
  const goods = { review_id, about: "review", line_id: "1", product_key: "sku-1" };
  const { complaint_id } = await complained(shop);
  complaintFile = await attachTo(shop.buyer, `/complaints/${complaint_id}`);
  const { conversation_id } = await talking(shop);
  conversationFile = await attachTo(shop.buyer, `/conversations/${conversation_id}`);
  done(
    await shop.buyer.post(`/conversations/${conversation_id}/messages`, { files: [conversationFile] }),
    201,
  );
  const { transcript_id } = await transcribed(shop.buyer, conversation_id);
  const waybills = { conversation_id, transcript_id, notice_id, penalty_id, appeal_id, waybill };
  const webhook = await aDelivery(shop);
  mine = {
    ...evidence,
    ...waybills,
    ...webhook,
    ...goods,
    order_id,
    refund_id,
    complaint_id,
    call_back_id,
    shop_id: shop.shop_id,
    version: "1",
  };
  bodies = await goodBodies(shop, order_id, refund_id);
  done(await shop.seller.put(`/shops/${shop.shop_id}/return-address`, bodies.putReturnAddress));
  callers = await callersFor(shop, other);
}

/** What the platform's own webhook asks for happens in every other test too: nobody is to go on sending it. */
async function clearAway(): Promise<void> {
  const { items } = done(await operator.get("/webhooks"));
  for (const { webhook_id, url } of items)
    if (url === bodies.createWebhook.url) done(await operator.post(`/webhooks/${webhook_id}/removal`));
}

/** How many calls are under way at a time. */
const AT_ONCE = 6;

/** What a query cannot do without. */
const WANTED: Readonly<Record<string, string>> = {
  getScorecardCases: "?metric=points",
  getShopNames: "?shop_ids=shop-1",
};

function call(route: RouteContract, caller: Caller, owner: "own" | "nobody's"): Promise<Reply> {
  const files = {
    "/appeals/": appealFile,
    "/notices/": noticeFile,
    "/complaints/": complaintFile,
    "/reviews/": reviewFile,
    "/conversations/": conversationFile,
  };
  const file = Object.entries(files).find(([of]) => route.path.startsWith(of))?.[1];
  const own: Readonly<Record<string, string>> = file ? { ...mine, file_id: file } : mine;
  // What the marketplace says of goods that nobody knows is kept, so each is of others.
  const nobodys = route.id === "putProduct" ? { ...NOBODYS, product_key: newName("sku") } : NOBODYS;
  const params = owner === "own" ? own : nobodys;
  const path = pathOf(route, route.id === "putOrder" ? { order_id: newName("order") } : params);
  const query = route.id.startsWith("list") ? `?shop_id=${params.shop_id}` : (WANTED[route.id] ?? "");
  const good = bodies[route.id];
  const body = good && BY_BODY.includes(route.id) ? { ...good, order_id: params.order_id } : good;
  const { as, token } = caller;
  return deployment.client.call(route.method, `${path}${query}`, body, { as, ...(token ? { token } : {}) });
}

/** All that a refused call might have changed. */
async function everything(): Promise<unknown> {
  const { refund_id = "", call_back_id = "", notice_id = "", complaint_id = "", order_id, shop_id } = mine;
  return [
    await callSeen(shop.buyer, call_back_id),
    await seen(shop.seller, refund_id),
    await noticeSeen(shop.seller, notice_id),
    await reviewSeen(shop.seller, mine),
    await complaintSeen(shop.seller, complaint_id),
    (await productSeen(shop.seller, shop)).description,
    await points(shop),
    done(await shop.seller.get(`/appeals/${mine.appeal_id}`)),
    done(await shop.buyer.get(`/conversations/${mine.conversation_id}/messages`)),
    done(await shop.seller.get("/webhooks")),
    await timeline(shop.seller, refund_id),
    done(await shop.seller.get(`/orders/${order_id}`)),
    done(await shop.seller.get(`/shops/${shop_id}/statement`)),
    (await shop.seller.get(`/shops/${shop_id}/return-address`)).body.return_address,
    (await shop.seller.get(`/shops/${shop_id}/contact`)).body,
    (await shop.seller.get(`/shops/${shop_id}/profile`)).body,
    done(await shop.seller.get(`/shops/${shop_id}/follow-ups`)),
    done(await shop.seller.get(`/shops/${shop_id}/auto-replies`)),
    done(await shop.buyer.get("/me/contact")),
  ];
}

interface Cell {
  readonly route: RouteContract;
  readonly who: string;
  readonly caller: Caller;
  readonly owner: "own" | "nobody's";
  readonly wanted: Expected;
}

function table(route: RouteContract): Cell[] {
  return Object.entries(callers).flatMap(([who, caller]) => {
    // Where the token alone decides, whose thing it is comes to the same.
    const owners = caller.always ? (["own"] as const) : (["own", "nobody's"] as const);
    return owners.map((owner) => ({ route, who, caller, owner, wanted: expected(route, caller, owner) }));
  });
}

/** What a cell answers where that is not what it should. */
async function flawOf({ route, who, caller, owner, wanted }: Cell): Promise<string | undefined> {
  const { status, body } = await call(route, caller, owner);
  const right = wanted === "passes" ? status < 500 && ![401, 403, 404].includes(status) : status === wanted;
  if (right) return undefined;
  return `${route.method} ${route.path} by ${who}, ${owner}: ${status} ${JSON.stringify(body)}, wanted ${wanted}`;
}

/** The flaws of all cells, so many of them called at once. */
async function flawsOf(cells: readonly Cell[], atOnce: number): Promise<string[]> {
  const flaws: (string | undefined)[] = [];
  for (let first = 0; first < cells.length; first += atOnce)
    flaws.push(...(await Promise.all(cells.slice(first, first + atOnce).map(flawOf))));
  return flaws.filter((flaw) => flaw !== undefined);
}

/**
 * Every actor, every route of these, one's own and nobody's: what should not pass does not, and changes nothing. Routes of
 * one place are tried together, with one look at everything before them and one after.
 */
export function whoMay(routes: readonly RouteContract[]): void {
  beforeAll(furnish);
  afterAll(clearAway);
  const places = Map.groupBy(routes, ({ path }) => path.split("/")[1] ?? "");
  it.each([...places])(
    "/%s: what should not pass does not and changes nothing; what should pass does",
    async (_place, ofPlace) => {
      const cells = ofPlace.flatMap(table);
      const changes = ofPlace.some(({ method }) => method !== "GET");
      const before = changes && (await everything());

      const refusals = await flawsOf(
        cells.filter(({ wanted }) => wanted !== "passes"),
        AT_ONCE,
      );
      expect(changes && (await everything())).toEqual(before);
      const passing = cells.filter(({ wanted }) => wanted === "passes");
      const passed = await flawsOf(passing, changes ? 1 : AT_ONCE);

      expect([...refusals, ...passed]).toEqual([]);
    },
  );
}
