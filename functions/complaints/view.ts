import { type Instant, inJakarta } from "../kernel/instants.ts";
import { idr } from "../kernel/money.ts";
import type { Caller } from "../platform/caller.ts";
import { isOfPlatform } from "../platform/ownership.ts";
import { dueView } from "../policies/dues.ts";
import type { Policy } from "../policies/policy.ts";
import { calendarAt, policyAt } from "../policies/versions.ts";
import { ACTIONS, availableActions } from "./actions.ts";
import { type Complaint, dueOf, type Proposal, waitingFor } from "./complaint.ts";
import { expiryOf, onExpiry } from "./explain.ts";
import type { ComplaintRow } from "./listing.ts";

/** A complaint as this caller may see it (R8.2): both sides see the same of it, and each what they can do. */
export async function complaintView(complaint: Complaint, caller: Caller, now: Instant) {
  const policy = await policyAt(complaint.policy);
  const due = dueOf(complaint);
  const { answer, escalation, rating } = complaint;
  const base = `/complaints/${complaint.complaint_id}`;
  const ended = complaint.status === "closed" ? complaint : undefined;
  return {
    ...identity(complaint, caller),
    category_text: policy.complaints.categories.find(({ code }) => code === complaint.category)?.text,
    lines: complaint.lines,
    text: complaint.text,
    opened_at: inJakarta(complaint.opened_at),
    updated_at: inJakarta(complaint.updated_at),
    policy_version: complaint.policy,
    ...(due ? { due: dueView(due, await calendarAt(due.calendar), policy, expiryOf(complaint)) } : {}),
    ...("late_since" in complaint && complaint.late_since
      ? { late_since: inJakarta(complaint.late_since) }
      : {}),
    waiting_for: waitingFor(complaint),
    ...(answer ? { answer: { ...answer, at: inJakarta(answer.at) } } : {}),
    proposals: complaint.proposals.map(proposalView),
    ...(escalation ? { escalation: { ...escalation, at: inJakarta(escalation.at) } } : {}),
    ...resolutionView(complaint, policy),
    ...(ended ? { ended_at: inJakarta(ended.ended_at) } : {}),
    ...(complaint.refund_id ? { refund: `/refunds/${complaint.refund_id}` } : {}),
    ...(rating ? { rating: { ...rating, at: inJakarta(rating.at) } } : {}),
    available_actions: availableActions(complaint, caller, now).map((action) => ({
      action,
      href: `${base}/${ACTIONS[action].path}`,
    })),
    timeline: `${base}/timeline`,
  };
}

function proposalView({ amount, at, ended_at, ...proposal }: Proposal, place: number) {
  return {
    proposal: place + 1,
    ...proposal,
    ...(amount === undefined ? {} : { amount: idr(amount) }),
    at: inJakarta(at),
    ...(ended_at ? { ended_at: inJakarta(ended_at) } : {}),
  };
}

function resolutionView({ resolution }: Complaint, { complaints }: Policy) {
  if (resolution === undefined) return {};
  const { reason, outcome, text, at } = resolution;
  const known = complaints.resolutions.find(({ code }) => code === reason);
  return {
    resolution: {
      reason,
      ...(known ? { reason_text: known.text } : {}),
      outcome,
      text,
      at: inJakarta(at),
    },
  };
}

/** A row of a list as it is answered. */
export function complaintRowView(row: ComplaintRow, caller: Caller) {
  const expiry = onExpiry({ status: row.status, escalated: row.escalated !== undefined });
  const { opened_at, due_at, late_since, ended_at, product_name, line_count, waiting_for } = row;
  const { satisfaction, escalated } = row;
  return {
    ...identity(row, caller),
    product_name,
    line_count,
    opened_at: inJakarta(opened_at),
    waiting_for,
    ...(due_at ? { due_at: inJakarta(due_at) } : {}),
    ...(due_at && expiry ? { on_expiry: expiry } : {}),
    ...(late_since ? { late_since: inJakarta(late_since) } : {}),
    ...(ended_at ? { ended_at: inJakarta(ended_at) } : {}),
    ...(escalated ? { escalated } : {}),
    ...(satisfaction === undefined ? {} : { satisfaction }),
  };
}

function identity(of: Complaint | ComplaintRow, caller: Caller) {
  const { complaint_id, order_id, shop_id, buyer_id, category, status, refund_id } = of;
  const agent = "by" in of ? of.by : undefined;
  return {
    complaint_id,
    order_id,
    shop_id,
    buyer_id,
    category,
    status,
    ...("outcome" in of && of.outcome ? { outcome: of.outcome } : {}),
    ...(refund_id ? { refund_id } : {}),
    ...(agent && isOfPlatform(caller) ? { claimed_by: agent } : {}),
  };
}
