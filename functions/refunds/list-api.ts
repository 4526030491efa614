import { invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { onlyCase, pageOfCases } from "../platform/case-pages.ts";
import type { Page } from "../platform/lists.ts";
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
  Owner &
  Sorting & {
    readonly limit?: number;
    readonly next_token?: string;
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
  return onlyCase(refund && refundRows(refund), wanted);
}

interface Order extends Sorting {
  readonly limit: number;
  readonly sort: "due" | "age";
  readonly next_token: string | undefined;
}

async function pageOf(
  caller: Caller,
  owner: Owner,
  filter: RefundFilter,
  wanted: (row: RefundRow) => boolean,
  { sort: by, ...order }: Order,
): Promise<Page | Refusal> {
  const list = listFor(caller, owner, filter);
  if (isRefusal(list)) return list;
  return pageOfCases<RefundRow>({
    list,
    by,
    ...order,
    ranks: rankBounds(filter),
    filter,
    wanted: narrows({ ...filter, ...owner }) ? wanted : undefined,
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
