import { RemovalPolicy, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import type { Stage } from "../stage.ts";

const FILE = new URL("../../workflows/refund.asl.json", import.meta.url).pathname;

/** The refund workflow: it waits, and calls one function when a wait runs out. */
export class Waits extends Construct {
  readonly refund: StateMachine;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    name: string,
    table: TableV2,
    expire: LambdaFunction,
  ) {
    super(scope, id);
    this.refund = new StateMachine(this, "Refund", {
      stateMachineName: name,
      stateMachineType: StateMachineType.STANDARD,
      definitionBody: DefinitionBody.fromFile(FILE),
      definitionSubstitutions: { Table: table.tableName, ExpireFunction: expire.functionArn },
      tracingEnabled: !stage.local,
      logs: {
        destination: new LogGroup(this, "Logs", {
          retention: RetentionDays.THREE_MONTHS,
          removalPolicy: RemovalPolicy.DESTROY,
        }),
        // All that happens, and nothing of what it was about (R8.5).
        level: LogLevel.ALL,
        includeExecutionData: false,
      },
    });
    // A definition from a file brings no grants with it.
    this.refund.addToRolePolicy(
      new PolicyStatement({
        actions: ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:ConditionCheckItem"],
        resources: [table.tableArn],
      }),
    );
    this.refund.addToRolePolicy(
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [expire.functionArn] }),
    );
    Validations.of(this.refund).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "Log delivery and X-Ray have no resources to narrow to.",
    });
  }
}
