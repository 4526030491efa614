import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import { type CaseFilter, fits, inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { onlyCase, pageOfCases } from "../platform/case-pages.ts";
import type { Page } from "../platform/lists.ts";
import type { Call } from "../platform/request.ts";
import { loadOne } from "../platform/table.ts";
import { policyAt } from "../policies/versions.ts";
import { ALL_PENALTIES, type PenaltyRow, penaltyRows, rankOf, shopPenalties } from "./listing.ts";
import type { Penalty } from "./penalty.ts";
import { penaltyKey, penaltyOf } from "./store.ts";
import { mayKnow, penaltyRowView } from "./view.ts";

interface Filter extends CaseFilter {
  readonly status?: Penalty["status"];
  readonly kind?: string;
}

type Query = Filter &
  Sorting & {
    readonly limit?: number;
    readonly next_token?: string;
    readonly penalty_id?: string;
    readonly shop_id?: string;
  };

/**
 * A shop's penalties, or all there are, newest first; by due, or with a status, in the order in which they lapse. Spans of
 * `due` are about the last instant for an appeal (R5.3).
 */
export async function listPenalties({ caller, query }: Call): Promise<Answer | Refusal> {
  const { limit = 20, next_token, sort, direction, penalty_id, shop_id, ...given } = query as Query;
  const filter = inInstants(given);
  // A seller's list is their own, whosever they name.
  const shop = caller.role === "seller" ? caller.shop_id : shop_id;
  const found = penalty_id
    ? await theOne(penalty_id, filter, (row) => mayKnow(caller, row) && (!shop || row.shop_id === shop))
    : await pageOf(shop, filter, { sort, direction, limit, next_token });
  if (isRefusal(found)) return found;
  const rows = found.items as unknown as readonly PenaltyRow[];
  const items = await Promise.all(
    rows.map(async (row) => penaltyRowView(row, await policyAt(row.policy ?? 1))),
  );
  return { status: 200, body: { ...found, items } };
}

/** A penalty by its number is read itself: no list is searched. */
async function theOne(penaltyId: string, filter: Filter, may: (row: PenaltyRow) => boolean): Promise<Page> {
  const penalty = penaltyOf(await loadOne(penaltyKey(penaltyId)));
  return onlyCase(penalty && penaltyRows(penalty), (row) => may(row) && matches(row, filter));
}

function pageOf(
  shop: string | undefined,
  filter: Filter,
  { sort, direction, ...where }: Sorting & { limit: number; next_token: string | undefined },
): Promise<Page | Refusal> {
  const { status } = filter;
  return pageOfCases<PenaltyRow>({
    list: shop === undefined ? ALL_PENALTIES : shopPenalties(shop),
    by: sort ?? (status ? "due" : "age"),
    direction,
    ranks: status ? { from: rankOf(status), to: rankOf(status) } : {},
    filter,
    ...where,
    wanted: narrows(filter) ? (row) => matches(row, filter) : undefined,
  });
}

function matches(row: PenaltyRow, filter: Filter): boolean {
  const { issued_at: created_at, appeal_until: due_at, order_id } = row;
  return (
    fits({ created_at, due_at, order_id }, filter) &&
    (filter.status === undefined || row.status === filter.status) &&
    (filter.kind === undefined || row.kind === filter.kind)
  );
}
