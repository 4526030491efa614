import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import type { CaseEvent } from "../../../functions/platform/events.ts";
import { entryView } from "../../../functions/platform/timeline.ts";
import { told } from "../../../functions/refunds/commands.ts";
import { type Command, decide } from "../../../functions/refunds/decide.ts";
import { dueOf, evolve, REFUND_STATUSES, type Refund } from "../../../functions/refunds/refund.ts";
import { aBalance, aContext, aRefund, dueInstant, later, MONDAY } from "../given.ts";

const SELLER = { role: "seller", id: "sub-of-a-person", shop_id: "toko-1" } as const;
const SECRET = "RAHASIA";
const NUMBER = "JP1234567890";

const COMMANDS: readonly Command[] = [
  { kind: "approve" },
  { kind: "reject", reason: "other", text: SECRET },
  { kind: "withdraw" },
  { kind: "agree_to_return" },
  { kind: "open_dispute" },
  { kind: "ship_return", carrier: "jnt", waybill: NUMBER },
  { kind: "report_return_delivery" },
  { kind: "confirm_receipt" },
  { kind: "report_return_problem", problem: "empty" },
  { kind: "report_payment", result: "settled", reference: SECRET },
  { kind: "expire" },
  { kind: "pay_queued" },
  { kind: "recount_missing", ahead: 0 },
  { kind: "top_up_freeze" },
  { kind: "give_return_address" },
];

const address = { recipient: SECRET, phone: SECRET, street: SECRET, city: SECRET, postal_code: SECRET };

/** A case full of what persons wrote. */
const full = (status: Refund["status"]): Refund =>
  aRefund(status, {
    texts: { request: SECRET },
    return_address: address,
    ...(status === "disputed" ? { funding: "released", frozen: 10_000, place: 1 } : {}),
  });

/** Every step there is, with its event, at both sides of the deadline. */
function everyStep(): { before: Refund; after: Refund; event: CaseEvent }[] {
  return REFUND_STATUSES.flatMap((status) =>
    COMMANDS.flatMap((command) => {
      const before = full(status);
      const now = command.kind === "expire" ? dueInstant(before) : later(MONDAY, 1);
      const balance = aBalance({ available: 60_000, frozen: 10_000, freeze_short: 40_000 });
      const decided = decide(before, command, aContext(now, { return_address: address, balance }));
      if (isRefusal(decided)) return [];
      const after = evolve(before, decided);
      return [{ before, after, event: told(before, after, decided, SELLER) }];
    }),
  );
}

describe("R8.5 R8.3 what is told of a case", () => {
  const steps = everyStep();

  test("given every step of every status, then there are many, and none of them tells what a person wrote", () => {
    expect(steps.length).toBeGreaterThan(20);
    for (const { event } of steps) {
      expect(JSON.stringify(event), event.type).not.toContain(SECRET);
      expect(JSON.stringify(event), event.type).not.toContain(NUMBER);
      expect(JSON.stringify(entryView({ ...event })), event.type).not.toContain(SECRET);
      expect(JSON.stringify(entryView({ ...event })), event.type).not.toContain(NUMBER);
    }
  });

  test("given a person of a shop, then the shop is named, not the person", () => {
    for (const { event } of steps) expect(event.actor).toEqual({ role: "seller", id: "toko-1" });
  });

  test("R8.1 given a step, then it says from which state to which, in the order of the case's versions", () => {
    for (const { before, after, event } of steps) {
      expect(event).toMatchObject({ from: before.status, to: after.status, seq: before.version + 1 });
      expect(event.event_id).toBe(`${after.refund_id}-${after.version}`);
    }
  });

  test("R7.4 given a step, then the workflow is told exactly when the stage changed under a clock", () => {
    for (const { before, after, event } of steps) {
      const moved = before.stage !== after.stage;
      const clock = dueOf(before) !== undefined || dueOf(after) !== undefined;
      expect(event.wait !== undefined, `${before.status} ${event.type}`).toBe(moved && clock);
      if (event.wait === undefined) continue;
      expect(event.wait).toMatchObject({ left: before.stage, stage: after.stage, status: after.status });
      expect(event.wait.due_at).toBe(dueOf(after)?.at);
      expect(event.wait.starts === true).toBe(dueOf(before) === undefined);
    }
  });

  test("R7.4 given a step, then the stage rises exactly when status or due instant change", () => {
    for (const { before, after } of steps) {
      const changed = before.status !== after.status || dueOf(before)?.at !== dueOf(after)?.at;
      expect(after.stage - before.stage).toBe(changed ? 1 : 0);
      expect(after.version - before.version).toBe(1);
    }
  });

  test("given a new case, then its event starts the workflow at its first stage", () => {
    const refund = { ...aRefund("requested"), version: 1, stage: 1 } as Refund;
    const event = told(undefined, refund, { type: "refund.requested", at: MONDAY }, SELLER);
    expect(event.wait).toMatchObject({ left: 0, stage: 1, status: "requested", starts: true });
    expect(event).not.toHaveProperty("from");
  });

  test("given a case that was paid as it was asked, then there is nothing to wait for", () => {
    const event = told(undefined, aRefund("paid"), { type: "refund.requested", at: MONDAY }, SELLER);
    expect(event).not.toHaveProperty("wait");
  });

  test("R3.6 given a payment, then the event carries the payment id, and each later one the same", () => {
    for (const { event, after } of steps.filter(({ after }) => after.status === "paid")) {
      expect(event.data.payment_id).toBe(after.payment?.payment_id);
    }
  });
});
