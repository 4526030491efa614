import { fileKey, fileOf } from "../evidence/store.ts";
import { newId } from "../kernel/ids.ts";
import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { type Composed, issuing, knownOf, readsFor } from "../penalties/composing.ts";
import { type Penalty, sentence } from "../penalties/penalty.ts";
import type { Answer } from "../platform/answer.ts";
import { actorOf, type Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import { type CaseEvent, record, waitOf } from "../platform/events.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Key } from "../platform/table.ts";
import type { PenaltyKind } from "../policies/policy.ts";
import { policyAt, rulesAt } from "../policies/versions.ts";
import { shipmentKey, shipmentOf } from "../shipments/store.ts";
import { type Command, decide } from "./decide.ts";
import { ownerOf, unfit } from "./files.ts";
import { dueOf, evolve, type Notice, type NoticeEvent, orderIdOf } from "./notice.ts";
import { advance, noticeKey, noticeOf, noticePk, unchanged } from "./store.ts";
import { noticeView } from "./view.ts";

/** A command to a notice that is there, whoever sends it. */
export interface Sent {
  readonly noticeId: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
  /** The shop, where the sender knows it: saves learning its points and its balance. */
  readonly shopId?: string | undefined;
}

/** Sends a command through load, decide, commit. The answer is the notice as the caller may see it. */
export function send(sent: Sent): Promise<Answer | Refusal> {
  const { noticeId, shopId, command, receivedMs, call } = sent;
  const files = filesNamed(command);
  const owner = ownerOf(noticeId);
  const reads = {
    notice: noticeKey(noticeId),
    ...Object.fromEntries(files.map((file) => [`file:${file}`, fileKey(owner, file)])),
    shipment: shipmentKey(orderIdOf(noticeId)),
    ...(MAY_PENALISE.has(command.kind) ? readsFor(shopId) : {}),
  };
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(sent, reads, facts, moment) });
}

const MAY_PENALISE = new Set<Command["kind"]>(["acceptNotice", "judgeNotice", "expire"]);

/** The files that an explanation comes with. What was accepted stays so: no guard is wanted. */
function filesNamed(command: Command): readonly string[] {
  return command.kind === "explainNotice" ? (command.files ?? []) : [];
}

async function plan(
  { caller, command }: Sent,
  reads: Readonly<Record<string, Key>>,
  facts: Facts,
  { now, settings }: Moment,
): Promise<Plan | Refusal> {
  const before = noticeOf(facts.get("notice"));
  if (before === undefined || !maySee(caller, before)) return notFound("notice");
  const wrong = unfit(filesNamed(command).map((file) => fileOf(facts.get(`file:${file}`))));
  const shipment = shipmentOf(facts.get("shipment"));
  const rules = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const event = decide(before, command, { now, caller, shipment, ...rules });
  if (isRefusal(event)) return event;
  if (wrong) return wrong;
  const evolved = evolve(before, event);
  const brought =
    event.penalty && (await penaltyFor(before, event.penalty, caller, reads, facts, { now, settings }));
  const after = brought ? { ...evolved, penalty_id: brought.penalty.penalty_id } : evolved;
  return {
    changes: [
      ...advance(before, after),
      ...(brought ? brought.changes : []),
      ...(brought && shipment ? [unchanged(shipment)] : []),
      told(before, after, event, caller),
    ],
    answer: { status: 200, body: await noticeView(after, caller, now) },
  };
}

/** R5.2: the penalty that a decided notice brings, to be issued in the very transaction that decides it. */
async function penaltyFor(
  notice: Notice,
  kind: PenaltyKind,
  caller: Caller,
  reads: Readonly<Record<string, Key>>,
  facts: Facts,
  moment: Moment,
): Promise<Composed> {
  const sentenced = await sentenceFor(notice, kind, caller, moment);
  const { penalties } = await policyAt(moment.settings.policy);
  return issuing(sentenced, knownOf(facts, reads, notice.shop_id), penalties.milestones, caller);
}

/** R5.2: what a notice is penalised with, by the policy that it opened under. */
export async function sentenceFor(
  { shop_id, buyer_id, order_id, notice_id, policy, about: { carrier, waybill } }: Notice,
  kind: PenaltyKind,
  caller: Caller,
  { now, settings }: Moment,
): Promise<Penalty> {
  const rules = await rulesAt({ policy, calendar: settings.calendar });
  const of = { penalty_id: newId("pn", now), shop_id, buyer_id, order_id, notice_id };
  const about = carrier && waybill ? { about: { carrier, waybill } } : {};
  return sentence({ ...of, ...about, kind, issued_by: actorOf(caller), now, ...rules });
}

/** The write of an event: ids, codes and instants, none of what people wrote (R8.5). */
export function told(
  before: Notice | undefined,
  after: Notice,
  event: Pick<NoticeEvent, "type" | "at" | "penalty">,
  caller: Caller,
): Change {
  return record(noticePk(after.notice_id), eventOf(before, after, event, caller));
}

function eventOf(
  before: Notice | undefined,
  after: Notice,
  event: Pick<NoticeEvent, "type" | "at" | "penalty">,
  caller: Caller,
): CaseEvent {
  const { notice_id, order_id, shop_id, buyer_id, version, kind, judgement, penalty_id, stage, status } =
    after;
  const due = dueOf(after);
  return {
    event_id: `${notice_id}-${version}`,
    type: event.type,
    at: event.at,
    seq: version,
    actor: actorOf(caller),
    subject: { notice_id, order_id, shop_id, buyer_id, ...(penalty_id ? { penalty_id } : {}) },
    ...(before ? { from: before.status } : {}),
    to: status,
    data: {
      kind,
      reports: after.reports.length,
      ...(judgement ? { judgement: judgement.outcome, reason: judgement.reason } : {}),
      ...(event.penalty ? { penalty: event.penalty } : {}),
      ...(due ? { due_at: due.at, rule: due.rule } : {}),
    },
    ...waitOf(before && { ...before, due: dueOf(before) }, { stage, status, due }),
  };
}
