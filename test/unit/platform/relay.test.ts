import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskFailureCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from "@aws-sdk/client-sfn";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { WaitChange } from "../../../functions/platform/events.ts";
import { log } from "../../../functions/platform/log.ts";
import { handler as relay } from "../../../functions/platform/relay.ts";
import { signal } from "../../../functions/platform/signal.ts";
import { table } from "../../../functions/platform/table.ts";
import { startWorkflow } from "../../../functions/platform/workflow.ts";
import { event, PK, streamed } from "./deliveries.ts";

const bus = mockClient(EventBridgeClient);
const workflows = mockClient(SFNClient);
const queues = mockClient(SQSClient);
const items = mockClient(table);

const FAILURE = { message: "no", $metadata: {} };

beforeEach(() => {
  Object.assign(process.env, {
    TABLE: "purnajual",
    BUS: "bus",
    AGAIN: "https://queue/again",
    WORKFLOWS: "arn:wf-",
  });
  for (const client of [bus, workflows, queues, items]) client.reset();
  bus.on(PutEventsCommand).resolves({ FailedEntryCount: 0, Entries: [{ EventId: "1" }] });
  items.on(GetCommand).resolves({});
  vi.restoreAllMocks();
  vi.spyOn(log, "error").mockImplementation(() => {});
});

describe("the relay", () => {
  test("given an event, then it is published with its id, and without what only the workflow needs", async () => {
    await relay(streamed(event(3, { starts: true })));
    const [entry] = bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({ EventBusName: "bus", Source: "purnajual", DetailType: "refund.approved" });
    expect(JSON.parse(entry?.Detail ?? "")).toEqual({
      id: "rf_1-3",
      type: "refund.approved",
      time: "2026-03-02T03:00:00.000Z",
      seq: 3,
      actor: { role: "seller", id: "toko-1" },
      subject: { refund_id: "rf_1", shop_id: "toko-1" },
      data: { amount: 5 },
    });
  });

  test("given the bus answers 200 with a failure inside, then the event is queued to be told again", async () => {
    bus
      .on(PutEventsCommand)
      .resolves({ FailedEntryCount: 1, Entries: [{ ErrorCode: "ThrottlingException" }] });
    await relay(streamed(event(3, { starts: true })));
    expect(queues.commandCalls(SendMessageCommand)).toHaveLength(1);
    expect(workflows.calls()).toHaveLength(0);
  });

  test("given the first event of a wait, then its workflow is started under the name of case and stage", async () => {
    await relay(
      streamed(
        event(1, {
          starts: true,
          left: 0,
          stage: 1,
          status: "requested",
          due_at: "2026-03-05T17:00:00.000Z",
        }),
      ),
    );
    const input = workflows.commandCalls(StartExecutionCommand)[0]?.args[0].input;
    expect(input).toMatchObject({ stateMachineArn: "arn:wf-refund", name: "rf_1-1" });
    expect(JSON.parse(input?.input ?? "")).toEqual({
      case_id: "rf_1",
      shop_id: "toko-1",
      stage: 1,
      status: "requested",
      due_at: "2026-03-05T17:00:00.000Z",
      clock_ahead_ms: 0,
    });
  });

  test("given an event that is told twice, then both are harmless: a started workflow stays one", async () => {
    workflows.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(FAILURE));
    expect(await relay(streamed(event(1, { starts: true }), event(1, { starts: true })))).toEqual({
      batchItemFailures: [],
    });
    expect(queues.commandCalls(SendMessageCommand)).toHaveLength(0);
  });

  test("given an event with no wait, then no workflow hears of it", async () => {
    await relay(streamed(event(3)));
    expect(workflows.calls()).toHaveLength(0);
  });

  test("given a start that fails for another reason, then it is not swallowed", async () => {
    workflows.on(StartExecutionCommand).rejects(new Error("throttled"));
    await expect(
      startWorkflow({ kind: "refund", case_id: "rf_1", shop_id: "s" }, { stage: 1, status: "requested" }),
    ).rejects.toThrow("throttled");
  });
});

describe("R7.4 waking the wait that was left, and only that one", () => {
  const wait = event(3, { left: 2, stage: 3, status: "awaiting_return", due_at: "2026-03-09T03:00:00.000Z" })
    .wait as WaitChange;
  const parked = (stage: number) => ({
    Item: { pk: PK, sk: "WAIT", stage, token: "token-of-the-wait" },
  });

  test("given the token of the stage that was left, then it is used, with ids, codes and instants only", async () => {
    items.on(GetCommand).resolves(parked(2));
    expect(await signal(PK, wait)).toBe(true);
    const input = workflows.commandCalls(SendTaskFailureCommand)[0]?.args[0].input;
    expect(input).toMatchObject({ taskToken: "token-of-the-wait", error: "Case.MovedOn" });
    expect(JSON.parse(input?.cause ?? "")).toEqual({
      status: "awaiting_return",
      stage: 3,
      due_at: "2026-03-09T03:00:00.000Z",
      clock_ahead_ms: 0,
    });
    expect(items.commandCalls(GetCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
  });

  test("given the case needs nobody any more, then its execution is ended", async () => {
    items.on(GetCommand).resolves(parked(2));
    expect(await signal(PK, { left: 2, stage: 3, status: "paid" })).toBe(true);
    const input = workflows.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input;
    expect(input?.taskToken).toBe("token-of-the-wait");
    expect(JSON.parse(input?.output ?? "")).toEqual({ status: "paid", stage: 3 });
  });

  test.each([
    ["an earlier stage", parked(1)],
    ["the next stage: a late signal", parked(3)],
    ["nobody", {}],
  ])("given the token of %s, then nothing is woken", async (_what, found) => {
    items.on(GetCommand).resolves(found);
    expect(await signal(PK, wait)).toBe(false);
    expect(workflows.calls()).toHaveLength(0);
  });

  test.each([
    ["used or unknown", new TaskDoesNotExist(FAILURE)],
    ["too late", new TaskTimedOut(FAILURE)],
    ["no token any more", new InvalidToken(FAILURE)],
  ])(
    "given a token that is %s, then that is normal: the database has decided already",
    async (_what, error) => {
      items.on(GetCommand).resolves(parked(2));
      workflows.on(SendTaskFailureCommand).rejects(error);
      expect(await signal(PK, wait)).toBe(false);
    },
  );

  test("given a signal that fails for another reason, then it is thrown, queued by the relay and sent again", async () => {
    items.on(GetCommand).resolves(parked(2));
    workflows.on(SendTaskFailureCommand).rejects(new Error("throttled"));
    await expect(signal(PK, wait)).rejects.toThrow("throttled");
    await relay(streamed(event(3, wait)));
    expect(queues.commandCalls(SendMessageCommand)).toHaveLength(1);
  });
});
