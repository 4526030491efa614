import { type Instant, inJakarta } from "../kernel/instants.ts";
import { isRefusal, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type CaseFilter, fits, inInstants, narrows, type Sorting } from "../platform/case-lists.ts";
import { onlyCase, pageOfCases } from "../platform/case-pages.ts";
import { type CaseKind, caseKey } from "../platform/cases.ts";
import type { Row } from "../platform/lists.ts";
import { isOfPlatform, maySee, type Owned } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { type Item, loadOne } from "../platform/table.ts";
import type { Case } from "./court.ts";
import { onExpiry, waitingFor } from "./explain.ts";
import { dueOf, type HearingStatus, isHeard, isOpen } from "./hearing.ts";
import type { Kind } from "./kind.ts";

/** What a row of a list of cases shows of the hearing, and what the list's filters look at. No texts. */
export interface HeardRow extends Row, Owned {
  readonly status: HearingStatus;
  readonly opened_at: Instant;
  readonly order_id: string;
  readonly due_at?: Instant;
  /** Who must act; rows from before this was kept have none. */
  readonly waiting_for?: readonly string[];
  readonly claimed_by?: string;
  readonly proposed_by?: string;
  readonly escalated_at?: Instant;
  /** Something was handed in. */
  readonly heard?: boolean;
}

/** What a list is sorted by first: what is late, what is to be reviewed, what is still heard, what is over. */
const CLASS = { late: "0", review: "1", heard: "2", over: "9" } as const;

/** The rows of a case, one in each list; `id` and what its room shows besides go with it. */
export function heardRows<Shown extends { readonly order_id: string }>(
  hearing: Case,
  id: string,
  shown: Shown,
  lists: readonly string[],
): (HeardRow & Shown & { list: string })[] {
  const { status, opened_at, version, shop_id, buyer_id } = hearing;
  const due_at = dueOf(hearing)?.at;
  const escalated_at = hearing.escalated?.at;
  const waiting_for = waitingFor(hearing);
  return lists.map((list) => ({
    pk: list,
    sk: `${opened_at}#${id}`,
    list,
    rank: `${rankOf(hearing)}#${id}`,
    ...shown,
    shop_id,
    buyer_id,
    status,
    opened_at,
    ...(due_at ? { due_at } : {}),
    waiting_for,
    ...(status === "in_review" && hearing.claimed_by ? { claimed_by: hearing.claimed_by } : {}),
    ...(status === "confirming" ? { proposed_by: hearing.ruling.by } : {}),
    ...(escalated_at ? { escalated_at } : {}),
    heard: isHeard(hearing),
    version,
  }));
}

/** R4.4: late ones first, by when they should have been decided; then the oldest due. */
function rankOf(hearing: Case): string {
  if (!isOpen(hearing.status)) return `${CLASS.over}#${hearing.updated_at}`;
  if (hearing.status === "gathering") return `${CLASS.heard}#${hearing.due.at}`;
  if (hearing.escalated) return `${CLASS.late}#${hearing.escalated.due_at}`;
  return `${CLASS.review}#${dueOf(hearing)?.at ?? hearing.updated_at}`;
}

/** What a list may be narrowed by, in any combination. */
interface Filter extends CaseFilter {
  readonly status?: HearingStatus | undefined;
  readonly claimed?: "mine" | "unclaimed" | undefined;
  readonly escalated?: boolean | undefined;
}

/** Where in the order of a list the wanted rows lie; agents are shown what is to be reviewed, unless they ask. */
export function rankBounds({ status, escalated }: Filter, agents: boolean): { from?: string; to?: string } {
  if (status === "gathering") return { from: CLASS.heard, to: CLASS.heard };
  if (escalated) return { from: CLASS.late, to: CLASS.late };
  if (status === "decided" || status === "settled") return { from: CLASS.over, to: CLASS.over };
  return agents || status !== undefined ? { from: CLASS.late, to: CLASS.review } : {};
}

/** True where a row is one that the filter wants; `me` is who asks. */
export function matches(row: HeardRow, filter: Filter, me: string): boolean {
  const { status, claimed, escalated } = filter;
  const held = claimed === undefined || (claimed === "mine" ? row.claimed_by === me : isFree(row));
  const late = escalated === undefined || escalated === (row.escalated_at !== undefined);
  const known = fits({ ...row, created_at: row.opened_at }, filter);
  return known && held && late && (status === undefined || row.status === status);
}

function isFree({ status, claimed_by }: HeardRow): boolean {
  return status === "in_review" && claimed_by === undefined;
}

type Query = Omit<Filter, "escalated"> &
  Sorting & {
    readonly escalated?: "true" | "false";
    readonly limit?: number;
    readonly next_token?: string;
  };

/** What a room says of its list: which it is for a caller, its rows' own part, and a case by its number. */
export interface HeardList<R extends HeardRow> {
  readonly listOf: (caller: Caller) => string;
  readonly rowView: (row: R) => object;
  /** The query's name of a case's number, and the rows of a case as it is kept. */
  readonly number: `${CaseKind}_id`;
  readonly kind: CaseKind;
  readonly review: Kind;
  readonly rowsOf: (item: Item | undefined) => readonly R[];
}

/**
 * R4.4, R3.8: the agents' queue, oldest due first, or a side's own cases; by age all there are, the newest first. One
 * page in one request.
 */
export async function listHeard<R extends HeardRow>(
  { caller, query }: Call,
  { listOf, rowView, number, kind, review, rowsOf }: HeardList<R>,
): Promise<Answer | Refusal> {
  const {
    limit = 20,
    next_token,
    escalated,
    sort: by = "due",
    direction,
    [number]: id,
    ...given
  } = query as Query & { readonly [name: string]: string | undefined };
  const filter = inInstants({ ...given, ...(escalated ? { escalated: escalated === "true" } : {}) });
  const agents = isOfPlatform(caller);
  const wanted = (row: HeardRow): boolean => maySee(caller, row) && matches(row, filter, caller.id);
  const found = id
    ? onlyCase<HeardRow>(rowsOf(await loadOne(caseKey(kind, id))), wanted)
    : await pageOfCases<HeardRow>({
        list: listOf(caller),
        by,
        direction,
        ranks: rankBounds(filter, agents),
        filter,
        limit,
        next_token,
        wanted: narrows(filter) ? wanted : undefined,
      });
  if (isRefusal(found)) return found;
  const rows = (found.items as unknown as R[]).filter((row) => maySee(caller, row));
  const items = rows.map((row) => ({ ...rowView(row), ...heardView(row, review, agents) }));
  return { status: 200, body: { ...found, items } };
}

/** What every row is answered with; who has a case is the agents' to know. */
function heardView({ status, opened_at, ...row }: HeardRow, review: Kind, agents: boolean) {
  const expiry = onExpiry({ status, heard: row.heard ?? true }, review);
  return {
    status,
    opened_at: inJakarta(opened_at),
    ...(row.due_at ? { due_at: inJakarta(row.due_at) } : {}),
    ...(row.due_at && expiry ? { on_expiry: expiry } : {}),
    waiting_for: row.waiting_for ?? [],
    ...(row.escalated_at ? { escalated_at: inJakarta(row.escalated_at) } : {}),
    ...(agents && row.claimed_by ? { claimed_by: row.claimed_by } : {}),
    ...(agents && row.proposed_by ? { proposed_by: row.proposed_by } : {}),
  };
}
