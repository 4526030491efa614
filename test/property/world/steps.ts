import { expect } from "vitest";
import { type Balance, NO_BALANCE } from "../../../functions/ledger/ledger.ts";
import { balanceOf } from "../../../functions/ledger/store.ts";
import type { CaseEvent } from "../../../functions/platform/events.ts";
import { wantedFor } from "../../../functions/refunds/paying.ts";
import { dueOf, isClosed, type Refund } from "../../../functions/refunds/refund.ts";
import { refundOf } from "../../../functions/refunds/store.ts";
import type { Attributes } from "./expressions.ts";
import { booksOf } from "./invariants.ts";
import type { MemoryTable } from "./memory-table.ts";

/**
 * What must be true of each step, from the state before to the state after: who may take money when others
 * wait for it (R3.5), and which side of a deadline a step is on (R7.1, R7.4).
 */
export class Steps {
  private readonly refunds = new Map<string, Refund>();
  private readonly balances = new Map<string, Balance>();

  constructor(private readonly table: MemoryTable) {}

  /** Checks what one commit wrote against what was there before it. */
  check(written: readonly Attributes[]): void {
    const event = written.find((item) => item.event_id !== undefined) as unknown as CaseEvent | undefined;
    for (const item of written) {
      const after = item.kind === "refund" ? refundOf(item) : undefined;
      if (after) this.caseStep(after, event);
      if (item.sk === "BALANCE") this.balanceStep(String(item.pk), balanceOf(item), event);
    }
  }

  private caseStep(after: Refund, event: CaseEvent | undefined): void {
    const before = this.refunds.get(after.refund_id);
    this.refunds.set(after.refund_id, after);
    if (before === undefined) {
      const takes = after.status === "paid" && after.funding === "released";
      if (takes) this.overtakesNobody(after);
      return;
    }
    if (event === undefined) return;
    expect(after.version, "one version at a time").toBe(before.version + 1);
    expect(isClosed(before.status) && before.status !== after.status, "the end is the end").toBe(false);
    if (before.status === "paid") expect(after.payment?.payment_id).toBe(before.payment?.payment_id);
    const due = dueOf(before);
    if (due && event.type !== "refund.due_moved") {
      const byDeadline = event.actor.id === "deadline";
      expect(event.at >= due.at, `R7.1 ${event.type} at ${event.at}, due ${due.at}`).toBe(byDeadline);
    }
    const takes = after.status === "paid" && before.status !== "paid" && after.funding === "released";
    // What is paid may be less than what was asked for: of a dispute decided in part, its own freeze may be enough.
    if (takes && wantedFor({ ...before, amount: after.amount }) > 0) this.overtakesNobody(before);
  }

  /** R3.5: nothing overtakes the head of the queue. */
  private overtakesNobody(payee: Refund): void {
    const place = payee.status === "queued" ? payee.place : Number.POSITIVE_INFINITY;
    const ahead = booksOf(this.table).refunds.filter(
      (other) => other.shop_id === payee.shop_id && other.status === "queued" && other.place < place,
    );
    expect(
      ahead.map((other) => other.refund_id),
      "R3.5 overtaken",
    ).toEqual([]);
  }

  private balanceStep(pk: string, after: Balance, event: CaseEvent | undefined): void {
    const before = this.balances.get(pk) ?? NO_BALANCE;
    this.balances.set(pk, after);
    if (event?.type === "shop.paid_out") {
      expect(after.available, "R3.5 a payout leaves what others wait for").toBeGreaterThanOrEqual(
        after.queued + after.freeze_short,
      );
    }
    if (after.frozen > before.frozen) {
      expect(after.available, "R3.5 a freeze leaves what the queue waits for").toBeGreaterThanOrEqual(
        after.queued,
      );
    }
    if (event?.type !== "shop.paid_out" && event?.type.startsWith("shop.")) {
      expect(after.frozen, "R3.5 frozen money is not touched from outside").toBe(before.frozen);
    }
  }
}
