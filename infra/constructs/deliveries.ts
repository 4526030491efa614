import { Duration } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import { type IQueue, Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { DeadLetters, guarded, TRIES } from "./flows.ts";

/** How many batches are sent at once: as much of the account's concurrency as webhooks may ever take. */
const AT_ONCE = 20;

/** From those who find what is to be sent to the one who sends it: a queue that holds where each delivery is. */
export class Deliveries extends Construct {
  /** Places that were given up: the deliveries themselves stay where they are, and the timer comes back to them. */
  readonly dead: DeadLetters;
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    finders: readonly LambdaFunction[],
    deliverer: LambdaFunction,
  ) {
    super(scope, id);
    this.dead = new DeadLetters(this, "Dead", stage);
    this.queue = new Queue(this, "Queue", {
      ...guarded(stage),
      visibilityTimeout: stage.local ? Duration.seconds(30) : Duration.minutes(3),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: TRIES },
    });
    deliverer.addEventSource(
      new SqsEventSource(this.queue as IQueue, {
        batchSize: 10,
        maxConcurrency: AT_ONCE,
        reportBatchItemFailures: true,
      }),
    );
    for (const fn of [...finders, deliverer]) {
      fn.addEnvironment("DELIVERIES", this.queue.queueUrl);
      this.queue.grantSendMessages(fn);
    }
  }
}
