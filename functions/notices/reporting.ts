import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import { teach } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Call } from "../platform/request.ts";
import { SETTINGS, settingsOf } from "../platform/settings.ts";
import { type Key, load } from "../platform/table.ts";
import { type Policy, tariffOf } from "../policies/policy.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { told } from "./commands.ts";
import { evolve, isOpen } from "./notice.ts";
import { join, openNotice, type Said, type Standing, sayable } from "./opening.ts";
import { advance, insert, noticeKey, noticeOf, standingKey, standingOf } from "./store.ts";
import { noticeView } from "./view.ts";

/** Something is wrong with the waybill of an order, whoever says so. */
export interface Reported {
  readonly orderId: string;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
  readonly reads?: Readonly<Record<string, Key>>;
  /** What is wrong, looking at the shipment as it is now; nothing any more where that is over. */
  said(seen: Seen): Said | undefined;
}

/** What is looked at before anything is said. */
export interface Seen extends Moment {
  readonly shipment: Shipment;
  readonly facts: Facts;
  /** The policy in force. */
  readonly policy: Policy;
}

/** R5.1: opens a notice, or joins the one that is open. */
export function report(reported: Reported): Promise<Answer | Refusal> {
  const { orderId, receivedMs, call, reads } = reported;
  return run({
    reads: { shipment: shipmentKey(orderId), standing: standingKey(orderId), ...reads },
    receivedMs,
    call,
    plan: (facts, moment) => plan(reported, facts, moment),
  });
}

async function plan({ caller, said }: Reported, facts: Facts, moment: Moment): Promise<Plan | Refusal> {
  const { now, settings } = moment;
  const shipment = shipmentOf(facts.get("shipment"));
  if (shipment === undefined || !maySee(caller, shipment)) return notFound("shipment");
  const rules = await rulesAt(settings);
  const what = said({ shipment, facts, policy: rules.policy, ...moment });
  if (what === undefined) return notFound("finding");
  const last = standingOf(facts.get("standing"));
  if (last && isOpen(last.status)) return joined(last, what, caller, facts, moment);
  const notice = openNotice(shipment, what, last, { now, ...rules });
  if (isRefusal(notice)) return notice;
  return {
    changes: [...insert(notice, last), told(undefined, notice, { type: "notice.opened", at: now }, caller)],
    answer: { status: 201, body: await noticeView(notice, caller, now) },
  };
}

/** The notice that is open is known by its id only once it is to be joined: that costs one call more. */
async function joined(
  { notice_id }: Standing,
  said: Said,
  caller: Caller,
  facts: Facts,
  { now }: Moment,
): Promise<Plan | Refusal> {
  const before = noticeOf(facts.get("notice"));
  if (before?.notice_id !== notice_id)
    return { changes: [teach("notice", noticeKey(notice_id))], answer: NOTHING };
  const event = join(before, said, now);
  if (isRefusal(event)) return event;
  const after = evolve(before, event);
  return {
    changes: [...advance(before, after), told(before, after, event, caller)],
    answer: { status: 201, body: await noticeView(after, caller, now) },
  };
}

/** R5.1: what may be said of a waybill, beforehand, and why not. */
export async function reportableOf({ caller, params }: Call): Promise<Answer | Refusal> {
  const order_id = params.order_id ?? "";
  const [item, standing, settings] = await load([shipmentKey(order_id), standingKey(order_id), SETTINGS]);
  const shipment = shipmentOf(item);
  if (shipment === undefined || !maySee(caller, shipment)) return notFound("shipment");
  const last = standingOf(standing);
  const policy = await policyAt(settingsOf(settings).policy);
  const { kinds, why } = sayable(shipment, last);
  const base = `/shipments/${order_id}/notices`;
  return {
    status: 200,
    body: {
      order_id,
      kinds: kinds.map((kind) => ({ kind, text: tariffOf(policy, kind).text })),
      ...(why ? { why } : {}),
      ...(last && isOpen(last.status) ? { open: `/notices/${last.notice_id}` } : {}),
      available_actions: kinds.length > 0 ? [{ action: "reportWaybill", href: base }] : [],
    },
  };
}

const NOTHING: Answer = { status: 200, body: {} };
