import { describe, expect, test } from "vitest";
import {
  availableActions,
  type Command,
  type Context,
  decide,
  FAILED_DELIVERY_STATUSES,
  type FailedDelivery,
  report,
  resolutions,
} from "../../../functions/failed-deliveries/failed-delivery.ts";
import { dueAfter } from "../../../functions/kernel/deadlines.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { aFailedDelivery, later, MONDAY } from "../given.ts";

const at = (now: string): Context => ({ now, policy: FIRST_POLICY, calendar: FIRST_CALENDAR });
/** Three business days after Monday end with Thursday. */
const DUE = "2026-03-05T17:00:00.000Z";
const given = (status: FailedDelivery["status"]) => aFailedDelivery(status);
const send = (failed: FailedDelivery, kind: Command["kind"], now = later(MONDAY, 1)) =>
  decide(failed, { kind }, at(now));
const comesTo = (outcome: ReturnType<typeof decide>) => (isRefusal(outcome) ? outcome.code : outcome.type);

describe("R2.4 a delivery failed", () => {
  test("given the report, then the seller has three business days to choose, and the case knows its policy", () => {
    const facts = {
      order_id: "o",
      shop_id: "s",
      buyer_id: "b",
      reason: "lost_by_carrier",
      at_stake: 100_000,
      before: undefined,
    };
    const { type, after } = report(facts, at(MONDAY));
    expect(type).toBe("failed_delivery.reported");
    expect(after).toMatchObject({ status: "awaiting_resolution", version: 1, stage: 1, policy: 1 });
    expect(after).toMatchObject({ due: { at: DUE, rule: "R2.4" } });
    expect(after).not.toHaveProperty("before");
  });

  test("given a delivery of the same order failed before, then its record goes on", () => {
    const before = given("shipped_again");
    const facts = { order_id: "o", shop_id: "s", buyer_id: "b", reason: "x", at_stake: 1, before };
    const { after } = report(facts, at(MONDAY));
    expect([after.version, after.stage]).toEqual([before.version + 1, before.stage + 1]);
    expect(after).not.toHaveProperty("refund_id");
  });

  test.each([
    ["prepare_reshipment", ["failed_delivery.reshipment_prepared", "failed_delivery_status"]],
    ["refund_the_buyer", ["failed_delivery.refunded", "failed_delivery.refunded"]],
    ["call_the_logistics", ["failed_delivery_status", "failed_delivery.shipped_again"]],
    ["expire", ["not_yet", "not_yet"]],
    ["recount_due", ["nothing_to_move", "nothing_to_move"]],
  ] as const)("given %s, then it is possible just where it belongs", (kind, [resolving, reshipping]) => {
    expect(comesTo(send(given("awaiting_resolution"), kind))).toBe(resolving);
    expect(comesTo(send(given("awaiting_reshipment"), kind))).toBe(reshipping);
    for (const status of ["shipped_again", "refunded"] as const) {
      expect(comesTo(send(given(status), kind))).toMatch(
        /^(failed_delivery_status|nothing_due|nothing_to_move)$/,
      );
    }
  });

  test("given a re-shipment is prepared, then the seller has three business days from then", () => {
    const wednesday = later(MONDAY, 2 * 86_400_000);
    const outcome = send(given("awaiting_resolution"), "prepare_reshipment", wednesday);
    expect(outcome).toMatchObject({
      after: { status: "awaiting_reshipment", due: { from: wednesday, at: "2026-03-09T17:00:00.000Z" } },
    });
  });

  test.each(["awaiting_resolution", "awaiting_reshipment"] as const)(
    "given %s runs out, then the buyer is refunded: at the instant, not before, and people come too late",
    (status) => {
      expect(comesTo(send(given(status), "expire", later(DUE, -1)))).toBe("not_yet");
      expect(comesTo(send(given(status), "expire", DUE))).toBe("failed_delivery.refunded");
      expect(comesTo(send(given(status), "refund_the_buyer", later(DUE, -1)))).toBe(
        "failed_delivery.refunded",
      );
      expect(comesTo(send(given(status), "refund_the_buyer", DUE))).toBe("deadline_passed");
      expect(availableActions(given(status), DUE)).toEqual([]);
    },
  );

  test("R7.2 given a decree came in time, then a provisional deadline moves instead of passing", () => {
    const { due: _due, ...facts } = given("awaiting_resolution") as FailedDelivery & { due: unknown };
    const counted = dueAfter(
      MONDAY,
      { count: 3, unit: "business_days" },
      "R2.4",
      FIRST_CALENDAR,
      FIRST_POLICY,
    );
    const due = { ...counted, at: later(DUE, -86_400_000), provisional: true as const };
    const provisional = { ...facts, status: "awaiting_resolution", due } as FailedDelivery;
    const moved = send(provisional, "expire", due.at);
    expect(moved).toMatchObject({ type: "failed_delivery.due_moved", after: { due: { at: DUE } } });
    expect(comesTo(send(provisional, "recount_due", MONDAY))).toBe("failed_delivery.due_moved");
  });

  test.each(FAILED_DELIVERY_STATUSES)(
    "R8.2 given it is %s, then what is offered is just what is not refused",
    (status) => {
      const offered = availableActions(given(status), later(MONDAY, 1));
      const possible = (kind: Command["kind"]) => !isRefusal(send(given(status), kind));
      expect(offered.includes("choose_resolution")).toBe(
        possible("prepare_reshipment") || possible("refund_the_buyer"),
      );
      expect(offered.includes("call_the_logistics")).toBe(possible("call_the_logistics"));
      expect(resolutions(given(status)).includes("reshipment_prepared")).toBe(possible("prepare_reshipment"));
      expect(resolutions(given(status)).includes("refund_the_buyer")).toBe(possible("refund_the_buyer"));
    },
  );
});
