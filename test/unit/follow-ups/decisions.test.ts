import { describe, expect, test } from "vitest";
import { decide } from "../../../functions/follow-ups/decide.ts";
import { evolve, followUpId, scheduleFor } from "../../../functions/follow-ups/follow-up.ts";
import { counted, noPace } from "../../../functions/follow-ups/pace.ts";
import { outsideQuiet } from "../../../functions/follow-ups/quiet.ts";
import { inJakarta, plusDays } from "../../../functions/kernel/instants.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { wib } from "../call-backs/given.ts";
import { anOrder, later, MONDAY } from "../given.ts";
import { aContext, aFollowUp, aSchedule, OPTED_IN } from "./given.ts";

/** What is decided: `sent`, `moved`, the reason of a skip, or the code of a refusal. */
function outcome(context = aContext(), followUp = aFollowUp()): string {
  const event = decide(followUp, context);
  if (isRefusal(event)) return event.code;
  return event.to.status === "skipped" ? event.to.reason : event.type.replace("follow_up.", "");
}

const offer = aSchedule({ purpose: "offer" });
const update = aSchedule({ purpose: "update" });

describe("R6.4 when a message is scheduled for", () => {
  test.each([
    [{ count: 0, unit: "days" }, "2026-03-02T10:00", "2026-03-02T10:00:00+07:00"],
    [{ count: 7, unit: "days" }, "2026-03-02T10:00", "2026-03-09T10:00:00+07:00"],
    [{ count: 10, unit: "hours" }, "2026-03-02T10:00", "2026-03-02T20:00:00+07:00"],
    [{ count: 12, unit: "hours" }, "2026-03-02T10:00", "2026-03-03T08:00:00+07:00"],
    [{ count: 0, unit: "days" }, "2026-03-02T23:30", "2026-03-03T08:00:00+07:00"],
    [{ count: 1, unit: "days" }, "2026-03-02T02:00", "2026-03-03T08:00:00+07:00"],
  ] as const)("given %o after %s, then at %s", (after, at, due) => {
    const made = scheduleFor(anOrder(), aSchedule({ after }), wib(at), MONDAY, FIRST_POLICY);
    expect(made.status === "scheduled" && inJakarta(made.due.at)).toBe(due);
    expect(made.follow_up_id).toBe(followUpId("order-1", "care"));
  });

  test.each([
    ["2026-03-02T20:59", "2026-03-02T20:59"],
    ["2026-03-02T21:00", "2026-03-03T08:00"],
    ["2026-03-03T07:59", "2026-03-03T08:00"],
    ["2026-03-03T08:00", "2026-03-03T08:00"],
    ["2026-12-31T22:00", "2027-01-01T08:00"],
  ])("given %s and the first policy's quiet hours, then %s", (at, outside) => {
    expect(outsideQuiet(wib(at), FIRST_POLICY.follow_ups.quiet)).toBe(wib(outside));
  });

  test("given quiet hours within a day, or none at all, then they are that", () => {
    const noon = wib("2026-03-02T12:30");
    expect(outsideQuiet(noon, { from: "12:00", until: "13:00" })).toBe(wib("2026-03-02T13:00"));
    expect(outsideQuiet(noon, { from: "12:30", until: "12:30" })).toBe(noon);
  });
});

describe("R6.4 what becomes of a message whose instant has come", () => {
  test("given all is well, then it is sent, by the schedules as they are now", () => {
    expect(decide(aFollowUp(), aContext())).toEqual({
      type: "follow_up.sent",
      at: MONDAY,
      purpose: "guidance",
      to: { status: "sent", schedules: 2 },
    });
  });

  test.each([
    [
      "a schedule that is gone",
      { schedules: { shop_id: "toko-1", version: 3, schedules: [] } },
      "schedule_withdrawn",
    ],
    ["no order", { order: undefined }, "order_cancelled"],
    [
      "an order that was cancelled",
      { order: anOrder({ status: "cancelled", cancelled_at: MONDAY }) },
      "order_cancelled",
    ],
    [
      "a delivery that failed",
      { order: anOrder({ status: "cancelled", delivery_failed_at: MONDAY }) },
      "being_mended",
    ],
    ["an order that was refunded", { order: anOrder({ refunded: 300_000, held: 0 }) }, "order_refunded"],
    ["a refund that is open", { order: anOrder({ open_refunds: ["rf_1"] }) }, "refund_open"],
    ["no address", { reachable: false }, "no_contact"],
  ] as const)("given %s, then it is skipped", (_what, over, reason) => {
    expect(outcome(aContext(over))).toBe(reason);
  });

  test("given a schedule that was switched off, then it is withdrawn", () => {
    expect(outcome(aContext({}, aSchedule({ enabled: false })))).toBe("schedule_withdrawn");
  });

  test("given a refund, then how the order goes is told all the same, unless it is cancelled", () => {
    for (const over of [{ refunded: 300_000 }, { open_refunds: ["rf_1"] }])
      expect(outcome(aContext({ order: anOrder(over) }, update))).toBe("sent");
    expect(outcome(aContext({ order: anOrder({ status: "cancelled" }) }, update))).toBe("order_cancelled");
  });

  test("given an offer, then it goes to who opted in, and to nobody else", () => {
    expect(outcome(aContext({}, offer))).toBe("not_opted_in");
    expect(outcome(aContext({ consent: { ...OPTED_IN, opted_in: false } }, offer))).toBe("not_opted_in");
    expect(outcome(aContext({ consent: OPTED_IN }, offer))).toBe("sent");
  });

  test("given guidance that its shop made an offer of meanwhile, then it is an offer", () => {
    const event = decide(aFollowUp(), aContext({ consent: OPTED_IN }, offer));
    expect(isRefusal(event) || evolve(aFollowUp(), event)).toMatchObject({
      purpose: "offer",
      status: "sent",
      version: 2,
    });
    expect(outcome(aContext({}, offer), aFollowUp())).toBe("not_opted_in");
  });

  test("given the marketplace tells people itself, then an address is not wanted here", () => {
    const email = { follow_ups: false, cases: true };
    const policy = { ...FIRST_POLICY, notifications: { email } };
    expect(outcome(aContext({ reachable: false, policy }))).toBe("sent");
  });

  test("given three messages within seven days, then no fourth; once the first is seven days old, one more", () => {
    const sent = [0, 1, 2].reduce(
      (pace, day) => counted(pace, "update", plusDays(MONDAY, day - 7)),
      noPace("b"),
    );
    expect(outcome(aContext({ pace: sent, now: later(MONDAY, -1) }), due(later(MONDAY, -1)))).toBe(
      "too_often",
    );
    expect(outcome(aContext({ pace: sent }))).toBe("sent");
  });

  test("given an offer within seven days, then no second offer, but guidance", () => {
    const pace = counted(noPace("b"), "offer", plusDays(MONDAY, -1));
    expect(outcome(aContext({ pace, consent: OPTED_IN }, offer))).toBe("too_often");
    expect(outcome(aContext({ pace }))).toBe("sent");
  });

  test("given it is decided at night only, then it moves to the morning, and is not skipped", () => {
    const now = wib("2026-03-02T21:00");
    const event = decide(aFollowUp(), aContext({ now }));
    expect(event).toMatchObject({ type: "follow_up.moved", to: { due: { at: wib("2026-03-03T08:00") } } });
  });

  test("given nobody came to it for three days, then it is too late", () => {
    expect(outcome(aContext({ now: later(plusDays(MONDAY, 3), -1) }))).toBe("sent");
    expect(outcome(aContext({ now: plusDays(MONDAY, 3) }))).toBe("too_late");
  });

  test("given it is too early, or decided already, then nothing happens", () => {
    expect(outcome(aContext({ now: later(MONDAY, -1) }))).toBe("not_yet");
    const event = decide(aFollowUp(), aContext());
    if (isRefusal(event)) throw new Error(event.code);
    expect(outcome(aContext(), evolve(aFollowUp(), event))).toBe("nothing_due");
  });
});

/** The message, due at another instant. */
function due(at: string) {
  return scheduleFor(anOrder(), aSchedule(), at, at, FIRST_POLICY);
}
