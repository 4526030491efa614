import { invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { inInstants } from "../platform/case-lists.ts";
import { type Page, page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import {
  longestFirst,
  matches,
  type RefundFilter,
  type RefundRow,
  rankBounds,
  refundList,
  refundRows,
  wordsOf,
} from "./listing.ts";
import { refundKey, refundOf } from "./store.ts";
import { refundRowView } from "./view.ts";

/** Whose refunds, where the caller may choose. */
interface Owner {
  readonly shop_id?: string | undefined;
  readonly buyer_id?: string | undefined;
}

type Query = RefundFilter &
  Owner & {
    readonly limit?: number;
    readonly next_token?: string;
    readonly sort?: "due" | "age";
    readonly direction?: "ascending" | "descending";
  };

/** The refund list (R3.8): the narrowest list that holds what is asked for, one page in one request. */
export async function listRefunds({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, sort = "due", direction, shop_id, buyer_id, ...given } = query as Query;
  const filter = inInstants(given);
  const wanted = (row: RefundRow): boolean =>
    maySee(caller, row) &&
    matches(row, filter) &&
    (shop_id === undefined || row.shop_id === shop_id) &&
    (buyer_id === undefined || row.buyer_id === buyer_id);
  const found = filter.refund_id
    ? await theOne(filter.refund_id, wanted)
    : await pageOf(caller, { shop_id, buyer_id }, filter, wanted, { limit, next_token, sort, direction });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => refundRowView(row as unknown as RefundRow));
  return { status: 200, body: { ...found, items } };
}

/** A case by its number is read itself: no list is searched. */
async function theOne(refundId: string, wanted: (row: RefundRow) => boolean): Promise<Page> {
  const refund = refundOf(await loadOne(refundKey(refundId)));
  const row = refund && refundRows(refund)[0];
  return { items: row && wanted(row) ? [{ ...row }] : [] };
}

interface Order {
  readonly limit: number;
  readonly sort: "due" | "age";
  readonly next_token: string | undefined;
  readonly direction: "ascending" | "descending" | undefined;
}

async function pageOf(
  caller: Caller,
  owner: Owner,
  filter: RefundFilter,
  wanted: (row: RefundRow) => boolean,
  { limit, next_token, sort, direction }: Order,
): Promise<Page | Refusal> {
  const list = listFor(caller, owner, filter);
  if (isRefusal(list)) return list;
  const byAge = sort === "age";
  const bounds = byAge ? { from: filter.created_from, to: filter.created_to } : rankBounds(filter);
  const narrowed = Object.values({ ...filter, ...owner }).some((value) => value !== undefined);
  return page({
    list,
    by: byAge ? "age" : "rank",
    newestFirst: (direction ?? (byAge ? "descending" : "ascending")) === "descending",
    limit,
    next_token,
    ...bounds,
    ...(narrowed ? { matches: (row) => wanted(row as unknown as RefundRow) } : {}),
  });
}

/** An order's, a buyer's, or a shop's; of a shop's, those with the longest word of the product's name. */
function listFor(
  caller: Caller,
  { shop_id, buyer_id }: Owner,
  { order_id, product_name }: RefundFilter,
): string | Refusal {
  if (order_id) return refundList("order", order_id);
  if (caller.role === "buyer") return refundList("buyer", caller.buyer_id ?? "");
  const shop = caller.role === "seller" ? caller.shop_id : shop_id;
  if (shop === undefined) return buyer_id ? refundList("buyer", buyer_id) : LIST_OF_WHOM;
  const [word] = longestFirst(wordsOf(product_name ?? ""));
  return refundList("shop", shop, word);
}

const LIST_OF_WHOM = invalid("list_of_whom", "Say whose list: shop_id, buyer_id, order_id or refund_id.", [
  { pointer: "/query/shop_id", issue: "required" },
]);
