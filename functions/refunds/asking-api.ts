import { newId } from "../kernel/ids.ts";
import { inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Order, OrderLine } from "../orders/order.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { caseTime, SETTINGS, settingsOf } from "../platform/settings.ts";
import { load } from "../platform/table.ts";
import { dueView } from "../policies/dues.ts";
import { cancellation, type Policy } from "../policies/policy.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { type Ask, eligibility, openRefund } from "./asking.ts";
import { onExpiry } from "./explain.ts";
import { opening, whatIsLeft } from "./opening.ts";
import { dueOf } from "./refund.ts";
import { refundView } from "./view.ts";

interface Asked extends Omit<Ask, "amount"> {
  readonly order_id: string;
  readonly amount?: { readonly amount: number };
}

function askOf({ amount, ...asked }: Asked): Ask {
  return { ...asked, ...(amount ? { amount: amount.amount } : {}) };
}

/** R3.1: what may be asked, beforehand, and why not. */
export async function getEligibility({ caller, params, receivedMs }: Call): Promise<Answer | Refusal> {
  const found = await orderFor(caller, params.order_id ?? "", receivedMs);
  if (isRefusal(found)) return found;
  const { order, lines, now, settings } = found;
  const may = eligibility(order, await policyAt(settings.policy), now);
  return {
    status: 200,
    body: {
      order_id: order.order_id,
      eligible: may.eligible,
      ...(may.why ? { why: may.why } : {}),
      ...(may.until ? { until: inJakarta(may.until) } : {}),
      left: idr(may.left),
      lines: lines.map(({ line_id, quantity, paid }, place) => ({
        line_id,
        quantity,
        left: idr(paid - (order.claimed[place] ?? 0)),
      })),
      reasons: may.reasons.map(({ reason, types }) => ({ ...reason, types })),
    },
  };
}

/** R3.1: what an ask would come to. It is opened in thought only. */
export async function quoteRefund({ caller, body, receivedMs }: Call): Promise<Answer | Refusal> {
  const asked = body as Asked;
  const found = await orderFor(caller, asked.order_id, receivedMs);
  if (isRefusal(found)) return found;
  const { order, lines, now, settings } = found;
  const { policy, calendar } = await rulesAt(settings);
  const refund = openRefund(order, lines, askOf(asked), { refund_id: "rf_quote", now, policy, calendar });
  if (isRefusal(refund)) return refund;
  const due = dueOf(refund);
  const shown = refund.lines.map(({ place: _place, amount, ...line }) => ({ ...line, amount: idr(amount) }));
  return {
    status: 200,
    body: {
      order_id: order.order_id,
      amount: idr(refund.amount),
      lines: shown,
      funding: refund.funding,
      ...(due ? { due: dueView(due, calendar, policy, onExpiry(refund)) } : {}),
    },
  };
}

async function orderFor(caller: Caller, orderId: string, receivedMs: number) {
  const [item, linesItem, settingsItem] = await load([orderKey(orderId), linesKey(orderId), SETTINGS]);
  const order = orderOf(item);
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  const settings = settingsOf(settingsItem);
  return { order, lines: linesOf(linesItem), settings, now: caseTime(receivedMs, settings) };
}

/** R3.1: a buyer asks. */
export async function requestRefund(call: Call): Promise<Answer | Refusal> {
  const asked = call.body as Asked;
  return open(call, asked.order_id, () => askOf(asked));
}

/** R3.2: the marketplace cancels before shipping; everything that is left is refunded at once. */
export async function cancelOrder(call: Call): Promise<Answer | Refusal> {
  const { sub_reason } = call.body as { sub_reason?: string };
  return open(call, call.params.order_id ?? "", (order, lines, policy) => ({
    type: "refund_only",
    reason: cancellation(policy).code,
    ...(sub_reason ? { sub_reason } : {}),
    lines: whatIsLeft(order, lines),
  }));
}

type AskFor = (order: Order, lines: readonly OrderLine[], policy: Policy) => Ask;

async function open(call: Call, orderId: string, askFor: AskFor): Promise<Answer | Refusal> {
  const { caller, receivedMs } = call;
  const reads = { order: orderKey(orderId), lines: linesKey(orderId) };
  return run({
    reads,
    receivedMs,
    call: call.call,
    plan: (facts, moment) => plan(caller, askFor, facts, moment),
  });
}

async function plan(caller: Caller, askFor: AskFor, facts: Facts, moment: Moment): Promise<Plan | Refusal> {
  const order = orderOf(facts.get("order"));
  if (order === undefined || !maySee(caller, order)) return notFound("order");
  const { now, settings } = moment;
  const lines = linesOf(facts.get("lines"));
  const { policy, calendar } = await rulesAt(settings);
  const refund = openRefund(order, lines, askFor(order, lines, policy), {
    refund_id: newId("rf", now),
    now,
    policy,
    calendar,
  });
  if (isRefusal(refund)) return refund;
  return {
    changes: opening(order, refund, caller),
    answer: { status: 201, body: await refundView(refund, caller, now) },
  };
}
