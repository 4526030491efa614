import { describe, expect, test } from "vitest";
import { ACTIONS, type Action, availableActions, isAction } from "../../../functions/call-backs/actions.ts";
import { openCallBack } from "../../../functions/call-backs/asking.ts";
import {
  CALL_BACK_STATUSES,
  type CallBack,
  dueOf,
  evolve,
  isOpen,
} from "../../../functions/call-backs/call-back.ts";
import { routes } from "../../../functions/call-backs/contract.ts";
import { type Command, type Context, decide } from "../../../functions/call-backs/decide.ts";
import { inJakarta, plusDays } from "../../../functions/kernel/instants.ts";
import { isRefusal } from "../../../functions/kernel/refusal.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { isClosed, REFUND_STATUSES } from "../../../functions/refunds/refund.ts";
import { aRefund, later, MONDAY } from "../given.ts";
import {
  AGENT,
  aCallBack,
  aContext,
  BUYER,
  CALL_BACK_ID,
  erased,
  OPERATOR,
  OTHER_AGENT,
  SELLER,
  wib,
} from "./given.ts";

const NOW = later(MONDAY, 600_000);
const COMMAND: Readonly<Record<Action, Command>> = {
  claimCallBack: { kind: "claimCallBack" },
  releaseCallBack: { kind: "releaseCallBack" },
  reportAttempt: { kind: "reportAttempt", outcome: "reached" },
  withdrawCallBack: { kind: "withdrawCallBack" },
};

function code(callBack: CallBack, command: Command, context: Context): string {
  const outcome = decide(callBack, command, context);
  return isRefusal(outcome) ? outcome.code : outcome.type;
}

function done(callBack: CallBack, command: Command, context: Context): CallBack {
  const outcome = decide(callBack, command, context);
  if (isRefusal(outcome)) throw new Error(outcome.code);
  return evolve(callBack, outcome);
}

const attempt = (outcome: "reached" | "no_answer" | "wrong_number" | "call_later", call_at?: string) =>
  ({ kind: "reportAttempt", outcome, ...(call_at ? { call_at } : {}) }) as const;

describe("R4.5 asking to be called", () => {
  const ask = { phone: "0812 3456 7890", topic: "Paket rusak" };
  const opening = {
    call_back_id: CALL_BACK_ID,
    side: "buyer",
    now: MONDAY,
    policy: FIRST_POLICY,
    calendar: FIRST_CALENDAR,
  } as const;

  test.each(REFUND_STATUSES)(
    "given a case that is %s, then it is possible as long as it is not closed",
    (status) => {
      const opened = openCallBack(aRefund(status), ask, opening);
      if (isClosed(status)) expect(opened).toMatchObject({ code: "case_status", kind: "conflict" });
      else
        expect(opened).toMatchObject({ callBack: { status: "waiting", asked_by: "buyer", language: "id" } });
    },
  );

  test("given it is opened, then it promises a call, and has neither number nor topic in it (R8.5)", () => {
    const opened = openCallBack(aRefund("disputed"), ask, opening);
    if (isRefusal(opened)) throw new Error(opened.code);
    expect(opened.callBack).toMatchObject({
      expected: { at: wib("2026-03-02T11:00:00"), minutes: 60 },
      due: { at: plusDays(MONDAY, 30), rule: "R8.5" },
    });
    expect(opened.contact).toEqual({
      number: "+6281234567890",
      masked: "+62 812 •••• •890",
      topic: "Paket rusak",
    });
    expect(JSON.stringify(opened.callBack)).not.toMatch(/812|Paket/);
  });

  test("given a number that is none, then it is refused", () => {
    expect(openCallBack(aRefund("disputed"), { phone: "110" }, opening)).toMatchObject({
      code: "phone_not_callable",
      rule: "R4.5",
    });
  });
});

describe.each(CALL_BACK_STATUSES)("R8.2 given a call-back that is %s", (status) => {
  const callBack = aCallBack(status);
  const callers = [BUYER, SELLER, AGENT, OTHER_AGENT, OPERATOR];

  test("when an action is offered to somebody, then it is decided; when it is not, then it is refused", () => {
    for (const caller of callers) {
      for (const now of [NOW, erased(callBack)]) {
        for (const action of Object.keys(ACTIONS) as Action[]) {
          const offered = availableActions(callBack, caller, now).includes(action);
          const refused = isRefusal(decide(callBack, COMMAND[action], aContext(now, caller)));
          expect({ action, caller, now, refused }).toEqual({ action, caller, now, refused: !offered });
        }
      }
    }
  });

  test("then just these are offered", () => {
    const offered = callers.map((caller) => availableActions(callBack, caller, NOW));
    const wanted: Record<string, Action[][]> = {
      waiting: [["withdrawCallBack"], [], ["claimCallBack"], ["claimCallBack"], []],
      claimed: [["withdrawCallBack"], [], ["releaseCallBack", "reportAttempt"], [], ["releaseCallBack"]],
    };
    expect(offered).toEqual(wanted[status] ?? [[], [], [], [], []]);
  });
});

describe("R4.5 who calls", () => {
  test("given an agent claims it, then it is theirs and keeps its place; released, it is nobody's", () => {
    const claimed = done(aCallBack("waiting"), COMMAND.claimCallBack, aContext(NOW, AGENT));
    expect(claimed).toMatchObject({
      status: "claimed",
      by: AGENT.id,
      expected: { at: wib("2026-03-02T11:00:00") },
    });
    const released = done(claimed, COMMAND.releaseCallBack, aContext(NOW, OPERATOR));
    expect(released).toMatchObject({ status: "waiting", expected: { at: wib("2026-03-02T11:00:00") } });
    expect(released).not.toHaveProperty("by");
  });

  test("given another agent has it, then nothing of it is theirs to do", () => {
    const context = aContext(NOW, OTHER_AGENT);
    expect(code(aCallBack("claimed"), COMMAND.claimCallBack, context)).toBe("case_status");
    expect(code(aCallBack("claimed"), COMMAND.releaseCallBack, context)).toBe("claimed_by_another");
    expect(code(aCallBack("claimed"), attempt("reached"), context)).toBe("claimed_by_another");
  });

  test.each([
    ["of its shop", { shop_id: "toko-1" }],
    ["its buyer", { buyer_id: "pembeli-1" }],
  ])("R4.4 given an agent who is %s, then it is offered to somebody else", (_what, own) => {
    const party = { ...AGENT, ...own };
    expect(code(aCallBack("waiting"), COMMAND.claimCallBack, aContext(NOW, party))).toBe("party_to_case");
    expect(availableActions(aCallBack("waiting"), party, NOW)).toEqual([]);
  });

  test("given an agent who has another shop and buys elsewhere, then it is theirs to claim", () => {
    const other = { ...AGENT, shop_id: "toko-2", buyer_id: "pembeli-2" };
    expect(code(aCallBack("waiting"), COMMAND.claimCallBack, aContext(NOW, other))).toBe("call_back.claimed");
  });
});

describe("R4.5 how a call went", () => {
  const by = (now: string) => aContext(now, AGENT);

  test("given they were reached, then it is done, and the number is kept for 30 days from then", () => {
    const after = done(aCallBack("claimed"), attempt("reached"), by(NOW));
    expect(after).toMatchObject({ status: "done", outcome: "reached", by: AGENT.id, ended_at: NOW });
    expect(dueOf(after)?.at).toBe(plusDays(NOW, 30));
    expect(after.attempts).toEqual([{ at: NOW, by: AGENT.id, outcome: "reached" }]);
  });

  test("given somebody else has the number, then it is given up at once", () => {
    expect(done(aCallBack("claimed"), attempt("wrong_number"), by(NOW))).toMatchObject({
      status: "given_up",
      outcome: "wrong_number",
    });
  });

  test("given nobody answers, then it goes back to the queue two hours of service later; the third time it is given up", () => {
    const claimed = aCallBack("claimed");
    const first = done(claimed, attempt("no_answer"), by(wib("2026-03-02T17:00:00")));
    expect(first).toMatchObject({
      status: "waiting",
      expected: { at: wib("2026-03-03T10:00:00") },
      due: dueOf(claimed),
    });
    expect(first).not.toHaveProperty("by");
    const second = done(
      done(first, COMMAND.claimCallBack, aContext(NOW, OTHER_AGENT)),
      attempt("no_answer"),
      aContext(wib("2026-03-03T10:00:00"), OTHER_AGENT),
    );
    expect(second).toMatchObject({ status: "waiting", expected: { at: wib("2026-03-03T12:00:00") } });
    const third = done(
      done(second, COMMAND.claimCallBack, by(NOW)),
      attempt("no_answer"),
      by(wib("2026-03-03T12:00:00")),
    );
    expect(third).toMatchObject({ status: "given_up", outcome: "no_answer", by: AGENT.id });
    expect(third.attempts.map((one) => one.by)).toEqual(["agen-1", "agen-2", "agen-1"]);
  });

  test("given they ask for another time, then it waits for that, or for the next service; it counts as no silence", () => {
    const claimed = aCallBack("claimed");
    const at = (text: string) => done(claimed, attempt("call_later", wib(text)), by(NOW));
    expect(at("2026-03-04T14:05:00")).toMatchObject({
      status: "waiting",
      expected: { at: wib("2026-03-04T14:05:00"), minutes: 0 },
    });
    expect(at("2026-03-07T20:00:00")).toMatchObject({ expected: { at: wib("2026-03-09T09:00:00") } });
    const twice = { attempts: [{ at: NOW, by: "agen-1", outcome: "no_answer" as const }] };
    const later = done(
      aCallBack("claimed", twice),
      attempt("call_later", wib("2026-03-04T14:05:00")),
      by(NOW),
    );
    const again = done(done(later, COMMAND.claimCallBack, by(NOW)), attempt("no_answer"), by(NOW));
    expect(again.status).toBe("waiting");
  });

  test.each([
    ["in the past", "2026-03-02T10:00:00", "call_at_out_of_reach"],
    ["after the number is erased", "2026-05-01T10:00:00", "call_at_out_of_reach"],
    ["just when it is erased", "2026-04-01T10:00:00", "call_at_out_of_reach"],
  ])("given a time %s, then it is refused", (_what, at, refused) => {
    expect(code(aCallBack("claimed"), attempt("call_later", wib(at)), by(NOW))).toBe(refused);
  });

  test("given a time with another outcome, or none with call_later, then it is refused", () => {
    expect(code(aCallBack("claimed"), attempt("call_later"), by(NOW))).toBe("call_at");
    expect(code(aCallBack("claimed"), attempt("reached", wib("2026-03-04T14:05:00")), by(NOW))).toBe(
      "call_at",
    );
  });
});

describe("R8.5 the number is erased", () => {
  const SYSTEM = { role: "system", id: "deadline" } as const;
  const expire = { kind: "expire" } as const;

  test.each(CALL_BACK_STATUSES)("given %s, then at its instant and not before, and once", (status) => {
    const callBack = aCallBack(status);
    const at = erased(callBack);
    if (status === "withdrawn") {
      expect(code(callBack, expire, aContext(at, SYSTEM))).toBe("nothing_due");
      return;
    }
    expect(code(callBack, expire, aContext(later(at, -1), SYSTEM))).toBe("not_yet");
    const after = done(callBack, expire, aContext(at, SYSTEM));
    expect(dueOf(after)).toBeUndefined();
    expect(after).toMatchObject(
      isOpen(status)
        ? { status: "given_up", outcome: "not_called", ended_at: at }
        : { status, ended_at: MONDAY },
    );
    expect(code(after, expire, aContext(at, SYSTEM))).toBe("nothing_due");
  });

  test("given it is withdrawn, then at once", () => {
    const after = done(aCallBack("claimed"), COMMAND.withdrawCallBack, aContext(NOW, BUYER));
    expect(after).toEqual({ ...after, status: "withdrawn", ended_at: NOW });
    expect(dueOf(after)).toBeUndefined();
    expect(after).not.toHaveProperty("expected");
  });

  test("given its time is over, then nobody claims, calls or withdraws any more (R7.1)", () => {
    for (const [status, action, caller] of [
      ["waiting", "claimCallBack", AGENT],
      ["claimed", "reportAttempt", AGENT],
      ["claimed", "withdrawCallBack", BUYER],
    ] as const) {
      const callBack = aCallBack(status);
      expect(code(callBack, COMMAND[action], aContext(erased(callBack), caller))).toBe("deadline_passed");
    }
  });
});

describe("R7.2 a decree that comes late", () => {
  test("moves what was promised, later only, and not what stands or is over", () => {
    const expected = { ...aCallBack("waiting"), expected: PROVISIONAL };
    const decreed = {
      version: 2,
      years: {
        ...FIRST_CALENDAR.years,
        "2027": { decree: "SKB", holidays: [{ date: "2027-01-01", name: "Tahun Baru" }], joint_leave: [] },
      },
    };
    const context = aContext(NOW, { role: "system", id: "recount_due" }, { calendar: decreed });
    const moved = done(expected as CallBack, { kind: "recount" }, context);
    expect("expected" in moved && inJakarta(moved.expected.at)).toBe("2027-01-04T09:30:00+07:00");
    expect(code(moved, { kind: "recount" }, context)).toBe("case_status");
    expect(code(aCallBack("done"), { kind: "recount" }, context)).toBe("case_status");
  });
});

const PROVISIONAL = {
  at: wib("2027-01-01T09:30:00"),
  from: wib("2026-12-31T17:30:00"),
  minutes: 60,
  calendar: 1,
  provisional: true,
} as const;

test("every action is a route, and every command route an action", () => {
  const commands = routes.filter(({ method, path }) => method === "POST" && path.startsWith("/call-backs/"));
  expect(commands.map(({ id, path, who }) => [id, path, [...who].sort()])).toEqual(
    Object.entries(ACTIONS).map(([action, { path, by }]) => [
      action,
      `/call-backs/{call_back_id}/${path}`,
      [...by].sort(),
    ]),
  );
  expect(commands.every(({ id }) => isAction(id))).toBe(true);
});
