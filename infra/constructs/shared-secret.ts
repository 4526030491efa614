import { ArnFormat, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";

const SHARED =
  "It is shared with another company: it is changed with them, by hand, as docs/operations.md says.";

/** A secret `purnajual-<stage>-<what>`, made up here and changed by hand: most are shared with another company. */
export class SharedSecret extends Secret {
  /** What it is asked for by. */
  readonly plainName: string;
  /** Its ARN as grants name it: AWS adds six characters to the name. */
  readonly grantedArn: string;

  constructor(
    scope: Construct,
    id: string,
    stage: Stage,
    what: string,
    description: string,
    notRotatedBecause = SHARED,
  ) {
    const plainName = `purnajual-${stage.name}-${what}`;
    super(scope, id, {
      secretName: plainName,
      description,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: stage.keeps ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.plainName = plainName;
    this.grantedArn = Stack.of(this).formatArn({
      service: "secretsmanager",
      resource: "secret",
      resourceName: `${plainName}-??????`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    Validations.of(this).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: notRotatedBecause,
    });
  }
}
