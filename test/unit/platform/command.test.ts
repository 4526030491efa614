import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { BatchGetCommand, GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { conflict } from "../../../functions/kernel/refusal.ts";
import { backOff } from "../../../functions/platform/backoff.ts";
import { atVersion, check, put } from "../../../functions/platform/changes.ts";
import { OutOfStep, type Plan, run, type Work } from "../../../functions/platform/command.ts";
import { callRecord, remember } from "../../../functions/platform/idempotency.ts";
import { SETTINGS } from "../../../functions/platform/settings.ts";
import { type Item, table } from "../../../functions/platform/table.ts";

vi.mock("../../../functions/platform/backoff.ts", () => ({ backOff: vi.fn(async () => {}) }));

vi.hoisted(() => {
  process.env.TABLE = "purnajual";
});

const aws = mockClient(table);
const KEY = { pk: "REFUND#1", sk: "CASE" };
const CALL = callRecord({ role: "seller", id: "s" }, "key-1", "POST /refunds/1/approval", {});
const OK: Plan = {
  changes: [
    put("case", { ...KEY, version: 2 }, atVersion(1)),
    check("balance", { pk: "SHOP", sk: "BALANCE" }, { expression: "#available >= :n", values: { ":n": 5 } }),
  ],
  answer: { status: 200, body: { done: true } },
};

const command = (over: Partial<Work> = {}): Work => ({
  reads: { case: KEY },
  receivedMs: 1_000,
  plan: () => OK,
  ...over,
});

/** A cancelled transaction, with a reason for each of its writes. */
const cancelled = (...reasons: (string | [code: string, item: Item])[]) =>
  new TransactionCanceledException({
    message: "Transaction cancelled",
    $metadata: {},
    CancellationReasons: reasons.map((reason) =>
      typeof reason === "string" ? { Code: reason } : { Code: reason[0], Item: marshall(reason[1]) },
    ),
  });

const calls = (): string[] => aws.calls().map(({ args }) => args[0].constructor.name);
const stored = (body: unknown, over: Item = {}): Item => ({
  ...(remember(CALL, { status: 200, body }).item.Put?.Item as Item),
  ...over,
});

beforeEach(() => {
  process.env.TABLE = "purnajual";
  aws.reset();
  vi.mocked(backOff).mockClear();
  aws.on(BatchGetCommand).resolves({ Responses: { purnajual: [{ ...KEY, version: 1 }] } });
  aws.on(TransactWriteCommand).resolves({});
  aws.on(GetCommand).resolves({});
});

describe("a command is two calls when its guards hold", () => {
  test("given guards that hold, then it loads once, strongly consistent, with the settings along, and commits once", async () => {
    expect(await run(command())).toEqual(OK.answer);
    expect(calls()).toEqual(["BatchGetCommand", "TransactWriteCommand"]);
    expect(aws.commandCalls(BatchGetCommand)[0]?.args[0].input.RequestItems?.purnajual).toEqual({
      Keys: [SETTINGS, KEY],
      ConsistentRead: true,
    });
  });

  test("given what was loaded, then the plan sees it, the instant it was received, and what is only assumed as absent", async () => {
    const plan = vi.fn(() => OK);
    await run(command({ plan }));
    const [facts, moment] = plan.mock.calls[0] as unknown as Parameters<Work["plan"]>;
    expect(facts.get("case")).toEqual({ ...KEY, version: 1 });
    expect([facts.get("balance"), facts.learned("case")]).toEqual([undefined, false]);
    expect(moment).toEqual({
      now: "1970-01-01T00:00:01.000Z",
      settings: { policy: 1, calendar: 1, clock_ahead_ms: 0 },
    });
  });

  test("given a plan that changes nothing and no key, then nothing is written", async () => {
    await run(command({ plan: () => ({ ...OK, changes: [] }) }));
    expect(calls()).toEqual(["BatchGetCommand"]);
  });

  test("given a plan that refuses, then nothing is written", async () => {
    const no = conflict("case_status", "No.");
    expect(await run(command({ plan: () => no }))).toBe(no);
    expect(calls()).toEqual(["BatchGetCommand"]);
  });

  test("given a load that leaves keys unprocessed, then just these are asked for again", async () => {
    aws
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { purnajual: [] }, UnprocessedKeys: { purnajual: { Keys: [KEY] } } })
      .resolves({ Responses: { purnajual: [{ ...KEY, version: 7 }] } });
    const plan = vi.fn(() => OK);
    await run(command({ plan }));
    expect((plan.mock.calls[0] as unknown as Parameters<Work["plan"]>)[0].get("case")).toMatchObject({
      version: 7,
    });
    const [, again] = aws.commandCalls(BatchGetCommand);
    expect(again?.args[0].input.RequestItems?.purnajual?.Keys).toEqual([KEY]);
  });
});

describe("a lost guard teaches the fact it spoke of, and adds one call", () => {
  test("given the case changed meanwhile, then the plan decides again on what it is now, and nothing is read again", async () => {
    aws
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled(["ConditionalCheckFailed", { ...KEY, version: 5 }], "None"))
      .resolves({});
    const seen: unknown[] = [];
    await run(
      command({
        plan: (facts) => {
          seen.push([facts.get("case")?.version, facts.learned("case"), facts.learned("balance")]);
          return OK;
        },
      }),
    );
    expect(seen).toEqual([
      [1, false, false],
      [5, true, false],
    ]);
    expect(calls()).toEqual(["BatchGetCommand", "TransactWriteCommand", "TransactWriteCommand"]);
  });

  test("given an assumption that was wrong because nothing is there, then that is known, not assumed", async () => {
    aws.on(TransactWriteCommand).rejectsOnce(cancelled("None", "ConditionalCheckFailed")).resolves({});
    const known: boolean[] = [];
    await run(
      command({
        plan: (facts) => {
          known.push(facts.learned("balance"));
          return OK;
        },
      }),
    );
    expect(known).toEqual([false, true]);
  });

  test("given the second decision is a refusal, then the loser is told so and nothing more is written", async () => {
    aws
      .on(TransactWriteCommand)
      .rejects(cancelled(["ConditionalCheckFailed", { ...KEY, version: 5 }], "None"));
    const outcome = await run(
      command({ plan: (facts) => (facts.learned("case") ? conflict("case_status", "Too late.") : OK) }),
    );
    expect(outcome).toMatchObject({ refused: true, code: "case_status" });
    expect(aws.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  test("given guards that are lost for ever, then it gives up after a bounded number of attempts", async () => {
    aws.on(TransactWriteCommand).rejects(cancelled(["ConditionalCheckFailed", KEY], "None"));
    expect(await run(command())).toMatchObject({ kind: "conflict", code: "too_busy" });
    expect(aws.commandCalls(TransactWriteCommand)).toHaveLength(24);
  });
});

describe("a transaction is tried again only when every reason is a rival", () => {
  test.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
    "given only %s, then it is committed a little later, as it was decided",
    async (rivalry) => {
      aws
        .on(TransactWriteCommand)
        .rejectsOnce(cancelled("None", rivalry))
        .rejectsOnce(cancelled(rivalry, rivalry))
        .resolves({});
      expect(await run(command())).toEqual(OK.answer);
      expect(aws.commandCalls(TransactWriteCommand)).toHaveLength(3);
      expect(backOff).toHaveBeenCalledTimes(2);
    },
  );

  test.each([
    ["ValidationError beside a conflict", cancelled("TransactionConflict", "ValidationError")],
    ["ItemCollectionSizeLimitExceeded", cancelled("None", "ItemCollectionSizeLimitExceeded")],
    ["no reasons at all", cancelled()],
    ["something else altogether", new Error("socket hang up")],
  ])("given %s, then it is thrown and not tried again", async (_what, error) => {
    aws.on(TransactWriteCommand).rejects(error);
    await expect(run(command())).rejects.toBe(error);
    expect(aws.commandCalls(TransactWriteCommand)).toHaveLength(1);
  });

  test("given a conflict beside a lost guard, then what was lost is learned first", async () => {
    aws
      .on(TransactWriteCommand)
      .rejectsOnce(cancelled(["ConditionalCheckFailed", { ...KEY, version: 9 }], "TransactionConflict"))
      .resolves({});
    const versions: unknown[] = [];
    await run(
      command({
        plan: (facts) => {
          versions.push(facts.get("case")?.version);
          return OK;
        },
      }),
    );
    expect(versions).toEqual([1, 9]);
  });
});

describe("a duplicate of an earlier call answers what that one answered", () => {
  const keyed = (over: Partial<Work> = {}) => command({ call: CALL, ...over });
  const lostRecord = (item: Item) => cancelled("None", "None", ["ConditionalCheckFailed", item]);

  test("given a key, then the answer is remembered in the command's own transaction", async () => {
    await run(keyed());
    const items = aws.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(items).toHaveLength(3);
    expect(items[2]?.Put).toMatchObject({
      Item: { pk: "CALL#seller#s#key-1", fingerprint: CALL.fingerprint, status: 200 },
      ConditionExpression: "attribute_not_exists(#pk) OR #expires < :now",
    });
  });

  test("given a key whose plan changes nothing, then its answer is remembered all the same", async () => {
    await run(keyed({ plan: () => ({ ...OK, changes: [] }) }));
    expect(aws.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems).toHaveLength(1);
  });

  test("given the record of the same call, then its answer is given again, marked as replayed", async () => {
    aws.on(TransactWriteCommand).rejects(lostRecord(stored({ refund: "as it was" })));
    expect(await run(keyed())).toEqual({ status: 200, body: { refund: "as it was" }, replayed: true });
    expect(calls()).toEqual(["BatchGetCommand", "TransactWriteCommand"]);
  });

  test("given the same key with another body, then it is refused with 422 and nothing is done", async () => {
    aws.on(TransactWriteCommand).rejects(lostRecord(stored({}, { fingerprint: "another" })));
    expect(await run(keyed())).toMatchObject({ kind: "rule", code: "idempotency_key_reused" });
  });

  test("given a record past its life that TTL has not removed, then it counts as gone", async () => {
    const old = stored({ refund: "long ago" }, { expires: Math.floor(Date.now() / 1000) - 1 });
    aws.on(TransactWriteCommand).rejectsOnce(lostRecord(old)).resolves({});
    expect(await run(keyed())).toEqual(OK.answer);
  });

  test("given the first call was accepted and its duplicate is refused, then the accepted answer stands", async () => {
    aws.on(GetCommand).resolves({ Item: stored({ refund: "approved" }) });
    const outcome = await run(keyed({ plan: () => conflict("case_status", "It is paid already.") }));
    expect(outcome).toEqual({ status: 200, body: { refund: "approved" }, replayed: true });
    expect(aws.commandCalls(GetCommand)[0]?.args[0].input).toMatchObject({
      Key: CALL.key,
      ConsistentRead: true,
    });
  });

  test("given a refusal and no earlier call, then the refusal is the answer and is not remembered", async () => {
    const outcome = await run(keyed({ plan: () => conflict("case_status", "No.") }));
    expect(outcome).toMatchObject({ refused: true, code: "case_status" });
    expect(aws.commandCalls(TransactWriteCommand)).toHaveLength(0);
  });

  test("given two callers with one key, then they are two records", () => {
    const other = callRecord({ role: "seller", id: "t" }, "key-1", "POST /refunds/1/approval", {});
    expect(other.key).not.toEqual(CALL.key);
    expect(callRecord({ role: "buyer", id: "s" }, "key-1", "x", {}).key).not.toEqual(CALL.key);
  });
});

describe("given what was read does not fit together", () => {
  const learnsThenTrips = (trips: number) => {
    const seen: unknown[] = [];
    return {
      seen,
      work: command({
        plan(facts) {
          seen.push([facts.get("case")?.version, facts.learned("balance"), facts.get("balance")]);
          if (seen.length > 1 && seen.length <= 1 + trips) throw new OutOfStep("a figure below zero");
          return OK;
        },
      }),
    };
  };

  test("then it is read once more, what was only taught is forgotten, and it is decided anew", async () => {
    const { seen, work } = learnsThenTrips(1);
    aws
      .on(TransactWriteCommand)
      .rejectsOnce(
        cancelled("None", ["ConditionalCheckFailed", { pk: "SHOP", sk: "BALANCE", available: 1 }]),
      );
    aws
      .on(BatchGetCommand)
      .resolvesOnce({ Responses: { purnajual: [{ ...KEY, version: 1 }] } })
      .resolves({ Responses: { purnajual: [{ ...KEY, version: 2 }] } });
    expect(await run(work)).toEqual(OK.answer);
    expect(seen).toEqual([
      [1, false, undefined],
      [1, true, { pk: "SHOP", sk: "BALANCE", available: 1 }],
      [2, false, undefined],
    ]);
  });

  test("and never does, then that is our mistake, and it is said", async () => {
    const { seen, work } = learnsThenTrips(99);
    aws
      .on(TransactWriteCommand)
      .rejects(cancelled("None", ["ConditionalCheckFailed", { pk: "SHOP", sk: "B" }]));
    await expect(run(work)).rejects.toThrow(OutOfStep);
    expect(seen).toHaveLength(5);
  });
});
