import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { ALL_NOTICES, type NoticeRow, noticeList, rankOf } from "./listing.ts";
import type { NoticeStatus } from "./notice.ts";
import { noticeRowView } from "./view.ts";

interface Query {
  readonly limit?: number;
  readonly next_token?: string;
  readonly status?: NoticeStatus;
  readonly kind?: string;
  readonly order_id?: string;
  readonly mine?: "true";
}

/**
 * The notices of a shop or a buyer, newest first; with a status, in the order of their due instants. Of the platform's
 * people the queue: what waits to be judged, the most urgent first, unless they ask for another status. `mine`: what
 * this agent has claimed.
 */
export async function listNotices({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, status, kind, order_id, mine } = query as Query;
  const own = ownList(caller);
  const wanted = status ?? (own ? undefined : "awaiting_judgement");
  const matches = (row: NoticeRow): boolean =>
    (kind === undefined || row.kind === kind) &&
    (order_id === undefined || row.order_id === order_id) &&
    (mine === undefined || own !== undefined || row.by === caller.id);
  const place = wanted ? { from: rankOf(wanted), to: rankOf(wanted) } : {};
  const found = await page({
    list: own ?? ALL_NOTICES,
    by: wanted ? "rank" : "age",
    newestFirst: wanted === undefined,
    ...place,
    limit,
    next_token,
    ...(kind || order_id || mine ? { matches: (row) => matches(row as unknown as NoticeRow) } : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => noticeRowView(row as unknown as NoticeRow, caller));
  return { status: 200, body: { ...found, items } };
}

/** Buyers and shops list their own; the platform's people and the marketplace all. */
function ownList({ role, shop_id, buyer_id }: Caller): string | undefined {
  if (role === "buyer") return noticeList("buyer", buyer_id ?? "");
  return role === "seller" ? noticeList("shop", shop_id ?? "") : undefined;
}
