import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { SFNClient, StartExecutionCommand } from "@aws-sdk/client-sfn";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { remind } from "../../../functions/clocks/reminders.ts";
import { handler as everyMinute } from "../../../functions/clocks/timers.ts";
import { log } from "../../../functions/platform/log.ts";
import { type Item, table } from "../../../functions/platform/table.ts";
import { FIRST_POLICY } from "../../../functions/policies/first-policy.ts";
import { dueOf } from "../../../functions/refunds/refund.ts";
import { itemOf } from "../../../functions/refunds/store.ts";
import { MemoryTable, type Sent } from "../../property/world/memory-table.ts";
import { aRefund, dueInstant, later } from "../given.ts";

const bus = mockClient(EventBridgeClient);
const workflows = mockClient(SFNClient);
const DUE = dueInstant(aRefund("requested"));
const HOUR = 3_600_000;

let rows: MemoryTable;
/** What a request to the table may be refused with, by the key that it writes. */
let poisoned: string | undefined;

beforeEach(() => {
  Object.assign(process.env, { TABLE: "purnajual", BUS: "bus", WORKFLOWS: "arn:wf-" });
  vi.useFakeTimers({ toFake: ["Date"] });
  rows = new MemoryTable();
  poisoned = undefined;
  vi.spyOn(table, "send").mockImplementation((async (command: unknown) => {
    const { input } = command as Sent;
    if (poisoned && input.TransactItems && JSON.stringify(input).includes(poisoned))
      throw new Error("poisoned");
    return rows.answer(command as Sent);
  }) as never);
  for (const kind of ["info", "warn", "error"] as const) vi.spyOn(log, kind).mockImplementation(() => {});
  bus.reset();
  workflows.reset();
  bus.on(PutEventsCommand).resolves({ Entries: [] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Writes cases as they are stored; all of them are due at one and the same instant. */
function given(count: number, over: Record<string, unknown> = {}): string[] {
  return Array.from({ length: count }, (_, n) => {
    const refund_id = `rf_01KJPHJ9R0${String(n).padStart(16, "0")}`;
    put(itemOf(aRefund("requested", { refund_id, ...over })));
    return refund_id;
  });
}

function put(item: Item): void {
  rows.answer({ constructor: { name: "PutCommand" }, input: { Item: item } });
}

const reminded = (): string[] =>
  bus
    .commandCalls(PutEventsCommand)
    .flatMap(({ args }) => args[0].input.Entries ?? [])
    .map(({ Detail }) => JSON.parse(Detail ?? "").subject.refund_id)
    .sort();
const status = (id: string) => rows.get({ pk: `REFUND#${id}`, sk: "CASE" })?.status;

describe("R7.4 reminders", () => {
  test("given more deadlines at one instant than a page of each shard holds, then each case is reminded once", async () => {
    const ids = given(600);
    expect(await remind(later(DUE, -HOUR), 1)).toBe(600);
    expect(reminded()).toEqual(ids);
    const largest = bus.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries?.length ?? 0);
    expect(Math.max(...largest)).toBeLessThanOrEqual(10);
  });

  test("given a deadline out of reach, then nobody is reminded; within reach, once, however often it is looked", async () => {
    given(1);
    expect(await remind(later(DUE, -25 * HOUR), 1)).toBe(0);
    expect(await remind(later(DUE, -24 * HOUR), 1)).toBe(1);
    expect(await remind(later(DUE, -24 * HOUR + 60_000), 1)).toBe(0);
    expect(await remind(later(DUE, -1), 1)).toBe(0);
  });

  test("given later deadlines come within reach, then only these are reminded", async () => {
    given(1);
    await remind(later(DUE, -24 * HOUR), 1);
    put(itemOf(aRefund("awaiting_return", { refund_id: "rf_01KJPHJ9R0ZZZZZZZZZZZZZZZZ" })));
    bus.resetHistory();
    await remind(later(dueInstant(aRefund("awaiting_return")), -HOUR), 1);
    expect(reminded()).toEqual(["rf_01KJPHJ9R0ZZZZZZZZZZZZZZZZ"]);
  });

  test("given it died after telling, then a deadline is told again under the very same event id", async () => {
    given(1);
    await remind(later(DUE, -HOUR), 1);
    for (const shard of [0, 1, 2, 3]) put({ pk: "TIMER", sk: `REMINDED#${shard}` });
    await remind(later(DUE, -HOUR), 1);
    const told = bus
      .commandCalls(PutEventsCommand)
      .map(({ args }) => JSON.parse(args[0].input.Entries?.[0]?.Detail ?? "").id);
    expect(told).toEqual([told[0], told[0]]);
  });

  test("given the operator shortens the reach, then nothing fails and nothing is told twice", async () => {
    given(1);
    await remind(later(DUE, -20 * HOUR), 1);
    put({ pk: "POLICY", sk: "V#000002", body: { ...FIRST_POLICY, reminder_hours: 1 } });
    expect(await remind(later(DUE, -19 * HOUR), 2)).toBe(0);
    expect(await remind(later(DUE, -HOUR / 2), 2)).toBe(0);
  });
});

describe("R7.4 the timer that does what lost executions would have done", () => {
  const GRACE = 20_000;

  test("given an overdue case, when its execution had its chance, then the very same command is sent", async () => {
    const [id = ""] = given(1);
    vi.setSystemTime(Date.parse(DUE) + GRACE - 1);
    expect(await everyMinute()).toMatchObject({ expired: 0 });
    expect(status(id)).toBe("requested");
    vi.setSystemTime(Date.parse(DUE) + GRACE);
    put({
      pk: "ORDER#order-1",
      sk: "ORDER",
      held: 50_000,
      refunded: 0,
      reserved: 50_000,
      reserved_held: 50_000,
      version: 1,
    });
    expect(await everyMinute()).toMatchObject({ expired: 1 });
    expect(status(id)).toBe("paid");
    expect(await everyMinute()).toMatchObject({ expired: 0 });
  });

  test("given the case goes on under another deadline, then its next wait gets an execution of its own", async () => {
    const [id = ""] = given(1, { type: "return_and_refund" });
    vi.setSystemTime(Date.parse(DUE) + GRACE);
    await everyMinute();
    expect(status(id)).toBe("awaiting_return_address");
    const input = workflows.commandCalls(StartExecutionCommand)[0]?.args[0].input;
    expect(input?.name).toBe(`${id}-4`);
    expect(JSON.parse(input?.input ?? "")).toMatchObject({
      case_id: id,
      stage: 4,
      status: "awaiting_return_address",
    });
  });

  test("given one case that cannot be ended, then all others are, reminders go out, and the failure is said at the end", async () => {
    const ids = given(5, { type: "return_and_refund" });
    const soon = { ...aRefund("awaiting_return", { refund_id: "rf_01KJPHJ9R0ZZZZZZZZZZZZZZZZ" }) };
    put(itemOf({ ...soon, due: { ...dueOf(soon), at: later(DUE, HOUR) } } as never));
    poisoned = ids[2];
    vi.setSystemTime(Date.parse(DUE) + GRACE);
    await expect(everyMinute()).rejects.toThrow("1 overdue cases could not be ended");
    expect(ids.map(status)).toEqual(
      ids.map((id) => (id === poisoned ? "requested" : "awaiting_return_address")),
    );
    expect(reminded()).toContain(soon.refund_id);
  });

  test("given more overdue cases than a page holds, then none is left", async () => {
    const ids = given(450, { type: "return_and_refund" });
    vi.setSystemTime(Date.parse(DUE) + GRACE);
    expect(await everyMinute()).toMatchObject({ expired: 450 });
    expect(new Set(ids.map(status))).toEqual(new Set(["awaiting_return_address"]));
  });
});
