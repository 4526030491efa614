import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type CaseFilter, fits, inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { onlyCase, pageOfCases } from "../platform/case-pages.ts";
import type { Page } from "../platform/lists.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import type { ComplaintStatus } from "./complaint.ts";
import { ALL_COMPLAINTS, type ComplaintRow, complaintList, complaintRows, rankOf } from "./listing.ts";
import { complaintKey, complaintOf } from "./store.ts";
import { complaintRowView } from "./view.ts";

interface Filter extends CaseFilter {
  readonly status?: ComplaintStatus;
  readonly category?: string;
  readonly outcome?: string;
  readonly mine?: "true";
  readonly shop_id?: string;
  readonly buyer_id?: string;
}

type Query = Filter &
  Sorting & { readonly limit?: number; readonly next_token?: string; readonly complaint_id?: string };

/**
 * The complaints of a shop or a buyer, newest first; by due, or with a status, in the order of their due instants. Of the
 * platform's people the queue: what was escalated, the most urgent first, unless they ask for another status, for one shop
 * or buyer, or by age. `mine`: what this agent has claimed.
 */
export async function listComplaints({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, sort, direction, complaint_id, ...given } = query as Query;
  const filter = inInstants(given);
  const found = complaint_id
    ? await theOne(complaint_id, caller, filter)
    : await pageOf(caller, filter, { sort, direction, limit, next_token });
  if (isRefusal(found)) return found;
  const items = found.items.map((row) => complaintRowView(row as unknown as ComplaintRow, caller));
  return { status: 200, body: { ...found, items } };
}

/** A complaint by its number is read itself: no list is searched. */
async function theOne(complaintId: string, caller: Caller, filter: Filter): Promise<Page> {
  const complaint = complaintOf(await loadOne(complaintKey(complaintId)));
  const rows = complaint && complaintRows(complaint);
  return onlyCase(rows, (row) => maySee(caller, row) && matches(row, filter, caller));
}

function pageOf(
  caller: Caller,
  filter: Filter,
  { sort, direction, ...where }: Sorting & { limit: number; next_token: string | undefined },
): Promise<Page | Refusal> {
  const list = listOf(caller, filter);
  const isQueue = list === ALL_COMPLAINTS && sort === undefined;
  const status = filter.status ?? (isQueue ? "escalated" : undefined);
  return pageOfCases<ComplaintRow>({
    list,
    by: sort ?? (status ? "due" : "age"),
    direction,
    ranks: status ? { from: rankOf(status), to: rankOf(status) } : {},
    filter,
    ...where,
    wanted: narrows(filter) ? (row) => matches(row, filter, caller) : undefined,
  });
}

function matches(row: ComplaintRow, filter: Filter, caller: Caller): boolean {
  const { status, category, outcome, mine, shop_id, buyer_id } = filter;
  const { opened_at: created_at, due_at, order_id, waiting_for } = row;
  return (
    fits({ created_at, due_at, order_id, waiting_for }, filter) &&
    (status === undefined || row.status === status) &&
    (category === undefined || row.category === category) &&
    (outcome === undefined || row.outcome === outcome) &&
    (shop_id === undefined || row.shop_id === shop_id) &&
    (buyer_id === undefined || row.buyer_id === buyer_id) &&
    (mine === undefined || caller.role !== "agent" || row.by === caller.id)
  );
}

/** Buyers and shops list their own; the platform's people and the marketplace all, or those of one. */
function listOf({ role, shop_id, buyer_id }: Caller, filter: Filter): string {
  if (role === "buyer") return complaintList("buyer", buyer_id ?? "");
  if (role === "seller") return complaintList("shop", shop_id ?? "");
  if (filter.shop_id) return complaintList("shop", filter.shop_id);
  return filter.buyer_id ? complaintList("buyer", filter.buyer_id) : ALL_COMPLAINTS;
}
