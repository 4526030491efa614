import { ArnFormat, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import type { Stage } from "../stage.ts";

/** A secret of a stage: `purnajual-<stage>-<what>`, made up here, changed by hand. */
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
    whyByHand = WITH_THEM,
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
      reason: whyByHand,
    });
  }
}

const WITH_THEM =
  "It is shared with another company: it is changed with them, by hand, as docs/operations.md says.";
