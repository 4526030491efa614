import { expect } from "vitest";
import { type Complaint, dueOf, isOpen, type Proposal } from "../../../functions/complaints/complaint.ts";
import { complaintOf, standingKey, standingOf } from "../../../functions/complaints/store.ts";
import type { CaseEvent } from "../../../functions/platform/events.ts";
import type { Refund } from "../../../functions/refunds/refund.ts";
import type { Attributes } from "./expressions.ts";
import { booksOf } from "./invariants.ts";
import type { MemoryTable } from "./memory-table.ts";

/**
 * What must be true of each step of a complaint (R6.3): its own events, one after the other; which side of its deadline
 * it is on; one proposal at a time; and that a refund is made exactly where both sides have agreed on one, once.
 */
export class ComplaintSteps {
  private readonly complaints = new Map<string, Complaint>();

  /** Checks what one commit wrote against what was there before it. */
  check(table: MemoryTable, written: readonly Attributes[]): void {
    const items = written.filter(({ kind }) => kind === "complaint");
    for (const item of items) this.step(complaintOf(item) as Complaint, written);
    if (items.length > 0) agreementsAreRight(table);
  }

  private step(after: Complaint, written: readonly Attributes[]): void {
    const before = this.complaints.get(after.complaint_id);
    this.complaints.set(after.complaint_id, after);
    const events = written.filter(
      ({ event_id, type }) => event_id && String(type).startsWith("complaint."),
    ) as unknown as CaseEvent[];
    const first = before?.version ?? 0;
    expect(
      events.map(({ seq }) => seq),
      "R8.1 an event for each version",
    ).toEqual(Array.from({ length: after.version - first }, (_, n) => first + 1 + n));
    const standing = after.proposals.filter(({ became }) => became === undefined);
    const waits = after.status === "proposed" || after.status === "mediated";
    expect(standing.length, `R6.3 proposals that stand while ${after.status}`).toBe(waits ? 1 : 0);
    if (before === undefined) return;
    if (!isOpen(before.status))
      expect([after.status, after.refund_id]).toEqual([before.status, before.refund_id]);
    const due = dueOf(before);
    const [event] = events;
    if (due === undefined || event === undefined || before.status === "escalated") return;
    const byDeadline = event.actor.id === "deadline";
    expect(event.at >= due.at, `R7.1 ${event.type} at ${event.at}, due ${due.at}`).toBe(byDeadline);
  }
}

/** Every refund that was agreed on has its complaint, and every part refund that was accepted has its refund. */
function agreementsAreRight(table: MemoryTable): void {
  const complaints = table
    .all()
    .filter(({ kind }) => kind === "complaint")
    .map((item) => complaintOf(item) as Complaint);
  const agreed = booksOf(table).refunds.filter(({ ground }) => ground === "agreed");
  const given = complaints.flatMap((complaint) => {
    const accepted = complaint.proposals.filter(({ became }) => became === "accepted");
    expect(accepted.length, "R6.3 one proposal is accepted at most").toBe(
      complaint.status === "closed" && complaint.outcome === "solved" ? 1 : 0,
    );
    return accepted.flatMap((proposal) => pairOf(complaint, proposal, agreed));
  });
  expect(given.sort(), "R3.6 a refund for each agreement, and none besides").toEqual(
    agreed.map(({ refund_id }) => refund_id).sort(),
  );
  for (const order of new Set(complaints.map(({ order_id }) => order_id))) {
    const open = complaints.filter(({ order_id, status }) => order_id === order && isOpen(status));
    const kept = standingOf(table.get(standingKey(order)));
    expect(kept.open.map(({ complaint_id }) => complaint_id).sort(), "R6.3 what is open of an order").toEqual(
      open.map(({ complaint_id }) => complaint_id).sort(),
    );
    const lines = open.flatMap((one) => one.lines.map(({ line_id }) => line_id));
    expect(new Set(lines).size, "R6.3 one open complaint about a line").toBe(lines.length);
  }
}

function pairOf(complaint: Complaint, proposal: Proposal, agreed: readonly Refund[]): string[] {
  expect([...proposal.agreed].sort(), "R6.3 both sides agreed").toEqual(["buyer", "seller"]);
  if (proposal.amount === undefined) return [];
  const refund = agreed.find(({ refund_id }) => refund_id === complaint.refund_id);
  expect([refund?.amount, refund?.order_id]).toEqual([proposal.amount, complaint.order_id]);
  return [complaint.refund_id ?? ""];
}
