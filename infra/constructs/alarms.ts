import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  type Metric,
  TreatMissingData,
} from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern } from "aws-cdk-lib/aws-logs";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";

interface Watched {
  readonly functions: readonly LambdaFunction[];
  /** Those that follow the table's stream: what they lag behind by is what everybody waits for. */
  readonly followers?: readonly LambdaFunction[];
  /** The timers: an overdue case that they had to end is an execution that was lost. */
  readonly timers?: LambdaFunction;
  /** What rooms hear through: the oldest event there is how long they are behind. */
  readonly listening?: Readonly<Record<string, Queue>>;
  readonly deadLetters?: Readonly<Record<string, Queue>>;
  readonly workflows?: readonly StateMachine[];
  readonly api?: HttpApi;
}

/** What wakes an operator, each with the page that says what to do: docs/operations.md. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, topic: Topic, watched: Watched) {
    super(scope, id);
    this.topic = topic;
    const {
      functions,
      followers = [],
      timers,
      listening = {},
      deadLetters = {},
      workflows = [],
      api,
    } = watched;
    const period = Duration.minutes(5);
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.watch(`${name}-dead-letters`, queue.metricApproximateNumberOfMessagesVisible({ period }), 0);
    }
    for (const [name, queue] of Object.entries(listening)) {
      this.watch(`${name}-lag`, queue.metricApproximateAgeOfOldestMessage({ period }), 600);
    }
    for (const fn of functions) {
      this.watch(`${fn.node.id}-errors`, fn.metricErrors({ period }), 0);
      this.watch(`${fn.node.id}-throttles`, fn.metricThrottles({ period }), 0);
    }
    for (const fn of followers) {
      this.watch(`${fn.node.id}-lag`, fn.metric("IteratorAge", { period, statistic: "Maximum" }), 60_000);
    }
    if (timers) this.watch("deadline-overdue", overdue(timers).with({ period }), 0);
    for (const workflow of workflows) {
      this.watch(`${workflow.node.id}-workflow-failed`, workflow.metricFailed({ period }), 0);
    }
    if (api) this.watch("api-5xx", api.metricServerError({ period }), 0);
  }

  private watch(id: string, metric: IMetric, threshold: number): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `See docs/operations.md, "${id}".`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
  }
}

/** How many deadlines the timers had to carry out, from the line they log for each (R7.4). */
function overdue(timers: LambdaFunction): Metric {
  const filter = timers.logGroup.addMetricFilter("Overdue", {
    filterPattern: FilterPattern.stringValue("$.message", "=", "deadline was overdue"),
    metricNamespace: "Purnajual",
    metricName: "DeadlinesOverdue",
  });
  return filter.metric({ statistic: "Sum" });
}
