import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { type Balance, spendable } from "../ledger/ledger.ts";
import { balanceKey, balanceOf } from "../ledger/store.ts";
import { orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import { ABSENT, type Change, check, put, remove, teach } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { type CaseEvent, record, waitOf } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Key } from "../platform/table.ts";
import { rulesAt } from "../policies/versions.ts";
import { addressOf, profileKey } from "../shops/store.ts";
import { giveBack, take } from "../waybills/store.ts";
import { WAYBILL_IN_USE } from "../waybills/taking.ts";
import type { WatchRules } from "../waybills/watch.ts";
import { type Command, decide } from "./decide.ts";
import { effects } from "./money.ts";
import { wantedFor } from "./paying.ts";
import { disputeOf, dueOf, evolve, type Refund, type RefundEvent } from "./refund.ts";
import { addressMark, advance, moneyChanges, refundKey, refundOf, refundPk } from "./store.ts";
import { refundView } from "./view.ts";

/** A command to a case that is there, whoever sends it. */
export interface Sent {
  readonly refundId: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
  /** The shop, where the sender knows it: saves learning its return address. */
  readonly shopId?: string | undefined;
  /** Read the shop's balance along, because the command is about it. */
  readonly readsBalance?: boolean;
}

/** Sends a command through load, decide, commit. The answer is the case as the caller may see it. */
export function send(sent: Sent): Promise<Answer | Refusal> {
  const { refundId, shopId, receivedMs, call } = sent;
  const reads: Record<string, Key> = { case: refundKey(refundId) };
  if (shopId && NEEDS_ADDRESS.has(sent.command.kind)) reads.profile = profileKey(shopId);
  if (shopId && (sent.readsBalance || MAY_PAY.has(sent.command.kind))) reads.balance = balanceKey(shopId);
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(sent, reads, facts, moment) });
}

const NEEDS_ADDRESS = new Set<Command["kind"]>([
  "approve",
  "agree_to_return",
  "expire",
  "give_return_address",
]);

/** They may take from the shop's balance: whether that is short is better known than found out. */
const MAY_PAY = new Set<Command["kind"]>(["approve", "confirm_receipt", "expire"]);

/**
 * The balance where it must be known. Where it plainly suffices it is left out: then the payment assumes it,
 * under a guard that any number of payments at once can hold, and no version of the balance is raced for.
 */
function balanceFor(
  sent: Pick<Sent, "readsBalance">,
  before: Refund,
  knows: boolean,
  facts: Facts,
): Balance | undefined {
  if (!knows) return undefined;
  const balance = balanceOf(facts.get("balance"));
  if (sent.readsBalance || facts.learned("balance")) return balance;
  const suffices = before.status !== "disputed" && spendable(balance) >= wantedFor(before);
  return suffices ? undefined : balance;
}

async function plan(
  sent: Sent,
  reads: Readonly<Record<string, Key>>,
  facts: Facts,
  moment: Moment,
): Promise<Plan | Refusal> {
  const step = await stepOf(sent, reads, facts, moment);
  if (isRefusal(step)) return step;
  const body = step.after ? await refundView(step.after, sent.caller, moment.now) : {};
  return { changes: step.changes, answer: { status: 200, body } };
}

/** What a command writes, and the case after it; without one, only something that must be learned first. */
export interface Step {
  readonly changes: readonly Change[];
  readonly after?: Refund;
}

/**
 * What a command does to a case (R3), for whoever commits it, perhaps along with changes of their own. The case is
 * the fact `case`; `reads` names what else was loaded.
 */
export async function stepOf(
  sent: Pick<Sent, "command" | "caller" | "readsBalance">,
  reads: Readonly<Record<string, Key>>,
  facts: Facts,
  { now, settings }: Moment,
): Promise<Step | Refusal> {
  const item = facts.get("case");
  const before = refundOf(item);
  if (item === undefined || before === undefined || !maySee(sent.caller, before)) return notFound("refund");
  const knows = (fact: string): boolean => fact in reads || facts.learned(fact);
  const { policy, calendar } = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const balance = balanceFor(sent, before, knows("balance"), facts);
  const address = addressOf(facts.get("profile"));
  const order = facts.learned("order") ? orderOf(facts.get("order")) : undefined;
  const event = decide(before, sent.command, {
    now,
    policy,
    calendar,
    ...(balance ? { balance } : {}),
    ...(address ? { return_address: address } : {}),
    ...(order?.cancelled_at ? { order_given_up: true } : {}),
  });
  if (isRefusal(event)) return event;
  const profile = profileKey(before.shop_id);
  const guards: Change[] = [];
  if (event.to.status === "awaiting_return_address" && before.status !== event.to.status) {
    // Only as long as there is none: an address given at this very moment must not be missed.
    if (!knows("profile")) return { changes: [teach("profile", profile)] };
    guards.push(check("profile", profile, { expression: "attribute_not_exists(#return_address)" }));
    guards.push(put("address_mark", { ...addressMark(before), refund_id: before.refund_id }, ABSENT));
  }
  if (before.status === "awaiting_return_address" && event.to.status !== before.status) {
    guards.push(remove("address_mark", addressMark(before)));
  }
  const after = evolve(before, event);
  if (facts.learned("claim")) return WAYBILL_IN_USE;
  guards.push(...numberChanges(before, after, facts, { policy, calendar }));
  const completed = order?.status === "completed";
  const money = effects(before, after, { balance, completed }, now);
  return {
    changes: [
      advance(item, before, after),
      ...moneyChanges(before, after, money, balance, completed),
      ...guards,
      record(refundPk(after.refund_id), told(before, after, event, sent.caller, money.serves_queue)),
    ],
    after,
  };
}

/** The number of returning goods is taken while they are on their way, and given back when they are not (R2.2). */
function numberChanges(before: Refund, after: Refund, facts: Facts, rules: WatchRules): Change[] {
  const { order_id, shop_id, buyer_id, refund_id, return_shipment: parcel } = after;
  if (parcel === undefined || before.status === after.status) return [];
  const { carrier, waybill } = parcel;
  if (after.status === "returning")
    return [take(parcel, { order_id, shop_id, buyer_id, refund_id }, parcel.shipped_at, rules)];
  if (before.status !== "returning" || facts.learned("own_claim")) return [];
  return [giveBack(carrier, waybill, order_id)];
}

/** The event as it is recorded and published: ids, codes, amounts and instants (R8.5). */
export function told(
  before: Refund | undefined,
  after: Refund,
  event: Pick<RefundEvent, "type" | "at">,
  caller: Caller,
  servesQueue?: true,
): CaseEvent {
  const due = dueOf(after);
  const disputed = before?.status === "disputed" || after.status === "disputed";
  const about = disputed ? disputeOf(after) : undefined;
  return {
    event_id: `${after.refund_id}-${after.version}`,
    type: event.type,
    at: event.at,
    seq: after.version,
    actor: actorOf(caller),
    subject: {
      refund_id: after.refund_id,
      order_id: after.order_id,
      shop_id: after.shop_id,
      buyer_id: after.buyer_id,
    },
    ...(before ? { from: before.status } : {}),
    to: after.status,
    data: {
      amount: after.amount,
      currency: "IDR",
      ...(before ? {} : { ground: after.ground }),
      ...(after.payment
        ? { payment_id: after.payment.payment_id, settlement: after.payment.settlement }
        : {}),
      ...(after.asked === undefined ? {} : { asked: after.asked }),
      ...(about ? { dispute_id: about } : {}),
      ...(after.status === "queued" ? { missing: after.missing } : {}),
      ...(after.status === "rejected" && after.rejected_for ? { rejected_for: after.rejected_for } : {}),
      ...(due ? { due_at: due.at, rule: due.rule } : {}),
      ...(after.frozen === undefined ? {} : { frozen: after.frozen }),
      ...(servesQueue ? { serves_queue: true } : {}),
    },
    ...waitOf(before && { ...before, due: dueOf(before) }, { ...after, due }),
  };
}
