import { type CaseFilter, fits } from "../platform/case-lists.ts";
import type { Row } from "../platform/lists.ts";
import { waitingFor } from "./explain.ts";
import { dueOf, type Refund, type RefundStatus } from "./refund.ts";

/** A row of a refund list: what the list shows and what its filters look at (R3.8). No texts. */
export interface RefundRow extends Row {
  readonly refund_id: string;
  readonly order_id: string;
  readonly shop_id: string;
  readonly buyer_id: string;
  readonly type: Refund["type"];
  readonly status: Refund["status"];
  readonly reason: string;
  readonly amount: number;
  readonly product_name: string;
  readonly words: readonly string[];
  readonly created_at: string;
  readonly due_at?: string;
  readonly waiting_for?: string;
  readonly missing?: number;
}

/** The list of a shop's, a buyer's or an order's refunds; with a word, of those whose product names hold it. */
export function refundList(owner: "shop" | "buyer" | "order", id: string, word?: string): string {
  return `LIST#${owner}#${id}#refunds${word ? `#${word}` : ""}`;
}

/** How many different words of its product names a case is found by: the longest, which tell most. */
export const WORDS_MOST = 8;

/** How many words a filter looks at once a case is found. */
const WORDS_KEPT = 32;

/** The words of a text that are searched by: lower case, letters and digits, at least two of them. */
export function wordsOf(text: string): string[] {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
  return [...new Set(words)];
}

/** The order in which words are found by, and looked for: a longer one tells more. */
export function longestFirst(words: readonly string[]): string[] {
  return [...words].sort((a, b) => b.length - a.length);
}

/** Sorts after every due instant: cases without one come last. */
const NO_DUE = "9999";

/** The rows of a case: one in its shop's list, its buyer's and its order's, and in the shop's for each word. */
export function refundRows(refund: Refund): (RefundRow & { list: string })[] {
  const due_at = dueOf(refund)?.at;
  const names = [...new Set(refund.lines.map((line) => line.product_name))];
  const words = wordsOf(names.join(" ")).slice(0, WORDS_KEPT);
  const waiting_for = waitingFor(refund);
  const shown = {
    refund_id: refund.refund_id,
    order_id: refund.order_id,
    shop_id: refund.shop_id,
    buyer_id: refund.buyer_id,
    type: refund.type,
    status: refund.status,
    reason: refund.reason,
    amount: refund.amount,
    product_name: names[0] ?? "",
    words,
    created_at: refund.created_at,
    ...(due_at ? { due_at } : {}),
    ...(waiting_for ? { waiting_for } : {}),
    ...(refund.status === "queued" ? { missing: refund.missing } : {}),
    version: refund.version,
  };
  const sk = `${refund.created_at}#${refund.refund_id}`;
  const rank = `${due_at ?? NO_DUE}#${refund.refund_id}`;
  const lists = [
    refundList("shop", refund.shop_id),
    refundList("buyer", refund.buyer_id),
    refundList("order", refund.order_id),
    ...longestFirst(words)
      .slice(0, WORDS_MOST)
      .map((word) => refundList("shop", refund.shop_id, word)),
  ];
  return lists.map((list) => ({ pk: list, sk, list, rank, ...shown }));
}

/** Where in the order by due instant the wanted rows lie: cases without a deadline are all at its end. */
export function rankBounds({ due_from, due_to, status }: RefundFilter): { from?: string; to?: string } {
  const open = status === undefined ? undefined : UNDER_A_CLOCK.includes(status);
  const from = open === false ? NO_DUE : due_from;
  const to = open === false ? undefined : (due_to ?? (open ? LAST_DUE : undefined));
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** The statuses that have a deadline. */
const UNDER_A_CLOCK: readonly string[] = [
  "requested",
  "awaiting_return_address",
  "awaiting_return",
  "returning",
  "rejected",
] satisfies RefundStatus[];

/** Before every case without a deadline, after every one with. */
const LAST_DUE = "9998";

/** What a list may be narrowed by (R3.8), in any combination. */
export interface RefundFilter extends CaseFilter {
  readonly refund_id?: string | undefined;
  readonly product_name?: string | undefined;
  readonly status?: string | undefined;
  readonly type?: string | undefined;
  readonly amount_from?: number | undefined;
  readonly amount_to?: number | undefined;
}

/** True where a row is one that the filter wants; every part that is given must hold. */
export function matches(row: RefundRow, filter: RefundFilter): boolean {
  const words = filter.product_name === undefined ? [] : wordsOf(filter.product_name);
  return (
    fits({ ...row, waiting_for: row.waiting_for ? [row.waiting_for] : [] }, filter) &&
    (filter.refund_id === undefined || row.refund_id === filter.refund_id) &&
    (filter.status === undefined || row.status === filter.status) &&
    (filter.type === undefined || row.type === filter.type) &&
    (filter.amount_from === undefined || row.amount >= filter.amount_from) &&
    (filter.amount_to === undefined || row.amount <= filter.amount_to) &&
    (filter.product_name === undefined || words.length > 0) &&
    words.every((word) => row.words.includes(word))
  );
}
