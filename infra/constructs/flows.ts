import { Duration, Validations } from "aws-cdk-lib";
import type { ITable, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import {
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { DynamoEventSource, SqsDlq, SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { type IQueue, Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** The local engine speaks plain HTTP on loopback, and enforces a policy that refuses that. */
export const guarded = (stage: Stage) => ({
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: !stage.local,
});

/** A queue for what could not be handled: kept two weeks, redriven by a documented command. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, { ...guarded(stage), retentionPeriod: Duration.days(14) });
    Validations.of(this).acknowledge({ id: "AwsSolutions-SQS3", reason: "This is the dead-letter queue." });
  }
}

/** How often a queued item is handled again before it is a dead letter. */
export const TRIES = 5;

/**
 * From the table's stream to a function. What the function cannot handle it queues by key; the queue
 * hands it back a few times, some minutes apart, and then to the dead letters. Nobody is held up.
 */
export class Following extends Construct {
  /** Keys that were given up. */
  readonly dead: DeadLetters;
  /** Keys that are handled again: where a redrive puts them. */
  readonly again: Queue;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    table: TableV2,
    fn: LambdaFunction,
    filter: Record<string, unknown>,
  ) {
    super(scope, id);
    this.dead = new DeadLetters(this, "Dead", stage);
    this.again = new Queue(this, "Again", {
      ...guarded(stage),
      visibilityTimeout: stage.local ? Duration.seconds(2) : Duration.minutes(3),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: TRIES },
    });
    fn.addEventSource(
      new DynamoEventSource(table as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        // Where the function itself cannot run at all: the record's place in the stream is kept.
        onFailure: new SqsDlq(this.dead),
        filters: [FilterCriteria.filter(filter)],
      }),
    );
    fn.addEventSource(
      new SqsEventSource(this.again as IQueue, { batchSize: 10, reportBatchItemFailures: true }),
    );
    fn.addEnvironment("AGAIN", this.again.queueUrl);
    this.again.grantSendMessages(fn);
  }
}

/** Only events, as they are written. */
export const EVENTS_ONLY = {
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith("EVENT#") } } },
};

/** Orders, cases, shipments and products, at every change: what lists are made of. */
export const LISTED_ONLY = {
  eventName: FilterRule.or("INSERT", "MODIFY"),
  dynamodb: { Keys: { sk: { S: FilterRule.or("ORDER", "CASE", "SHIPMENT", "PRODUCT") } } },
};

/** Every minute (R7.4). One that fails is not repeated: the next one does the same. */
export function everyMinute(scope: Construct, id: string, fn: LambdaFunction): void {
  fn.configureAsyncInvoke({ retryAttempts: 0 });
  new Rule(scope, id, {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaTarget(fn, { retryAttempts: 0 })],
  });
}
