import { describe, expect, test } from "vitest";
import { HEARD } from "../../infra/heard.ts";
import { WORKFLOWS } from "../../workflows/workflows.ts";
import { all, earOf, functionOf, only, STAGES, words } from "./synthesized.ts";

const FOLLOWERS = ["relay", "projector"] as const;
/** Who listens: the rooms that hear the bus, and evidence, which hears its bucket. */
const LISTENERS = [...Object.keys(HEARD), "evidence"];
/** How many functions of an account may run at once, unless it has asked for more. */
const CONCURRENCY = 1_000;

describe.each(STAGES)("what flows in a stage: %s", (stage) => {
  const queue = (id: string) => all(stage, "AWS::SQS::Queue").find((one) => one.id.startsWith(id));
  const sources = (fn: string) =>
    all(stage, "AWS::Lambda::EventSourceMapping")
      .map(({ Properties }) => Properties)
      .filter(({ FunctionName }) => words(FunctionName) === functionOf(stage, fn).id);

  test.each(FOLLOWERS)(
    "given the stream to the %s, then a failure ends, is split, and is kept with its place",
    (fn) => {
      const stream = sources(fn).find(({ EventSourceArn }) => words(EventSourceArn).endsWith(".StreamArn"));
      expect(stream).toMatchObject({
        StartingPosition: "TRIM_HORIZON",
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ["ReportBatchItemFailures"],
      });
      expect(stream?.MaximumRetryAttempts).toBeGreaterThan(0);
      expect(words(stream?.DestinationConfig.OnFailure.Destination)).toMatch(
        /^(Relay|Projector)Dead\w+\.Arn$/,
      );
    },
  );

  test.each(FOLLOWERS)("given the %s, then it hears of just what it handles", (fn) => {
    const [stream] = sources(fn).filter(({ FilterCriteria }) => FilterCriteria !== undefined);
    const patterns = stream?.FilterCriteria.Filters.map(({ Pattern }: { Pattern: string }) =>
      JSON.parse(Pattern),
    );
    const sk = fn === "relay" ? [{ prefix: "EVENT#" }] : ["ORDER", "CASE", "SHIPMENT", "PRODUCT"];
    const eventName = fn === "relay" ? ["INSERT"] : ["INSERT", "MODIFY"];
    expect(patterns).toEqual([{ eventName, dynamodb: { Keys: { sk: { S: sk } } } }]);
  });

  test.each(["Relay", "Projector"])(
    "given the keys that the %s could not handle, then they come again a few times, then are dead letters",
    (follower) => {
      const again = queue(`${follower}Again`)?.Properties;
      expect(words(again?.RedrivePolicy.deadLetterTargetArn)).toMatch(
        new RegExp(`^${follower}Dead\\w+\\.Arn$`),
      );
      expect(again?.RedrivePolicy.maxReceiveCount).toBe(5);
      const [source] = sources(follower.toLowerCase()).filter(({ EventSourceArn }) =>
        words(EventSourceArn).startsWith(`${follower}Again`),
      );
      expect(source?.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    },
  );

  test("given a queue that hands a key to a function, then it does not hand it out again while that may still run", () => {
    if (stage === "local") return;
    for (const follower of FOLLOWERS) {
      const again = queue(`${follower === "relay" ? "Relay" : "Projector"}Again`)?.Properties;
      expect(again?.VisibilityTimeout).toBeGreaterThanOrEqual(
        6 * functionOf(stage, follower).Properties.Timeout,
      );
    }
  });

  test("given any dead letters, then they are kept two weeks, encrypted", () => {
    const dead = all(stage, "AWS::SQS::Queue").filter(({ id }) => id.includes("Dead"));
    // Of each listener, of the two that follow the stream, and of what is on its way to webhooks.
    expect(dead).toHaveLength(LISTENERS.length + 3);
    for (const { id, Properties } of dead)
      expect(Properties, id).toMatchObject({
        MessageRetentionPeriod: 14 * 86_400,
        SqsManagedSseEnabled: true,
      });
  });

  test("given any queue in an account, then it refuses plain HTTP", () => {
    // The engine of one machine is reached by plain HTTP only.
    if (stage === "local") return;
    const policies = all(stage, "AWS::SQS::QueuePolicy");
    expect(policies).toHaveLength(all(stage, "AWS::SQS::Queue").length);
    for (const { Properties } of policies)
      expect(JSON.stringify(Properties)).toContain('"aws:SecureTransport":"false"');
  });

  test.each(LISTENERS)("given events for %s, then they go through a queue of its own, in batches", (room) => {
    const { queue: own, source, rules } = earOf(stage, room);
    expect(rules.length).toBeGreaterThan(0);
    expect(own).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 86_400 });
    expect(source.FunctionResponseTypes).toEqual(["ReportBatchItemFailures"]);
    expect(source.BatchSize).toBeLessThanOrEqual(10);
    // Nothing but its queue calls it.
    const { id } = functionOf(stage, `${room}-listeners`);
    const called = all(stage, "AWS::Lambda::Permission").map(({ Properties }) =>
      words(Properties.FunctionName),
    );
    expect(called.filter((name) => name.includes(id))).toEqual([]);
  });

  test.each(LISTENERS)(
    "given what %s cannot be handed, or cannot handle, then it is kept whole in its own dead letters",
    (room) => {
      const { queue: own, rules, dead } = earOf(stage, room);
      expect(dead.id).toMatch(new RegExp(`^${room.replaceAll("-", "")}listeningDead`));
      for (const { Targets } of rules) expect(words(Targets[0].DeadLetterConfig.Arn)).toBe(`${dead.id}.Arn`);
      // On one machine nobody is to wait for minutes.
      expect(own.RedrivePolicy.maxReceiveCount).toBe(stage === "local" ? 3 : 5);
    },
  );

  test.each(LISTENERS)(
    "given %s was handed events, then nobody else is while it may still be at them",
    (room) => {
      const { Timeout } = functionOf(stage, `${room}-listeners`).Properties;
      const { queue: own, source } = earOf(stage, room);
      const gathers = source.MaximumBatchingWindowInSeconds ?? 0;
      expect(gathers).toBe(room === "scorecards" && stage !== "local" ? 5 : 0);
      expect(own.VisibilityTimeout).toBe(stage === "local" ? 15 : 6 * Timeout + gathers);
    },
  );

  test("given a flood of events, then most of what an account can run at once is left to people", () => {
    const most = LISTENERS.map((room) => earOf(stage, room).source.ScalingConfig.MaximumConcurrency);
    expect(most.reduce((sum, each) => sum + each, 0)).toBeLessThan(CONCURRENCY / 10);
  });

  test.each([
    ["shipments", 5, "an order that is cancelled may wait for its carrier"],
    ["conversations", 1, "a transcript takes as long as its conversation is"],
    ["clocks", 1, "a decree is about every open deadline"],
    ["evidence", 1, "a large file is held whole"],
    ["webhooks", 10, "nothing takes long"],
  ])("given what %s hears, then %i at once: %s", (room, size) => {
    expect(earOf(stage, room).source.BatchSize).toBe(size);
  });

  test.each([
    ["refunds", 2],
    ["shipments", 1],
    ["clocks", 1],
  ])("given events for %s, then %i rules of the one bus bring them", (room, count) => {
    const { rules } = earOf(stage, room);
    expect(rules).toHaveLength(count);
    for (const { EventPattern, EventBusName } of rules) {
      expect(EventPattern.source).toEqual(["purnajual"]);
      expect(words(EventBusName)).toMatch(/^Bus/);
    }
  });

  test("R7.4 given a lost execution, then the timers look every minute", () => {
    const rules = all(stage, "AWS::Events::Rule").filter(({ Properties }) => Properties.ScheduleExpression);
    expect(rules.map(({ Properties }) => Properties.ScheduleExpression)).toEqual([
      "rate(1 minute)",
      "rate(1 minute)",
      "rate(1 minute)",
    ]);
    const looking = rules.map(({ Properties }) => words(Properties.Targets[0].Arn)).join(" ");
    for (const timers of ["clocks-timers", "webhooks-timers"])
      expect(looking).toContain(functionOf(stage, timers).id);
  });

  test("R8.3 given any event at all, then it is heard for webhooks", () => {
    expect(earOf(stage, "webhooks").rules.map(({ EventPattern }) => EventPattern)).toEqual([
      { source: ["purnajual"] },
    ]);
  });

  test("R6.2 given what somebody wrote, then it is heard for automatic replies where a buyer did, and of nobody else", () => {
    const heard = { "detail-type": ["conversation.message_sent"], detail: { data: { by: ["buyer"] } } };
    expect(earOf(stage, "auto-replies").rules.map(({ EventPattern }) => EventPattern)).toEqual([
      { source: ["purnajual"], ...heard },
    ]);
  });

  test("R8.3 given what is on its way to webhooks, then it is sent in bounded numbers, and never handed out twice while it may still be sent", () => {
    const sending = queue("DeliveriesQueue")?.Properties;
    const [source] = sources("webhooks-deliverer");
    expect(source).toMatchObject({
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 20 },
    });
    expect(words(sending?.RedrivePolicy.deadLetterTargetArn)).toMatch(/^DeliveriesDead/);
    const { Timeout } = functionOf(stage, "webhooks-deliverer").Properties;
    expect(sending?.VisibilityTimeout).toBeGreaterThanOrEqual((stage === "local" ? 1 : 6) * Timeout);
  });

  test("R8.5 given the workflows, then they are standard ones, and their log holds nothing of what it was about", () => {
    const machines = all(stage, "AWS::StepFunctions::StateMachine").map(({ Properties }) => Properties);
    expect(
      machines.map(({ StateMachineName }) => StateMachineName.replace(/^purnajual-\w+-/, "")).sort(),
    ).toEqual(WORKFLOWS.map(({ kind }) => kind).sort());
    for (const machine of machines) {
      expect(machine.StateMachineType).toBe("STANDARD");
      expect(machine.LoggingConfiguration).toMatchObject({ Level: "ALL", IncludeExecutionData: false });
    }
  });
});

describe.each(["sandbox", "production"] as const)("what wakes an operator of a stage: %s", (stage) => {
  const alarms = all(stage, "AWS::CloudWatch::Alarm").map(({ Properties }) => Properties);
  const on = (namespace: string, metric: string) =>
    alarms
      .filter(({ Namespace, MetricName }) => Namespace === namespace && MetricName === metric)
      .map(({ Dimensions }) => words(Dimensions?.[0]?.Value).replace(".QueueName", ""));

  test("given any queue of dead letters, then a single message is enough", () => {
    const dead = all(stage, "AWS::SQS::Queue").filter(({ id }) => id.includes("Dead"));
    expect(on("AWS/SQS", "ApproximateNumberOfMessagesVisible").sort()).toEqual(
      dead.map(({ id }) => id).sort(),
    );
  });

  test("given any listener, then the age of what it has not heard yet is watched", () => {
    const queues = LISTENERS.map((room) =>
      words(earOf(stage, room).source.EventSourceArn).replace(".Arn", ""),
    );
    expect(on("AWS/SQS", "ApproximateAgeOfOldestMessage").sort()).toEqual(queues.sort());
  });

  test.each(["Errors", "Throttles"])("given any function, then its %s are watched", (metric) => {
    const functions = all(stage, "AWS::Lambda::Function").map(({ id }) => id);
    expect(on("AWS/Lambda", metric).sort()).toEqual(functions.sort());
  });

  test("given a follower lags, an execution fails, or the API breaks, then that is watched too", () => {
    expect(on("AWS/Lambda", "IteratorAge").sort()).toEqual(
      FOLLOWERS.map((fn) => functionOf(stage, fn).id).sort(),
    );
    expect(on("AWS/States", "ExecutionsFailed")).toHaveLength(WORKFLOWS.length);
    expect(on("AWS/ApiGateway", "5xx")).toHaveLength(1);
  });

  test("given any alarm, then somebody hears it, it says where to read on, and silence is no alarm", () => {
    const topic = only(stage, "AWS::SNS::Topic").id;
    for (const { AlarmActions, AlarmDescription, TreatMissingData, Threshold } of alarms) {
      expect(AlarmActions.map(words)).toEqual([topic]);
      expect(AlarmDescription).toContain("docs/operations.md");
      expect(TreatMissingData).toBe("notBreaching");
      expect(Threshold).toBeGreaterThanOrEqual(0);
    }
  });
});

test("given one machine, then there is nobody to wake and nothing to trace", () => {
  expect(all("local", "AWS::CloudWatch::Alarm")).toEqual([]);
  for (const { Properties } of all("local", "AWS::Lambda::Function"))
    expect(Properties.TracingConfig?.Mode ?? "Disabled").toBe("Disabled");
});
