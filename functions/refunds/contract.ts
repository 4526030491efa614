import * as z from "zod/mini";
import { caseFilters } from "../platform/case-lists.ts";
import {
  commandsBelow,
  EVERYBODY,
  givenId,
  instantText,
  money,
  paging,
  type RouteContract,
  refundId,
  text,
} from "../platform/contract.ts";
import { saidWaybill } from "../waybills/contract.ts";
import { REFUND_STATUSES } from "./refund.ts";

const refundType = z.enum(["refund_only", "return_and_refund"]);
const code = z.string().check(z.regex(/^[a-z][a-z0-9_]{0,39}$/));

const asked = {
  order_id: givenId,
  type: refundType,
  reason: code,
  sub_reason: z.optional(code),
  lines: z
    .array(z.strictObject({ line_id: givenId, quantity: z.int().check(z.gte(1), z.lte(10_000)) }))
    .check(z.minLength(1), z.maxLength(100)),
  amount: z.optional(money),
};

/** What a buyer asks for (R3.1). */
export const refundAsked = z.strictObject({ ...asked, text: z.optional(text(1000)) });

const rupiah = z.optional(z.coerce.number().check(z.int(), z.gte(0)));

/** The filters of R3.8, in any combination. */
export const refundsWanted = z.strictObject({
  ...paging,
  ...caseFilters,
  refund_id: z.optional(refundId),
  product_name: z.optional(text(100)),
  status: z.optional(z.enum(REFUND_STATUSES as [string, ...string[]])),
  type: z.optional(refundType),
  amount_from: rupiah,
  amount_to: rupiah,
  waiting_for: z.optional(z.enum(["seller", "buyer", "agent"])),
  shop_id: z.optional(givenId),
  buyer_id: z.optional(givenId),
});

const RETURN_PROBLEMS = ["damaged", "incomplete", "different", "empty", "not_received"] as const;

function get(id: string, path: string, summary: string, rules: string[]): RouteContract {
  return { id, method: "GET", path, who: EVERYBODY, summary, rules };
}

const command = commandsBelow("/refunds/{refund_id}");

/** The routes of the refunds room. */
export const routes: readonly RouteContract[] = [
  get(
    "getEligibility",
    "/orders/{order_id}/refund-eligibility",
    "What may be asked of an order, until when, and why not",
    ["R3.1"],
  ),
  {
    id: "quoteRefund",
    method: "POST",
    path: "/refunds/quote",
    who: ["buyer", "agent"],
    summary: "What an ask would come to, line by line; changes nothing",
    rules: ["R3.1"],
    body: z.strictObject(asked),
  },
  {
    id: "requestRefund",
    method: "POST",
    path: "/refunds",
    who: ["buyer"],
    summary: "Ask for a refund or a return",
    rules: ["R3.1", "R3.2", "R3.3"],
    body: refundAsked,
    keyed: true,
  },
  {
    id: "listRefunds",
    method: "GET",
    path: "/refunds",
    who: EVERYBODY,
    summary: "The refunds of a shop or a buyer, filtered and sorted",
    rules: ["R3.8"],
    query: refundsWanted,
  },
  {
    id: "bulkApprove",
    method: "POST",
    path: "/refunds/bulk-approval",
    who: ["seller"],
    summary: "Approve a selection, one after the other; each case is reported on its own",
    rules: ["R3.8"],
    body: z.strictObject({ refund_ids: z.array(refundId).check(z.minLength(1), z.maxLength(50)) }),
    keyed: true,
  },
  get("getRefund", "/refunds/{refund_id}", "A refund case", ["R8.2"]),
  {
    ...get("getTimeline", "/refunds/{refund_id}/timeline", "Who did what when", ["R8.1"]),
    query: z.strictObject(paging),
  },
  command("approve", "approval", ["seller"], "Approve as asked", ["R3.4", "R3.5", "R3.6"]),
  command(
    "reject",
    "rejection",
    ["seller"],
    "Reject with a reason and a text",
    ["R3.7"],
    z.strictObject({ reason: code, text: text(1000) }),
  ),
  command("withdraw", "withdrawal", ["buyer"], "Withdraw, until money has moved", ["R3.7"]),
  command(
    "agree_to_return",
    "return-agreement",
    ["buyer"],
    "Turn a rejected refund into an approved return",
    ["R3.7"],
  ),
  command("open_dispute", "dispute", ["buyer"], "Take a rejection to a dispute", ["R3.7", "R3.5"]),
  command(
    "ship_return",
    "return-shipment",
    ["buyer"],
    "The goods are on their way back",
    ["R3.4", "R2.2"],
    z.strictObject(saidWaybill),
  ),
  command(
    "report_return_delivery",
    "return-delivery",
    ["marketplace"],
    "The returned goods were delivered",
    ["R3.4"],
    z.strictObject({ delivered_at: z.optional(instantText) }),
  ),
  command(
    "confirm_receipt",
    "receipt",
    ["seller"],
    "The returned goods: as sent, which pays, or what is wrong with them, which opens a dispute",
    ["R3.4"],
    z.strictObject({ condition: z.enum(["as_sent", ...RETURN_PROBLEMS]) }),
  ),
  command(
    "report_payment",
    "payment-report",
    ["marketplace"],
    "How the real payment went",
    ["R3.6"],
    z.strictObject({ result: z.enum(["settled", "failed"]), reference: z.optional(text(100)) }),
  ),
  {
    id: "cancelOrder",
    method: "POST",
    path: "/orders/{order_id}/cancellation",
    who: ["marketplace"],
    summary: "Cancel an order before shipping: all that is left is refunded at once",
    rules: ["R3.2"],
    body: z.strictObject({ sub_reason: z.optional(code) }),
    keyed: true,
  },
];
