import { describe, expect, test } from "vitest";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { ACTIONS, type Action, availableActions } from "../../../functions/notices/actions.ts";
import { routes } from "../../../functions/notices/contract.ts";
import { type Command, type Context, decide } from "../../../functions/notices/decide.ts";
import { evolve, type Notice, noticeIdOf, orderIdOf } from "../../../functions/notices/notice.ts";
import { join, openNotice, reportable, sayable } from "../../../functions/notices/opening.ts";
import { SYSTEM } from "../../../functions/platform/caller.ts";
import { later, MONDAY } from "../given.ts";
import {
  AGENT,
  aContext,
  aNotice,
  aShipment,
  changed,
  DUE,
  done,
  explained,
  failed,
  RULES,
  SELLER,
} from "./given.ts";

const BUYER = { role: "buyer", id: "pembeli-1" } as const;
const EXPIRE = { kind: "expire" } as const;
const SEE = { kind: "see_shipment" } as const;
const judge = (reason: string) => ({ kind: "judgeNotice", reason, text: "Sesuai bukti." }) as const;

/** What a command comes to: the event with the penalty it brings, or the code of the refusal. */
function comesTo(notice: Notice, command: Command, context: Context): string {
  const outcome = decide(notice, command, context);
  if (isRefusal(outcome)) return outcome.code;
  return [outcome.type.replace("notice.", ""), outcome.penalty].filter(Boolean).join(" ");
}

describe("R5.1 somebody says that a waybill is not right", () => {
  test("given a report, then the seller has two business days, and the notice knows which waybill it is about", () => {
    const notice = aNotice();
    expect(notice).toMatchObject({ status: "awaiting_answer", due: { at: DUE, rule: "R5.2" }, policy: 1 });
    expect(notice.about).toEqual({
      carrier: "jnt",
      waybill: "JP0000000001",
      shipped_at: aShipment().shipped_at,
    });
    expect([notice.notice_id, orderIdOf(notice.notice_id)]).toEqual(["nt_order-1-1", "order-1"]);
  });

  test.each(["o", "a-1", "x_nt_-2-3", "nt_1"])(
    "given order %s, then its notice's id says whose it is",
    (id) => {
      expect(orderIdOf(noticeIdOf(id, 12))).toBe(id);
      expect(orderIdOf(`rf_${id}`)).toBe("");
    },
  );

  test.each([
    [{}, undefined, ["untrackable_number", "invalid_number", "mismatch", "empty_parcel"], undefined],
    [{ method: "platform" }, undefined, ["empty_parcel"], undefined],
    [{ method: "own_delivery" }, undefined, [], "no_waybill"],
    [{ status: "failed" }, undefined, [], "being_mended"],
    [{}, "penalised", [], "already_decided"],
    [{}, "awaiting_answer", ["untrackable_number", "invalid_number", "mismatch", "empty_parcel"], undefined],
  ] as const)("given %j after %s, then %j may be said (%s)", (over, before, kinds, why) => {
    const shipment = aShipment(over);
    const { notice_id, about } = aNotice();
    const last = before && { notice_id, count: 1, status: before, about };
    expect(sayable(shipment, last)).toEqual({ kinds, ...(why ? { why } : {}) });
    for (const kind of kinds)
      expect(isRefusal(openNotice(shipment, { kind, by: BUYER }, last, { now: MONDAY, ...RULES }))).toBe(
        false,
      );
  });

  test.each([
    [{}, "no_answer", "kind_not_reportable"],
    [{ method: "own_delivery" }, "mismatch", "no_waybill"],
    [{ method: "platform" }, "invalid_number", "carrier_is_booked"],
    [{ method: "platform" }, "empty_parcel", undefined],
    [{ status: "failed" }, "mismatch", "being_mended"],
    [{ status: "delivered" }, "mismatch", undefined],
  ] as const)("given a shipment %o and a report of %s, then %s", (over, kind, code) => {
    expect(reportable(aShipment(over), kind)?.code).toBe(code);
  });

  test.each(["upheld", "penalised"] as const)(
    "given it was %s about this very waybill, then there is no second notice; about another there is",
    (status) => {
      const { notice_id, about } = aNotice();
      const said = { kind: "mismatch", by: { role: "buyer", id: "pembeli-1" } } as const;
      const last = { notice_id, count: 1, status, about };
      const now = later(MONDAY, 1);
      const again = openNotice(aShipment(), said, last, { now, ...RULES });
      expect(isRefusal(again) && again.code).toBe("already_decided");
      expect(openNotice(changed(now), said, last, { now, ...RULES })).toMatchObject({
        notice_id: "nt_order-1-2",
      });
    },
  );

  test("given an open notice, then reports join it, and the system finds the same thing once", () => {
    const now = later(MONDAY, 1);
    const by = { role: "system", id: "finding" } as const;
    const found = { kind: "mismatch", finding: "delivered_elsewhere", by } as const;
    const first = join(aNotice(), found, now);
    if (isRefusal(first)) throw new Error(first.code);
    const joined = evolve(aNotice(), first);
    expect(joined.reports.map(({ by, kind }) => `${by.role} ${kind}`)).toEqual([
      "buyer invalid_number",
      "system mismatch",
    ]);
    expect([joined.stage, joined.version, joined.status]).toEqual([1, 2, "awaiting_answer"]);
    const second = join(joined, found, now);
    expect(isRefusal(second) && second.code).toBe("already_reported");
    const another = join(joined, { ...found, finding: "delivered_too_early" }, now);
    expect(isRefusal(another)).toBe(false);
    const full = { ...joined, reports: Array.from({ length: 20 }, () => joined.reports[0]) } as Notice;
    const more = join(full, { kind: "mismatch", by: { role: "buyer", id: "pembeli-1" } }, now);
    expect(isRefusal(more) && more.code).toBe("enough_reports");
  });
});

describe("R5.2 the seller answers first", () => {
  const early = later(DUE, -1);

  test("silence is the fourth kind, not a millisecond early", () => {
    expect(comesTo(aNotice(), EXPIRE, aContext(early))).toBe("not_yet");
    expect(comesTo(aNotice(), EXPIRE, aContext(DUE))).toBe("penalised no_answer");
  });

  test.each([
    ["explainNotice", "explained"],
    ["acceptNotice", "penalised invalid_number"],
  ] as const)("%s is in time until the due instant, and from then on too late", (kind, outcome) => {
    const command = { kind, text: "Resi benar." } as Command;
    expect(comesTo(aNotice(), command, aContext(early, { caller: SELLER }))).toBe(outcome);
    expect(comesTo(aNotice(), command, aContext(DUE, { caller: SELLER }))).toBe("deadline_passed");
  });

  test("R7.1 a correction that reached us before the due instant wins, whenever the deadline looks", () => {
    for (const shipment of [changed(early), failed(early, later(DUE, 5)), failed(later(DUE, -2), early)])
      expect(comesTo(aNotice(), EXPIRE, aContext(later(DUE, 60_000), { shipment }))).toBe("corrected");
    expect(comesTo(aNotice(), EXPIRE, aContext(DUE, { shipment: failed(early) }))).toBe("correction_begun");
    for (const shipment of [changed(DUE), failed(DUE), failed(DUE, later(DUE, 1))])
      expect(comesTo(aNotice(), EXPIRE, aContext(later(DUE, 9), { shipment }))).toBe("penalised no_answer");
  });

  test("a correction closes it once; another number fills no empty parcel", () => {
    const now = later(MONDAY, 10);
    const shipment = changed(later(MONDAY, 5));
    const closed = done(aNotice(), SEE, aContext(now, { shipment }));
    expect(closed).toMatchObject({ status: "corrected", ended_at: now });
    expect(comesTo(closed, SEE, aContext(now, { shipment }))).toBe("notice_status");
    expect(comesTo(closed, EXPIRE, aContext(DUE, { shipment }))).toBe("nothing_due");
    expect(comesTo(aNotice("empty_parcel"), SEE, aContext(now, { shipment }))).toBe("notice_status");
    const again = failed(later(MONDAY, 5), later(MONDAY, 6));
    expect(comesTo(aNotice("empty_parcel"), SEE, aContext(now, { shipment: again }))).toBe("corrected");
  });

  test("R2.4 a failed delivery waits under its own clocks, and ends the notice either way", () => {
    const now = later(MONDAY, 10);
    const mending = done(aNotice(), SEE, aContext(now, { shipment: failed(later(MONDAY, 5)) }));
    expect(mending).toMatchObject({ status: "being_corrected", stage: 2 });
    expect(mending).not.toHaveProperty("due");
    expect(comesTo(mending, SEE, aContext(now, { shipment: failed(later(MONDAY, 5)) }))).toBe(
      "notice_status",
    );
    const again = failed(later(MONDAY, 5), later(DUE, 999));
    expect(comesTo(mending, SEE, aContext(later(DUE, 1_000), { shipment: again }))).toBe("corrected");
    const over = { kind: "delivery_given_up" } as const;
    const shipment = failed(later(MONDAY, 5));
    expect(comesTo(mending, over, aContext(now, { shipment }))).toBe("given_up");
    expect(comesTo(aNotice(), over, aContext(now))).toBe("notice_status");
  });
});

describe("R5.2 an agent judges the explanation", () => {
  const JUDGED = later(MONDAY, 60_000);

  test.each([
    ["number_is_right", "upheld"],
    ["not_proven", "penalised invalid_number"],
    ["because", "unknown_judgement_reason"],
  ])("by %s, it is %s", (reason, outcome) => {
    expect(comesTo(explained(), judge(reason), aContext(JUDGED, { caller: AGENT }))).toBe(outcome);
  });

  test("a correction goes before a penalty", () => {
    const context = aContext(JUDGED, { caller: AGENT, shipment: changed(later(MONDAY, 30_000)) });
    expect(comesTo(explained(), judge("not_proven"), context)).toBe("corrected");
  });

  test("a late judgement is escalated, never decided by a clock, and still possible", () => {
    const { due } = explained() as Notice & { due: { at: string } };
    const late = done(explained(), EXPIRE, aContext(due.at));
    expect(late).toMatchObject({ status: "awaiting_judgement", late_since: due.at, by: "agent-1" });
    expect(late).not.toHaveProperty("due");
    expect(comesTo(late, EXPIRE, aContext(later(due.at, 1)))).toBe("nothing_due");
    expect(comesTo(late, judge("number_is_right"), aContext(later(due.at, 9), { caller: AGENT }))).toBe(
      "upheld",
    );
  });

  test.each([
    ["another agent", { role: "agent", id: "agent-2" }, "not_yours_to_judge"],
    ["R4.4 one who is its buyer", { ...AGENT, buyer_id: "pembeli-1" }, "party_to_the_case"],
    ["R4.4 one who is of its shop", { ...AGENT, shop_id: "toko-1" }, "party_to_the_case"],
  ] as const)("%s cannot", (_who, caller, code) => {
    expect(comesTo(explained(), judge("not_proven"), aContext(JUDGED, { caller }))).toBe(code);
  });

  test("an agent who has gone home is relieved by the operator, and the next one claims it", () => {
    const operator = { role: "operator", id: "operator-1" } as const;
    const free = done(explained(), { kind: "releaseNotice" }, aContext(JUDGED, { caller: operator }));
    expect(free).not.toHaveProperty("by");
    const other = { role: "agent", id: "agent-2" } as const;
    expect(comesTo(free, { kind: "claimNotice" }, aContext(JUDGED, { caller: other }))).toBe("claimed");
    expect(comesTo(explained(), { kind: "claimNotice" }, aContext(JUDGED, { caller: other }))).toBe(
      "not_yours_to_judge",
    );
  });
});

describe("R8.2 what is offered is what is possible", () => {
  // An upload is no decision: it is opened beside the notice.
  const commands: Readonly<Record<Exclude<Action, "openFileOfNotice">, Command>> = {
    explainNotice: { kind: "explainNotice", text: "Benar." },
    acceptNotice: { kind: "acceptNotice" },
    claimNotice: { kind: "claimNotice" },
    releaseNotice: { kind: "releaseNotice" },
    judgeNotice: judge("not_proven"),
  };
  const closed = done(aNotice(), EXPIRE, aContext(DUE));
  test.each([
    ["new", aNotice()],
    ["explained", explained()],
    ["closed", closed],
  ] as const)("a notice that is %s", (_name, notice) => {
    for (const caller of [SELLER, AGENT, SYSTEM, { role: "operator", id: "o" } as const]) {
      for (const now of [later(MONDAY, 9), DUE]) {
        const offered = availableActions(notice, caller, now);
        for (const action of Object.keys(commands) as (keyof typeof commands)[]) {
          const refused = isRefusal(decide(notice, commands[action], aContext(now, { caller })));
          expect([caller.role, action, refused]).toEqual([caller.role, action, !offered.includes(action)]);
        }
      }
    }
  });

  test("each action has its route", () => {
    const paths = routes.map(({ id, path }) => `${id} ${path}`);
    for (const [action, { path }] of Object.entries(ACTIONS))
      expect(paths).toContain(`${action} /notices/{notice_id}/${path}`);
  });
});
