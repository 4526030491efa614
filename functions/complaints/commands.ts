import { isRefusal, notFound, type Refusal } from "../kernel/refusal.ts";
import { balanceOf } from "../ledger/store.ts";
import { linesKey, linesOf, orderKey, orderOf } from "../orders/store.ts";
import type { Answer } from "../platform/answer.ts";
import type { Caller } from "../platform/caller.ts";
import type { Change } from "../platform/changes.ts";
import { type Facts, type Moment, type Plan, run } from "../platform/command.ts";
import type { CallRecord } from "../platform/idempotency.ts";
import { maySee } from "../platform/ownership.ts";
import type { Key } from "../platform/table.ts";
import { rulesAt } from "../policies/versions.ts";
import { opening } from "../refunds/opening.ts";
import { type Complaint, isOpen, orderIdOf } from "./complaint.ts";
import { type Command, decide } from "./decide.ts";
import { withoutOpen } from "./opening.ts";
import { type Given, partRefund } from "./refunding.ts";
import { advance, complaintKey, complaintOf, saveStanding, standingKey, standingOf } from "./store.ts";
import { evolved, told } from "./told.ts";
import { complaintView } from "./view.ts";

/** A command to a complaint that is there, whoever sends it. */
export interface Sent {
  readonly complaintId: string;
  readonly command: Command;
  readonly caller: Caller;
  readonly receivedMs: number;
  readonly call?: CallRecord | undefined;
}

/** Sends a command through load, decide, commit. The answer is the complaint as the caller may see it. */
export function send(sent: Sent): Promise<Answer | Refusal> {
  const { complaintId, command, receivedMs, call } = sent;
  const orderId = orderIdOf(complaintId);
  const reads: Record<string, Key> = { complaint: complaintKey(complaintId) };
  if (MAY_CLOSE.has(command.kind)) reads.standing = standingKey(orderId);
  if (ABOUT_MONEY.has(command.kind)) {
    reads.order = orderKey(orderId);
    reads.lines = linesKey(orderId);
  }
  return run({ reads, receivedMs, call, plan: (facts, moment) => plan(sent, facts, moment) });
}

const MAY_CLOSE = new Set<Command["kind"]>([
  "acceptProposal",
  "withdrawComplaint",
  "resolveComplaint",
  "expire",
]);

/** What is offered must be there, and what is agreed on is paid. */
const ABOUT_MONEY = new Set<Command["kind"]>(["proposeSolution", "acceptProposal"]);

async function plan({ caller, command }: Sent, facts: Facts, moment: Moment): Promise<Plan | Refusal> {
  const before = complaintOf(facts.get("complaint"));
  if (before === undefined || !maySee(caller, before)) return notFound("complaint");
  const { now, settings } = moment;
  const rules = await rulesAt({ policy: before.policy, calendar: settings.calendar });
  const events = decide(before, command, { now, caller, ...rules });
  if (isRefusal(events)) return events;
  const money = await moneyOf(before, command, events.find(({ pays }) => pays)?.pays, caller, facts, moment);
  if (isRefusal(money)) return money;
  const after = { ...evolved(before, events), ...(money.refund_id ? { refund_id: money.refund_id } : {}) };
  return {
    changes: [
      advance(before, after),
      ...told(before, after, events, caller),
      ...(isOpen(before.status) && !isOpen(after.status) ? [ended(after, facts)] : []),
      ...money.changes,
    ],
    answer: { status: 200, body: await complaintView(after, caller, now) },
  };
}

/** The order can be complained about anew. */
function ended(after: Complaint, facts: Facts): Change {
  const standing = standingOf(facts.get("standing"));
  return saveStanding(after.order_id, standing, withoutOpen(standing, after));
}

/**
 * What a step does to money (R6.3): a part refund that both agreed on makes a refund case, approved, in this very
 * transaction, by the rules of refunds: held money at once, released money as far as the shop's balance goes, else it is
 * queued (R3.5). One that is only proposed moves none, and reserves none, but must be payable.
 */
async function moneyOf(
  complaint: Complaint,
  command: Command,
  pays: number | undefined,
  caller: Caller,
  facts: Facts,
  { now, settings }: Moment,
): Promise<{ readonly changes: readonly Change[]; readonly refund_id?: string } | Refusal> {
  const amount = command.kind === "proposeSolution" ? command.amount : pays;
  if (amount === undefined) return NO_MONEY;
  const order = orderOf(facts.get("order"));
  if (order === undefined) return notFound("order");
  // A balance is assumed to suffice, under a guard; where it does not, what was learned decides.
  const balance = facts.learned("balance") ? balanceOf(facts.get("balance")) : undefined;
  const given: Given = {
    order,
    lines: linesOf(facts.get("lines")),
    now,
    rules: await rulesAt(settings),
    balance,
  };
  const refund = partRefund(complaint, amount, given);
  if (isRefusal(refund)) return refund;
  if (pays === undefined) return NO_MONEY;
  return { changes: opening(order, refund, caller, balance), refund_id: refund.refund_id };
}

const NO_MONEY = { changes: [] };
