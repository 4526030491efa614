import { invalid, isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { sideOf } from "./conversation.ts";
import { type ConversationRow, conversationList } from "./listing.ts";
import { conversationRowView } from "./view.ts";

/** Whose conversations, where the caller may choose. */
interface Owner {
  readonly shop_id?: string;
  readonly buyer_id?: string;
}

type Query = Owner & {
  readonly limit?: number;
  readonly next_token?: string;
  readonly unread?: "true";
  readonly waiting?: "true";
};

/**
 * R6.1: the conversations of a side, those with the newest messages first; with unread messages only, or with a buyer who
 * waits for a person of the shop.
 */
export async function listConversations({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, shop_id, buyer_id, unread, waiting } = query as Query;
  const list = listFor(caller, query as Owner);
  if (isRefusal(list)) return list;
  const wanted = (row: ConversationRow): boolean =>
    maySee(caller, row) &&
    (shop_id === undefined || row.shop_id === shop_id) &&
    (buyer_id === undefined || row.buyer_id === buyer_id) &&
    (unread === undefined || isUnread(row, caller)) &&
    (waiting === undefined || row.waiting_since !== undefined);
  const found = await page({
    list,
    by: "rank",
    newestFirst: true,
    limit,
    next_token,
    ...(unread || waiting || shop_id || buyer_id
      ? { matches: (row) => wanted(row as unknown as ConversationRow) }
      : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => conversationRowView(row as unknown as ConversationRow, caller));
  return { status: 200, body: { ...found, items } };
}

/** Unread by the caller's side; by either, where they have none. */
function isUnread({ unread }: ConversationRow, caller: Caller): boolean {
  const side = sideOf(caller);
  return side ? unread[side] > 0 : unread.buyer + unread.shop > 0;
}

function listFor(caller: Caller, { shop_id, buyer_id }: Owner): string | Refusal {
  if (caller.role === "buyer") return conversationList("buyer", caller.buyer_id ?? "");
  const shop = caller.role === "seller" ? caller.shop_id : shop_id;
  if (shop !== undefined) return conversationList("shop", shop);
  return buyer_id === undefined ? LIST_OF_WHOM : conversationList("buyer", buyer_id);
}

const LIST_OF_WHOM = invalid("list_of_whom", "Say whose list: shop_id or buyer_id.", [
  { pointer: "/query/shop_id", issue: "required" },
]);
