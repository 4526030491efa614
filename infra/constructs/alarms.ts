import { Duration } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { StateMachine } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";

interface Watched {
  readonly functions: readonly LambdaFunction[];
  readonly deadLetters: Readonly<Record<string, Queue>>;
  readonly workflow: StateMachine;
  readonly api: HttpApi;
}

/** What wakes an operator, each with the page that says what to do: docs/operations.md. */
export class Alarms extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, { functions, deadLetters, workflow, api }: Watched) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { enforceSSL: true });
    const period = Duration.minutes(5);
    for (const [name, queue] of Object.entries(deadLetters)) {
      this.watch(`${name}-dead-letters`, queue.metricApproximateNumberOfMessagesVisible({ period }), 0);
    }
    for (const fn of functions) {
      this.watch(`${fn.node.id}-errors`, fn.metricErrors({ period }), 0);
      this.watch(`${fn.node.id}-throttles`, fn.metricThrottles({ period }), 0);
    }
    this.watch("workflow-failed", workflow.metricFailed({ period }), 0);
    this.watch("api-5xx", api.metricServerError({ period }), 0);
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
