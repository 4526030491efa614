import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { type Command, decide } from "../../../functions/refunds/decide.ts";
import { evolve, type Refund } from "../../../functions/refunds/refund.ts";
import { ADDRESS, aContext, aRefund, later, MONDAY } from "../given.ts";

const DAY = 86_400_000;

function become(refund: Refund, command: Command, context = aContext(later(MONDAY, 1))): Refund {
  const event = decide(refund, command, context);
  if (isRefusal(event)) throw new Error(event.code);
  return evolve(refund, event);
}

const withoutAddress = (now = later(MONDAY, 1)) => {
  const { return_address: _none, ...context } = aContext(now);
  return context;
};

describe("R3.4 a return", () => {
  const asked = aRefund("requested", { type: "return_and_refund" });

  test("given the shop has an address, when the return is approved, then the buyer sees it and has seven days", () => {
    expect(become(asked, { kind: "approve" })).toMatchObject({
      status: "awaiting_return",
      return_address: ADDRESS,
      due: { rule: "R3.4", at: later(MONDAY, 7 * DAY + 1) },
    });
  });

  test("given the shop has none, when it is approved, then the shop has three business days to give one", () => {
    const waiting = become(asked, { kind: "approve" }, withoutAddress());
    expect(waiting).toMatchObject({
      status: "awaiting_return_address",
      due: { at: "2026-03-05T17:00:00.000Z" },
    });
    expect(waiting.return_address).toBeUndefined();
  });

  test("given a case that waits for the address, when it is given, then the buyer's days start then", () => {
    const given = later(MONDAY, 2 * DAY);
    expect(
      become(aRefund("awaiting_return_address"), { kind: "give_return_address" }, aContext(given)),
    ).toMatchObject({
      status: "awaiting_return",
      return_address: ADDRESS,
      due: { from: given, at: later(given, 7 * DAY) },
    });
  });

  test("given the goods are sent, then the seller has fourteen days after dispatch", () => {
    const sent = become(aRefund("awaiting_return"), {
      kind: "ship_return",
      carrier: "jnt",
      waybill: "JP1234567890",
    });
    expect(sent).toMatchObject({
      status: "returning",
      return_shipment: { carrier: "jnt", waybill: "JP1234567890", shipped_at: later(MONDAY, 1) },
      due: { at: later(MONDAY, 14 * DAY + 1) },
    });
  });

  test("given a delivery is seen, then three business days after it take their place", () => {
    const arrived = later(MONDAY, DAY);
    const returning = become(
      aRefund("returning"),
      { kind: "report_return_delivery", delivered_at: arrived },
      aContext(later(MONDAY, 2 * DAY)),
    );
    expect(returning).toMatchObject({
      status: "returning",
      stage: 4,
      return_shipment: { delivered_at: arrived },
      due: { from: arrived, at: "2026-03-06T17:00:00.000Z" },
    });
  });

  test.each([
    ["before the goods were sent", later(MONDAY, -1)],
    ["in the future", later(MONDAY, 2)],
  ])("given a delivery %s, then it is refused", (_when, delivered_at) => {
    const event = decide(
      aRefund("returning"),
      { kind: "report_return_delivery", delivered_at },
      aContext(later(MONDAY, 1)),
    );
    expect(event).toMatchObject({ code: "delivery_instant", rule: "R3.4" });
  });

  test.each(["damaged", "incomplete", "different", "empty", "not_received"])(
    "given goods that are %s, when the seller says so, then that opens a dispute",
    (problem) => {
      expect(become(aRefund("returning"), { kind: "report_return_problem", problem })).toMatchObject({
        status: "disputed",
        return_problem: problem,
      });
    },
  );

  test("given goods that are back and argued about, when the seller approves, then it is paid, not sent again", () => {
    const disputed = become(aRefund("returning"), { kind: "report_return_problem", problem: "different" });
    expect(become(disputed, { kind: "approve" }).status).toBe("paid");
  });
});

describe("R3.7 a rejection", () => {
  test("given a reason and a text, then both are kept and the buyer has three business days", () => {
    const rejected = become(aRefund("requested", { texts: { request: "Sobek" } }), {
      kind: "reject",
      reason: "damaged_by_buyer",
      text: "Bekas dipakai",
    });
    expect(rejected).toMatchObject({
      status: "rejected",
      rejected_for: "damaged_by_buyer",
      texts: { request: "Sobek", rejection: "Bekas dipakai" },
      due: { rule: "R3.7", at: "2026-03-05T17:00:00.000Z" },
    });
  });

  test("given a reason that is not on the list, then it is refused", () => {
    const event = decide(
      aRefund("requested"),
      { kind: "reject", reason: "because", text: "…" },
      aContext(later(MONDAY, 1)),
    );
    expect(event).toMatchObject({ kind: "invalid", code: "unknown_rejection_reason" });
  });

  test("given the goods must come back first, when the buyer agrees, then it is an approved return", () => {
    expect(become(aRefund("rejected"), { kind: "agree_to_return" })).toMatchObject({
      type: "return_and_refund",
      status: "awaiting_return",
      return_address: ADDRESS,
    });
    expect(become(aRefund("rejected"), { kind: "agree_to_return" }, withoutAddress())).toMatchObject({
      type: "return_and_refund",
      status: "awaiting_return_address",
    });
  });

  test.each([
    ["another reason", aRefund("rejected", { rejected_for: "sent_as_ordered" })],
    ["a case that was a return already", aRefund("rejected", { type: "return_and_refund" })],
  ])("given %s, then there is no return to agree to", (_what, refund) => {
    expect(decide(refund, { kind: "agree_to_return" }, aContext(later(MONDAY, 1)))).toMatchObject({
      code: "case_status",
      rule: "R3.7",
    });
  });

  test("given a policy whose reason offers no return, then agreeing is refused: it is data", () => {
    const policy = {
      ...FIRST_POLICY,
      rejection_reasons: [{ code: "goods_must_come_back", text: { id: "", en: "" } }],
    };
    const event = decide(
      aRefund("rejected"),
      { kind: "agree_to_return" },
      aContext(later(MONDAY, 1), { policy }),
    );
    expect(event).toMatchObject({ code: "case_status" });
  });
});

describe("R3.6 the real payment", () => {
  test("given it failed, when it settles on a retry, then the id is the same and the case stays paid", () => {
    const failed = become(aRefund("paid"), { kind: "report_payment", result: "failed" });
    const settled = become(failed, { kind: "report_payment", result: "settled", reference: "bank-7" });
    expect(failed.payment).toMatchObject({ payment_id: "pay_1", settlement: "failed" });
    expect(settled).toMatchObject({
      status: "paid",
      stage: failed.stage,
      payment: { payment_id: "pay_1", amount: 50_000, settlement: "settled", reference: "bank-7" },
    });
  });

  test("given it settled, then no later report changes that", () => {
    const settled = become(aRefund("paid"), { kind: "report_payment", result: "settled" });
    expect(
      decide(settled, { kind: "report_payment", result: "failed" }, aContext(later(MONDAY, 9))),
    ).toMatchObject({
      code: "case_status",
    });
  });

  test("given a case that is paid, then its payment is derived from its id and dated when it was booked", () => {
    const paid = become(aRefund("requested"), { kind: "approve" });
    expect(paid.payment).toEqual({
      payment_id: paid.refund_id.replace("rf_", "pay_"),
      amount: 50_000,
      paid_at: later(MONDAY, 1),
      settlement: "pending",
    });
  });
});
