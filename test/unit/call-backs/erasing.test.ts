import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SFNClient } from "@aws-sdk/client-sfn";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { dueOf } from "../../../functions/call-backs/call-back.ts";
import { contactKey, itemOf, openKey } from "../../../functions/call-backs/store.ts";
import { callBackView, ownView } from "../../../functions/call-backs/view.ts";
import { hear as onDecree } from "../../../functions/clocks/listeners.ts";
import { handler as everyMinute } from "../../../functions/clocks/timers.ts";
import { log } from "../../../functions/platform/log.ts";
import { SETTINGS } from "../../../functions/platform/settings.ts";
import { type Item, table } from "../../../functions/platform/table.ts";
import { FIRST_CALENDAR } from "../../../functions/policies/first-calendar.ts";
import { calendarKey } from "../../../functions/policies/versions.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";
import { heard, later, MONDAY, REFUND_ID } from "../given.ts";
import { AGENT, aCallBack, BUYER, CALL_BACK_ID, erased, OPERATOR, OTHER_AGENT, wib } from "./given.ts";

const workflows = mockClient(SFNClient);
mockClient(EventBridgeClient);
const CONTACT = { number: "+6281234567890", masked: "+62 812 •••• •890", topic: "Paket rusak" };

let rows: MemoryTable;

beforeEach(() => {
  Object.assign(process.env, { TABLE: "purnajual", BUS: "bus", WORKFLOWS: "arn:wf-" });
  vi.useFakeTimers({ toFake: ["Date"] });
  rows = new MemoryTable();
  vi.spyOn(table, "send").mockImplementation((async (command: unknown) =>
    rows.answer(command as Sent)) as never);
  for (const kind of ["info", "warn", "error"] as const) vi.spyOn(log, kind).mockImplementation(() => {});
  workflows.reset();
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function put(item: Item): void {
  rows.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
}

/** A call-back as it is stored, with its number and, while it is open, the mark of its side. */
function given(callBack: ReturnType<typeof aCallBack>): void {
  put(itemOf(callBack));
  put({ ...contactKey(CALL_BACK_ID), ...CONTACT });
  put({ ...openKey(REFUND_ID, "buyer"), call_back_id: CALL_BACK_ID });
}

const stored = () => rows.get({ pk: `CALL_BACK#${CALL_BACK_ID}`, sk: "CASE" });
const GRACE = 20_000;

describe("R8.5 the timer that erases numbers", () => {
  test.each(["waiting", "claimed", "done", "given_up"] as const)(
    "given one that is %s, when its time is over, then the number is deleted, and no alarm is rung",
    async (status) => {
      const callBack = aCallBack(status);
      given(callBack);
      vi.setSystemTime(Date.parse(erased(callBack)) + GRACE - 1);
      expect(await everyMinute()).toMatchObject({ expired: 0, reminded: 0 });
      expect(rows.get(contactKey(CALL_BACK_ID))).toBeDefined();

      vi.setSystemTime(Date.parse(erased(callBack)) + GRACE);
      expect(await everyMinute()).toMatchObject({ expired: 1 });

      expect(rows.get(contactKey(CALL_BACK_ID))).toBeUndefined();
      expect(JSON.stringify(rows.all())).not.toContain("1234567890");
      expect(stored()).not.toHaveProperty("timer");
      expect(await everyMinute()).toMatchObject({ expired: 0 });
      expect(log.warn).not.toHaveBeenCalled();
      expect(workflows.calls()).toHaveLength(0);
    },
  );

  test("given somebody has deleted the number by hand, then the call-back is ended all the same", async () => {
    put(itemOf(aCallBack("waiting")));
    vi.setSystemTime(Date.parse(erased(aCallBack("waiting"))) + GRACE);
    expect(await everyMinute()).toMatchObject({ expired: 1 });
    expect(stored()).toMatchObject({ status: "given_up", outcome: "not_called" });
  });

  test("given its side has another one by then, then that one's mark stays", async () => {
    given(aCallBack("waiting"));
    put({ ...openKey(REFUND_ID, "buyer"), call_back_id: "cb_another" });
    vi.setSystemTime(Date.parse(erased(aCallBack("waiting"))) + GRACE);
    expect(await everyMinute()).toMatchObject({ expired: 1 });
    expect(rows.get(openKey(REFUND_ID, "buyer"))).toMatchObject({ call_back_id: "cb_another" });
  });
});

describe("R8.5 a number past its life that is still there", () => {
  test.each([AGENT, BUYER, OPERATOR])("is shown to nobody: %o", async (caller) => {
    const callBack = aCallBack("claimed");
    const at = erased(callBack);
    const before = await callBackView(callBack, caller, later(at, -1), CONTACT);
    expect(before).toMatchObject({ phone: CONTACT.masked });
    const text = JSON.stringify([
      await callBackView(callBack, caller, at, CONTACT),
      ownView(callBack, caller, at, CONTACT),
    ]);
    expect(text).not.toMatch(/890|Paket|number_kept_until/);
  });

  test("given its life, then the number is its agent's, the topic also its writer's", () => {
    const shown = (caller: typeof AGENT) => ownView(aCallBack("claimed"), caller, MONDAY, CONTACT);
    expect(shown(AGENT)).toEqual({ number: CONTACT.number, topic: CONTACT.topic });
    expect(shown(BUYER)).toEqual({ topic: CONTACT.topic });
    for (const caller of [OTHER_AGENT, OPERATOR]) expect(shown(caller)).toEqual({});
    expect(ownView(aCallBack("waiting"), AGENT, MONDAY, CONTACT)).toEqual({});
    // Somebody whose id happens to be the agent's is no agent.
    expect(shown({ ...OPERATOR, id: AGENT.id })).toEqual({});
  });
});

describe("R7.2 a decree finds what was promised provisionally", () => {
  const PROVISIONAL = {
    at: wib("2027-01-01T09:30:00"),
    from: wib("2026-12-31T17:30:00"),
    minutes: 60,
    calendar: 1,
    provisional: true,
  } as const;

  test("given a call-back of the year's last evening, then its call is expected later", async () => {
    const due = { ...dueOf(aCallBack("waiting")), at: wib("2027-01-30T17:30:00") };
    given(aCallBack("waiting", { expected: PROVISIONAL, due }));
    const version = 90_001;
    put({ ...SETTINGS, calendar: version });
    const holidays = [{ date: "2027-01-01", name: "Tahun Baru" }];
    const years = { ...FIRST_CALENDAR.years, "2027": { decree: "SKB", holidays, joint_leave: [] } };
    put({ ...calendarKey(version), body: { version, years } });
    vi.setSystemTime(Date.parse(wib("2026-12-31T20:00:00")));

    await onDecree(heard("calendar.published", { subject: {}, data: { year: 2027 } }));

    expect(stored()).toMatchObject({ status: "waiting", expected: { at: wib("2027-01-04T09:30:00") } });
    expect(stored()).not.toHaveProperty("provisional");
  });
});
