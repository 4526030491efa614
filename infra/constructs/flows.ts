import { Duration, Validations } from "aws-cdk-lib";
import type { ITable, TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { type EventBus, Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as LambdaTarget } from "aws-cdk-lib/aws-events-targets";
import {
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { SqsDestination } from "aws-cdk-lib/aws-lambda-destinations";
import { DynamoEventSource, SqsDlq } from "aws-cdk-lib/aws-lambda-event-sources";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

/** A queue for what could not be handled: kept two weeks, redriven by a documented command. */
export class DeadLetters extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    Validations.of(this).acknowledge({ id: "AwsSolutions-SQS3", reason: "This is the dead-letter queue." });
  }
}

/** From the table's stream to a function: bounded retries, then the dead letters, and nobody is held up. */
export function follow(
  table: TableV2,
  fn: LambdaFunction,
  dead: Queue,
  filter: Record<string, unknown>,
): void {
  fn.addEventSource(
    new DynamoEventSource(table as ITable, {
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      retryAttempts: 5,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      maxRecordAge: Duration.hours(12),
      onFailure: new SqsDlq(dead),
      filters: [FilterCriteria.filter(filter)],
    }),
  );
}

/** Only events, as they are written. */
export const EVENTS_ONLY = {
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith("EVENT#") } } },
};

/** Orders and cases, at every change. */
export const CASES_ONLY = {
  eventName: FilterRule.or("INSERT", "MODIFY"),
  dynamodb: { Keys: { sk: { S: FilterRule.or("ORDER", "CASE") } } },
};

/** From the bus to a function; what fails for good is kept whole in the dead letters. */
export function listen(scope: Construct, id: string, bus: EventBus, fn: LambdaFunction, dead: Queue): void {
  fn.configureAsyncInvoke({ retryAttempts: 2, onFailure: new SqsDestination(dead) });
  const target = () => new LambdaTarget(fn, { deadLetterQueue: dead, retryAttempts: 20 });
  new Rule(scope, `${id}-types`, {
    eventBus: bus,
    eventPattern: { source: ["purnajual"], detailType: ["shop.return_address_given", "calendar.published"] },
    targets: [target()],
  });
  new Rule(scope, `${id}-queue`, {
    eventBus: bus,
    eventPattern: { source: ["purnajual"], detail: { data: { serves_queue: [true] } } },
    targets: [target()],
  });
}

/** Every minute (R7.4). */
export function everyMinute(scope: Construct, id: string, fn: LambdaFunction, dead: Queue): void {
  new Rule(scope, id, {
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [new LambdaTarget(fn, { deadLetterQueue: dead, retryAttempts: 0 })],
  });
}
