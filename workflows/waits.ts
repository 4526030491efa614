import { type CaseKind, casePk } from "../functions/platform/cases.ts";

/** One wait of a workflow: for whom, in which status of the case. */
export interface Wait {
  /** The case's status while this is waited for. */
  readonly status: string;
  /** The state's name, as the people who wait for each other would put it. */
  readonly state: string;
  /** The rule, and what is waited for. */
  readonly about: string;
}

/** The waits of one kind of case. The first is the one that a new case begins with. */
export interface Workflow {
  readonly kind: CaseKind;
  readonly waits: readonly [Wait, ...Wait[]];
}

/** What a workflow uses: the name of the table, the ARN of what is called when a wait has run out. */
export interface Used {
  readonly table: string;
  readonly expireFunction: string;
}

const THROTTLED = [
  "ProvisionedThroughputExceededException",
  "ThrottlingException",
  "RequestLimitExceededException",
  "InternalServerErrorException",
  "TransactionInProgressException",
].flatMap((name) => [`DynamoDb.${name}`, `DynamoDB.${name}`]);

const RETRY = [
  {
    ErrorEquals: [...THROTTLED, "DynamoDb.SdkClientException"],
    IntervalSeconds: 1,
    BackoffRate: 2,
    MaxDelaySeconds: 30,
    MaxAttempts: 8,
    JitterStrategy: "FULL",
  },
];

/** A parked token is kept a month past its due instant, should anybody want to see it. */
const KEPT_SECONDS = 2_592_000;

/**
 * The definition of a workflow (JSONata). The database decides; this only waits. Each wait parks its task
 * token beside the case, as long as the case still is at the stage waited for, and ends in one of three ways:
 * the case needs nobody any more (the execution succeeds), it moved on to another wait (`Case.MovedOn`, which
 * carries where it is now), or time is up. A wait ends two seconds after its due instant, so that a command
 * that reached us in time has been committed by then (R7.1). Input: `case_id`, `shop_id`, `stage`, `status`,
 * `due_at`, and how far a sandbox clock is ahead: ids and instants only (R8.5).
 */
export function definitionOf({ kind, waits }: Workflow, { table, expireFunction }: Used): object {
  const pk = { S: `{% '${casePk(kind, "")}' & $states.context.Execution.Input.case_id %}` };
  return {
    Comment: `The waits of a ${kind.replaceAll("_", " ")} case. The database decides; this only waits.`,
    QueryLanguage: "JSONata",
    StartAt: waits[0].state,
    States: {
      ...Object.fromEntries(waits.map((wait) => [wait.state, waiting(wait, pk, table)])),
      WhatNow: {
        Type: "Choice",
        Comment:
          "Where the case is decides who is waited for next; a case that waits for nobody under a clock is done here.",
        Choices: waits.map(({ status, state }) => ({
          Condition: `{% $states.input.status = '${status}' and $states.input.due_at != '' %}`,
          Next: state,
        })),
        Default: "NobodyIsWaitedFor",
      },
      DeadlinePassed: deadlinePassed(kind, expireFunction),
      SeeWhereTheCaseIs: looking(pk, table),
      NobodyIsWaitedFor: { Type: "Succeed" },
    },
  };
}

function waiting({ status, about }: Wait, pk: object, table: string): object {
  const key = { pk, sk: { S: "CASE" } };
  return {
    Type: "Task",
    Comment: about,
    Resource: "arn:aws:states:::aws-sdk:dynamodb:transactWriteItems.waitForTaskToken",
    Arguments: {
      TransactItems: [
        {
          ConditionCheck: {
            TableName: table,
            Key: key,
            ConditionExpression: "#stage = :stage AND #status = :status",
            ExpressionAttributeNames: { "#stage": "stage", "#status": "status" },
            ExpressionAttributeValues: {
              ":stage": { N: "{% $string($states.input.stage) %}" },
              ":status": { S: status },
            },
          },
        },
        {
          Put: {
            TableName: table,
            Item: {
              pk,
              sk: { S: "WAIT" },
              stage: { N: "{% $string($states.input.stage) %}" },
              token: { S: "{% $states.context.Task.Token %}" },
              expires: {
                N: `{% $string($floor($toMillis($states.input.due_at) / 1000) + ${KEPT_SECONDS}) %}`,
              },
            },
          },
        },
      ],
    },
    TimeoutSeconds:
      "{% $max([1, $ceil(($toMillis($states.input.due_at) - $states.input.clock_ahead_ms - $millis()) / 1000)]) + 2 %}",
    Retry: RETRY,
    Catch: [
      { ErrorEquals: ["States.Timeout"], Next: "DeadlinePassed" },
      {
        ErrorEquals: ["Case.MovedOn"],
        Output: "{% $parse($states.errorOutput.Cause) %}",
        Next: "WhatNow",
      },
      {
        ErrorEquals: ["DynamoDb.TransactionCanceledException", "DynamoDB.TransactionCanceledException"],
        Next: "SeeWhereTheCaseIs",
      },
    ],
    End: true,
  };
}

function deadlinePassed(kind: CaseKind, expireFunction: string): object {
  return {
    Type: "Task",
    Comment:
      "R7.4: sends the command of the deadline. It answers where the case is now: early or late, the wait is only repeated or left.",
    Resource: "arn:aws:states:::lambda:invoke",
    Arguments: {
      FunctionName: expireFunction,
      Payload: {
        kind,
        case_id: "{% $states.context.Execution.Input.case_id %}",
        shop_id: "{% $states.context.Execution.Input.shop_id %}",
      },
    },
    Output: "{% $states.result.Payload %}",
    Retry: [
      {
        ErrorEquals: ["States.ALL"],
        IntervalSeconds: 2,
        BackoffRate: 2,
        MaxDelaySeconds: 60,
        MaxAttempts: 10,
        JitterStrategy: "FULL",
      },
    ],
    Next: "WhatNow",
  };
}

function looking(pk: object, table: string): object {
  return {
    Type: "Task",
    Comment:
      "Somebody decided already: status, stage and due are all that is read, for results enter the history.",
    Resource: "arn:aws:states:::aws-sdk:dynamodb:getItem",
    Arguments: {
      TableName: table,
      Key: { pk, sk: { S: "CASE" } },
      ConsistentRead: true,
      ProjectionExpression: "#status, #stage, #due_at",
      ExpressionAttributeNames: { "#status": "status", "#stage": "stage", "#due_at": "due_at" },
    },
    Output: {
      status: "{% $states.result.Item.status.S %}",
      stage: "{% $number($states.result.Item.stage.N) %}",
      due_at: "{% $exists($states.result.Item.due_at.S) ? $states.result.Item.due_at.S : '' %}",
      clock_ahead_ms: "{% $states.context.Execution.Input.clock_ahead_ms %}",
    },
    Retry: RETRY,
    Next: "WhatNow",
  };
}
