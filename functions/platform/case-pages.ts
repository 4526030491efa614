import type { Refusal } from "../kernel/refusal.ts";
import { type CaseFilter, newestFirst, type Sorting } from "./case-lists.ts";
import { type Page, page, type Row } from "./lists.ts";

/** A page of a list of cases as its room wants it. */
export interface CasesWanted<R extends Row> extends Omit<Sorting, "sort"> {
  readonly list: string;
  readonly by: "due" | "age";
  /** Where the wanted rows lie in the order by due; by age that is a matter of the filter's own spans. */
  readonly ranks: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly filter: Pick<CaseFilter, "created_from" | "created_to">;
  readonly limit: number;
  readonly next_token: string | undefined;
  /** Which rows are wanted, where not all in these bounds are. */
  readonly wanted?: ((row: R) => boolean) | undefined;
}

/** One page of cases in one request (R3.8). */
export function pageOfCases<R extends Row>({
  list,
  by,
  direction,
  ranks,
  filter,
  limit,
  next_token,
  wanted,
}: CasesWanted<R>): Promise<Page | Refusal> {
  const byAge = by === "age";
  return page({
    list,
    by: byAge ? "age" : "rank",
    newestFirst: newestFirst(by, { direction }),
    ...(byAge ? { from: filter.created_from, to: filter.created_to } : ranks),
    limit,
    next_token,
    ...(wanted ? { matches: (row) => wanted(row as unknown as R) } : {}),
  });
}

/** A case by its number was read itself, and no list was searched: its row, if it is wanted. */
export function onlyCase<R extends Row>(rows: readonly R[] | undefined, wanted: (row: R) => boolean): Page {
  const row = rows?.[0];
  return { items: row && wanted(row) ? [{ ...(row as object) }] : [] };
}
