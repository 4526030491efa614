import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { type Command, decide } from "../../../functions/refunds/decide.ts";
import { REFUND_STATUSES, type RefundStatus } from "../../../functions/refunds/refund.ts";
import { aBalance, aContext, aRefund, dueInstant, later } from "../given.ts";

const COMMANDS: readonly Command[] = [
  { kind: "approve" },
  { kind: "reject", reason: "sent_as_ordered", text: "Sesuai pesanan" },
  { kind: "withdraw" },
  { kind: "agree_to_return" },
  { kind: "open_dispute" },
  { kind: "ship_return", carrier: "jnt", waybill: "JP1234567890" },
  { kind: "report_return_delivery" },
  { kind: "confirm_receipt" },
  { kind: "report_return_problem", problem: "empty" },
  { kind: "report_payment", result: "settled" },
  { kind: "expire" },
  { kind: "pay_queued" },
  { kind: "recount_missing", ahead: 10_000 },
  { kind: "top_up_freeze" },
  { kind: "give_return_address" },
  { kind: "recount_due" },
];

type Cells = Readonly<Partial<Record<Command["kind"], string>>>;

/** What each status decides, a millisecond before its deadline; every other cell is refused. */
const DECIDED: Readonly<Record<RefundStatus, Cells>> = {
  requested: {
    approve: "refund.approved → paid",
    reject: "refund.rejected → rejected",
    withdraw: "refund.withdrawn → withdrawn",
  },
  awaiting_return_address: {
    withdraw: "refund.withdrawn → withdrawn",
    give_return_address: "refund.return_address_given → awaiting_return",
  },
  awaiting_return: {
    withdraw: "refund.withdrawn → withdrawn",
    ship_return: "refund.return_shipped → returning",
  },
  returning: {
    withdraw: "refund.withdrawn → withdrawn",
    report_return_delivery: "refund.return_delivered → returning",
    confirm_receipt: "refund.return_received → paid",
    report_return_problem: "refund.disputed → disputed",
  },
  rejected: {
    approve: "refund.approved → paid",
    withdraw: "refund.withdrawn → withdrawn",
    agree_to_return: "refund.return_agreed → awaiting_return",
    open_dispute: "refund.disputed → disputed",
  },
  disputed: {
    approve: "refund.approved → paid",
    withdraw: "refund.withdrawn → withdrawn",
    top_up_freeze: "refund.freeze_topped_up → disputed",
  },
  queued: {
    withdraw: "refund.withdrawn → withdrawn",
    pay_queued: "refund.paid → paid",
    recount_missing: "refund.missing_changed → queued",
  },
  paid: { report_payment: "refund.settled → paid" },
  withdrawn: {},
  lapsed: {},
  declined: {},
};

const UNDER_A_CLOCK = ["requested", "awaiting_return_address", "awaiting_return", "returning", "rejected"];

/** Why everything else is refused. */
function refusedFor(status: RefundStatus, kind: Command["kind"]): string {
  if (kind === "expire") return UNDER_A_CLOCK.includes(status) ? "not_yet" : "nothing_due";
  return kind === "recount_due" ? "nothing_to_move" : "case_status";
}

/** A dispute that is short of 20 000 rupiah, so that there is something to top up. */
const given = (status: RefundStatus) =>
  status === "disputed"
    ? aRefund(status, { funding: "released", frozen: 30_000, place: 1 })
    : aRefund(status);
const BALANCE = aBalance({ available: 60_000, frozen: 30_000, freeze_short: 20_000 });

function outcome(status: RefundStatus, command: Command, moment: "in time" | "at due"): string {
  const refund = given(status);
  const now = moment === "in time" ? later(dueInstant(refund), -1) : dueInstant(refund);
  const event = decide(refund, command, aContext(now, { balance: BALANCE }));
  return isRefusal(event) ? event.code : `${event.type} → ${event.to.status}`;
}

describe.each(REFUND_STATUSES)("R3 given a case that is %s, a millisecond before its deadline", (status) => {
  test.each(COMMANDS)("when $kind, then it is decided or refused as the table says", (command) => {
    const expected = DECIDED[status][command.kind] ?? refusedFor(status, command.kind);
    expect(outcome(status, command, "in time")).toBe(expected);
  });
});

/** What only the deadline may do, from its instant on (R7.1). */
const EXPIRED: Readonly<Partial<Record<RefundStatus, string>>> = {
  requested: "refund.approved → paid",
  awaiting_return_address: "refund.approved → paid",
  awaiting_return: "refund.lapsed → lapsed",
  returning: "refund.return_received → paid",
  rejected: "refund.declined → declined",
};

describe.each(REFUND_STATUSES)(
  "R7.1 given a case that is %s, at the instant its deadline passes",
  (status) => {
    test("when it expires, then what the deadline brings is decided", () => {
      expect(outcome(status, { kind: "expire" }, "at due")).toBe(EXPIRED[status] ?? "nothing_due");
    });

    test("when anything else is sent that was possible before, then the deadline has passed", () => {
      for (const command of COMMANDS.filter(({ kind }) => kind !== "expire")) {
        const before = DECIDED[status][command.kind];
        const action = command.kind !== "give_return_address";
        const expected = before && EXPIRED[status] ? (action ? "deadline_passed" : "case_status") : before;
        expect(outcome(status, command, "at due"), command.kind).toBe(
          expected ?? refusedFor(status, command.kind),
        );
      }
    });
  },
);

describe("R7.1 a refusal shows the loser what is the case now", () => {
  test("given a case that was paid, when it is approved again, then the refusal names its payment", () => {
    const event = decide(aRefund("paid"), { kind: "approve" }, aContext("2026-03-03T00:00:00.000Z"));
    expect(event).toMatchObject({
      kind: "conflict",
      rule: "R3.3",
      present: { status: "paid", payment_id: "pay_1" },
    });
  });

  test("given a deadline that has passed, then the refusal says when that was", () => {
    const refund = aRefund("requested");
    const event = decide(
      refund,
      { kind: "reject", reason: "other", text: "…" },
      aContext(dueInstant(refund)),
    );
    expect(event).toMatchObject({ rule: "R7.1", present: { due_at: dueInstant(refund) } });
  });
});
