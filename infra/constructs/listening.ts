import { Duration } from "aws-cdk-lib";
import { type EventBus, type EventPattern, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { type IQueue, Queue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";
import { DeadLetters, guarded, TRIES } from "./flows.ts";
import { INCOMING } from "./storage.ts";

/** What a function listens for: types of events, events that let a shop's line be served, or all there are. */
export interface Heard {
  readonly types: readonly string[];
  /** Of those types only what this side did, as their data says. */
  readonly by?: "buyer";
  readonly servesQueue?: true;
  readonly everything?: true;
  /** How many events it is handed at once, where ten may take it longer than it has. */
  readonly batch?: number;
  /** For how many seconds more is waited for to come together, where that saves work and nobody waits; not on one machine. */
  readonly gathers?: number;
}

/**
 * How many batches of one room are handled at once. It bounds what a flood of events takes of the account's concurrency,
 * which the API needs for people: all rooms together less than a tenth of the 1,000 that an account has at first. One
 * machine has two cores.
 */
const AT_ONCE = { local: 2, aws: 5 };

/** A queue of a function's own, between rules and it. What fails for good is kept whole in its dead letters. */
abstract class ThroughQueue extends Construct {
  /** Events that were given up. */
  readonly dead: DeadLetters;
  /** Events that are to be heard: where a redrive puts them, too. */
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    fn: LambdaFunction,
    { batch = 10, gathers = 0 }: Pick<Heard, "batch" | "gathers">,
  ) {
    super(scope, id);
    this.dead = new DeadLetters(this, "Dead", stage);
    const longest = fn.timeout?.toSeconds() ?? 0;
    this.queue = new Queue(this, "Queue", {
      ...guarded(stage),
      // AWS asks for six times as long as the function may take. On one machine nobody is to wait for minutes.
      visibilityTimeout: Duration.seconds(stage.local ? 15 : 6 * longest + gathers),
      deadLetterQueue: { queue: this.dead, maxReceiveCount: stage.local ? 3 : TRIES },
      // Who is not there to hear finds everything, as long as a queue can keep it.
      retentionPeriod: Duration.days(14),
    });
    fn.addEventSource(
      new SqsEventSource(this.queue as IQueue, {
        batchSize: batch,
        maxBatchingWindow: Duration.seconds(stage.local ? 0 : gathers),
        maxConcurrency: stage.local ? AT_ONCE.local : AT_ONCE.aws,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Puts the events of a pattern into the queue; what the bus cannot put there is a dead letter, too. */
  protected hears(id: string, eventPattern: EventPattern, eventBus?: EventBus): void {
    const target = new SqsQueue(this.queue, { deadLetterQueue: this.dead, retryAttempts: 20 });
    new Rule(this, id, { ...(eventBus ? { eventBus } : {}), eventPattern, targets: [target] });
  }
}

/** From the bus to a room's listeners. */
export class Listening extends ThroughQueue {
  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    bus: EventBus,
    fn: LambdaFunction,
    { types, by, servesQueue, everything, ...size }: Heard,
  ) {
    super(scope, id, stage, fn, size);
    const heard = (name: string, pattern: EventPattern) =>
      this.hears(name, { source: ["purnajual"], ...pattern }, bus);
    if (types.length > 0)
      heard("Types", { detailType: [...types], ...(by ? { detail: { data: { by: [by] } } } : {}) });
    if (servesQueue) heard("Serves", { detail: { data: { serves_queue: [true] } } });
    if (everything) heard("Everything", {});
  }
}

/**
 * From the bucket to a function, through the account's own bus: what arrives and, in AWS, what GuardDuty says of it. One
 * at a time, for a large file is held whole.
 */
export class ListeningToBucket extends ThroughQueue {
  constructor(scope: Construct, id: string, stage: Stage, bucket: Bucket, fn: LambdaFunction) {
    super(scope, id, stage, fn, { batch: 1 });
    const name = [bucket.bucketName];
    const key = [{ prefix: INCOMING }];
    this.hears("Arrived", {
      source: ["aws.s3"],
      detailType: ["Object Created"],
      detail: { bucket: { name }, object: { key } },
    });
    if (stage.local) return;
    this.hears("Scanned", {
      source: ["aws.guardduty"],
      detailType: ["GuardDuty Malware Protection Object Scan Result"],
      detail: { s3ObjectDetails: { bucketName: name, objectKey: key } },
    });
  }
}
