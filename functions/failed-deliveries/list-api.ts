import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type CaseFilter, fits, inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { pageOfCases } from "../platform/case-pages.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { ALL_FAILED, type FailedRow, failedList, NO_DUE } from "./listing.ts";
import { failedRowView } from "./view.ts";

interface Filter extends CaseFilter {
  readonly status?: string;
}

type Query = Filter & Sorting & { readonly limit?: number; readonly next_token?: string };

/** R2.4, R3.8: what is due first, or by age the newest; sellers and buyers see their own. One page in one request. */
export async function listFailedDeliveries({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, sort = "due", direction, ...given } = query as Query;
  const filter = inInstants(given);
  const found = await pageOfCases<FailedRow>({
    list: listFor(caller),
    by: sort,
    direction,
    // What waits for the seller is what has a deadline: the rest lies behind it.
    ranks: filter.waiting_for ? { to: LAST_DUE } : {},
    filter,
    limit,
    next_token,
    wanted: narrows(filter) ? (row) => matches(row, filter) : undefined,
  });
  if (isRefusal(found)) return found;
  const rows = (found.items as unknown as FailedRow[]).filter((row) => maySee(caller, row));
  return { status: 200, body: { ...found, items: rows.map(failedRowView) } };
}

/** Before everything that is over. */
const LAST_DUE = String(Number(NO_DUE) - 1);

function matches(row: FailedRow, filter: Filter): boolean {
  const { reported_at: created_at, due_at, order_id, status } = row;
  const waiting_for = due_at ? ["seller"] : [];
  return (
    fits({ created_at, due_at, order_id, waiting_for }, filter) &&
    (filter.status === undefined || status === filter.status)
  );
}

function listFor({ role, shop_id = "", buyer_id = "" }: Caller): string {
  if (role === "seller") return failedList("shop", shop_id);
  return role === "buyer" ? failedList("buyer", buyer_id) : ALL_FAILED;
}
