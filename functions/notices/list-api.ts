import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type CaseFilter, fits, inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { onlyCase, pageOfCases } from "../platform/case-pages.ts";
import type { Page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { ALL_NOTICES, type NoticeRow, noticeList, noticeRows, rankOf } from "./listing.ts";
import { type NoticeStatus, waitingFor } from "./notice.ts";
import { noticeKey, noticeOf } from "./store.ts";
import { noticeRowView } from "./view.ts";

interface Filter extends CaseFilter {
  readonly status?: NoticeStatus;
  readonly kind?: string;
  readonly mine?: "true";
}

type Query = Filter &
  Sorting & { readonly limit?: number; readonly next_token?: string; readonly notice_id?: string };

/**
 * The notices of a shop or a buyer, newest first; by due, or with a status, in the order of their due instants. Of the
 * platform's people the queue: what waits to be judged, the most urgent first, unless they ask for another status or by
 * age. `mine`: what this agent has claimed.
 */
export async function listNotices({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, sort, direction, notice_id, ...given } = query as Query;
  const filter = inInstants(given);
  const found = notice_id
    ? await theOne(notice_id, caller, filter)
    : await pageOf(caller, filter, { sort, direction, limit, next_token });
  if (isRefusal(found)) return found;
  const rows = found.items as unknown as readonly NoticeRow[];
  const items = await Promise.all(
    rows.map(async (row) => noticeRowView(row, await policyAt(row.policy ?? 1), caller)),
  );
  return { status: 200, body: { ...found, items } };
}

/** A notice by its number is read itself: no list is searched. */
async function theOne(noticeId: string, caller: Caller, filter: Filter): Promise<Page> {
  const notice = noticeOf(await loadOne(noticeKey(noticeId)));
  return onlyCase(notice && noticeRows(notice), (row) => maySee(caller, row) && matches(row, filter, caller));
}

function pageOf(
  caller: Caller,
  filter: Filter,
  { sort, direction, ...where }: Sorting & { limit: number; next_token: string | undefined },
): Promise<Page | Refusal> {
  const own = ownList(caller);
  const status = filter.status ?? (own || sort ? undefined : "awaiting_judgement");
  return pageOfCases<NoticeRow>({
    list: own ?? ALL_NOTICES,
    by: sort ?? (status ? "due" : "age"),
    direction,
    ranks: status ? { from: rankOf(status), to: rankOf(status) } : {},
    filter,
    ...where,
    wanted: narrows(filter) ? (row) => matches(row, filter, caller) : undefined,
  });
}

function matches(row: NoticeRow, filter: Filter, caller: Caller): boolean {
  const { status, kind, mine } = filter;
  const { opened_at: created_at, due_at, order_id, by } = row;
  const waits = waitingFor(row.status);
  return (
    fits({ created_at, due_at, order_id, waiting_for: waits ? [waits] : [] }, filter) &&
    (status === undefined || row.status === status) &&
    (kind === undefined || row.kind === kind) &&
    (mine === undefined || ownList(caller) !== undefined || by === caller.id)
  );
}

/** Buyers and shops list their own; the platform's people and the marketplace all. */
function ownList({ role, shop_id, buyer_id }: Caller): string | undefined {
  if (role === "buyer") return noticeList("buyer", buyer_id ?? "");
  return role === "seller" ? noticeList("shop", shop_id ?? "") : undefined;
}
