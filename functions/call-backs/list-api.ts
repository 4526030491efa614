import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import type { CallBackStatus } from "./call-back.ts";
import { type CallBackRow, callBackList, QUEUE, rankOf } from "./listing.ts";
import { callBackRowView, mayKnow } from "./view.ts";

interface Query {
  readonly limit?: number;
  readonly next_token?: string;
  readonly status?: CallBackStatus;
  readonly mine?: "true";
  readonly refund_id?: string;
}

/**
 * R4.5: the agents' queue in the order of the expected calls: what waits, what they have claimed themselves
 * (`mine`), or whatever has another status. Of a buyer, a shop or one case, what was asked for, newest first.
 */
export async function listCallBacks({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, status, mine, refund_id } = query as Query;
  const list = refund_id ? callBackList("refund", refund_id) : ownList(caller);
  const inQueue = rankOf(status ?? (mine ? "claimed" : "waiting"));
  const wanted = (row: CallBackRow): boolean =>
    mayKnow(caller, row) &&
    (status === undefined || row.status === status) &&
    (mine === undefined || row.by === caller.id || row.asked_by === caller.role);
  const found = await page({
    ...(list
      ? { list, by: "age", newestFirst: true }
      : { list: QUEUE, by: "rank", newestFirst: false, from: inQueue, to: inQueue }),
    limit,
    next_token,
    ...(list || mine ? { matches: (row) => wanted(row as unknown as CallBackRow) } : {}),
  });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => callBackRowView(row as unknown as CallBackRow, caller));
  return { status: 200, body: { ...found, items } };
}

/** What a side asked for is theirs to list; the platform's people have the queue. */
function ownList({ role, shop_id, buyer_id }: Caller): string | undefined {
  if (role === "buyer") return callBackList("buyer", buyer_id ?? "");
  if (role === "seller") return callBackList("seller", shop_id ?? "");
  return undefined;
}
