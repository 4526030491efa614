import { skuOf } from "../kernel/product-keys.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { serve } from "../platform/http.ts";
import { page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { describe } from "./commands.ts";
import { routes } from "./contract.ts";
import { type ProductRow, productsOf, rankOf } from "./listing.ts";
import { type Facts, productId } from "./product.ts";
import { productKey, productOf } from "./store.ts";
import { guidanceView, productRowView, productView } from "./view.ts";

/** What is known of products (R6.6), over HTTP. */
export const handler = serve(routes, { putProduct, getProduct, getProducts, getGuidance });

/** Another shop's products are not found by a seller. */
function shopFor({ caller, params }: Call): string | Refusal {
  const shopId = params.shop_id ?? "";
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(shopId)) return notFound("shop");
  return caller.role === "seller" && caller.shop_id !== shopId ? notFound("shop") : shopId;
}

async function putProduct(call: Call): Promise<Answer | Refusal> {
  const shop_id = shopFor(call);
  if (isRefusal(shop_id)) return shop_id;
  const sku = skuOf(call.params.product_key ?? "");
  if (sku === undefined || sku.length > LONGEST_SKU) return notFound("product");
  const { version, ...facts } = call.body as Facts & { version?: number };
  const { caller, receivedMs } = call;
  return describe({ shop_id, sku, facts, seen: version, caller, receivedMs });
}

/** As orders have them. */
const LONGEST_SKU = 60;

async function getProduct(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const sku = skuOf(call.params.product_key ?? "");
  if (sku === undefined) return notFound("product");
  const [settingsItem, item] = await load([SETTINGS, productKey(productId(shopId, sku))]);
  const product = productOf(item);
  if (product === undefined) return notFound("product");
  const settings = settingsOf(settingsItem);
  const { products } = await policyAt(settings.policy);
  return {
    status: 200,
    body: productView(product, call.caller, caseTime(call.receivedMs, settings), products),
  };
}

interface Query {
  readonly limit?: number;
  readonly next_token?: string;
  readonly score_to?: number;
  readonly buyers_say?: "true";
}

/** R6.6: a shop's products, the least complete first; those that buyers say something of are found by it. */
async function getProducts(call: Call): Promise<Answer | Refusal> {
  const shopId = shopFor(call);
  if (isRefusal(shopId)) return shopId;
  const { limit = 20, next_token, score_to, buyers_say } = call.query as Query;
  const [settingsItem] = await load([SETTINGS]);
  const settings = settingsOf(settingsItem);
  const { products } = await policyAt(settings.policy);
  const now = caseTime(call.receivedMs, settings);
  const view = (row: unknown) => productRowView(row as ProductRow, now, products);
  const found = await page({
    list: productsOf(shopId),
    by: "rank",
    newestFirst: false,
    limit,
    next_token,
    ...(score_to === undefined ? {} : { to: `${rankOf(score_to)}#` }),
    ...(buyers_say ? { matches: (row) => view(row).buyers_say.length > 0 } : {}),
  });
  if (isRefusal(found)) return found;
  return { status: 200, body: { ...found, items: found.items.map(view) } };
}

/** R6.6: how what was bought is used. Its lines say which products those are: one round more than other queries. */
async function getGuidance({ caller, params }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const [item, linesItem] = await load([orderKey(id), linesKey(id)]);
  const order = orderOf(item);
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  const lines = linesOf(linesItem);
  const keys = lines.map(({ sku }) => productKey(productId(order.shop_id, sku)));
  const found = await load(keys);
  const shown = lines.map((line, place) => guidanceView(line, productOf(found[place])));
  return { status: 200, body: { order_id: id, lines: shown } };
}
