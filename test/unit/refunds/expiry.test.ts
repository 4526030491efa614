import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { dueView } from "../../../functions/policies/dues.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { decide } from "../../../functions/refunds/decide.ts";
import { onExpiry, waitingFor } from "../../../functions/refunds/explain.ts";
import {
  dueOf,
  evolve,
  isClosed,
  REFUND_STATUSES,
  type Refund,
  type RefundStatus,
  type RefundType,
} from "../../../functions/refunds/refund.ts";
import { aBalance, aContext, aRefund, dueInstant, later } from "../given.ts";

const UNDER_A_CLOCK = REFUND_STATUSES.filter((status) => dueOf(aRefund(status)) !== undefined);

function expired(refund: Refund, over: Parameters<typeof aContext>[1] = {}): Refund {
  const event = decide(refund, { kind: "expire" }, aContext(dueInstant(refund), over));
  if (isRefusal(event)) throw new Error(event.code);
  return evolve(refund, event);
}

describe("R7.3 what a deadline says will happen is what expiring really does", () => {
  test.each(REFUND_STATUSES)(
    "given a case that is %s, then it tells an expiry exactly if it is due",
    (status) => {
      expect(onExpiry(aRefund(status)) !== undefined).toBe(UNDER_A_CLOCK.includes(status));
    },
  );

  test.each(
    UNDER_A_CLOCK.flatMap((status) =>
      (["refund_only", "return_and_refund"] as const).map((type): [RefundStatus, RefundType] => [
        status,
        type,
      ]),
    ),
  )("given %s, %s, when it expires, then the outcome is the one that was told", (status, type) => {
    const refund = aRefund(status, { type });
    const event = decide(refund, { kind: "expire" }, aContext(dueInstant(refund)));
    if (isRefusal(event)) throw new Error(event.code);
    // A case that nobody had decided is approved; all others end, in a status that is also the word for it.
    const told = status === "requested" ? event.type.replace("refund.", "") : event.to.status;
    expect(onExpiry(refund)?.outcome).toBe(told);
  });

  test("given a request, then the words tell a refund from a return, in both languages", () => {
    const words = (type: RefundType) => onExpiry(aRefund("requested", { type }))?.text;
    expect(words("refund_only")).not.toEqual(words("return_and_refund"));
    expect(words("return_and_refund")).toMatchObject({
      id: expect.stringContaining("pengembalian barang"),
      en: expect.stringContaining("return"),
    });
  });
});

describe("R3.3 R3.4 what runs out by itself", () => {
  test.each([
    ["requested", "refund_only", true, "paid"],
    ["requested", "return_and_refund", true, "awaiting_return"],
    ["requested", "return_and_refund", false, "awaiting_return_address"],
    ["awaiting_return_address", "return_and_refund", false, "paid"],
    ["awaiting_return", "return_and_refund", true, "lapsed"],
    ["returning", "return_and_refund", true, "paid"],
    ["rejected", "refund_only", true, "declined"],
  ] as const)(
    "given %s (%s), shop has an address: %s, when it expires, then it is %s",
    (status, type, has, to) => {
      const { return_address, ...without } = aContext("");
      const refund = aRefund(status, { type });
      const context = {
        ...without,
        now: dueInstant(refund),
        ...(has && return_address ? { return_address } : {}),
      };
      const event = decide(refund, { kind: "expire" }, context);
      expect(!isRefusal(event) && event.to.status).toBe(to);
    },
  );

  test("given an expiry that is carried out late, then the next term starts when it is committed", () => {
    const refund = aRefund("requested", { type: "return_and_refund" });
    const late = later(dueInstant(refund), 90 * 60_000);
    const event = decide(refund, { kind: "expire" }, aContext(late));
    expect(!isRefusal(event) && dueOf(event.to)).toMatchObject({
      from: late,
      at: later(late, 7 * 86_400_000),
    });
  });

  test("given released money that is short, when the seller's days end, then the case is queued", () => {
    const short = { balance: aBalance({ available: 49_999 }) };
    expect(expired(aRefund("requested", { funding: "released" }), short)).toMatchObject({
      status: "queued",
      missing: 1,
    });
  });

  test.each(UNDER_A_CLOCK)(
    "given %s, when it expired, then it cannot expire again at the same instant",
    (status) => {
      const after = expired(aRefund(status));
      const again = decide(after, { kind: "expire" }, aContext(dueInstant(aRefund(status))));
      expect(isRefusal(again) && again.code).toBe(isClosed(after.status) ? "nothing_due" : "not_yet");
    },
  );
});

describe("R7.2 a provisional deadline that a decree moves", () => {
  const CALENDAR_2027 = {
    version: 2,
    years: {
      ...FIRST_CALENDAR.years,
      "2027": {
        decree: "2027",
        holidays: [{ date: "2027-01-01", name: "Tahun Baru Masehi" }],
        joint_leave: [],
      },
    },
  };
  const provisional = aRefund("requested", {
    due: {
      at: "2027-01-04T17:00:00.000Z",
      rule: "R3.3",
      from: "2026-12-30T03:00:00.000Z",
      term: FIRST_POLICY.terms.seller_answer,
      calendar: 1,
      provisional: true,
    },
  });

  test("given a decree with a holiday on the way, when the due is counted again, then it moves later", () => {
    const context = aContext("2026-12-31T03:00:00.000Z", { calendar: CALENDAR_2027 });
    const event = decide(provisional, { kind: "recount_due" }, context);
    if (isRefusal(event)) throw new Error(event.code);
    const after = evolve(provisional, event);
    expect(event.type).toBe("refund.due_moved");
    expect(after).toMatchObject({
      status: "requested",
      due: { at: "2027-01-05T17:00:00.000Z", calendar: 2 },
    });
    expect(after.stage).toBe(provisional.stage + 1);
  });

  test("given nobody had moved it yet, when it expires, then the decree counts and nothing is decided early", () => {
    const event = decide(
      provisional,
      { kind: "expire" },
      aContext("2027-01-04T17:00:00.000Z", { calendar: CALENDAR_2027 }),
    );
    expect(event).toMatchObject({
      type: "refund.due_moved",
      to: { due: { at: "2027-01-05T17:00:00.000Z" } },
    });
  });

  test("given the moved instant has passed too, when it expires, then it is decided", () => {
    const context = aContext("2027-01-05T17:00:00.000Z", { calendar: CALENDAR_2027 });
    expect(decide(provisional, { kind: "expire" }, context)).toMatchObject({ type: "refund.approved" });
  });

  test("given a decree that moves nothing, then the stage stays and no wait is disturbed", () => {
    const quiet = { ...CALENDAR_2027, years: { ...CALENDAR_2027.years, "2027": NO_DAYS_OFF } };
    const context = aContext("2026-12-31T03:00:00.000Z", { calendar: quiet });
    const event = decide(provisional, { kind: "recount_due" }, context);
    expect(!isRefusal(event) && evolve(provisional, event).stage).toBe(provisional.stage);
  });
});

const NO_DAYS_OFF = { decree: "2027", holidays: [], joint_leave: [] };

describe("R7.3 a deadline explains itself", () => {
  test("given three business days over Idulfitri, then the skipped days and the words are there", () => {
    const due = {
      at: "2026-03-27T17:00:00.000Z",
      rule: "R3.3",
      from: "2026-03-17T03:00:00.000Z",
      term: FIRST_POLICY.terms.seller_answer,
      calendar: 1,
    };
    const view = dueView(due, FIRST_CALENDAR, FIRST_POLICY, onExpiry(aRefund("requested")));
    expect(view).toMatchObject({ at: "2026-03-28T00:00:00+07:00", on_expiry: { outcome: "approved" } });
    expect(view.explains.skipped_days).toHaveLength(7);
    expect(view.explains.text).toEqual({
      id: "3 hari kerja, 7 hari libur dilewati: sampai 2026-03-27 24:00 WIB.",
      en: "3 business days, 7 days off left out: until 2026-03-27 24:00 WIB.",
    });
  });

  test("given a plain term, then no day is said to be left out", () => {
    const due = dueOf(aRefund("awaiting_return"));
    if (due === undefined) throw new Error("no due");
    const { explains } = dueView(due, FIRST_CALENDAR, FIRST_POLICY, undefined);
    expect(explains.skipped_days).toEqual([]);
    expect(explains.text.en).toBe("7 days: until 2026-03-09 10:00 WIB.");
  });

  test.each([
    ["requested", "seller"],
    ["awaiting_return_address", "seller"],
    ["awaiting_return", "buyer"],
    ["returning", "seller"],
    ["rejected", "buyer"],
    ["disputed", "agent"],
    ["queued", "seller"],
    ["paid", undefined],
    ["withdrawn", undefined],
    ["lapsed", undefined],
    ["declined", undefined],
  ] as const)("R8.2 given a case that is %s, then %s must act", (status, who) => {
    expect(waitingFor(aRefund(status))).toBe(who);
  });
});
