import { type Calendar, NO_CALENDAR } from "../kernel/business-days.ts";
import { dueAfter } from "../kernel/deadlines.ts";
import type { Instant } from "../kernel/instants.ts";
import { conflict, invalid, isRefusal, type Refusal, ruledOut } from "../kernel/refusal.ts";
import type { Order, OrderLine } from "../orders/order.ts";
import type { Policy } from "../policies/policy.ts";
import { type Complaint, type ComplaintLine, complaintIdOf } from "./complaint.ts";

/** What a buyer complains about. */
export interface Said {
  readonly category: string;
  readonly text: string;
  /** Of the order's lines; where none are named, all of them. */
  readonly lines?: readonly string[] | undefined;
}

/** What opening a complaint depends on: data only. */
export interface Opening {
  readonly now: Instant;
  readonly policy: Policy;
  readonly calendar: Calendar;
}

/** The complaints of an order: how many there were, and which are open about what. */
export interface Standing {
  readonly count: number;
  readonly open: readonly { readonly complaint_id: string; readonly lines: readonly string[] }[];
  readonly version: number;
}

/** An order that nobody has complained about. */
export const NO_COMPLAINTS: Standing = { count: 0, open: [], version: 0 };

/** How many complaints one order can have, one after the other. */
const MOST = 20;

/**
 * R6.3: a complaint is opened about an order, or about some of its lines, as long as none is open about the same; the
 * seller has a business day for the first answer.
 */
export function openComplaint(
  order: Order,
  lines: readonly OrderLine[],
  said: Said,
  before: Standing,
  { now, policy, calendar }: Opening,
): Complaint | Refusal {
  if (!policy.complaints.categories.some(({ code }) => code === said.category)) return UNKNOWN_CATEGORY;
  const about = linesOf(lines, said.lines);
  if (isRefusal(about)) return about;
  const over = windowEnd(order, policy);
  if (over && now >= over) return WINDOW_CLOSED;
  const same = before.open.find((one) => one.lines.some((id) => about.some(({ line_id }) => line_id === id)));
  if (same) {
    const detail = "A complaint about this is open already: go on there.";
    return conflict("already_open", detail, {
      rule: "R6.3",
      present: { complaint_id: same.complaint_id, lines: same.lines },
    });
  }
  if (before.count >= MOST) return ENOUGH;
  const { order_id, shop_id, buyer_id } = order;
  return {
    complaint_id: complaintIdOf(order_id, before.count + 1),
    order_id,
    shop_id,
    buyer_id,
    category: said.category,
    lines: about,
    text: said.text,
    proposals: [],
    policy: policy.version,
    opened_at: now,
    updated_at: now,
    version: 1,
    stage: 1,
    status: "awaiting_answer",
    due: dueAfter(now, policy.terms.complaint_answer, "R6.3", calendar, policy),
  };
}

/** The complaints of an order once this one is open. */
export function withOpen({ count, open, version }: Standing, { complaint_id, lines }: Complaint): Standing {
  const ids = lines.map(({ line_id }) => line_id);
  return { count: count + 1, open: [...open, { complaint_id, lines: ids }], version: version + 1 };
}

/** The complaints of an order once this one is not open any more. */
export function withoutOpen({ count, open, version }: Standing, { complaint_id }: Complaint): Standing {
  return { count, open: open.filter((one) => one.complaint_id !== complaint_id), version: version + 1 };
}

/** The window begins when the order came to its buyer, or to its end; before that it is open. */
function windowEnd(order: Order, policy: Policy): Instant | undefined {
  const from = order.delivered_at ?? order.completed_at ?? order.cancelled_at;
  return from && dueAfter(from, policy.terms.complaint_window, "R6.3", NO_CALENDAR, policy).at;
}

function linesOf(
  lines: readonly OrderLine[],
  named: readonly string[] | undefined,
): readonly ComplaintLine[] | Refusal {
  const shown = ({ line_id, product_name }: OrderLine): ComplaintLine => ({ line_id, product_name });
  if (named === undefined) return lines.map(shown);
  const issues = named.flatMap((id, place) => {
    const pointer = `/lines/${place}`;
    if (named.indexOf(id) !== place) return [{ pointer, issue: "duplicate" }];
    return lines.some(({ line_id }) => line_id === id) ? [] : [{ pointer, issue: "unknown" }];
  });
  if (issues.length > 0) {
    const detail = "Name lines of this order, each once; name none where it is about all of them.";
    return ruledOut("R6.3", "not_in_order", detail, { issues });
  }
  return lines.filter(({ line_id }) => named.includes(line_id)).map(shown);
}

const UNKNOWN_CATEGORY = invalid("unknown_category", "Choose one of the policy's categories.", [
  { pointer: "/category", issue: "unknown" },
]);
const WINDOW_CLOSED = ruledOut("R6.3", "window_closed", "The time to complain about this order is over.");
const ENOUGH = ruledOut("R6.3", "too_many_complaints", `An order has at most ${MOST} complaints.`);
