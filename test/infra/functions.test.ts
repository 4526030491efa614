import { describe, expect, test } from "vitest";
import { all, functionOf, STAGES, type StageName, words } from "./synthesized.ts";

/** What each function may do, written down a second time: `action on what`. */
const COMMANDS = [
  "BatchGetItem",
  "ConditionCheckItem",
  "DeleteItem",
  "GetItem",
  "PutItem",
  "Query",
  "UpdateItem",
].map((action) => `dynamodb:${action} on table`);
const QUEUES = ["GetQueueAttributes", "GetQueueUrl", "SendMessage"];
/** What a function hears through: its own queue. */
const TAKES = [
  "ChangeMessageVisibility",
  "DeleteMessage",
  "GetQueueAttributes",
  "GetQueueUrl",
  "ReceiveMessage",
];
const HEARS = TAKES.map((action) => `sqs:${action} on its queue`);
const FOLLOWS = [
  ...["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map(
    (action) => `dynamodb:${action} on stream`,
  ),
  ...[...TAKES, "SendMessage"].map((action) => `sqs:${action} on again`),
  ...QUEUES.map((action) => `sqs:${action} on dead letters`),
];

const SIGNALS = ["states:SendTaskFailure on workflow", "states:SendTaskSuccess on workflow"];

const TRACKING_KEY = "secretsmanager:GetSecretValue on tracking secret";
const WEBHOOK_KEY = "secretsmanager:GetSecretValue on webhooks secret";
const DELIVERIES = ["BatchGetItem", "GetItem", "PutItem", "UpdateItem"].map(
  (action) => `dynamodb:${action} on table`,
);
const QUEUES_DELIVERIES = QUEUES.map((action) => `sqs:${action} on deliveries`);
const OFFERS_KEY = "secretsmanager:GetSecretValue on offers secret";
const CARRIER_KEY = "secretsmanager:GetSecretValue on carrier secret";

const MAY: Readonly<Record<string, readonly string[]>> = {
  "orders-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "shops-api": COMMANDS,
  "products-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "products-listeners": [...COMMANDS, ...HEARS],
  "reviews-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
  ],
  "policies-api": COMMANDS,
  "refunds-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "call-backs-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "webhooks-api": [...COMMANDS, WEBHOOK_KEY],
  "webhooks-listeners": [...DELIVERIES, ...QUEUES_DELIVERIES, ...HEARS],
  "webhooks-deliverer": [
    ...DELIVERIES,
    WEBHOOK_KEY,
    ...QUEUES_DELIVERIES,
    ...["ChangeMessageVisibility", "DeleteMessage", "ReceiveMessage"].map(
      (action) => `sqs:${action} on deliveries`,
    ),
  ],
  "webhooks-timers": [...DELIVERIES, ...QUEUES_DELIVERIES, "dynamodb:Query on timers"],
  "conversations-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
    "kms:GetPublicKey on transcript key",
  ],
  "conversations-listeners": [
    ...COMMANDS,
    ...["PutObject", "DeleteObjectVersion"].map((action) => `s3:${action} on kept`),
    "kms:Sign on transcript key",
    ...HEARS,
  ],
  "contacts-api": [...COMMANDS, OFFERS_KEY],
  "follow-ups-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "follow-ups-listeners": [...COMMANDS, ...HEARS],
  "notifications-listeners": [...COMMANDS, OFFERS_KEY, "ses:SendEmail on mail", ...HEARS],
  "scorecards-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "scorecards-listeners": [...COMMANDS, ...HEARS],
  "risks-api": COMMANDS,
  "risks-listeners": [...COMMANDS, ...HEARS],
  "scorecards-timers": [...COMMANDS, "dynamodb:Query on by_rank"],
  "auto-replies-api": COMMANDS,
  "auto-replies-listeners": [...COMMANDS, ...HEARS],
  "front-api": [],
  "sessions-api": [],
  "agents-api": ["cognito-idp:ListUsersInGroup on user pool"],
  "sandbox-api": [...COMMANDS, "dynamodb:Query on timers", ...SIGNALS],
  relay: [
    ...FOLLOWS,
    "dynamodb:GetItem on table",
    "events:PutEvents on bus",
    ...SIGNALS,
    "states:StartExecution on workflow",
  ],
  projector: [...FOLLOWS, ...COMMANDS],
  "clocks-steps": COMMANDS,
  "clocks-listeners": [...COMMANDS, "dynamodb:Query on timers", ...HEARS],
  "refunds-listeners": [...COMMANDS, ...HEARS],
  "shipments-api": [...COMMANDS, "dynamodb:Query on by_rank", CARRIER_KEY],
  "failed-deliveries-api": [...COMMANDS, "dynamodb:Query on by_rank", CARRIER_KEY],
  "tracking-api": [...COMMANDS, TRACKING_KEY],
  "simulated-carrier-api": [...COMMANDS, CARRIER_KEY, TRACKING_KEY],
  "shipments-listeners": [...COMMANDS, CARRIER_KEY, ...HEARS],
  "evidence-listeners": [
    ...COMMANDS,
    ...["GetObject", "GetObjectVersion", "DeleteObjectVersion"].map((action) => `s3:${action} on arrived`),
    ...["PutObject", "DeleteObjectVersion"].map((action) => `s3:${action} on kept`),
    "s3:ListBucket on bucket",
    ...HEARS,
  ],
  "appeals-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
  ],
  "notices-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
  ],
  "complaints-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
  ],
  "notices-listeners": [...COMMANDS, ...HEARS],
  "penalties-api": [...COMMANDS, "dynamodb:Query on by_rank"],
  "penalties-listeners": [...COMMANDS, ...HEARS],
  "disputes-api": [
    ...COMMANDS,
    "dynamodb:Query on by_rank",
    "s3:PutObject on arrived",
    "s3:GetObjectVersion on kept",
  ],
  "disputes-listeners": [...COMMANDS, ...HEARS],
  "clocks-timers": [
    ...COMMANDS,
    "dynamodb:Query on timers",
    "events:PutEvents on bus",
    "states:StartExecution on workflow",
  ],
};

const SANDBOX_ONLY: ReadonlySet<string> = new Set(["sandbox-api", "simulated-carrier-api"]);

/** A resource of a statement by what it is to us, or to a function. */
function thing(resource: unknown, fn = ""): string {
  const text = words(resource);
  if (text === "*") return "*";
  if (text.endsWith("/index/by_rank")) return "by_rank";
  if (text.endsWith("/index/timers")) return "timers";
  if (text.endsWith(".StreamArn")) return "stream";
  if (/^StorageTable\w+\.Arn$/.test(text)) return "table";
  if (/^Bus\w+\.Arn$/.test(text)) return "bus";
  const [, secret] = /:secret:purnajual-\w+-(tracking|carrier|webhooks|offers)-\?{6}$/.exec(text) ?? [];
  if (secret) return `${secret} secret`;
  if (text.endsWith(":identity/toko.example")) return "mail";
  if (/^IdentityPool\w+\.Arn$/.test(text)) return "user pool";
  if (/^TranscriptKey\w+\.Arn$/.test(text)) return "transcript key";
  if (/^DeliveriesQueue\w+\.Arn$/.test(text)) return "deliveries";
  if (/^(Relay|Projector)Again\w+\.Arn$/.test(text)) return "again";
  if (/^(Relay|Projector)Dead\w+\.Arn$/.test(text)) return "dead letters";
  if (text.startsWith(`${fn.replace("-listeners", "").replaceAll("-", "")}listeningQueue`))
    return "its queue";
  if (/:stateMachine:purnajual-\w+-(refund|dispute|failed_delivery|notice|appeal|complaint)$/.test(text))
    return "workflow";
  if (/^StorageEvidence\w+\.Arn\/incoming\/\*$/.test(text)) return "arrived";
  if (/^StorageEvidence\w+\.Arn\/evidence\/\*$/.test(text)) return "kept";
  if (/^StorageEvidence\w+\.Arn$/.test(text)) return "bucket";
  return text;
}

const list = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value]);

/** Everything that the role of a function allows, tracing apart. */
function allowed(stage: StageName, fn: string): string[] {
  const role = functionOf(stage, fn).Properties.Role["Fn::GetAtt"][0];
  const grants = all(stage, "AWS::IAM::Policy")
    .filter(({ Properties }) => Properties.Roles.some((one: { Ref: string }) => one.Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action, Resource, Effect }) =>
      list(Action).flatMap((action) =>
        list(Resource).map(
          (resource) => `${Effect === "Allow" ? "" : "not "}${action} on ${thing(resource, fn)}`,
        ),
      ),
    );
  return [...new Set(grants)].filter((grant) => !grant.startsWith("xray:")).sort();
}

describe.each(STAGES)("the functions of a stage: %s", (stage) => {
  const names = all(stage, "AWS::Lambda::Function").map(({ Properties }) =>
    String(Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME),
  );

  test("given the functions there are, then all are known here, and the sandbox's only where there is a clock", () => {
    const wanted = Object.keys(MAY).filter((name) => !SANDBOX_ONLY.has(name) || stage !== "production");
    expect(names.sort()).toEqual(wanted.sort());
  });

  test.each(names)("given %s, then it may do just what it needs", (fn) => {
    // The engine of one machine asks for the right to all tasks and all mail.
    const engine = (grant: string) =>
      stage === "local" ? grant.replace(/(SendTask\w+) on workflow|(SendEmail) on mail/, "$1$2 on *") : grant;
    expect(allowed(stage, fn)).toEqual((MAY[fn] ?? []).map(engine).sort());
  });

  test.each(names)("given %s, then it runs on Node 24, and its log ends by itself", (fn) => {
    const { Properties } = functionOf(stage, fn);
    expect([Properties.Runtime, Properties.Architectures]).toEqual(["nodejs24.x", ["arm64"]]);
    const log = all(stage, "AWS::Logs::LogGroup").find(
      ({ id }) => id === words(Properties.LoggingConfig.LogGroup),
    );
    expect(log?.Properties.RetentionInDays).toBe(90);
  });

  test.each(names)("given %s, then it is told the names of just what it may use", (fn) => {
    const told = Object.keys(functionOf(stage, fn).Properties.Environment.Variables);
    const may = (what: string) => MAY[fn]?.some((grant) => grant.startsWith(what)) ?? false;
    expect(told.includes("BUS")).toBe(may("events:PutEvents"));
    expect(told.includes("WORKFLOWS")).toBe(may("states:StartExecution"));
    expect(told.includes("AGAIN")).toBe(may("sqs:ReceiveMessage on again"));
    expect(told.includes("DELIVERIES")).toBe(may("sqs:SendMessage on deliveries"));
    expect(told.includes("WEBHOOK_KEY")).toBe(may(WEBHOOK_KEY));
    // Only one machine may be called by its own functions.
    expect(told.includes("WEBHOOK_REACH")).toBe(may(WEBHOOK_KEY) && stage === "local");
    expect(told.includes("CARRIER_SECRET")).toBe(may(CARRIER_KEY));
    expect(told.includes("OFFERS_SECRET")).toBe(may(OFFERS_KEY));
    expect(told.includes("MAIL_FROM")).toBe(may("ses:SendEmail"));
    expect(told.includes("BUCKET")).toBe(may("s3:"));
    expect(told.includes("BUCKET_HOST")).toBe(may("s3:PutObject on arrived"));
    expect(told.includes("MALWARE_SCAN")).toBe(may("s3:GetObject on arrived"));
    expect(told.includes("POOL_ID")).toBe(may("cognito-idp:"));
    expect(told.includes("TRANSCRIPT_KEY")).toBe(may("kms:"));
    expect(told).toContain("TABLE");
  });

  test("given every log group there is, then none is kept for ever", () => {
    for (const { id, Properties } of all(stage, "AWS::Logs::LogGroup"))
      expect(Properties.RetentionInDays, id).toBeLessThanOrEqual(90);
  });
});

describe("no star where there is something to name", () => {
  test.each(["sandbox", "production"] as const)(
    "given a %s stage, then only what AWS cannot narrow is granted on all",
    (stage) => {
      const starred = all(stage, "AWS::IAM::Policy")
        .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
        .filter(({ Resource }) => list(Resource).some((resource) => words(resource) === "*"))
        .flatMap(({ Action }) => list(Action));
      const delivery =
        "logs:CreateLogDelivery logs:DeleteLogDelivery logs:DescribeLogGroups logs:DescribeResourcePolicies logs:GetLogDelivery logs:ListLogDeliveries logs:PutResourcePolicy logs:UpdateLogDelivery";
      const xray =
        "xray:GetSamplingRules xray:GetSamplingTargets xray:PutTelemetryRecords xray:PutTraceSegments";
      expect([...new Set(starred)].sort()).toEqual([...delivery.split(" "), ...xray.split(" ")]);
    },
  );

  test.each(STAGES)("given a %s stage, then no action is granted by a star", (stage) => {
    const actions = all(stage, "AWS::IAM::Policy").flatMap(({ Properties }) =>
      Properties.PolicyDocument.Statement.flatMap(({ Action }: { Action: string | string[] }) =>
        list(Action),
      ),
    );
    expect(actions.filter((action) => action.includes("*"))).toEqual([]);
  });

  test.each(STAGES)(
    "given the workflows of a %s stage, then each parks tokens, looks, and calls one function",
    (stage) => {
      const machines = all(stage, "AWS::StepFunctions::StateMachine");
      expect(machines.length).toBeGreaterThan(0);
      for (const { Properties: machine } of machines) {
        const role = machine.RoleArn["Fn::GetAtt"][0];
        const statements = all(stage, "AWS::IAM::Policy")
          .filter(({ Properties }) => Properties.Roles.some((one: { Ref: string }) => one.Ref === role))
          .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
          .flatMap(({ Action, Resource }) =>
            list(Action).map((action) => `${action} on ${thing(list(Resource)[0])}`),
          )
          .filter((grant) => !/^(logs|xray):/.test(grant));
        expect(statements.sort()).toEqual([
          "dynamodb:ConditionCheckItem on table",
          "dynamodb:GetItem on table",
          "dynamodb:PutItem on table",
          `lambda:InvokeFunction on ${functionOf(stage, "clocks-steps").id}.Arn`,
        ]);
      }
    },
  );
});
