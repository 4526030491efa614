import { ArnFormat, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import type { TableV2 } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import { definitionOf } from "../../workflows/waits.ts";
import { WORKFLOWS } from "../../workflows/workflows.ts";
import type { Stage } from "../stage.ts";

/** The workflows: each waits for one kind of case, and calls one function when a wait runs out. */
export class Waits extends Construct {
  readonly machines: readonly StateMachine[];
  /** What the ARNs of all of them begin with. */
  readonly namesArn: string;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    names: string,
    table: TableV2,
    expire: LambdaFunction,
  ) {
    super(scope, id);
    const logGroup = new LogGroup(this, "Logs", {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.namesArn = Stack.of(this).formatArn({
      service: "states",
      resource: "stateMachine",
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: names,
    });
    const used = { table: table.tableName, expireFunction: expire.functionArn };
    this.machines = WORKFLOWS.map((workflow) => {
      const machine = new StateMachine(this, workflow.kind, {
        stateMachineName: `${names}${workflow.kind}`,
        stateMachineType: StateMachineType.STANDARD,
        definitionBody: DefinitionBody.fromString(JSON.stringify(definitionOf(workflow, used))),
        tracingEnabled: !stage.local,
        // All that happens, and nothing of what it was about (R8.5).
        logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
      });
      // A definition that is given as text brings no grants with it.
      const may = (actions: string[], resource: string) =>
        machine.addToRolePolicy(new PolicyStatement({ actions, resources: [resource] }));
      may(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:ConditionCheckItem"], table.tableArn);
      may(["lambda:InvokeFunction"], expire.functionArn);
      Validations.of(machine).acknowledge({
        id: "AwsSolutions-IAM5[Resource::*]",
        reason: "Log delivery and X-Ray have no resources to narrow to.",
      });
      return machine;
    });
  }
}
