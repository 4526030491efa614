import { bookedNumberInUse } from "../bookings/booking.ts";
import { newId } from "../kernel/ids.ts";
import type { Instant } from "../kernel/instants.ts";
import { invalid, isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { happened } from "../orders/events.ts";
import { deliveryFailed, givenUp, reshipmentPrepared, shippedAgain } from "../orders/mending.ts";
import { leftOf, type Order, type OrderLine } from "../orders/order.ts";
import { advance as advanceOrder, linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { record, waitOf } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { deliveryGivenUp } from "../policies/policy.ts";
import { rulesAt } from "../policies/versions.ts";
import { openRefund } from "../refunds/asking.ts";
import { opening, whatIsLeft } from "../refunds/opening.ts";
import { booker } from "../shipments/booker.ts";
import { fail, type Shipping, shipAgain, toBookAgain } from "../shipments/shipment.ts";
import { advance as advanceShipment, shipmentKey, shipmentOf } from "../shipments/store.ts";
import { giveBack, take } from "../waybills/store.ts";
import { WAYBILL_IN_USE } from "../waybills/taking.ts";
import {
  type Context,
  type Decision,
  decide,
  dueOf,
  type FailedDelivery,
  report,
} from "./failed-delivery.ts";
import { advance, failedKey, failedOf, failedPk } from "./store.ts";
import { failedView } from "./view.ts";

/** R2.4, first step: the order moves to the cancelled list, and the number is no live one any more. */
export function reportFailure({ caller, params, body, receivedMs, call }: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const { reason } = body as { reason: string };
  return run({
    reads: { shipment: shipmentKey(id), order: orderKey(id), case: failedKey(id) },
    receivedMs,
    call,
    async plan(facts, { now, settings }): Promise<Plan | Refusal> {
      const shipment = shipmentOf(facts.get("shipment"));
      const order = orderOf(facts.get("order"));
      if (shipment === undefined || order === undefined || !maySee(caller, order))
        return notFound("shipment");
      const rules = await rulesAt(settings);
      if (!rules.policy.delivery_failures.some(({ code }) => code === reason)) return UNKNOWN_REASON;
      const failed = deliveryFailed(order, now);
      if (isRefusal(failed)) return failed;
      const before = failedOf(facts.get("case"));
      const { order_id, shop_id, buyer_id } = order;
      const decided = report(
        { order_id, shop_id, buyer_id, reason, at_stake: order.paid - order.refunded, before },
        { now, ...rules },
      );
      const { carrier, waybill } = shipment;
      // A number that is another order's by now is left to it.
      const free = carrier && waybill && !facts.learned("own_claim") ? [giveBack(carrier, waybill, id)] : [];
      const changes = [
        ...told(before, decided, now, caller),
        advanceOrder(failed),
        happened(failed, "order.delivery_failed", now, caller, { reason }, order.status),
        advanceShipment(fail(shipment, reason, now)),
        ...free,
      ];
      return { changes, answer: { status: 201, body: await failedView(decided.after, caller, now) } };
    },
  });
}

/** What is settled about a failed delivery, by its seller or by its deadline. */
interface Settling {
  readonly orderId: string;
  readonly kind: "prepare_reshipment" | "refund_the_buyer" | "expire" | "recount_due";
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
}

/** R2.4: a resolution is chosen, or time ran out; where the buyer is refunded, money moves in this very step. */
export function settle({ orderId, kind, caller, receivedMs, call }: Settling): Promise<Answer | Refusal> {
  return run({
    reads: { case: failedKey(orderId), order: orderKey(orderId), lines: linesKey(orderId) },
    receivedMs,
    call,
    async plan(facts, moment): Promise<Plan | Refusal> {
      const known = await knownCase(facts, caller, moment);
      if (isRefusal(known)) return known;
      const { before, order, context } = known;
      const decided = decide(before, { kind }, context);
      if (isRefusal(decided)) return decided;
      const done = await consequences(decided, order, linesOf(facts.get("lines")), caller, moment);
      if (isRefusal(done)) return done;
      const changes = [...told(before, done.decided, moment.now, caller), ...done.changes];
      return {
        changes,
        answer: { status: 200, body: await failedView(done.decided.after, caller, moment.now) },
      };
    },
  });
}

/** What a settled failed delivery does to its order: it is processed again, given up, or left alone. */
async function consequences(
  decided: Decision,
  order: Order,
  lines: readonly OrderLine[],
  caller: Caller,
  { now, settings }: Moment,
): Promise<{ readonly decided: Decision; readonly changes: readonly Change[] } | Refusal> {
  if (decided.type === "failed_delivery.reshipment_prepared") {
    const next = reshipmentPrepared(order);
    const event = happened(next, "order.reshipment_prepared", now, caller, {}, order.status);
    return { decided, changes: [advanceOrder(next), event] };
  }
  if (decided.type !== "failed_delivery.refunded") return { decided, changes: [] };
  if (leftOf(order) === 0) {
    const over = givenUp(order, now);
    return {
      decided,
      changes: [advanceOrder(over), happened(over, "order.cancelled", now, caller, {}, order.status)],
    };
  }
  const rules = await rulesAt(settings);
  const ask = {
    type: "refund_only",
    reason: deliveryGivenUp(rules.policy).code,
    lines: whatIsLeft(order, lines),
  } as const;
  const opened = { refund_id: newId("rf", now), now, ...rules, deliveryGivenUp: true } as const;
  const refund = openRefund(order, lines, ask, opened);
  if (isRefusal(refund)) return refund;
  const { refund_id } = refund;
  return {
    decided: { ...decided, after: { ...decided.after, refund_id } },
    changes: opening(order, refund, caller),
  };
}

/** R2.4, last step: the goods leave again, with a carrier and a number that pass. */
export function callTheLogistics({
  caller,
  params,
  body,
  receivedMs,
  call,
}: Call): Promise<Answer | Refusal> {
  const id = params.order_id ?? "";
  const said = body as Shipping;
  const { booked } = booker(id);
  return run({
    reads: { case: failedKey(id), order: orderKey(id), shipment: shipmentKey(id) },
    receivedMs,
    call,
    async plan(facts, moment): Promise<Plan | Refusal> {
      const known = await knownCase(facts, caller, moment);
      const shipment = shipmentOf(facts.get("shipment"));
      if (isRefusal(known)) return known;
      if (shipment === undefined) return notFound("shipment");
      const { before, order, context } = known;
      const { now, policy } = context;
      const decided = decide(before, { kind: "call_the_logistics" }, context);
      const booking = await booked(isRefusal(decided) ? decided : toBookAgain(shipment, order, said));
      if (isRefusal(decided)) return decided;
      if (isRefusal(booking)) return booking;
      const failure = policy.delivery_failures.find(({ code }) => code === before.reason);
      const wantsOther = failure?.wants_other_number === true;
      const again = shipAgain(shipment, order, said, wantsOther, now, policy, booking);
      if (isRefusal(again)) return again;
      if (facts.learned("claim")) return booking ? bookedNumberInUse(booking) : WAYBILL_IN_USE;
      const next = shippedAgain(order, now);
      const { carrier, waybill, booking_id, shop_id, buyer_id, method } = again;
      const data = {
        happened_at: now,
        method,
        again: true,
        ...(carrier ? { carrier } : {}),
        ...(booking_id ? { booking_id } : {}),
      };
      const changes = [
        ...told(before, decided, now, caller),
        advanceOrder(next),
        happened(next, "order.shipped", now, caller, data, order.status),
        advanceShipment(again),
        ...(carrier && waybill
          ? [take({ carrier, waybill }, { order_id: id, shop_id, buyer_id }, now, context)]
          : []),
      ];
      return { changes, answer: { status: 200, body: await failedView(decided.after, caller, now) } };
    },
  });
}

/** A failed delivery with its order, as long as the caller may know of it. */
async function knownCase(
  facts: Facts,
  caller: Caller,
  { now, settings }: Moment,
): Promise<{ before: FailedDelivery; order: Order; context: Context } | Refusal> {
  const before = failedOf(facts.get("case"));
  const order = orderOf(facts.get("order"));
  if (before === undefined || order === undefined || !maySee(caller, before))
    return notFound("failed_delivery");
  const rules = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  return { before, order, context: { now, ...rules } };
}

/** The case's next version and its event: ids, codes and instants (R8.5). */
function told(
  before: FailedDelivery | undefined,
  { type, after }: Decision,
  at: Instant,
  caller: Caller,
): Change[] {
  const due = dueOf(after);
  const { order_id, shop_id, buyer_id, version, status, reason, refund_id } = after;
  const event = record(failedPk(order_id), {
    event_id: `fd_${order_id}-${version}`,
    type,
    at,
    seq: version,
    actor: actorOf(caller),
    subject: { order_id, shop_id, buyer_id, ...(refund_id ? { refund_id } : {}) },
    ...(before ? { from: before.status } : {}),
    to: status,
    data: { reason, ...(due ? { due_at: due.at, rule: due.rule } : {}) },
    ...waitOf(before && { ...before, due: dueOf(before) }, { ...after, due }),
  });
  return [advance(before, after), event];
}

const UNKNOWN_REASON = invalid("unknown_delivery_failure", "Choose one of the policy's reasons.", [
  { pointer: "/reason", issue: "unknown" },
]);
