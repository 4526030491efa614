import { expect } from "vitest";
import type { Dispute } from "../../../functions/disputes/dispute.ts";
import { hearingOf } from "../../../functions/hearings/court.ts";
import { dueOf, isOpen } from "../../../functions/hearings/hearing.ts";
import type { CaseEvent } from "../../../functions/platform/events.ts";
import { disputeOf, type Refund } from "../../../functions/refunds/refund.ts";
import type { Attributes } from "./expressions.ts";
import type { MemoryTable } from "./memory-table.ts";
import type { World } from "./world.ts";

/** The most that a side may hand in (R4.1). */
const CHANCES = 3;

/** A step of a dispute: which side of its deadline it is on, how chances are counted, and that the end is the end. */
export class DisputeSteps {
  private readonly disputes = new Map<string, Dispute>();

  check(table: MemoryTable, written: readonly Attributes[]): void {
    for (const item of written) {
      const after = item.kind === "dispute" ? hearingOf<Dispute>(item) : undefined;
      if (after) this.step(table, after, eventOf(written, "dispute."), eventOf(written, "refund."));
    }
  }

  private step(table: MemoryTable, after: Dispute, event: CaseEvent, moved: CaseEvent | undefined): void {
    const before = this.disputes.get(after.dispute_id);
    this.disputes.set(after.dispute_id, after);
    for (const [side, { used, done }] of Object.entries(after.sides)) {
      expect(used, `R4.1 chances of the ${side}`).toBeLessThanOrEqual(CHANCES);
      if (used === CHANCES) expect(done, "R4.1 used up is done").toBe(true);
      const handedIn = table
        .all()
        .filter(
          ({ pk, sk, side: of }) => pk === `DISPUTE#${after.dispute_id}` && of === side && isHandedIn(sk),
        );
      expect(handedIn.map(({ chance }) => chance).sort(), `R4.1 what the ${side} handed in`).toEqual(
        Array.from({ length: used }, (_, n) => n + 1),
      );
    }
    if (before === undefined) return;
    expect(after.version, "one version at a time").toBe(before.version + 1);
    expect(isOpen(before.status), "the end is the end").toBe(true);
    const due = dueOf(before);
    const settles = event.type === "dispute.settled";
    if (due && !settles && event.type !== "dispute.due_moved") {
      expect(event.at >= due.at, `R7.1 ${event.type} at ${event.at}, due ${due.at}`).toBe(
        event.actor.id === "deadline",
      );
    }
    if (after.status === "decided") this.decided(before, after, event, moved);
    else expect(moved, "R4.4 only a decision moves money").toBeUndefined();
  }

  /** R4.4: a person who is no party decides, two above the policy's amount, and the refund moves along. */
  private decided(before: Dispute, after: Dispute, event: CaseEvent, moved: CaseEvent | undefined): void {
    if (after.status !== "decided") return;
    expect([event.actor.role, moved?.type], "R4.4").toEqual(["agent", "refund.dispute_decided"]);
    expect(event.actor.id, "R4.4 a party decides nothing").not.toBe("agent-3");
    const two = before.amount > FOUR_EYES;
    expect(after.confirmed_by !== undefined, `R4.4 four eyes over ${before.amount}`).toBe(two);
    expect(after.confirmed_by, "R4.4 four eyes are two people's").not.toBe(after.ruling.by);
  }
}

/** Above this much two agents decide, in the histories that are played. */
export const FOUR_EYES = 90_000;

function isHandedIn(sk: unknown): boolean {
  return String(sk).startsWith("SUBMISSION#");
}

function eventOf(written: readonly Attributes[], noun: string): CaseEvent {
  return written.find(
    ({ type, event_id }) => event_id && String(type).startsWith(noun),
  ) as unknown as CaseEvent;
}

/** Once everything is delivered, a dispute is open exactly as long as its refund is disputed (R3.7, R4). */
export function disputesFollowRefunds(world: World): void {
  const disputes = disputesOf(world);
  const open = disputes.filter(({ status }) => isOpen(status)).map(({ dispute_id }) => dispute_id);
  const disputed = world.refunds.filter(({ status }) => status === "disputed").map(disputeOf);
  expect(open.sort(), "R4 open disputes, and disputed refunds").toEqual(disputed.sort());
  for (const dispute of disputes) if (dispute.status === "decided") agree(dispute, world.refunds);
}

/** What was decided is what the refund is about since; what was frozen for it and not given is the shop's. */
function agree(dispute: Dispute, refunds: readonly Refund[]): void {
  const refund = refunds.find(({ refund_id }) => refund_id === dispute.refund_id);
  if (dispute.status !== "decided" || refund === undefined) return;
  const { amount } = dispute.ruling;
  if (amount === undefined) expect(refund.status, "R4.4 the rejection stands").toBe("declined");
  else expect(refund.amount, "R4.4 what was given").toBeLessThanOrEqual(amount);
}

/** Every dispute there is, the oldest first. */
export function disputesOf(world: World): Dispute[] {
  return world.table
    .all()
    .filter(({ kind }) => kind === "dispute")
    .map((item) => hearingOf<Dispute>(item) as Dispute)
    .sort((a, b) => (a.dispute_id < b.dispute_id ? -1 : 1));
}
